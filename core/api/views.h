#pragma once

#include "core/api/explain.h"
#include "core/api/values.h"

#include <array>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace bw::api {

// ---- Status: asked for by the frame, always ----

struct StatusRequest {
    std::string tenantId; ///< whose final-to and zone
};

struct Status {
    TimeMs now = 0;
    std::vector<TenantInfo> tenants;
    std::vector<SourceMark> sources;
    double eventsPerSecond = 0;   ///< in, all sources, over the last 5 s
    TimeMs finalTo = 0;           ///< the tenant's watermark + 1 ms; 0 while nothing has come
    TimeMs zoneOffset = 0;        ///< of the reporting zone at `now`, ms
    std::int64_t eventsIn = 0;    ///< since start
    std::int64_t quarantined = 0; ///< records in quarantine
    TimeMs newestArrival = 0;     ///< arrival of the newest record shown
    std::int64_t imbalance = 0;   ///< records in that no disposition accounts for, over all sources; 0 if sums agree
    /// What is wrong beside the sources (history cannot be written …) and what helps; empty if nothing is.
    std::vector<std::string> problems;
};

// ---- Overview ----

struct OverviewRequest {
    Scope scope;
};

struct ChannelLine {
    Channel channel = Channel::email;
    int campaigns = 0;
    Figures figures;
    Figures previous;
    Trend trend;
};

struct Mover {
    std::string campaignId;
    std::string name;
    Channel channel = Channel::email;
    Money revenue;
    Money previousRevenue;
};

/// A campaign was launched or stopped within the range.
struct CampaignMark {
    std::string campaignId;
    std::string name;
    Channel channel = Channel::email;
    TimeMs time = 0;
    bool stopped = false; ///< else launched
};

struct Overview {
    static constexpr std::size_t kMarksMax = 12;

    Range range;
    Figures totals;
    Figures previous;
    Trend trend;
    std::vector<ChannelLine> channels; ///< those with campaigns or events in either range, most revenue first
    std::vector<Mover> up, down;       ///< by change of revenue, most first, at most 5 each
    std::vector<CampaignMark> marks;   ///< of the campaigns that count, newest first, at most kMarksMax
    int marksLeftOut = 0;              ///< older ones within the range
    int campaigns = 0;                 ///< as many as the Campaigns view lists
    double roasTarget = 3;
    TimeMs provisionalSince = 0;
    TimeMs newestArrival = 0;
};

// ---- Campaigns ----

enum class CampaignColumn : std::uint8_t {
    name,
    channel,
    score,
    cost,
    revenue,
    change,
    roas,
    ctr,
    conversionRate,
    cpc,
    cpa,
    impressions,
    clicks,
    conversions,
};

enum class CampaignState : std::uint8_t { running, stopped };

struct CampaignsRequest {
    Scope scope;
    CampaignColumn sortBy = CampaignColumn::cost;
    bool descending = true;
    bool holdOrder = false; ///< keep the rows where they are (the pointer is over the table)
    bool byChannel =
        false; ///< rows stand in groups, a channel each, in order within each; the groups are in that order
    std::vector<Channel> folded{}; ///< groups whose rows are left out, though they count
};

struct CampaignRow {
    std::string campaignId;
    std::string name;
    Channel channel = Channel::email;
    CampaignState state = CampaignState::running;
    TimeMs launchedAt = 0; ///< 0 unknown
    TimeMs stoppedAt = 0;  ///< 0 while running
    Figures figures;
    Money previousRevenue;
    bool hasPrevious = false; ///< had any event in the range before
    /// Revenue of the last 15 minutes, a minute each, oldest first; the last one is unfinished.
    std::array<double, 15> sparkline{};

    friend bool operator==(const CampaignRow&, const CampaignRow&) = default;
};

/// The rows of one channel: a campaign stands whole in the channel that its row names.
struct CampaignGroup {
    Channel channel = Channel::email;
    std::size_t firstRow = 0; ///< among the rows of the view
    std::size_t rows = 0;     ///< in the view: 0 where it is folded
    std::size_t campaigns = 0;
    Figures figures; ///< sums of its rows, and ratios of those sums
    Figures previous;
};

/// Rows in order. A chunk that has not changed since the last answer is the same object: compare pointers.
struct CampaignsView {
    static constexpr std::size_t kChunkRows = 64;
    using Chunk = std::vector<CampaignRow>;

    Range range;
    std::vector<std::shared_ptr<const Chunk>> chunks; ///< all full but the last
    std::vector<CampaignGroup> groups;                ///< where they were asked for
    std::size_t rows = 0;
    std::size_t campaigns = 0; ///< rows, and those that are folded away
    std::size_t rowsUnfiltered = 0;
    Figures totals; ///< of all campaigns that pass the filter
    Figures previous;
    TimeMs provisionalSince = 0;
    TimeMs newestArrival = 0;
};

// ---- One campaign ----

struct CampaignRequest {
    Scope scope; ///< its filter does not matter
    std::string campaignId;
};

struct CampaignNote {
    enum class Kind : std::uint8_t { launch, optimization, termination };
    TimeMs time = 0;
    Kind kind = Kind::launch;
    std::string summary; ///< an optimization's trigger and changes as a JSON object, else empty
};

struct CampaignView {
    Range range;
    CampaignRow row;
    Figures previous;
    Trend trend;
    std::optional<Money> budget; ///< the launch's, as changed since
    std::optional<double> durationDays;
    /// What budget_utilization (SPEC 9) is of: all cost from `costSince` on, whatever the range. costSince is the start
    /// of the minute of the launch, or of its quarter-hour where minutes that old are not kept; 0: no launch is known.
    std::optional<Money> costSinceLaunch;
    TimeMs costSince = 0;
    std::vector<CampaignNote> notes; ///< newest first, at most 100
    TimeMs provisionalSince = 0;
    TimeMs newestArrival = 0;
};

// ---- Hours of the week ----

struct WeekHoursRequest {
    Scope scope;
    std::string campaignId{}; ///< only this one, whatever the filter; empty: all that pass it
};

/// All hours of a range that are one hour of the week in the tenant's reporting zone.
struct WeekHour {
    Figures figures; ///< their sums, and the ratios of the sums
    TimeMs elapsed =
        0;         ///< how much time of theirs is known, ms: a sum over it is a rate, whatever daylight saving does
    int times = 0; ///< how many have begun: an hour that comes twice counts twice, one that is skipped not at all
};

/// When things happen: a range by hour and weekday. Whole hours of the zone, but for the edges of the range.
struct WeekHours {
    static constexpr std::size_t kHours = 168;

    Range range;
    std::array<WeekHour, kHours> hours; ///< from Monday, 0:00 of the reporting zone; figures add up to `totals`
    Figures totals;
    TimeMs knownFrom = 0; ///< the hour with the first event of the range, since when time counts; `range.to` if none
    TimeMs provisionalSince = 0;
    TimeMs newestArrival = 0;
};

// ---- Sources ----

struct SourcesRequest {};

struct PartitionLine {
    std::uint32_t partition = 0;
    Freshness freshness = Freshness::connecting;
    std::int64_t nextPosition = 0;
    std::int64_t recordsBehind = -1; ///< −1 unknown
    TimeMs watermark = 0;            ///< 0 while nothing has come
    double eventsPerSecond = 0;
};

struct SourceLine {
    SourceMark mark;
    std::string kind;    ///< kafka, file, demo
    std::string problem; ///< what is wrong and what helps; empty if nothing is
    std::vector<PartitionLine> partitions;
    std::int64_t recordsBehind = -1;
    double eventsPerSecond = 0;
    TimeMs watermark = 0;
    std::int64_t gaps = 0;
};

struct ReasonCount {
    std::string reason; ///< SPEC's word
    std::int64_t count = 0;
};

/// SPEC 2: in = accepted + late + duplicate + suppressed + rejected.
struct Dispositions {
    std::int64_t in = 0, accepted = 0, late = 0, duplicate = 0, suppressed = 0, rejected = 0, remediated = 0;
    std::vector<ReasonCount> rejectedByReason; ///< most first
    std::int64_t imbalance = 0;                ///< in − the sum of the others, as counted apart
};

struct SourcesView {
    TimeMs now = 0;
    std::vector<SourceLine> sources;
    Dispositions dispositions; ///< since the engine started
    TimeMs newestArrival = 0;
};

using ViewRequest =
    std::variant<StatusRequest, OverviewRequest, CampaignsRequest, CampaignRequest, SourcesRequest, WeekHoursRequest>;
using View = std::variant<std::shared_ptr<const Status>, std::shared_ptr<const Overview>,
                          std::shared_ptr<const CampaignsView>, std::shared_ptr<const CampaignView>,
                          std::shared_ptr<const SourcesView>, std::shared_ptr<const WeekHours>>;

// ---- Asked once ----

struct QuarantineRequest {
    std::string tenantId; ///< empty: all
    std::string reason;   ///< SPEC's word; empty: any
    std::size_t offset = 0;
    std::size_t limit = 200;
};

struct QuarantinedRecord {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t position = 0;
    TimeMs arrived = 0;
    std::string reason, field, expected, found, eventId, tenantId;
    std::optional<Money> atStake;
    std::string bytes;
};

/// Newest first.
struct QuarantinePage {
    std::vector<QuarantinedRecord> records;
    std::int64_t countInAll = 0;
    Money atStakeInAll;
};

using Query = std::variant<QuarantineRequest, ExplainRequest, PartsRequest, RecordsRequest>;
using Answer = std::variant<QuarantinePage, Explanation, PartsPage, RecordsPage>;

} // namespace bw::api
