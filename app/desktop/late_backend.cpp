#include "app/desktop/late_backend.h"

#include <utility>

namespace bw::app {

void LateBackend::Reader::call(base::Result<api::View> view)
{
    const std::lock_guard calling(*m_calling);
    if (m_ready) {
        const ViewReady ready = m_ready; // it may close itself meanwhile
        ready(std::move(view));
    }
}

void LateBackend::Reader::close()
{
    const std::lock_guard calling(*m_calling);
    m_ready = nullptr;
}

void LateBackend::attach(api::Backend& backend)
{
    std::vector<api::SubscriptionId> waiting;
    std::vector<Question> questions;
    {
        const std::lock_guard lock(m_mutex);
        m_backend = &backend;
        m_failure.reset();
        for (const auto& [id, subscription] : m_subscriptions) {
            waiting.push_back(id);
        }
        questions.swap(m_questions);
    }
    for (const api::SubscriptionId id : waiting) {
        handOn(id);
    }
    for (Question& question : questions) {
        backend.query(std::move(question.query), std::move(question.ready));
    }
}

void LateBackend::detach()
{
    std::vector<api::SubscriptionId> handedOn;
    api::Backend* backend = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        backend = std::exchange(m_backend, nullptr);
        m_failure.reset();
        for (auto& [id, subscription] : m_subscriptions) {
            if (subscription.handedOn) {
                handedOn.push_back(*std::exchange(subscription.handedOn, std::nullopt));
            }
        }
    }
    for (const api::SubscriptionId id : handedOn) {
        backend->unsubscribe(id);
    }
}

/// Subscribes to the engine's backend for a subscription that has been changed, or ended, any number of times by then.
void LateBackend::handOn(api::SubscriptionId id)
{
    std::optional<api::SubscriptionId> theirs;
    std::uint64_t changesKnown = 0;
    while (true) {
        api::ViewRequest request;
        std::shared_ptr<Reader> reader;
        {
            const std::lock_guard lock(m_mutex);
            const auto found = m_subscriptions.find(id);
            if (found == m_subscriptions.end()) {
                break;
            }
            if (theirs && found->second.changes == changesKnown) {
                found->second.handedOn = theirs;
                return;
            }
            request = found->second.request;
            changesKnown = found->second.changes;
            reader = found->second.reader;
        }
        if (theirs) {
            m_backend->change(*theirs, std::move(request));
        } else {
            theirs = m_backend->subscribe(std::move(request),
                                          [reader](base::Result<api::View> view) { reader->call(std::move(view)); });
        }
    }
    if (theirs) {
        m_backend->unsubscribe(*theirs);
    }
}

void LateBackend::fail(const std::string& message)
{
    std::vector<std::shared_ptr<Reader>> readers;
    std::vector<Question> questions;
    {
        const std::lock_guard lock(m_mutex);
        m_failure = message;
        for (const auto& [id, subscription] : m_subscriptions) {
            readers.push_back(subscription.reader);
        }
        questions.swap(m_questions);
    }
    for (const auto& reader : readers) {
        reader->call(base::Error{message});
    }
    for (const Question& question : questions) {
        refuse(question.ready, message);
    }
}

void LateBackend::refuse(const AnswerReady& ready, const std::string& message)
{
    const std::lock_guard calling(*m_calling);
    ready(base::Error{message});
}

api::SubscriptionId LateBackend::subscribe(api::ViewRequest request, ViewReady ready)
{
    const auto reader = std::make_shared<Reader>(m_calling, std::move(ready));
    api::SubscriptionId id = 0;
    bool begun = false;
    std::optional<std::string> failure;
    {
        const std::lock_guard lock(m_mutex);
        id = m_next++;
        m_subscriptions.emplace(id, Subscription{std::move(request), 0, reader, {}});
        begun = m_backend != nullptr;
        failure = m_failure;
    }
    if (begun) {
        handOn(id);
    } else if (failure) {
        reader->call(base::Error{*failure});
    }
    return id;
}

void LateBackend::change(api::SubscriptionId id, api::ViewRequest request)
{
    std::shared_ptr<Reader> reader;
    std::optional<api::SubscriptionId> handedOn;
    std::optional<std::string> failure;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_subscriptions.find(id);
        if (found == m_subscriptions.end()) {
            return;
        }
        found->second.request = request;
        ++found->second.changes;
        reader = found->second.reader;
        handedOn = found->second.handedOn;
        failure = m_failure;
    }
    if (handedOn) {
        m_backend->change(*handedOn, std::move(request));
    } else if (failure) {
        reader->call(base::Error{*failure});
    }
}

void LateBackend::unsubscribe(api::SubscriptionId id)
{
    std::shared_ptr<Reader> reader;
    std::optional<api::SubscriptionId> handedOn;
    {
        const std::lock_guard lock(m_mutex);
        const auto subscription = m_subscriptions.extract(id);
        if (subscription.empty()) {
            return;
        }
        reader = subscription.mapped().reader;
        handedOn = subscription.mapped().handedOn;
    }
    reader->close();
    if (handedOn) {
        m_backend->unsubscribe(*handedOn);
    }
}

void LateBackend::query(api::Query query, AnswerReady ready)
{
    std::optional<std::string> failure;
    {
        const std::lock_guard lock(m_mutex);
        failure = m_failure;
        if (m_backend == nullptr && !failure) {
            m_questions.push_back({std::move(query), std::move(ready)});
            return;
        }
    }
    if (failure) {
        refuse(ready, *failure);
    } else {
        m_backend->query(std::move(query), std::move(ready));
    }
}

} // namespace bw::app
