#include "connectors/demo/local_time.h"

#include <chrono>

namespace bw::demo {

namespace {

using namespace std::chrono;

base::TimeMs toMs(sys_days day)
{
    return duration_cast<milliseconds>(day.time_since_epoch()).count();
}

/// Directive 2000/84/EC: from the last Sunday of March to the last of October, both at 01:00 UTC.
bool inEuropeanSummer(base::TimeMs time, year y)
{
    return time >= toMs(sys_days{y / March / Sunday[last]}) + base::kHourMs &&
           time < toMs(sys_days{y / October / Sunday[last]}) + base::kHourMs;
}

/// Energy Policy Act of 2005: from the second Sunday of March to the first of November, both at 02:00 of the local time
/// that ends.
bool inAmericanSummer(base::TimeMs time, year y, base::TimeMs standardOffset)
{
    return time >= toMs(sys_days{y / March / Sunday[2]}) + 2 * base::kHourMs - standardOffset &&
           time < toMs(sys_days{y / November / Sunday[1]}) + base::kHourMs - standardOffset;
}

} // namespace

base::TimeMs LocalTime::offsetAt(base::TimeMs time) const
{
    const base::TimeMs standard = standardMinutes * base::kMinuteMs;
    const year y = year_month_day{floor<days>(sys_time<milliseconds>{milliseconds{time}})}.year();
    const bool summer = daylightSaving == DaylightSaving::europe         ? inEuropeanSummer(time, y)
                        : daylightSaving == DaylightSaving::unitedStates ? inAmericanSummer(time, y, standard)
                                                                         : false;
    return standard + (summer ? base::kHourMs : 0);
}

} // namespace bw::demo
