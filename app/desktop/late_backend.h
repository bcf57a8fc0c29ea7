#pragma once

#include "core/api/backend.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bw::app {

/// A Backend that is there before the engine is: the window shows itself at once and asks; the questions are handed on
/// when the engine has begun, or answered with the reason why it has not. Any thread. No lock is held while the
/// engine's backend or a reader is called but the one that keeps calls of readers apart, which a reader may enter
/// again.
class LateBackend final : public api::Backend {
public:
    /// Once, and again after detach(). From now on everything goes to `backend`, which must outlive this one, first of
    /// all what has been asked.
    void attach(api::Backend& backend);
    /// Instead. It will never come: whoever has asked or asks is told why.
    void fail(const std::string& message);

    /// Lets go of the backend, which may then end: subscriptions stand and wait for the next one, to be attached or to
    /// fail. On the thread that makes all other calls, once attach() or fail() has returned.
    void detach();

    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override;
    void change(api::SubscriptionId id, api::ViewRequest request) override;
    void unsubscribe(api::SubscriptionId id) override;
    void query(api::Query query, AnswerReady ready) override;

private:
    /// A reader, to whom nothing comes any more once it is closed, whoever still has something for it.
    class Reader {
    public:
        Reader(std::shared_ptr<std::recursive_mutex> calling, ViewReady ready)
            : m_calling(std::move(calling)), m_ready(std::move(ready))
        {}
        void call(base::Result<api::View> view);
        /// Waits for a call that is just running, unless it is made from one.
        void close();

    private:
        std::shared_ptr<std::recursive_mutex> m_calling;
        ViewReady m_ready; ///< none once closed
    };
    struct Subscription {
        api::ViewRequest request; ///< the newest
        std::uint64_t changes = 0;
        std::shared_ptr<Reader> reader;
        std::optional<api::SubscriptionId> handedOn; ///< the engine's id, once it has the newest request
    };
    struct Question {
        api::Query query;
        AnswerReady ready;
    };

    void handOn(api::SubscriptionId id);
    void refuse(const AnswerReady& ready, const std::string& message);

    /// Held while a reader is called: one at a time.
    const std::shared_ptr<std::recursive_mutex> m_calling = std::make_shared<std::recursive_mutex>();

    std::mutex m_mutex; ///< guards what follows; nobody is called under it
    api::Backend* m_backend = nullptr;
    std::optional<std::string> m_failure;
    api::SubscriptionId m_next = 1;
    std::map<api::SubscriptionId, Subscription> m_subscriptions;
    std::vector<Question> m_questions; ///< until one of the two above is there
};

} // namespace bw::app
