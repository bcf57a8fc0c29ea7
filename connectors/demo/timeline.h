#pragma once

#include "core/base/types.h"

#include <array>
#include <cstdint>

namespace bw::demo {

/// When the n-th event of the company happens: numbers run on from 1970 at `rate` events a second of event time on
/// average, so that any event can be made without those before it. With rhythm, the rate swings by about a third over
/// the day (UTC): days are all alike and each hour has its own constant rate. Immutable; any thread.
class Timeline {
public:
    /// rate ≥ 1.
    Timeline(std::int64_t rate, bool rhythm);

    /// Precondition: index ≥ 0.
    base::TimeMs timeOf(std::int64_t index) const;
    /// The first event with timeOf ≥ `time`; the number of events before `time`. Precondition: time ≥ 0.
    std::int64_t indexAt(base::TimeMs time) const;
    /// Events a second around `time` (constant within an hour of UTC).
    double rateAt(base::TimeMs time) const;

    /// The hour of UTC that holds an event, for makers that work through consecutive events.
    struct Hour {
        base::TimeMs start = 0;
        std::int64_t first = 0; ///< its events are [first, end)
        std::int64_t end = 0;
        double msPerEvent = 0;

        base::TimeMs timeOf(std::int64_t index) const
        {
            return start + static_cast<base::TimeMs>(static_cast<double>(index - first) * msPerEvent);
        }
    };
    Hour hourOf(std::int64_t index) const;
    Hour hourAt(base::TimeMs time) const;

private:
    Hour hour(std::int64_t day, int hourOfDay) const;

    std::array<std::int64_t, 25> m_before{}; ///< events of a day before each of its hours; the last: of the whole day
};

} // namespace bw::demo
