#pragma once

#include "core/base/result.h"
#include "core/base/types.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace bw::base {

struct PosixZoneRule;

/// A time zone as a table, made from the bytes of a TZif file (RFC 8536) that someone else has read: the core opens no
/// files. Immutable; any thread.
class Zone {
public:
    /// Half-open span of time within which the offset does not change.
    struct Era {
        TimeMs begin = kBeginningOfTime;
        TimeMs end = kEndOfTime;
        TimeMs offset = 0; ///< ms to add to UTC to get local time
    };

    static Zone utc();
    /// Versions 1 to 4, the footer's rule for times after the last transition included.
    static Result<Zone> fromTzif(const std::string& name, std::span<const std::byte> tzif);

    const std::string& name() const { return m_name; }
    Era eraAt(TimeMs time) const;

private:
    struct Transition {
        TimeMs at;
        TimeMs offset;
    };

    void append(Transition transition);
    /// Lets the rule hold after the last transition of the file, at `after`; kBeginningOfTime if it has none.
    void follow(const PosixZoneRule& rule, TimeMs after);

    std::string m_name;
    TimeMs m_firstOffset = 0;
    std::vector<Transition> m_transitions; ///< ascending, each to another offset; a footer's rule unrolled
    /// From here on the calendar of 400 years before repeats itself: a rule is unrolled for that long, no longer.
    TimeMs m_cycleEnd = kEndOfTime;
};

/// A half-open span [begin, end).
struct Interval {
    TimeMs begin = 0;
    TimeMs end = 0;

    friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

enum class CalendarUnit { hour, day, week };

/// The hour, day or ISO week (from Monday) of the zone's calendar that holds `time`, as UTC instants: a day is 23 to 25
/// hours long where daylight saving says so; an hour never spans a change of offset.
Interval calendarInterval(const Zone& zone, CalendarUnit unit, TimeMs time);

} // namespace bw::base
