#pragma once

#include "core/runtime/clock.h"
#include "core/runtime/history_store.h"

#include <absl/container/flat_hash_map.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace bw::service {

/// Rows on their way to the history store: gathered, the newest of each bucket only, and handed over about once a
/// second, one batch at a time. A batch that cannot be written is given again until it can, before anything newer, so
/// nothing is lost while the disk is full (a batch given after it is given again too: the newest row stands last). When
/// too much waits, full() says so and the runtime pauses its sources. The service's thread, but full().
class HistoryFeed {
public:
    /// `post` runs a function on the service's thread.
    using Post = std::function<void(std::function<void()>)>;

    HistoryFeed(runtime::HistoryStore& store, Post post);

    void add(const engine::ShardResults& results);
    void add(std::vector<engine::QuarantineRow> rows);
    void add(engine::GapRow gap);

    /// Hands over what is due at `now`.
    void tick(base::TimeMs now);
    /// Hands over everything, so that a query given next sees it; nothing while a batch waits to be given again.
    void flush();
    /// Hands over everything there is, what could not be written before first.
    void tryEverything();

    bool full() const { return m_full.load(std::memory_order_relaxed); }
    /// Whether nothing waits and nothing is under way.
    bool idle() const { return m_underWay.empty() && m_waiting.empty() && m_again.empty(); }
    /// Whether the store has yet to answer.
    bool underWay() const { return !m_underWay.empty(); }
    /// Rows that the store has not confirmed.
    std::size_t rowsUnstored() const;
    /// Why the newest batch could not be written, until one can.
    const std::optional<base::Error>& error() const { return m_error; }

private:
    using BucketKey = std::tuple<const campaign::SeriesKey*, base::TimeMs, std::uint32_t>;
    using Places = absl::flat_hash_map<BucketKey, std::size_t>;

    static void put(std::vector<engine::BucketRow>& rows, Places& places, const engine::BucketRow& row);
    void handOver();
    /// A batch that the store has not confirmed.
    struct Given {
        std::shared_ptr<const runtime::HistoryBatch> batch;
        std::size_t quarantineBytes = 0;
    };

    void giveAgain();
    void give(Given given);
    void ended(const base::Result<void>& result);
    void judgeFullness();

    runtime::HistoryStore& m_store;
    Post m_post;
    runtime::HistoryBatch m_waiting;
    Places m_minutePlaces, m_quarterPlaces;
    absl::flat_hash_map<const campaign::SeriesKey*, std::size_t> m_campaignPlaces;
    std::size_t m_quarantineBytes = 0; ///< in m_waiting

    using Batches = std::vector<Given>;
    Batches m_underWay;                       ///< given to the store, in order; emptied when all have ended
    std::size_t m_ended = 0;                  ///< of m_underWay; they end in order
    std::optional<std::size_t> m_firstFailed; ///< in m_underWay: it and what follows is given again
    Batches m_again;
    base::TimeMs m_now = 0;
    base::TimeMs m_handedOverAt = 0;
    base::TimeMs m_tryAgainAt = 0;
    base::TimeMs m_patience = 0; ///< between two tries
    std::optional<base::Error> m_error;
    std::atomic<bool> m_full{false};
};

} // namespace bw::service
