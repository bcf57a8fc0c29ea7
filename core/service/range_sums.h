#pragma once

#include "core/service/live_model.h"
#include "core/service/range.h"
#include "core/service/sums_loader.h"

#include <memory>
#include <optional>

namespace bw::service {

/// Sums of one tenant over one range and the one it is compared with (the one before): of each campaign, and of each
/// channel bucket by bucket.
///
/// Up to an hour, and compared with what came right before, all of it comes from memory. Any other is put together at a
/// boundary, a quarter-hour some 90
/// minutes ago: before it stored quarter-hours, read when the range is first looked at, when it rolls, and again soon
/// after late events have changed them; from it on the minutes in memory. The range before ends inside a minute: its
/// last, partial minute is summed from stored 5 s windows, which are without late events; where those are not kept any
/// more it ends with the last full minute or quarter-hour. range.previousTo says where.
///
/// Make it with make_shared. The service's thread only.
class RangeSums : public std::enable_shared_from_this<RangeSums> {
public:
    RangeSums(LiveModel& model, Tenant& tenant, const api::RangeSpec& spec, api::Comparison comparison, Ask ask,
              KeptTimes kept);

    /// Rolls, reads what is missing, reads again what has changed. About ten times a second.
    void tick(base::TimeMs now);

    /// A change of what came in for the series at a place; where it went says which of the tenant's rings took it.
    void add(std::uint32_t place, event::Channel channel, base::TimeMs time, const campaign::Amount& amount,
             bool toWindows, bool toMinutes);
    /// A quarter-hour row was delivered to be stored.
    void noteStoredRow(base::TimeMs start);
    /// History has changed in other ways: everything stored is read again.
    void readAgain() { m_stale = true; }

    bool isOf(const api::RangeSpec& spec, api::Comparison comparison) const
    {
        return m_spec == spec && m_comparison == comparison;
    }
    /// Whether nothing of it is stored; else buckets before boundary() are, and all of the range before.
    bool fromMemory() const { return currentFromMemory() && m_comparison <= api::Comparison::previous; }
    /// Whether its own buckets, at least, are not.
    bool currentFromMemory() const;
    /// Whose rings hold the buckets from boundary() on.
    const BucketRing& ringOf(const Rings& rings) const;
    /// Whether figures are known. What follows may only be called then.
    bool ready() const { return m_ready; }
    /// Why the newest reading of history failed, until one succeeds.
    const std::optional<base::Error>& error() const { return m_error; }
    /// Grows with every change but those that add() makes.
    std::uint64_t version() const { return m_version; }
    /// Grows when stored buckets were read anew.
    std::uint64_t storedVersion() const { return m_storedVersion; }

    /// range.previousTo is how far the sums of the range before go.
    const ResolvedRange& resolved() const { return m_resolved; }
    /// Where memory begins: buckets before it are stored ones.
    base::TimeMs boundary() const { return m_boundary; }
    /// Of a campaign, through the channels that count.
    campaign::Amount current(const Campaign& campaign, const ChannelSet& channels) const;
    campaign::Amount previous(const Campaign& campaign, const ChannelSet& channels) const;
    campaign::Amount previousOf(event::Channel channel) const;
    /// A channel's buckets, as resolved().starts and resolved().previousStarts.
    std::vector<campaign::Amount> trendOf(event::Channel channel) const;
    const std::vector<campaign::Amount>& previousTrendOf(event::Channel channel) const;

private:
    using PerSeries = std::vector<campaign::Amount>; ///< by place
    using PerChannel = std::array<campaign::Amount, kChannels>;
    using Trends = std::array<std::vector<campaign::Amount>, kChannels>;

    /// What is read from history, put together apart and taken over whole.
    struct Stored {
        ResolvedRange resolved;
        base::TimeMs boundary = 0;
        PerSeries current;
        Trends trends;
        PerSeries previous; ///< [previousFrom, previousTo)
        PerChannel previousOfChannels{};
        base::TimeMs previousTo = 0;
        Trends previousTrends;
    };
    /// The partial minute at the end of the range before, window by window.
    struct Edge {
        struct Row {
            std::uint32_t place;
            std::size_t channel;
            campaign::Amount amount;
        };
        std::array<std::vector<Row>, base::kMinuteMs / kWindowMs> windows;
        base::TimeMs minute = 0;
        std::size_t added = 0; ///< windows that are in the sums already
    };

    bool isLive() const { return m_spec.kind == api::RangeKind::live; }
    bool trendsFromMemory() const;
    bool previousTrendsFromMemory() const;

    base::TimeMs wantedBoundary() const;
    void fillFromMemory();
    void sumMemory();
    void fillPreviousFromMemory();
    void fillPreviousTrendsFromMemory();
    void addToPrevious(std::uint32_t place, event::Channel channel, base::TimeMs time, const campaign::Amount& amount);
    void startLoading();
    void loadCurrent(SumsLoader& loader, const std::shared_ptr<Stored>& stored);
    void loadTrends(SumsLoader& loader, const std::shared_ptr<Stored>& stored);
    void loadPrevious(SumsLoader& loader, const std::shared_ptr<Stored>& stored);
    void takeOver(Stored& stored);
    base::TimeMs previousTarget(const ResolvedRange& range) const;
    void advancePrevious();
    void addEdgeWindows();
    void loadEdge();
    void extendPrevious(base::TimeMs to);
    static campaign::Amount& slot(const Tenant& tenant, PerSeries& sums, std::uint32_t place);
    campaign::Amount sumOf(const PerSeries& sums, const Campaign& campaign, const ChannelSet& channels) const;

    LiveModel& m_model;
    Tenant& m_tenant;
    const api::RangeSpec m_spec;
    const api::Comparison m_comparison;
    Ask m_ask;
    const KeptTimes m_kept;

    bool m_ready = false;
    std::optional<base::Error> m_error;
    std::uint64_t m_version = 0;
    std::uint64_t m_storedVersion = 0;
    base::TimeMs m_now = 0;
    ResolvedRange m_wanted;   ///< as of now
    ResolvedRange m_resolved; ///< what the sums are of: behind m_wanted while history is being read
    base::TimeMs m_boundary = 0;

    PerSeries m_stored; ///< [from, boundary)
    PerSeries m_memory; ///< [boundary, currentEnd)
    Trends m_storedTrends;
    PerSeries m_previous; ///< [previousFrom, m_previousTo)
    PerChannel m_previousOfChannels{};
    base::TimeMs m_previousTo = 0; ///< on a minute or quarter-hour; the edge's windows come on top
    Trends m_previousTrends;
    Edge m_edge;

    bool m_loading = false;
    base::TimeMs m_loadingBoundary = 0; ///< of the newest load
    bool m_extending = false;
    bool m_stale = false;        ///< stored rows have changed
    base::TimeMs m_loadedAt = 0; ///< when the newest load began …
    base::TimeMs m_loadTook = 0; ///< … and how long it took
    std::uint64_t m_round = 0;   ///< answers to earlier rounds are not wanted any more
    std::optional<base::TimeMs> m_edgeAsked;
};

} // namespace bw::service
