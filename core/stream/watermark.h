#pragma once

#include "core/base/types.h"

#include <algorithm>

namespace bw::stream {

using base::TimeMs;

/// Settings of SPEC 3, for all tenants or for one.
struct TimeSettings {
    TimeMs disorderMs = 2'000;
    TimeMs idleMs = 1'000;

    friend bool operator==(const TimeSettings&, const TimeSettings&) = default;
};

/// How far a partition has come. It keeps what its watermarks follow from rather than one watermark, since a tenant may
/// have time settings of its own. Never goes back.
struct PartitionProgress {
    /// Highest of min(event time, now) over records not rejected.
    TimeMs highest = base::kBeginningOfTime;
    /// The clock when the partition was last seen read to its end for `idleMs`.
    TimeMs idleClock = base::kBeginningOfTime;
    /// A watermark that holds whatever the records say: of a partition found while others were under way, or +∞ at the
    /// end of a finite input.
    TimeMs floor = base::kBeginningOfTime;

    /// A record that is not rejected: duplicates and late ones count.
    void observe(TimeMs eventTime, TimeMs now) { highest = std::max(highest, std::min(eventTime, now)); }
    void followClock(TimeMs now) { idleClock = std::max(idleClock, now); }
    void raiseTo(TimeMs watermark) { floor = std::max(floor, watermark); }
    void finish() { floor = base::kEndOfTime; }

    TimeMs watermark(const TimeSettings& settings) const
    {
        const TimeMs fromRecords = base::addSaturated(highest, -settings.disorderMs - 1);
        // In two steps: the settings' sum alone can be beyond the range.
        const TimeMs fromClock =
            base::addSaturated(base::addSaturated(idleClock, -settings.disorderMs - 1), -settings.idleMs);
        return std::max({fromRecords, fromClock, floor});
    }

    friend bool operator==(const PartitionProgress&, const PartitionProgress&) = default;
};

} // namespace bw::stream
