#include "connectors/demo/campaign_events.h"

#include "connectors/demo/change.h"
#include "connectors/demo/slots.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace bw::demo {

const std::array<double, 256>& basketFactors()
{
    static const auto factors = [] {
        std::array<double, 256> result{};
        Random random(0x6261736b6574U);
        double sum = 0;
        for (double& factor : result) {
            double normal = -6;
            for (int i = 0; i < 12; ++i) {
                normal += random.unit();
            }
            factor = std::exp(0.6 * normal);
            sum += factor;
        }
        for (double& factor : result) {
            factor *= 256 / sum;
        }
        return result;
    }();
    return factors;
}

CampaignEvents::CampaignEvents(const Company& company, const StreamSettings& settings) : m_company(company)
{
    const auto& campaigns = company.campaigns();
    const double perDay = static_cast<double>(settings.rate) * 86'400 * kCampaignPlaces / kBlock;
    m_changeShare = settings.detail == Detail::dense
                        ? 0.25
                        : std::min(0.25, kChangesPerDay * static_cast<double>(campaigns.size()) / perDay);
    std::vector<double> weights;
    for (const Campaign& campaign : campaigns) {
        weights.push_back(campaign.eventWeight);
        std::string body = ",\"campaign_id\":";
        base::appendJsonString(body, campaign.id);
        body.append(",\"campaign_name\":");
        base::appendJsonString(body, campaign.name);
        body.append(",\"channel\":\"").append(event::kChannelNames[static_cast<std::size_t>(campaign.channel)]);
        body.append("\",\"performance_metrics\":{\"impressions\":");
        m_bodies.push_back(std::move(body));

        std::string launch =
            "0,\"clicks\":0,\"conversions\":0,\"cost\":0,\"revenue\":0},\"launch_config\":{\"target_audience\":";
        base::appendJsonString(launch, campaign.audience);
        launch.append(",\"budget\":").append(std::to_string(campaign.budget)).append(",\"duration\":");
        base::appendShortest(launch, static_cast<double>(campaign.cycle.active) / static_cast<double>(base::kDayMs));
        launch.append(",\"creative_ids\":[");
        for (const char* const creative : {"-a\",", "-b\",", "-c\"]}}"}) {
            launch.append("\"").append(campaign.id).append(creative);
        }
        m_launches.push_back(std::move(launch));
    }
    m_byWeight = AliasTable(weights);
}

std::uint32_t CampaignEvents::draw(Random& random, const PaceTable& now) const
{
    for (int attempt = 0; attempt < 6; ++attempt) {
        const std::uint32_t campaign = m_byWeight.draw(random.bits());
        if (now[campaign].runs) {
            return campaign;
        }
    }
    const auto& running = now.running();
    return running.empty() ? m_byWeight.draw(random.bits())
                           : running[random.below(static_cast<std::uint32_t>(running.size()))];
}

void CampaignEvents::writeLaunch(Pen& pen, Envelope& envelope, std::uint32_t campaign, std::uint64_t eventId,
                                 base::TimeMs time) const
{
    envelope.write(pen, m_company.campaigns()[campaign].tenant, event::EventType::campaignLaunch, eventId, time);
    pen.text(m_bodies[campaign]);
    pen.text(m_launches[campaign]);
}

void CampaignEvents::writeTermination(Pen& pen, Envelope& envelope, std::uint32_t campaign, std::uint64_t eventId,
                                      base::TimeMs time) const
{
    envelope.write(pen, m_company.campaigns()[campaign].tenant, event::EventType::campaignTermination, eventId, time);
    pen.text(m_bodies[campaign]);
    pen.text("0,\"clicks\":0,\"conversions\":0,\"cost\":0,\"revenue\":0}}");
}

void CampaignEvents::writeOptimization(Pen& pen, Envelope& envelope, std::uint32_t campaign, std::uint64_t eventId,
                                       base::TimeMs time, const PaceTable& now, Random& random) const
{
    const std::uint32_t tenant = m_company.campaigns()[campaign].tenant;
    const int decimals = m_company.tenants()[tenant].moneyDecimals;
    const PaceTable::Entry& entry = now[campaign];
    envelope.write(pen, tenant, event::EventType::campaignOptimization, eventId, time);
    pen.text(m_bodies[campaign]);

    const std::int64_t impressions = roundAtRandom(entry.impressions * random.between(0.5, 1.5), random.unit());
    const std::int64_t clicks = roundAtRandom(static_cast<double>(impressions) * entry.ctr, random.unit());
    std::int64_t conversions = 0;
    std::int64_t cost = 0;
    double revenue = 0;
    if (clicks > 0) {
        cost =
            roundAtRandom(static_cast<double>(clicks) * entry.costPerClick * random.between(0.75, 1.25), random.unit());
        conversions = roundAtRandom(static_cast<double>(clicks) * entry.conversionRate, random.unit());
        for (std::int64_t i = 0; i < std::min<std::int64_t>(conversions, 8); ++i) {
            revenue += entry.basket * basketFactors()[random.bits() >> 56];
        }
        revenue += entry.basket * static_cast<double>(std::max<std::int64_t>(conversions - 8, 0));
    }
    pen.integer(static_cast<std::uint64_t>(impressions));
    pen.text(",\"clicks\":");
    pen.integer(static_cast<std::uint64_t>(clicks));
    pen.text(",\"conversions\":");
    pen.integer(static_cast<std::uint64_t>(conversions));
    pen.text(",\"cost\":");
    pen.money(static_cast<std::uint64_t>(cost), decimals);
    pen.text(",\"revenue\":");
    pen.money(static_cast<std::uint64_t>(std::llround(revenue)), decimals);
    pen.text("},\"optimization_trigger\":\"");
    if (random.chance(m_changeShare)) {
        const Change change = drawChange(m_company.campaigns()[campaign], random);
        pen.text(kTriggerNames[change.trigger]);
        pen.text("\",\"changes_made\":{");
        writeChange(pen, m_company.campaigns()[campaign], change);
        pen.text("}}");
    } else {
        pen.text(kTriggerNames[0]);
        pen.text("\",\"changes_made\":{}}");
    }
}

} // namespace bw::demo
