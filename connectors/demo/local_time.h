#pragma once

#include "core/base/types.h"

#include <cstdint>

namespace bw::demo {

/// How a tenant's clocks go: a standing offset, and whose daylight saving. Enough for the demo company, which must be a
/// pure function of its settings and so reads no zone files.
struct LocalTime {
    enum class DaylightSaving : std::uint8_t { none, europe, unitedStates };

    int standardMinutes = 0; ///< to add to UTC, in winter
    DaylightSaving daylightSaving = DaylightSaving::none;

    /// ms to add to UTC at `time`.
    base::TimeMs offsetAt(base::TimeMs time) const;
};

} // namespace bw::demo
