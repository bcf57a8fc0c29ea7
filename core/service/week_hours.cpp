#include "core/service/week_hours.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;

namespace {

/// 1970-01-01 was a Thursday.
constexpr TimeMs kMondayShift = 3 * base::kDayMs;

} // namespace

std::vector<TimeMs> WeekFold::startsOf(const base::Zone& zone, TimeMs from, TimeMs to)
{
    std::vector<TimeMs> starts;
    for (TimeMs start = from; start < to; start = calendarInterval(zone, base::CalendarUnit::hour, start).end) {
        starts.push_back(start);
    }
    return starts;
}

std::size_t WeekFold::hourOfWeek(const base::Zone& zone, TimeMs time)
{
    const TimeMs local = time + zone.eraAt(time).offset + kMondayShift;
    const TimeMs ofWeek = local - base::floorTo(local, 7 * base::kDayMs);
    return static_cast<std::size_t>(ofWeek / base::kHourMs);
}

std::array<WeekFold::Hour, WeekFold::kHours> WeekFold::fold(const base::Zone& zone, const std::vector<TimeMs>& starts,
                                                            TimeMs to, const std::vector<campaign::Amount>& amounts,
                                                            TimeMs knownFrom, TimeMs knownTo)
{
    std::array<Hour, kHours> hours{};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const TimeMs end = i + 1 < starts.size() ? starts[i + 1] : to;
        Hour& hour = hours[hourOfWeek(zone, starts[i])];
        hour.amount += amounts[i];
        const TimeMs known = std::min(end, knownTo) - std::max(starts[i], knownFrom);
        if (known > 0) {
            hour.elapsed += known;
            ++hour.times;
        }
    }
    return hours;
}

} // namespace bw::service
