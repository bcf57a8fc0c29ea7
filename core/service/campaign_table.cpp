#include "core/service/campaign_table.h"

#include "core/campaign/metrics.h"
#include "core/service/figures.h"

#include <algorithm>

namespace bw::service {

using campaign::Amount;

CampaignTable::Entry CampaignTable::entryOf(const ViewContext& context, api::CampaignColumn column,
                                            std::uint32_t number)
{
    using Column = api::CampaignColumn;
    const Campaign& campaign = context.tenant.campaigns[number];
    const Amount current = context.current(campaign);
    const campaign::Sums& sums = current.sums;
    Entry entry{number, false, 0, 0};
    const auto ratio = [&entry](const std::optional<double>& value) {
        entry.absent = !value;
        entry.value = value.value_or(0);
    };
    switch (column) {
    case Column::name:
        break;
    case Column::channel:
        entry.whole = static_cast<int>(campaign.channel);
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
        const double before = toDouble(context.previous(campaign).sums.revenue);
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
        entries.push_back(entryOf(context, request.sortBy, number));
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

    Amount total;
    Amount previous;
    bool provisional = false;
    view->rows = shown.size();
    for (std::size_t first = 0; first < shown.size(); first += api::CampaignsView::kChunkRows) {
        const std::size_t count = std::min(api::CampaignsView::kChunkRows, shown.size() - first);
        auto chunk = std::make_shared<api::CampaignsView::Chunk>();
        chunk->reserve(count);
        for (std::size_t i = first; i < first + count; ++i) {
            total += context.current(context.tenant.campaigns[shown[i]]);
            previous += context.previous(context.tenant.campaigns[shown[i]]);
            chunk->push_back(campaignRow(context, shown[i]));
            provisional = provisional || chunk->back().figures.provisional;
        }
        const std::size_t index = view->chunks.size();
        const bool same = m_last && index < m_last->chunks.size() && *m_last->chunks[index] == *chunk;
        view->chunks.push_back(same ? m_last->chunks[index] : std::move(chunk));
    }
    view->totals = figuresOf(total, provisional);
    view->previous = figuresOf(previous, false);
    m_order = std::move(shown);
    m_last = view;
    return view;
}

} // namespace bw::service
