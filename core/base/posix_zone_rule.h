#pragma once

#include "core/base/types.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace bw::base {

/// A zone's rule as POSIX writes it (TZ, with the wider hours of RFC 8536 3.3.1): "CET-1CEST,M3.5.0,M10.5.0/3".
struct PosixZoneRule {
    /// A moment of each year in local time.
    struct YearlyMoment {
        enum class Kind : std::uint8_t {
            monthWeekDay, ///< Mm.w.d: the w-th (5 = last) weekday d (0 = Sunday) of month m
            julianNoLeap, ///< Jn: day 1–365, 29 February never counted
            dayOfYear,    ///< n: day 0–365, 29 February counted
        };
        Kind kind = Kind::monthWeekDay;
        int month = 0, week = 0, weekday = 0;
        int day = 0;
        TimeMs ofDay = 2 * kHourMs; ///< −167 h to 167 h after the day's midnight
    };

    TimeMs standardOffset = 0; ///< ms to add to UTC
    bool hasDaylight = false;
    TimeMs daylightOffset = 0;
    YearlyMoment daylightBegins; ///< by standard time
    YearlyMoment daylightEnds;   ///< by daylight time

    /// Nothing if `text` is no such rule, or names daylight time without saying when it holds.
    static std::optional<PosixZoneRule> parse(std::string_view text);

    TimeMs daylightBeginsIn(std::int64_t year) const;
    TimeMs daylightEndsIn(std::int64_t year) const;
};

} // namespace bw::base
