#pragma once

#include "core/api/backend.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bw::app {

/// A Backend that is there before the engine is: the window shows itself at once and asks; the questions are handed on
/// when the engine has begun, or answered with the reason why it has not. Any thread.
class LateBackend final : public api::Backend {
public:
    /// From now on everything goes to `backend`, which must outlive this one, first of all what has been asked.
    void attach(api::Backend& backend);
    /// It will never come. Whoever has asked or asks is told why.
    void fail(const std::string& message);

    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override;
    void change(api::SubscriptionId id, api::ViewRequest request) override;
    void unsubscribe(api::SubscriptionId id) override;
    void query(api::Query query, AnswerReady ready) override;

private:
    struct Waiting {
        api::ViewRequest request;
        ViewReady ready;
    };
    struct Question {
        api::Query query;
        AnswerReady ready;
    };

    /// Held while the engine's backend is called, too, so that a subscription is either waiting or handed on. A
    /// callback hands over to another thread and asks nothing in return, so it never waits for this.
    std::mutex m_mutex;
    api::Backend* m_backend = nullptr;
    std::optional<std::string> m_failure;
    api::SubscriptionId m_next = 1;
    std::map<api::SubscriptionId, Waiting> m_waiting;
    std::map<api::SubscriptionId, api::SubscriptionId> m_handedOn; ///< our ids to the engine's
    std::vector<Question> m_questions;
};

} // namespace bw::app
