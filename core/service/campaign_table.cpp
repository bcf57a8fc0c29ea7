#include "core/service/campaign_table.h"

#include "core/campaign/metrics.h"
#include "core/service/figures.h"

#include <algorithm>
#include <array>

namespace bw::service {

using campaign::Amount;

CampaignTable::Entry CampaignTable::entryOf(api::CampaignColumn column, const Amount& current, const Amount& previous)
{
    using Column = api::CampaignColumn;
    const campaign::Sums& sums = current.sums;
    Entry entry{0, false, 0, 0};
    const auto ratio = [&entry](const std::optional<double>& value) {
        entry.absent = !value;
        entry.value = value.value_or(0);
    };
    switch (column) {
    case Column::name:
    case Column::channel:
        break;
    case Column::score:
        ratio(metricsOf(sums).performanceScore);
        break;
    case Column::cost:
        entry.whole = sums.cost.micros;
        break;
    case Column::revenue:
        entry.whole = sums.revenue.micros;
        break;
    case Column::change: {
        const double before = toDouble(previous.sums.revenue);
        ratio(before == 0 ? std::nullopt : std::optional((toDouble(sums.revenue) - before) / before));
        break;
    }
    case Column::roas:
        ratio(metricsOf(sums).roas);
        break;
    case Column::ctr:
        ratio(metricsOf(sums).ctr);
        break;
    case Column::conversionRate:
        ratio(metricsOf(sums).conversionRate);
        break;
    case Column::cpc:
        ratio(metricsOf(sums).cpc);
        break;
    case Column::cpa:
        ratio(metricsOf(sums).cpa);
        break;
    case Column::impressions:
        entry.whole = sums.impressions;
        break;
    case Column::clicks:
        entry.whole = sums.clicks;
        break;
    case Column::conversions:
        entry.whole = sums.conversions;
        break;
    }
    return entry;
}

void CampaignTable::sort(const ViewContext& context, const api::CampaignsRequest& request,
                         std::vector<std::uint32_t>& shown)
{
    std::vector<Entry> entries;
    entries.reserve(shown.size());
    for (const std::uint32_t number : shown) {
        const Campaign& campaign = context.tenant.campaigns[number];
        entries.push_back(entryOf(request.sortBy, context.current(campaign), context.previous(campaign)));
        entries.back().campaign = number;
        if (request.sortBy == api::CampaignColumn::channel) {
            entries.back().whole = static_cast<int>(campaign.channel);
        }
    }
    const auto& campaigns = context.tenant.campaigns;
    const bool byName = request.sortBy == api::CampaignColumn::name;
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.absent != b.absent) {
            return b.absent;
        }
        const Entry& first = request.descending ? b : a;
        const Entry& second = request.descending ? a : b;
        if (byName) {
            const int order = m_filter.foldedName(first.campaign, campaigns[first.campaign])
                                  .compare(m_filter.foldedName(second.campaign, campaigns[second.campaign]));
            if (order != 0) {
                return order < 0;
            }
        } else if (first.whole != second.whole) {
            return first.whole < second.whole;
        } else if (first.value != second.value) {
            return first.value < second.value;
        }
        return campaigns[a.campaign].id < campaigns[b.campaign].id;
    });
    std::ranges::transform(entries, shown.begin(), &Entry::campaign);
}

/// Rows stay where they are; what is new comes after them, in order.
void CampaignTable::keepOrder(const ViewContext& context, const api::CampaignsRequest& request,
                              std::vector<std::uint32_t>& shown)
{
    std::vector<bool> isShown(context.tenant.campaigns.size());
    for (const std::uint32_t number : shown) {
        isShown[number] = true;
    }
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t number : m_order) {
        if (isShown[number]) {
            kept.push_back(number);
            isShown[number] = false;
        }
    }
    std::erase_if(shown, [&](std::uint32_t number) { return !isShown[number]; });
    sort(context, request, shown);
    kept.insert(kept.end(), shown.begin(), shown.end());
    shown = std::move(kept);
}

void CampaignTable::Group::add(const ViewContext& context, std::uint32_t number)
{
    const Campaign& campaign = context.tenant.campaigns[number];
    const Amount its = context.current(campaign);
    current += its;
    previous += context.previous(campaign);
    provisional = provisional || (its.sums.events > 0 && context.finality.isOpen(campaign.lastSecond));
}

std::vector<CampaignTable::Group> CampaignTable::group(const ViewContext& context, const api::CampaignsRequest& request,
                                                       const std::vector<std::uint32_t>& shown) const
{
    std::vector<Group> groups;
    std::array<std::size_t, kChannels> places{};
    for (const std::uint32_t number : shown) {
        const Campaign& campaign = context.tenant.campaigns[number];
        const event::Channel channel = shownChannel(context, campaign);
        std::size_t& place = places[static_cast<std::size_t>(channel)]; // from 1
        if (place == 0) {
            groups.push_back({channel, {}, {}, {}, false});
            place = groups.size();
        }
        groups[place - 1].add(context, number);
        groups[place - 1].campaigns.push_back(number);
    }
    if (!request.holdOrder || !m_last) {
        order(request, groups); // held, the first row of each keeps its place, and so does the group
    }
    return groups;
}

/// By what they add up to, as rows are by their own; by name they stand in one order always.
void CampaignTable::order(const api::CampaignsRequest& request, std::vector<Group>& groups)
{
    std::ranges::sort(groups, [&](const Group& a, const Group& b) {
        const Entry left = entryOf(request.sortBy, a.current, a.previous);
        const Entry right = entryOf(request.sortBy, b.current, b.previous);
        if (left.absent != right.absent) {
            return right.absent;
        }
        const Entry& first = request.descending ? right : left;
        const Entry& second = request.descending ? left : right;
        if (first.whole != second.whole) {
            return first.whole < second.whole;
        }
        if (first.value != second.value) {
            return first.value < second.value;
        }
        const bool turned = request.descending && (request.sortBy == api::CampaignColumn::name ||
                                                   request.sortBy == api::CampaignColumn::channel);
        return turned ? b.channel < a.channel : a.channel < b.channel;
    });
}

/// The order becomes that of the groups; what it returns is what of it is not folded away.
std::vector<std::uint32_t> CampaignTable::takeGroups(const ViewContext& context, const api::CampaignsRequest& request,
                                                     api::CampaignsView& view)
{
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> order;
    for (const Group& group : group(context, request, m_order)) {
        const api::Channel channel = toApi(group.channel);
        const bool folded = std::ranges::find(request.folded, channel) != request.folded.end();
        const std::size_t count = group.campaigns.size();
        view.groups.push_back({channel, rows.size(), folded ? 0 : count, count,
                               figuresOf(group.current, group.provisional), figuresOf(group.previous, false)});
        order.insert(order.end(), group.campaigns.begin(), group.campaigns.end());
        if (!folded) {
            rows.insert(rows.end(), group.campaigns.begin(), group.campaigns.end());
        }
    }
    m_order = std::move(order);
    return rows;
}

std::shared_ptr<const api::CampaignsView> CampaignTable::build(const ViewContext& context,
                                                               const api::CampaignsRequest& request)
{
    auto view = std::make_shared<api::CampaignsView>();
    view->range = context.sums.resolved().range;
    view->provisionalSince = context.finality.provisionalSince();
    view->newestArrival = context.model.newestArrival();

    m_filter.set(request.scope.filter.text);
    std::vector<std::uint32_t> shown;
    for (std::uint32_t number = 0; number < context.tenant.campaigns.size(); ++number) {
        const Campaign& campaign = context.tenant.campaigns[number];
        if (!isShown(context, campaign)) {
            continue;
        }
        ++view->rowsUnfiltered;
        if (m_filter.passes(number, campaign) && hasChannel(context, campaign)) {
            shown.push_back(number);
        }
    }
    if (request.holdOrder && m_last) {
        keepOrder(context, request, shown);
    } else {
        sort(context, request, shown);
    }

    view->campaigns = shown.size();
    m_order = std::move(shown);
    const std::vector<std::uint32_t> rows = request.byChannel ? takeGroups(context, request, *view) : m_order;
    view->rows = rows.size();
    for (std::size_t first = 0; first < rows.size(); first += api::CampaignsView::kChunkRows) {
        const std::size_t count = std::min(api::CampaignsView::kChunkRows, rows.size() - first);
        auto chunk = std::make_shared<api::CampaignsView::Chunk>();
        chunk->reserve(count);
        for (std::size_t i = first; i < first + count; ++i) {
            chunk->push_back(campaignRow(context, rows[i]));
        }
        const std::size_t index = view->chunks.size();
        const bool same = m_last && index < m_last->chunks.size() && *m_last->chunks[index] == *chunk;
        view->chunks.push_back(same ? m_last->chunks[index] : std::move(chunk));
    }
    Group all;
    for (const std::uint32_t number : m_order) {
        all.add(context, number);
    }
    view->totals = figuresOf(all.current, all.provisional);
    view->previous = figuresOf(all.previous, false);
    m_last = view;
    return view;
}

} // namespace bw::service
