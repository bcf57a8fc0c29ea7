#pragma once

#include <cstdint>
#include <limits>

namespace bw::base {

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. Times before 1970 are negative.
using TimeMs = std::int64_t;

/// Before every event: a watermark that nothing has moved yet.
inline constexpr TimeMs kBeginningOfTime = std::numeric_limits<TimeMs>::min();
/// After every event: the watermark at the end of a finite input.
inline constexpr TimeMs kEndOfTime = std::numeric_limits<TimeMs>::max();

inline constexpr TimeMs kSecondMs = 1'000;
inline constexpr TimeMs kMinuteMs = 60 * kSecondMs;
inline constexpr TimeMs kQuarterHourMs = 15 * kMinuteMs;
inline constexpr TimeMs kHourMs = 60 * kMinuteMs;
inline constexpr TimeMs kDayMs = 24 * kHourMs;

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// The largest multiple of `step` (> 0) that is not above `value`; negative values floor downwards.
constexpr std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t remainder = value % step;
    return value - (remainder < 0 ? remainder + step : remainder);
}

/// floor(value / step) for step > 0.
constexpr std::int64_t floorDiv(std::int64_t value, std::int64_t step)
{
    return value / step - (value % step < 0 ? 1 : 0);
}

/// `time + delta`, held within the range of TimeMs: the ends of time stay the ends of time.
constexpr TimeMs addSaturated(TimeMs time, TimeMs delta)
{
    TimeMs sum = 0;
    if (time == kBeginningOfTime || time == kEndOfTime) {
        return time;
    }
    if (__builtin_add_overflow(time, delta, &sum)) {
        return delta < 0 ? kBeginningOfTime : kEndOfTime;
    }
    return sum;
}

} // namespace bw::base
