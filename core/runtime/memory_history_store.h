#pragma once

#include "core/runtime/history_store.h"

#include <array>
#include <map>
#include <mutex>
#include <tuple>

namespace bw::runtime {

/// A HistoryStore in memory, for tests and for engines that keep nothing: the plainest reading of the port's contract,
/// with no index and no limit. Callbacks run before write() and query() return, on the caller's thread, except while
/// answers are held.
class MemoryHistoryStore final : public HistoryStore {
public:
    struct Retention {
        base::TimeMs windows = 48 * base::kHourMs;
        base::TimeMs minutes = 30 * base::kDayMs;
        base::TimeMs quarterHours = 760 * base::kDayMs;
        base::TimeMs quarantine = 30 * base::kDayMs;
    };

    MemoryHistoryStore() : MemoryHistoryStore(Retention()) {}
    explicit MemoryHistoryStore(Retention retention) : m_retention(retention) {}

    void write(std::shared_ptr<const HistoryBatch> batch, WriteDone done) override;
    void query(HistoryQuery query, QueryDone done) override;
    void prune(base::TimeMs now) override;

    /// From now on every write fails with this, until it is called with nothing.
    void failWrites(std::optional<base::Error> error);
    /// Answers to queries wait from now on (each computed when it was asked) …
    void holdAnswers();
    /// … until they are all given, on the caller's thread.
    void releaseAnswers();

    std::size_t writesDone() const;
    std::size_t queriesAsked() const;

private:
    struct Amount {
        campaign::Sums sums;
        std::int64_t lateEvents = 0;
        std::array<std::int64_t, 3> lateAfterEnd{};
    };
    /// tenant, start, campaign, channel, part.
    using RowKey = std::tuple<std::string, base::TimeMs, std::string, event::Channel, std::uint32_t>;

    std::map<RowKey, Amount>& rowsOf(Tier tier) { return m_rows[static_cast<std::size_t>(tier)]; }
    HistoryAnswer answer(const SumsQuery& query);
    HistoryAnswer answer(const CampaignsQuery& query);
    HistoryAnswer answer(const TenantsQuery& query);
    HistoryAnswer answer(const ChangesQuery& query);
    HistoryAnswer answer(const QuarantineQuery& query);
    HistoryAnswer answer(const GapsQuery& query);
    HistoryAnswer answer(const RevisionsQuery& query);

    mutable std::mutex m_mutex;
    Retention m_retention;
    std::array<std::map<RowKey, Amount>, 3> m_rows;
    std::map<campaign::SeriesKey, engine::CampaignInfo> m_campaigns;
    std::map<std::tuple<std::string, base::TimeMs, std::string>, engine::CampaignChange> m_changes;
    std::map<std::tuple<std::string, std::uint32_t, std::int64_t>, engine::QuarantineRow> m_quarantine;
    std::map<std::tuple<std::string, std::uint32_t, std::int64_t>, engine::GapRow> m_gaps;
    std::optional<base::Error> m_writeError;
    bool m_holding = false;
    std::vector<std::function<void()>> m_held;
    std::size_t m_writesDone = 0;
    std::size_t m_queriesAsked = 0;
};

} // namespace bw::runtime
