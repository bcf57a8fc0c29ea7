#include "core/service/overview_builder.h"

#include "core/service/figures.h"
#include "core/service/trend.h"

#include <algorithm>
#include <tuple>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

constexpr std::size_t kMoversMax = 5;

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

/// Launches and stops within the range of those that count, the newest first; what is too many is counted.
void addMarks(const ViewContext& context, const std::vector<std::uint32_t>& campaigns, api::Overview& view)
{
    std::vector<std::tuple<TimeMs, std::uint32_t, bool>> found;
    for (const std::uint32_t number : campaigns) {
        const Campaign& campaign = context.tenant.campaigns[number];
        const auto note = [&](TimeMs at, bool stopped) {
            if (at >= view.range.from && at < view.range.end && hasChannel(context, campaign)) {
                found.emplace_back(at, number, stopped);
            }
        };
        note(campaign.info.launchedAt.value_or(base::kBeginningOfTime), false);
        note(campaign.info.terminated ? campaign.info.lastEvent : base::kBeginningOfTime, true);
    }
    const std::size_t count = std::min(api::Overview::kMarksMax, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count), std::greater());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [at, number, stopped] = found[i];
        const Campaign& campaign = context.tenant.campaigns[number];
        view.marks.push_back({campaign.id, campaign.name(), toApi(shownChannel(context, campaign)), at, stopped});
    }
    view.marksLeftOut = static_cast<int>(found.size() - count);
}

} // namespace

bool OverviewBuilder::prepare(const ViewContext& context, const std::string& text)
{
    m_isSelection = !text.empty();
    std::vector<std::uint32_t> selected;
    if (m_isSelection) {
        m_filter.set(text);
        for (std::uint32_t number = 0; number < context.tenant.campaigns.size(); ++number) {
            if (m_filter.passes(number, context.tenant.campaigns[number])) {
                selected.push_back(number);
            }
        }
    }
    return m_trend->prepare(context, std::move(selected));
}

OverviewBuilder::Parts OverviewBuilder::everything(const ViewContext& context)
{
    Parts parts;
    for (std::uint32_t number = 0; number < context.tenant.campaigns.size(); ++number) {
        parts.campaigns.push_back(number);
    }
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        parts.current[channel] = context.sums.trendOf(static_cast<event::Channel>(channel));
        parts.previous[channel] = context.sums.previousTrendOf(static_cast<event::Channel>(channel));
        parts.previousSums[channel] = context.sums.previousOf(static_cast<event::Channel>(channel));
    }
    parts.lastSeconds = context.tenant.lastSeconds;
    return parts;
}

OverviewBuilder::Parts OverviewBuilder::selection(const ViewContext& context) const
{
    Parts parts;
    parts.campaigns = m_trend->campaigns();
    parts.current = m_trend->current(context);
    parts.previous = m_trend->previous(context);
    parts.lastSeconds.fill(base::kBeginningOfTime);
    for (const std::uint32_t number : parts.campaigns) {
        const Campaign& campaign = context.tenant.campaigns[number];
        for (const std::uint32_t seriesNumber : campaign.series) {
            const event::Channel channel = context.model.series(seriesNumber).key->channel;
            TimeMs& last = parts.lastSeconds[static_cast<std::size_t>(channel)];
            last = std::max(last, campaign.lastSecond);
        }
        for (std::size_t channel = 0; channel < kChannels; ++channel) {
            const ChannelSet only({static_cast<api::Channel>(channel)});
            parts.previousSums[channel] += context.sums.previous(campaign, only);
        }
    }
    return parts;
}

std::shared_ptr<const api::Overview> OverviewBuilder::build(const ViewContext& context) const
{
    const Parts parts = m_isSelection ? selection(context) : everything(context);
    auto view = std::make_shared<api::Overview>();
    view->range = context.sums.resolved().range;
    view->roasTarget = context.roasTarget;
    view->provisionalSince = context.finality.provisionalSince();
    view->newestArrival = context.model.newestArrival();

    std::array<int, kChannels> campaigns{};
    std::vector<Change> changes;
    for (const std::uint32_t number : parts.campaigns) {
        const Campaign& campaign = context.tenant.campaigns[number];
        const Amount current = context.current(campaign);
        const Amount previous = context.previous(campaign);
        if (isShown(context, campaign) && hasChannel(context, campaign)) {
            ++campaigns[static_cast<std::size_t>(shownChannel(context, campaign))];
            ++view->campaigns;
        }
        if (view->range.isCompared() && current.sums.revenue != previous.sums.revenue) {
            changes.push_back({number, current.sums.revenue, previous.sums.revenue});
        }
    }
    addMarks(context, parts.campaigns, *view);
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
        if (!context.channels.has(static_cast<event::Channel>(number))) {
            continue;
        }
        const Amount current = sumOf(parts.current[number]);
        const Amount& previous = parts.previousSums[number];
        const TimeMs lastOfChannel = parts.lastSeconds[number];
        if (campaigns[number] > 0 || current.sums.events > 0 || previous.sums.events > 0) {
            view->channels.push_back({static_cast<api::Channel>(number), campaigns[number],
                                      figuresOf(current, context.finality.isOpen(lastOfChannel)),
                                      figuresOf(previous, false),
                                      trendOf({resolved, parts.current[number], parts.previous[number], known,
                                               openSince(context.finality, lastOfChannel)})});
        }
        total += current;
        previousTotal += previous;
        addEach(trend, parts.current[number]);
        addEach(previousTrend, parts.previous[number]);
        lastSecond = std::max(lastSecond, lastOfChannel);
    }
    std::ranges::stable_sort(view->channels, std::greater{},
                             [](const api::ChannelLine& line) { return line.figures.revenue; });
    view->totals = figuresOf(total, context.finality.isOpen(lastSecond));
    view->previous = figuresOf(previousTotal, false);
    view->trend = trendOf({resolved, trend, previousTrend, known, openSince(context.finality, lastSecond)});
    return view;
}

} // namespace bw::service
