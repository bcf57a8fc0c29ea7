#pragma once

#include "core/base/zone.h"
#include "core/campaign/amount.h"

#include <array>
#include <vector>

namespace bw::service {

/// Hours of the zone within a span, folded onto the 168 hours of its week. Pure; any thread.
class WeekFold {
public:
    static constexpr std::size_t kHours = 168;
    struct Hour {
        campaign::Amount amount;
        base::TimeMs elapsed = 0; ///< ms
        int times = 0;
    };

    /// The starts of the zone's hours within [from, to), ascending; the first one is `from`, wherever in its hour that
    /// lies. Instants that daylight saving repeats are hours of their own.
    static std::vector<base::TimeMs> startsOf(const base::Zone& zone, base::TimeMs from, base::TimeMs to);
    /// The hour of the week, from Monday 0:00 of the zone, that holds an instant.
    static std::size_t hourOfWeek(const base::Zone& zone, base::TimeMs time);

    /// What is in [starts[i], its end) is amounts[i]; `to` ends the last. Time counts from `knownFrom` to `knownTo`.
    static std::array<Hour, kHours> fold(const base::Zone& zone, const std::vector<base::TimeMs>& starts,
                                         base::TimeMs to, const std::vector<campaign::Amount>& amounts,
                                         base::TimeMs knownFrom, base::TimeMs knownTo);
};

} // namespace bw::service
