#pragma once

#include "core/base/types.h"
#include "core/campaign/sums.h"
#include "core/event/event.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bw::engine {

using SeriesRef = std::shared_ptr<const campaign::SeriesKey>;

/// A final tumbling window [start, start + 5 s) of one series. Emitted once, never changed.
struct WindowRow {
    SeriesRef series;
    base::TimeMs start = 0;
    campaign::Sums sums;
    /// 0, or what tells an engine that began anew from the ones before it: each has final windows of its own, and what
    /// is kept of a window is the sum over its parts.
    std::uint32_t part = 0;
};

/// A minute or quarter-hour bucket of one series: accepted and late events. A later row with the same
/// (series, start, part) replaces an earlier one; the bucket's value is the sum over its parts. (The engine forgets a
/// bucket some time after its end; what comes later still starts the next part.)
struct BucketRow {
    SeriesRef series;
    base::TimeMs start = 0; ///< UTC, a multiple of the bucket's length
    std::uint32_t part = 0;
    campaign::Sums sums;
    std::int64_t lateEvents = 0;
    /// Late events whose stamp was at or past the last millisecond of the hour, day, week (in the tenant's reporting
    /// zone) that holds the bucket: revision = 1 + these (SPEC 3).
    std::array<std::int64_t, 3> lateAfterEnd{};
};

/// What came in for a series within one second of event time since the last results: for live views.
struct LiveIncrement {
    SeriesRef series;
    base::TimeMs second = 0;     ///< multiple of 1,000
    campaign::Sums sums;         ///< accepted and late
    std::int64_t lateEvents = 0; ///< of sums.events
};

/// A campaign's newest name and channel, and what its launch said.
struct CampaignInfo {
    SeriesRef series;
    std::string name;
    base::TimeMs firstEvent = 0;
    base::TimeMs lastEvent = 0;
    bool terminated = false;
    std::optional<base::Money> budget;      ///< launch's, as changed since
    std::optional<base::TimeMs> launchedAt; ///< time of the launch event
    std::optional<double> durationDays;
};

/// What is known of a campaign once `newer` has been told over `older`: what an engine that began later does not know
/// (budget, launch, first event) stays.
inline CampaignInfo updated(const CampaignInfo& older, CampaignInfo newer)
{
    newer.firstEvent = older.firstEvent < newer.firstEvent ? older.firstEvent : newer.firstEvent;
    newer.lastEvent = older.lastEvent > newer.lastEvent ? older.lastEvent : newer.lastEvent;
    newer.budget = newer.budget ? newer.budget : older.budget;
    newer.launchedAt = newer.launchedAt ? newer.launchedAt : older.launchedAt;
    newer.durationDays = newer.durationDays ? newer.durationDays : older.durationDays;
    return newer;
}

/// A launch, optimization or termination, for annotations and change history.
struct CampaignChange {
    SeriesRef series;
    base::TimeMs time = 0;
    std::string eventId;
    event::EventType type = event::EventType::campaignLaunch;
    std::string summary; ///< for optimizations, its trigger and changes as a JSON object; else empty
};

enum class Disposition : std::uint8_t { accepted, late, duplicate, suppressed, rejected };

/// A record that is late or a duplicate, by its place.
struct NamedRecord {
    std::uint32_t partition = 0;
    std::int64_t position = 0;
    std::string tenantId;
    std::string eventId;
};

/// Dispositions, counted (SPEC 2). All but `rejected` are counted by shards, rejections by the thread that decodes.
struct Counters {
    std::int64_t accepted = 0;
    std::int64_t late = 0;
    std::int64_t duplicate = 0;
    std::int64_t suppressed = 0;
    std::array<std::int64_t, event::kRejectReasonNames.size()> rejected{};
    std::int64_t remediated = 0;                ///< of accepted and late
    std::int64_t unknownFields = 0;             ///< of accepted and late
    std::optional<base::TimeMs> firstEventTime; ///< of accepted and late
    std::optional<base::TimeMs> lastEventTime;

    Counters& operator+=(const Counters& other);
    std::int64_t rejectedInAll() const;
    std::int64_t in() const { return accepted + late + duplicate + suppressed + rejectedInAll(); }
};

/// A rejected record, whole.
struct QuarantineRow {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t position = 0;
    base::TimeMs arrived = 0;
    event::RejectReason reason = event::RejectReason::malformed;
    std::string field, expected, found;
    std::string eventId, tenantId; ///< empty if unknown
    std::optional<base::Money> atStake;
    std::string bytes;
};

/// Offsets that existed once and cannot be read any more: [from, to).
struct GapRow {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
    base::TimeMs found = 0;
};

/// What a shard has to say since it was last asked. Durable rows and live ones together, in one value, so that readers
/// see one state.
struct ShardResults {
    std::vector<WindowRow> windows;
    std::vector<WindowRow> sliding; ///< only when asked for: 5 s long, start any whole second
    std::vector<BucketRow> minutes;
    std::vector<BucketRow> quarterHours;
    std::vector<LiveIncrement> increments;
    std::vector<CampaignInfo> campaigns;
    std::vector<CampaignChange> changes;
    std::vector<NamedRecord> late;
    std::vector<NamedRecord> duplicates;
    Counters counters;                               ///< since the shard began
    base::TimeMs watermark = base::kBeginningOfTime; ///< the lowest of the shard's tenants
    base::TimeMs newestArrival = 0; ///< arrival of the newest record these results include, 0 if none is new
};

} // namespace bw::engine
