#pragma once

#include "core/api/backend.h"
#include "core/runtime/clock.h"
#include "core/service/inbox.h"
#include "core/service/live_service.h"
#include "core/service/newest_only.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace bw::service {

/// The embedded engine's Backend: the runtime's Sink on one side, readers on the other, the history store beside it. It
/// has a thread of its own, on which everything happens and every callback runs. Whoever delivers hands over and goes
/// on. What a run before left is read from history at the start (and what else was given to the store by then: days of
/// a simulated company). The store and the clock must outlive it; the runtime must have stopped before close().
class LocalBackend final : public api::Backend, public runtime::Sink {
public:
    enum class Threading {
        own,    ///< as said above
        manual, ///< no thread: everything happens in runOnce(), which tests call
    };

    LocalBackend(runtime::HistoryStore& store, const runtime::Clock& clock, ServiceOptions options = {},
                 Threading threading = Threading::own);
    /// close(), if that has not been called.
    ~LocalBackend() override;

    /// What did not get into history: rows that it has not confirmed, and why.
    struct GivenUp {
        std::size_t rows = 0;
        std::string reason; ///< empty where rows is 0
    };
    /// Gives history what it has not got yet and waits for its word, until `deadline` at the longest or until a last
    /// try has failed. Questions that are open or come later are answered with an error. Says the same when repeated.
    GivenUp close(std::chrono::steady_clock::time_point deadline);

    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override;
    void change(api::SubscriptionId id, api::ViewRequest request) override;
    /// Waits for a callback that is just running, unless it is called from one.
    void unsubscribe(api::SubscriptionId id) override;
    void query(api::Query query, AnswerReady ready) override;

    void deliver(std::size_t shard, engine::ShardResults results) override;
    void deliverQuarantine(std::vector<engine::QuarantineRow> rows) override;
    void deliverGap(engine::GapRow gap) override;
    void deliverSources(std::vector<runtime::SourceSnapshot> sources) override;
    void deliverBalance(runtime::Balance balance) override;
    bool full() const override { return m_inbox->full() || m_service->full(); }

    /// One turn, as of the clock's time. Threading::manual only.
    void runOnce();

private:
    void run();
    void turn(std::chrono::milliseconds patience);
    void emit(api::SubscriptionId id, base::Result<api::View> view);
    void finish();
    std::string reasonToGiveUp() const;

    const runtime::Clock& m_clock;
    std::shared_ptr<Inbox> m_inbox = std::make_shared<Inbox>();
    std::unique_ptr<LiveService> m_service;
    /// Of what a later one replaces, the newest: however long the thread is busy, no more than that waits.
    NewestOnly<std::vector<runtime::SourceSnapshot>> m_sources;
    std::mutex m_progressMutex;
    /// A shard's results that hold no rows, as long as none with rows came after them.
    std::map<std::size_t, std::shared_ptr<NewestOnly<engine::ShardResults>>> m_progress;

    std::atomic<api::SubscriptionId> m_nextId{1};
    std::mutex m_readersMutex;
    std::map<api::SubscriptionId, std::shared_ptr<const ViewReady>> m_readers;
    std::recursive_mutex m_calling; ///< held while a reader is called

    std::map<std::uint64_t, AnswerReady> m_questions; ///< not yet answered; the service's thread
    std::uint64_t m_nextQuestion = 0;

    std::chrono::steady_clock::time_point m_deadline; ///< set before m_stopping
    std::atomic<bool> m_stopping{false};
    GivenUp m_givenUp;
    std::thread m_thread;
};

} // namespace bw::service
