#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/reach_fault.h"
#include "core/base/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a reader sees and may ask for, as plain values: the same for an embedded engine and a daemon.
namespace bw::api {

using base::Money;
using base::TimeMs;

enum class Channel : std::uint8_t { email, social, display, search, video, native };
inline constexpr std::array<std::string_view, 6> kChannelIds{"email", "social", "display", "search", "video", "native"};

/// Why a ratio has no value (never shown as 0, a dash or NaN).
enum class Absent : std::uint8_t { none, noImpressions, noClicks, noConversions, noCost, noData };

/// A ratio of SPEC 4, or the reason why there is none.
struct Ratio {
    double value = 0;
    Absent absent = Absent::noData;

    bool present() const { return absent == Absent::none; }
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// The figures of SPEC 4 over some range. Counts beyond 64 bits are held at the limit here (never in the engine).
struct Figures {
    std::int64_t events = 0;
    std::int64_t impressions = 0;
    std::int64_t clicks = 0;
    std::int64_t conversions = 0;
    Money cost;
    Money revenue;
    Ratio ctr, conversionRate, cpc, cpa, roas, performanceScore;
    std::int64_t lateEvents = 0;
    /// Some of it is in windows that are not final yet.
    bool provisional = false;

    friend bool operator==(const Figures&, const Figures&) = default;
};

enum class Metric : std::uint8_t {
    revenue,
    cost,
    roas,
    conversions,
    conversionRate,
    cpa,
    ctr,
    cpc,
    impressions,
    clicks,
    performanceScore,
};

/// Ranges trail now, but `today`, which is the day of the tenant's reporting zone so far, and `between`, which stands.
enum class RangeKind : std::uint8_t { live, minutes15, hour1, hours6, today, hours24, days7, days30, days90, between };

/// A range as it is asked for.
struct RangeSpec {
    RangeKind kind = RangeKind::today;
    TimeMs from = 0; ///< of `between` only: [from, to), widened to whole buckets, at most 800 days of it before `to`
    TimeMs to = 0;

    friend bool operator==(const RangeSpec&, const RangeSpec&) = default;
};

/// What a range is compared with: the one right before it, of the same elapsed length; the same days a week ago; the
/// same weekdays a year ago, which is 52 weeks.
enum class Comparison : std::uint8_t { none, previous, lastWeek, lastYear };

/// Which campaigns count. Parts that are empty hold nobody back.
struct Filter {
    std::string text; ///< part of a name or id, case ignored
    std::vector<Channel> channels;

    bool empty() const { return text.empty() && channels.empty(); }
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Whose figures, of when, against what, of which campaigns.
struct Scope {
    std::string tenantId;
    RangeSpec range;
    Comparison comparison = Comparison::previous;
    Filter filter;

    friend bool operator==(const Scope&, const Scope&) = default;
};

/// A range as resolved at some moment: [from, to), in buckets. Without a comparison the range before is empty.
struct Range {
    RangeKind kind = RangeKind::today;
    Comparison comparison = Comparison::previous;
    TimeMs from = 0;
    TimeMs to = 0;           ///< the moment itself, or the end of a range that is over
    TimeMs end = 0;          ///< where the axis ends: to, or the end of the day for `today`, of the range for `between`
    TimeMs previousFrom = 0; ///< the range compared with, of the same elapsed length: [previousFrom, previousTo)
    TimeMs previousTo = 0;
    TimeMs previousEnd = 0;

    bool isCompared() const { return comparison != Comparison::none; }
};

/// One bucket of a trend.
struct TrendPoint {
    TimeMs start = 0;
    TimeMs end = 0;
    TimeMs elapsedTo = 0; ///< = end, or how far an unfinished bucket's data reach; = start: nothing is known of it yet
    Figures figures;
    /// The score over Trend::scoreSpan or a little more up to elapsedTo; absent where the buckets do not reach so far.
    Ratio trailingScore{};
};

/// Buckets of a range, ascending, and those of the range before (drawn shifted by from − previousFrom).
struct Trend {
    std::vector<TrendPoint> current;
    std::vector<TrendPoint> previous;
    TimeMs scoreSpan = 0; ///< ms that a trailing score looks back
};

/// How fresh a source is, in words. Thresholds: lagging when behind by > 10 s, stale when > 60 s without anything new
/// from a source that is not at its end.
enum class Freshness : std::uint8_t { connecting, live, lagging, stale, offline, paused, ended };

struct SourceMark {
    std::string id;
    std::string name;
    Freshness freshness = Freshness::connecting;
    TimeMs behind = 0;       ///< ms its watermark is behind the clock, less the allowed disorder
    TimeMs lastRecordAt = 0; ///< arrival of its newest record, 0 if none yet
    base::ReachFault fault = base::ReachFault::none; ///< why nothing can be read from it; none: it can
};

struct TenantInfo {
    std::string id;
    std::string name;
    std::string currency; ///< ISO 4217
    std::string zone;     ///< IANA name of the reporting zone
};

} // namespace bw::api
