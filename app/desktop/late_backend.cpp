#include "app/desktop/late_backend.h"

#include <utility>

namespace bw::app {

void LateBackend::attach(api::Backend& backend)
{
    const std::lock_guard lock(m_mutex);
    m_backend = &backend;
    for (auto& [id, waiting] : m_waiting) {
        m_handedOn[id] = backend.subscribe(std::move(waiting.request), std::move(waiting.ready));
    }
    m_waiting.clear();
    for (Question& question : std::exchange(m_questions, {})) {
        backend.query(std::move(question.query), std::move(question.ready));
    }
}

void LateBackend::fail(const std::string& message)
{
    const std::lock_guard lock(m_mutex);
    m_failure = message;
    for (const auto& [id, waiting] : m_waiting) {
        waiting.ready(base::Error{message});
    }
    for (Question& question : std::exchange(m_questions, {})) {
        question.ready(base::Error{message});
    }
}

api::SubscriptionId LateBackend::subscribe(api::ViewRequest request, ViewReady ready)
{
    const std::lock_guard lock(m_mutex);
    const api::SubscriptionId id = m_next++;
    if (m_backend != nullptr) {
        m_handedOn[id] = m_backend->subscribe(std::move(request), std::move(ready));
        return id;
    }
    if (m_failure) {
        ready(base::Error{*m_failure});
    }
    m_waiting.emplace(id, Waiting{std::move(request), std::move(ready)});
    return id;
}

void LateBackend::change(api::SubscriptionId id, api::ViewRequest request)
{
    const std::lock_guard lock(m_mutex);
    if (const auto handedOn = m_handedOn.find(id); handedOn != m_handedOn.end()) {
        m_backend->change(handedOn->second, std::move(request));
        return;
    }
    if (const auto waiting = m_waiting.find(id); waiting != m_waiting.end()) {
        waiting->second.request = std::move(request);
        if (m_failure) {
            waiting->second.ready(base::Error{*m_failure});
        }
    }
}

void LateBackend::unsubscribe(api::SubscriptionId id)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.erase(id);
    if (const auto handedOn = m_handedOn.extract(id); !handedOn.empty()) {
        m_backend->unsubscribe(handedOn.mapped());
    }
}

void LateBackend::query(api::Query query, AnswerReady ready)
{
    const std::lock_guard lock(m_mutex);
    if (m_backend != nullptr) {
        m_backend->query(std::move(query), std::move(ready));
    } else if (m_failure) {
        ready(base::Error{*m_failure});
    } else {
        m_questions.push_back({std::move(query), std::move(ready)});
    }
}

} // namespace bw::app
