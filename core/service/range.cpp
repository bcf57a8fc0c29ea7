#include "core/service/range.h"

#include <algorithm>
#include <optional>

namespace bw::service {

namespace {

using base::TimeMs;

struct Shape {
    std::size_t buckets = 0;
    TimeMs length = 0;                          ///< of a bucket on the grid of UTC
    std::optional<base::CalendarUnit> calendar; ///< instead: a unit of the zone's calendar
};

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

/// Quarter-hours of a day, from its start on.
std::vector<TimeMs> quarterHoursOf(base::Interval day)
{
    std::vector<TimeMs> starts;
    for (TimeMs start = day.begin; start < day.end; start += base::kQuarterHourMs) {
        starts.push_back(start);
    }
    return starts;
}

} // namespace

bool ResolvedRange::sameBucketsAs(const ResolvedRange& other) const
{
    return range.kind == other.range.kind && starts == other.starts && previousStarts == other.previousStarts &&
           currentEnd == other.currentEnd;
}

void ResolvedRange::moveTo(TimeMs now)
{
    range.to = now;
    range.end = range.kind == api::RangeKind::today ? range.end : now;
    range.previousTo = std::min(range.previousFrom + (range.to - range.from), range.previousEnd);
}

ResolvedRange resolveRange(api::RangeKind kind, TimeMs now, const base::Zone& zone)
{
    ResolvedRange resolved;
    api::Range& range = resolved.range;
    range.kind = kind;
    if (kind == api::RangeKind::today) {
        const auto day = calendarInterval(zone, base::CalendarUnit::day, now);
        const auto yesterday = calendarInterval(zone, base::CalendarUnit::day, day.begin - 1);
        resolved.starts = quarterHoursOf({day.begin, now + 1});
        resolved.previousStarts = quarterHoursOf(yesterday);
        resolved.currentEnd = std::min(day.end, resolved.starts.back() + base::kQuarterHourMs);
        range.from = day.begin;
        range.end = day.end;
    } else {
        const Shape shape = shapeOf(kind);
        resolved.currentEnd = bucketAt(shape, now, zone).end;
        resolved.starts = bucketsBefore(shape, resolved.currentEnd, shape.buckets, zone);
        resolved.previousStarts = bucketsBefore(shape, resolved.starts.front(), shape.buckets, zone);
        range.from = resolved.starts.front();
    }
    range.previousFrom = resolved.previousStarts.front();
    range.previousEnd = range.from;
    resolved.moveTo(now);
    return resolved;
}

} // namespace bw::service
