#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/timeline.h"

#include <cstdint>
#include <vector>

namespace bw::demo {

/// How often the campaigns report within a short span of time, and what they put into each event: their pace, shared
/// out over the events they send.
class PaceTable {
public:
    struct Entry {
        bool runs = false;
        double eventsPerMs = 0;
        double impressions = 0; ///< mean of an event
        double ctr = 0;
        double conversionRate = 0;
        double costPerClick = 0; ///< in minor units of the tenant's currency, as is `basket`
        double basket = 0;
    };

    /// For [begin, begin + length), at the pace of its middle. The span lies within a quarter-hour of the clock, so
    /// that nobody starts or ends within.
    void fill(const Company& company, const Timeline& timeline, base::TimeMs begin, base::TimeMs length);

    /// Of what it was filled for; before that, the beginning of time.
    base::TimeMs begin() const { return m_begin; }
    const Entry& operator[](std::uint32_t campaign) const { return m_entries[campaign]; }
    /// The campaigns that run.
    const std::vector<std::uint32_t>& running() const { return m_running; }

private:
    base::TimeMs m_begin = base::kBeginningOfTime;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_running;
};

/// Campaign events a ms around `time`, of all campaigns together.
double campaignEventsPerMs(const Timeline& timeline, base::TimeMs time);

/// Minor units in one unit of a currency with so many decimals (0 or 2).
constexpr double minorUnits(int decimals)
{
    return decimals == 0 ? 1 : 100;
}

} // namespace bw::demo
