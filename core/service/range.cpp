#include "core/service/range.h"

#include <algorithm>
#include <optional>

namespace bw::service {

namespace {

using base::TimeMs;

constexpr TimeMs kBetweenMax = 800 * base::kDayMs;

struct Shape {
    std::size_t buckets = 0;
    TimeMs length = 0;                          ///< of a bucket on the grid of UTC
    std::optional<base::CalendarUnit> calendar; ///< instead: a unit of the zone's calendar
};

bool areMinutesKept(TimeMs from, TimeMs now, const KeptTimes& kept)
{
    return from >= now - kept.minutes + base::kHourMs;
}

Shape shapeOfLength(TimeMs length, bool minutesKept)
{
    if (length <= 3 * base::kHourMs && minutesKept) {
        return {0, base::kMinuteMs, {}};
    }
    if (length <= 12 * base::kHourMs && minutesKept) {
        return {0, 5 * base::kMinuteMs, {}};
    }
    if (length <= 2 * base::kDayMs) {
        return {0, base::kQuarterHourMs, {}};
    }
    return {0, 0, length <= 14 * base::kDayMs ? base::CalendarUnit::hour : base::CalendarUnit::day};
}

Shape shapeOf(api::RangeKind kind)
{
    switch (kind) {
    case api::RangeKind::live:
        return {60, 5 * base::kSecondMs, {}};
    case api::RangeKind::minutes15:
        return {15, base::kMinuteMs, {}};
    case api::RangeKind::hour1:
        return {60, base::kMinuteMs, {}};
    case api::RangeKind::hours6:
        return {72, 5 * base::kMinuteMs, {}};
    case api::RangeKind::hours24:
        return {96, base::kQuarterHourMs, {}};
    case api::RangeKind::days7:
        return {168, 0, base::CalendarUnit::hour};
    case api::RangeKind::days30:
        return {30, 0, base::CalendarUnit::day};
    case api::RangeKind::days90:
        return {90, 0, base::CalendarUnit::day};
    case api::RangeKind::today:
    case api::RangeKind::between:
        break;
    }
    return {0, base::kQuarterHourMs, {}};
}

base::Interval bucketAt(const Shape& shape, TimeMs time, const base::Zone& zone)
{
    if (shape.calendar) {
        return calendarInterval(zone, *shape.calendar, time);
    }
    const TimeMs start = base::floorTo(time, shape.length);
    return {start, start + shape.length};
}

/// Starts of `count` buckets, the last of which ends at `end`.
std::vector<TimeMs> bucketsBefore(const Shape& shape, TimeMs end, std::size_t count, const base::Zone& zone)
{
    std::vector<TimeMs> starts(count);
    for (std::size_t i = count; i-- > 0;) {
        starts[i] = end = bucketAt(shape, end - 1, zone).begin;
    }
    return starts;
}

/// Starts of the buckets from the one that holds `from` to the one that holds the instant before `to`.
std::vector<TimeMs> bucketsBetween(const Shape& shape, TimeMs from, TimeMs to, const base::Zone& zone)
{
    std::vector<TimeMs> starts;
    base::Interval bucket = bucketAt(shape, from, zone);
    do {
        starts.push_back(bucket.begin);
        bucket = bucketAt(shape, bucket.end, zone);
    } while (bucket.begin < to);
    return starts;
}

/// Quarter-hours of a day, from its start on.
std::vector<TimeMs> quarterHoursOf(base::Interval day)
{
    std::vector<TimeMs> starts;
    for (TimeMs start = day.begin; start < day.end; start += base::kQuarterHourMs) {
        starts.push_back(start);
    }
    return starts;
}

/// The same time of day of the zone, so many days before. A time that daylight saving skips becomes the one an hour
/// later, one that it repeats the first.
TimeMs daysBefore(TimeMs time, int days, const base::Zone& zone)
{
    const TimeMs local = time + zone.eraAt(time).offset - days * base::kDayMs;
    const TimeMs guess = local - zone.eraAt(local - zone.eraAt(local).offset).offset;
    const TimeMs earlier = local - zone.eraAt(guess - base::kDayMs).offset;
    return earlier + zone.eraAt(earlier).offset == local ? earlier : guess;
}

void resolveBetween(ResolvedRange& resolved, const api::RangeSpec& spec, TimeMs now, const base::Zone& zone,
                    const KeptTimes& kept, Shape& shape)
{
    const TimeMs from = std::clamp(spec.from, std::min(spec.to, now) - kBetweenMax, now);
    const TimeMs to = std::max(spec.to, from + 1);
    shape = shapeOfLength(to - from, areMinutesKept(from, now, kept));
    resolved.starts = bucketsBetween(shape, from, std::min(to, now + 1), zone);
    resolved.currentEnd = bucketAt(shape, resolved.starts.back(), zone).end;
    resolved.range.end = bucketAt(shape, to - 1, zone).end;
    resolved.over = resolved.currentEnd == resolved.range.end && now >= resolved.currentEnd;
}

void resolvePrevious(ResolvedRange& resolved, const Shape& shape, const base::Zone& zone)
{
    api::Range& range = resolved.range;
    if (range.kind == api::RangeKind::today) {
        resolved.previousStarts = quarterHoursOf(calendarInterval(zone, base::CalendarUnit::day, range.from - 1));
    } else {
        // A range that goes on has all its buckets in the one before.
        const std::size_t count = range.kind == api::RangeKind::between
                                      ? bucketsBetween(shape, range.from, range.end, zone).size()
                                      : resolved.starts.size();
        resolved.previousStarts = bucketsBefore(shape, range.from, count, zone);
    }
    range.previousEnd = range.from;
}

void resolveDaysBefore(ResolvedRange& resolved, Shape shape, int days, TimeMs now, const base::Zone& zone,
                       const KeptTimes& kept)
{
    api::Range& range = resolved.range;
    const TimeMs from = daysBefore(range.from, days, zone);
    const bool hasFixedEnd = range.kind == api::RangeKind::today || range.kind == api::RangeKind::between;
    const TimeMs to = daysBefore(hasFixedEnd ? range.end : resolved.currentEnd, days, zone);
    if (!shape.calendar && shape.length < base::kQuarterHourMs) {
        shape.length = areMinutesKept(from - base::kMinuteMs, now, kept) ? std::max(shape.length, base::kMinuteMs)
                                                                         : base::kQuarterHourMs;
    }
    resolved.previousStarts = bucketsBetween(shape, from, to, zone);
    range.previousEnd = bucketAt(shape, resolved.previousStarts.back(), zone).end;
}

} // namespace

bool ResolvedRange::sameBucketsAs(const ResolvedRange& other) const
{
    return range.kind == other.range.kind && starts == other.starts && previousStarts == other.previousStarts &&
           currentEnd == other.currentEnd && over == other.over;
}

void ResolvedRange::moveTo(TimeMs now)
{
    const bool hasFixedEnd = range.kind == api::RangeKind::today || range.kind == api::RangeKind::between;
    range.to = over ? currentEnd : now;
    range.end = hasFixedEnd ? range.end : now;
    range.previousTo = std::min(range.previousFrom + (range.to - range.from), range.previousEnd);
}

ResolvedRange resolveRange(const api::RangeSpec& spec, api::Comparison comparison, TimeMs now, const base::Zone& zone,
                           const KeptTimes& kept)
{
    ResolvedRange resolved;
    api::Range& range = resolved.range;
    range.kind = spec.kind;
    range.comparison = comparison;
    Shape shape = shapeOf(spec.kind);
    if (spec.kind == api::RangeKind::today) {
        const auto day = calendarInterval(zone, base::CalendarUnit::day, now);
        resolved.starts = quarterHoursOf({day.begin, now + 1});
        resolved.currentEnd = std::min(day.end, resolved.starts.back() + base::kQuarterHourMs);
        range.end = day.end;
    } else if (spec.kind == api::RangeKind::between) {
        resolveBetween(resolved, spec, now, zone, kept, shape);
    } else {
        resolved.currentEnd = bucketAt(shape, now, zone).end;
        resolved.starts = bucketsBefore(shape, resolved.currentEnd, shape.buckets, zone);
    }
    range.from = resolved.starts.front();
    range.previousEnd = range.from;
    switch (comparison) {
    case api::Comparison::none:
        break;
    case api::Comparison::previous:
        resolvePrevious(resolved, shape, zone);
        break;
    case api::Comparison::lastWeek:
        resolveDaysBefore(resolved, shape, 7, now, zone, kept);
        break;
    case api::Comparison::lastYear:
        resolveDaysBefore(resolved, shape, 364, now, zone, kept);
        break;
    }
    range.previousFrom = resolved.previousStarts.empty() ? range.from : resolved.previousStarts.front();
    resolved.moveTo(now);
    return resolved;
}

runtime::Tier tierOf(const std::vector<TimeMs>& starts, TimeMs end)
{
    TimeMs shortest = base::kQuarterHourMs;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        shortest = std::min(shortest, (i + 1 < starts.size() ? starts[i + 1] : end) - starts[i]);
    }
    return shortest < base::kQuarterHourMs ? runtime::Tier::minute : runtime::Tier::quarterHour;
}

} // namespace bw::service
