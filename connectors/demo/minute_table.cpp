#include "connectors/demo/minute_table.h"

#include "connectors/demo/slots.h"

namespace bw::demo {

double campaignEventsPerMs(const Timeline& timeline, base::TimeMs time)
{
    return timeline.rateAt(time) / 1'000 * kCampaignPlaces / kBlock;
}

void MinuteTable::fill(const Company& company, const Timeline& timeline, std::int64_t minute)
{
    m_minute = minute;
    const base::TimeMs begin = minute * base::kMinuteMs;
    const auto& campaigns = company.campaigns();
    m_entries.assign(campaigns.size(), {});
    m_running.clear();
    double weights = 0;
    for (std::uint32_t c = 0; c < campaigns.size(); ++c) {
        if (campaigns[c].cycle.runsAt(begin)) {
            m_running.push_back(c);
            weights += campaigns[c].eventWeight;
        }
    }
    const double perWeight = campaignEventsPerMs(timeline, begin) / weights;
    for (const std::uint32_t c : m_running) {
        const Campaign& campaign = campaigns[c];
        const Pace pace = company.paceOf(campaign, begin + base::kMinuteMs / 2);
        const double minor = minorUnits(company.tenants()[campaign.tenant].moneyDecimals);
        m_entries[c] = {true,
                        pace.impressionsPerMs / (perWeight * campaign.eventWeight),
                        pace.ctr,
                        pace.conversionRate,
                        pace.cpc * minor,
                        pace.basket * minor};
    }
}

} // namespace bw::demo
