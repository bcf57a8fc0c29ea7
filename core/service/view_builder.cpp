#include "core/service/view_builder.h"

#include "core/service/figures.h"
#include "core/service/trend.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

constexpr std::size_t kMoversMax = 5;
constexpr TimeMs kQuietFor = 30 * base::kDayMs;

double inUnits(base::Money money)
{
    const bool small = money.micros >= INT64_MIN && money.micros <= INT64_MAX;
    return (small ? static_cast<double>(static_cast<std::int64_t>(money.micros)) : static_cast<double>(money.micros)) /
           1e6;
}

/// Where a series' or channel's buckets begin to be provisional: at the first open window, if it has events there.
TimeMs openSince(const Finality& finality, TimeMs lastSecond)
{
    return finality.isOpen(lastSecond) ? finality.provisionalSince() : base::kEndOfTime;
}

Amount sumOf(const std::vector<Amount>& amounts)
{
    Amount sum;
    for (const Amount& amount : amounts) {
        sum += amount;
    }
    return sum;
}

void addEach(std::vector<Amount>& sums, const std::vector<Amount>& amounts)
{
    sums.resize(std::max(sums.size(), amounts.size()));
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        sums[i] += amounts[i];
    }
}

struct Change {
    std::uint32_t campaign;
    base::Money revenue;
    base::Money previous;
    base::Int128 difference() const { return revenue.micros - previous.micros; }
};

/// The campaigns whose revenue changed most in one direction (+1 up, −1 down).
std::vector<api::Mover> movers(const ViewContext& context, std::vector<Change>& changes, int direction)
{
    const auto more = [&](const Change& a, const Change& b) {
        const base::Int128 left = a.difference() * direction;
        const base::Int128 right = b.difference() * direction;
        return left != right ? left > right
                             : context.tenant.campaigns[a.campaign].id < context.tenant.campaigns[b.campaign].id;
    };
    const auto count = std::min(kMoversMax, changes.size());
    std::ranges::partial_sort(changes, changes.begin() + static_cast<std::ptrdiff_t>(count), more);
    std::vector<api::Mover> found;
    for (std::size_t i = 0; i < count && changes[i].difference() * direction > 0; ++i) {
        const Campaign& campaign = context.tenant.campaigns[changes[i].campaign];
        found.push_back(
            {campaign.id, campaign.name(), toApi(campaign.channel), changes[i].revenue, changes[i].previous});
    }
    return found;
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

bool isShown(const ViewContext& context, std::uint32_t number)
{
    if (context.sums.current(number).sums.events > 0 || context.sums.previous(number).sums.events > 0) {
        return true;
    }
    const Campaign& campaign = context.tenant.campaigns[number];
    const TimeMs last =
        std::max(campaign.lastSecond, campaign.info.series ? campaign.info.lastEvent : base::kBeginningOfTime);
    return !campaign.info.terminated && last >= context.now - kQuietFor;
}

std::shared_ptr<const api::Overview> buildOverview(const ViewContext& context)
{
    auto view = std::make_shared<api::Overview>();
    view->range = context.sums.resolved().range;
    view->roasTarget = context.roasTarget;
    view->provisionalSince = context.finality.provisionalSince();
    view->newestArrival = context.model.newestArrival();

    std::array<int, kChannels> campaigns{};
    std::vector<Change> changes;
    for (std::uint32_t number = 0; number < context.tenant.campaigns.size(); ++number) {
        const Amount current = context.sums.current(number);
        const Amount previous = context.sums.previous(number);
        if (isShown(context, number)) {
            ++campaigns[static_cast<std::size_t>(context.tenant.campaigns[number].channel)];
            ++view->campaigns;
        }
        if (current.sums.revenue != previous.sums.revenue) {
            changes.push_back({number, current.sums.revenue, previous.sums.revenue});
        }
    }
    view->up = movers(context, changes, 1);
    view->down = movers(context, changes, -1);

    Amount total;
    Amount previousTotal;
    std::vector<Amount> trend;
    std::vector<Amount> previousTrend;
    TimeMs lastSecond = base::kBeginningOfTime;
    const ResolvedRange& resolved = context.sums.resolved();
    const TimeMs known = knownTo(context);
    for (std::size_t number = 0; number < kChannels; ++number) {
        const auto channel = static_cast<event::Channel>(number);
        const std::vector<Amount> ofChannel = context.sums.trendOf(channel);
        const std::vector<Amount>& before = context.sums.previousTrendOf(channel);
        const Amount current = sumOf(ofChannel);
        const Amount previous = context.sums.previousOf(channel);
        const TimeMs lastOfChannel = context.tenant.lastSeconds[number];
        if (campaigns[number] > 0 || current.sums.events > 0 || previous.sums.events > 0) {
            view->channels.push_back(
                {toApi(channel), campaigns[number], figuresOf(current, context.finality.isOpen(lastOfChannel)),
                 figuresOf(previous, false),
                 trendOf({resolved, ofChannel, before, known, openSince(context.finality, lastOfChannel)})});
        }
        total += current;
        previousTotal += previous;
        addEach(trend, ofChannel);
        addEach(previousTrend, before);
        lastSecond = std::max(lastSecond, lastOfChannel);
    }
    std::ranges::stable_sort(view->channels, std::greater{},
                             [](const api::ChannelLine& line) { return line.figures.revenue; });
    view->totals = figuresOf(total, context.finality.isOpen(lastSecond));
    view->previous = figuresOf(previousTotal, false);
    view->trend = trendOf({resolved, trend, previousTrend, known, openSince(context.finality, lastSecond)});
    return view;
}

api::CampaignRow campaignRow(const ViewContext& context, std::uint32_t number)
{
    const Campaign& campaign = context.tenant.campaigns[number];
    const Amount previous = context.sums.previous(number);
    api::CampaignRow row;
    row.campaignId = campaign.id;
    row.name = campaign.name();
    row.channel = toApi(campaign.channel);
    row.state = campaign.info.terminated ? api::CampaignState::stopped : api::CampaignState::running;
    row.launchedAt = campaign.info.launchedAt.value_or(0);
    row.stoppedAt = campaign.info.terminated ? campaign.info.lastEvent : 0;
    row.figures = figuresOf(context.sums.current(number), context.finality.isOpen(campaign.lastSecond));
    row.previousRevenue = previous.sums.revenue;
    row.hasPrevious = previous.sums.events > 0;
    const TimeMs minute = base::floorTo(context.now, base::kMinuteMs);
    for (std::size_t i = 0; i < row.sparkline.size(); ++i) {
        const auto ago = static_cast<TimeMs>(row.sparkline.size() - 1 - i);
        row.sparkline[i] = inUnits(campaign.revenue.at(minute - ago * base::kMinuteMs));
    }
    return row;
}

} // namespace bw::service
