#include "core/service/view_builder.h"

#include "core/service/figures.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

constexpr TimeMs kQuietFor = 30 * base::kDayMs;

double inUnits(base::Money money)
{
    const bool small = money.micros >= INT64_MIN && money.micros <= INT64_MAX;
    return (small ? static_cast<double>(static_cast<std::int64_t>(money.micros)) : static_cast<double>(money.micros)) /
           1e6;
}

base::Money revenueAt(const ViewContext& context, const Campaign& campaign, TimeMs minute)
{
    base::Money sum;
    for (const std::uint32_t number : campaign.series) {
        const Series& series = context.model.series(number);
        if (context.channels.has(series.key->channel)) {
            sum += series.rings.minutes.at(minute).sums.revenue;
        }
    }
    return sum;
}

} // namespace

TimeMs Finality::finalTo() const
{
    if (m_watermark == base::kBeginningOfTime) {
        return 0;
    }
    return m_watermark == base::kEndOfTime ? m_now : m_watermark + 1;
}

bool Finality::isOpen(TimeMs second) const
{
    return second != base::kBeginningOfTime && base::floorTo(second, kWindowMs) + kWindowMs - 1 > m_watermark;
}

TimeMs knownTo(const ViewContext& context)
{
    const TimeMs finalTo = context.finality.finalTo();
    TimeMs newest = *std::ranges::max_element(context.tenant.lastSeconds);
    if (newest == base::kBeginningOfTime && finalTo == 0) {
        // Nothing since the start: what history holds ends with its newest event.
        for (const Campaign& campaign : context.tenant.campaigns) {
            newest = std::max(newest, campaign.info.series ? campaign.info.lastEvent : newest);
        }
        if (newest == base::kBeginningOfTime) {
            return context.now;
        }
    }
    return std::min(context.now, std::max(finalTo, base::addSaturated(newest, base::kSecondMs)));
}

bool isShown(const ViewContext& context, const Campaign& campaign)
{
    if (context.sums.current(campaign, {}).sums.events > 0 || context.sums.previous(campaign, {}).sums.events > 0) {
        return true;
    }
    const TimeMs last =
        std::max(campaign.lastSecond, campaign.info.series ? campaign.info.lastEvent : base::kBeginningOfTime);
    return !campaign.info.terminated && last >= context.now - kQuietFor;
}

bool hasChannel(const ViewContext& context, const Campaign& campaign)
{
    return context.channels.hasAll() || std::ranges::any_of(campaign.series, [&](std::uint32_t number) {
               return context.channels.has(context.model.series(number).key->channel);
           });
}

event::Channel shownChannel(const ViewContext& context, const Campaign& campaign)
{
    if (context.channels.has(campaign.channel)) {
        return campaign.channel;
    }
    for (const std::uint32_t number : campaign.series) {
        const event::Channel channel = context.model.series(number).key->channel;
        if (context.channels.has(channel)) {
            return channel;
        }
    }
    return campaign.channel;
}

void addEach(std::vector<Amount>& sums, const std::vector<Amount>& amounts)
{
    sums.resize(std::max(sums.size(), amounts.size()));
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        sums[i] += amounts[i];
    }
}

api::CampaignRow campaignRow(const ViewContext& context, std::uint32_t number)
{
    const Campaign& campaign = context.tenant.campaigns[number];
    const Amount previous = context.previous(campaign);
    api::CampaignRow row;
    row.campaignId = campaign.id;
    row.name = campaign.name();
    row.channel = toApi(shownChannel(context, campaign));
    row.state = campaign.info.terminated ? api::CampaignState::stopped : api::CampaignState::running;
    row.launchedAt = campaign.info.launchedAt.value_or(0);
    row.stoppedAt = campaign.info.terminated ? campaign.info.lastEvent : 0;
    row.figures = figuresOf(context.current(campaign), context.finality.isOpen(campaign.lastSecond));
    row.previousRevenue = previous.sums.revenue;
    row.hasPrevious = previous.sums.events > 0;
    const bool allCounts = context.channels.hasAll() || campaign.series.size() == 1;
    const TimeMs minute = base::floorTo(context.now, base::kMinuteMs);
    for (std::size_t i = 0; i < row.sparkline.size(); ++i) {
        const auto ago = static_cast<TimeMs>(row.sparkline.size() - 1 - i);
        const TimeMs at = minute - ago * base::kMinuteMs;
        row.sparkline[i] = inUnits(allCounts ? campaign.revenue.at(at) : revenueAt(context, campaign, at));
    }
    return row;
}

} // namespace bw::service
