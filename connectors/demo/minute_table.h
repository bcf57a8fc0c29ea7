#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/timeline.h"

#include <cstdint>
#include <vector>

namespace bw::demo {

/// What the campaigns put into each of their events within one minute: their pace, shared out over the events they
/// send.
class MinuteTable {
public:
    struct Entry {
        bool runs = false;
        double impressions = 0; ///< mean of an event
        double ctr = 0;
        double conversionRate = 0;
        double costPerClick = 0; ///< in minor units of the tenant's currency, as is `basket`
        double basket = 0;
    };

    /// `minute` since 1970.
    void fill(const Company& company, const Timeline& timeline, std::int64_t minute);

    std::int64_t minute() const { return m_minute; }
    const Entry& operator[](std::uint32_t campaign) const { return m_entries[campaign]; }
    /// The campaigns that run.
    const std::vector<std::uint32_t>& running() const { return m_running; }

private:
    std::int64_t m_minute = -1;
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
