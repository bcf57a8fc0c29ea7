#pragma once

#include "core/api/values.h"

#include <optional>
#include <string>
#include <vector>

/// "What is this number?": a figure taken apart, step by step. A figure is the sum of the buckets of its range
/// (ExplainRequest), a bucket the sum of windows and late events, or of shorter buckets (PartsRequest), a window the
/// sum of records (RecordsRequest). Each answer is of one moment; within an answer the parts add up to the last
/// micro-unit.
namespace bw::api {

/// Which events count for a figure, whenever they were.
struct Selection {
    std::string tenantId;
    Filter filter;
    std::string campaignId{};            ///< only this one, whatever the filter's text; empty: all that pass it
    std::optional<Channel> channel = {}; ///< only this one, whatever the filter's channels

    friend bool operator==(const Selection&, const Selection&) = default;
};

// ---- A figure: its formula, its sources, its buckets ----

struct ExplainRequest {
    Scope scope;
    std::string campaignId{}; ///< as in Selection
    std::optional<Channel> channel = {};
    Metric metric = Metric::revenue;
    bool previous = false; ///< the figure of the range compared with
    /// Only buckets that start in [from, to): a point of a chart. Both 0: the whole range. Those of the range before
    /// that lie there count too, where it ends with the range's start (a score looks back).
    TimeMs from = 0;
    TimeMs to = 0;

    friend bool operator==(const ExplainRequest&, const ExplainRequest&) = default;
};

/// How a figure comes from sums (SPEC 4): a sum stands for itself, a quotient is over ÷ under, a score the sum of its
/// terms' points.
struct Formula {
    enum class Kind : std::uint8_t { sum, quotient, score };
    struct Term {
        Metric metric = Metric::ctr;
        Ratio value;
        double target = 0; ///< from which it counts in full
        double points = 0; ///< 100 · weight · min(value ÷ target, 1)
        double pointsMost = 0;
    };

    Kind kind = Kind::sum;
    Metric metric = Metric::revenue;
    Metric over = Metric::revenue; ///< of a quotient
    Metric under = Metric::cost;
    std::vector<Term> terms; ///< of a score
    Ratio value;             ///< what comes out
};

struct ExplainedBucket {
    TrendPoint point; ///< of the range before, the last one is cut where the sums compared with end
    /// SPEC 3, of the hour that holds the bucket, or of the day where buckets are days: 1 + late events that came after
    /// its end.
    std::int64_t revision = 1;
};

struct Explanation {
    TimeMs now = 0; ///< the moment of it all
    Range range;
    TimeMs from = 0; ///< what the buckets cover: [from, to)
    TimeMs to = 0;
    Selection of;
    std::string campaignName; ///< of one campaign
    int campaigns = 0;        ///< that count and had events in the range or the one before
    TenantInfo tenant;
    TimeMs zoneOffset = 0; ///< of the reporting zone at `now`, ms
    Figures figures;       ///< the sum of the buckets
    Formula formula;
    /// Of the figures, what is in windows that are not final, and since when; 0 events, 0: nothing. Where windows that
    /// old are not in memory, `provisionalSince` is the start of a longer bucket, and all of it counts.
    Figures provisional;
    TimeMs provisionalSince = 0;
    TimeMs finalTo = 0;
    std::int64_t revision = 1; ///< the highest of the buckets
    bool revisionIsOfDays = false;
    std::vector<SourceMark> sources;
    std::vector<ExplainedBucket> buckets; ///< ascending
};

// ---- A bucket: its windows, or shorter buckets ----

/// What sums of a stretch of time are made of.
enum class PartLength : std::uint8_t { window, minute, quarterHour };

struct PartsRequest {
    Selection of;
    TimeMs from = 0; ///< a bucket, or a part of an answer before
    TimeMs to = 0;
    std::size_t limit = 1'000;

    friend bool operator==(const PartsRequest&, const PartsRequest&) = default;
};

struct FigurePart {
    TimeMs start = 0;
    TimeMs end = 0;
    /// Of windows and of the shortest buckets that are kept; else empty, and it is of everything that counts.
    std::string campaignId;
    std::string campaignName;
    std::optional<Channel> channel;
    Figures figures; ///< of a final window without late events, which have a sum of their own
    bool isFinal = false;
    /// SPEC 3, of the hour that holds it; a window's is always 1: once final it does not change.
    std::int64_t revision = 1;
};

/// total = the parts + rest + late.
struct PartsPage {
    TimeMs now = 0;
    PartLength length = PartLength::window; ///< windows as long as they are kept, else what is
    bool opensFurther = false;              ///< a part can be asked for what it is the sum of
    Figures total;
    std::vector<FigurePart> parts; ///< ascending by start, most revenue first within one
    std::size_t partsInAll = 0;
    Figures rest; ///< of the parts beyond the limit
    Figures late; ///< of windows: late events, which are in no final window (SPEC 3)
};

// ---- Records ----

struct RecordsRequest {
    Selection of;
    TimeMs from = 0; ///< event time in [from, to)
    TimeMs to = 0;
    std::size_t limit = 200;

    friend bool operator==(const RecordsRequest&, const RecordsRequest&) = default;
};

struct KeptRecord {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t position = 0;
    TimeMs arrived = 0;
    TimeMs time = 0;
    std::string eventId, eventType, campaignId;
    Channel channel = Channel::email;
    Figures increment;   ///< what it adds
    bool late = false;   ///< by its stamp (SPEC 3)
    bool repeat = false; ///< the same event_id is among the records kept before it: it adds nothing
    std::string bytes;
};

/// Campaign events among the last records that the engine keeps whole, newest first.
struct RecordsPage {
    std::vector<KeptRecord> records;
    std::size_t countInAll = 0; ///< of those kept that match
    TimeMs keptSince = 0;       ///< before this arrival not all records are kept; 0 if nothing is
    std::int64_t kept = 0;      ///< records kept, whatever they are
};

} // namespace bw::api
