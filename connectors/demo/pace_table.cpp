#include "connectors/demo/pace_table.h"

#include "connectors/demo/slots.h"

namespace bw::demo {

double campaignEventsPerMs(const Timeline& timeline, base::TimeMs time)
{
    return timeline.rateAt(time) / 1'000 * kCampaignPlaces / kBlock;
}

void PaceTable::fill(const Company& company, const Timeline& timeline, base::TimeMs begin, base::TimeMs length)
{
    m_begin = begin;
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
        const Pace pace = company.paceOf(campaign, begin + length / 2);
        const double minor = minorUnits(company.tenants()[campaign.tenant].moneyDecimals);
        const double eventsPerMs = perWeight * campaign.eventWeight;
        m_entries[c] = {.runs = true,
                        .eventsPerMs = eventsPerMs,
                        .impressions = pace.impressionsPerMs / eventsPerMs,
                        .ctr = pace.ctr,
                        .conversionRate = pace.conversionRate,
                        .costPerClick = pace.cpc * minor,
                        .basket = pace.basket * minor};
    }
}

} // namespace bw::demo
