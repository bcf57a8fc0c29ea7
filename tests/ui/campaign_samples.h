#pragma once

#include "core/api/views.h"
#include "core/campaign/metrics.h"

#include <QRandomGenerator>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace bw::test {

/// Figures with the ratios of SPEC 4, as the service makes them.
inline api::Figures figuresOf(std::int64_t impressions, std::int64_t clicks, std::int64_t conversions, double cost,
                              double revenue)
{
    api::Figures figures;
    figures.events = impressions > 0 || clicks > 0 || cost > 0 || revenue > 0 ? 1 : 0;
    figures.impressions = impressions;
    figures.clicks = clicks;
    figures.conversions = conversions;
    figures.cost = base::moneyFromDouble(cost);
    figures.revenue = base::moneyFromDouble(revenue);
    campaign::Sums sums;
    sums.impressions = impressions;
    sums.clicks = clicks;
    sums.conversions = conversions;
    sums.cost = figures.cost;
    sums.revenue = figures.revenue;
    const campaign::Metrics metrics = campaign::metricsOf(sums);
    const auto ratio = [](const std::optional<double>& value, api::Absent why) {
        return value ? api::Ratio{*value, api::Absent::none} : api::Ratio{0, why};
    };
    figures.ctr = ratio(metrics.ctr, api::Absent::noImpressions);
    figures.conversionRate = ratio(metrics.conversionRate, api::Absent::noClicks);
    figures.cpc = ratio(metrics.cpc, api::Absent::noClicks);
    figures.cpa = ratio(metrics.cpa, api::Absent::noConversions);
    figures.roas = ratio(metrics.roas, api::Absent::noCost);
    figures.performanceScore = ratio(metrics.performanceScore, api::Absent::noImpressions);
    return figures;
}

inline api::Figures randomFigures(QRandomGenerator& random)
{
    const std::int64_t impressions = random.bounded(8) == 0 ? 0 : random.bounded(1, 400'000);
    const std::int64_t clicks = impressions == 0 ? 0 : random.bounded(static_cast<int>(impressions / 10 + 1));
    const std::int64_t conversions = clicks == 0 ? 0 : random.bounded(static_cast<int>(clicks / 15 + 1));
    const double cost = clicks == 0 ? 0 : static_cast<double>(clicks) * (0.2 + random.generateDouble());
    const double revenue = static_cast<double>(conversions) * (20 + 90 * random.generateDouble());
    api::Figures figures = figuresOf(impressions, clicks, conversions, cost, revenue);
    figures.provisional = random.bounded(3) != 0;
    return figures;
}

inline api::CampaignRow randomCampaign(QRandomGenerator& random, const std::string& id)
{
    api::CampaignRow row;
    row.campaignId = id;
    row.name = "Campaign " + id;
    row.channel = static_cast<api::Channel>(random.bounded(6));
    row.figures = randomFigures(random);
    row.hasPrevious = random.bounded(5) != 0;
    row.previousRevenue = base::moneyFromDouble(random.bounded(20'000));
    double level = 50;
    for (double& value : row.sparkline) {
        level = std::max(0.0, level + random.bounded(30) - 15);
        value = level;
    }
    return row;
}

/// Rows cut into chunks as the backend cuts them. Chunks equal to those of `before`, row for row, are shared with it
/// where `same` says that two rows are one value.
template <typename Same>
std::shared_ptr<api::CampaignsView> campaignsView(const std::vector<api::CampaignRow>& rows,
                                                  const api::CampaignsView* before, Same same)
{
    auto view = std::make_shared<api::CampaignsView>();
    constexpr std::size_t size = api::CampaignsView::kChunkRows;
    for (std::size_t begin = 0; begin < rows.size(); begin += size) {
        const std::size_t end = std::min(rows.size(), begin + size);
        const std::size_t i = begin / size;
        if (before != nullptr && i < before->chunks.size() && before->chunks[i]->size() == end - begin &&
            std::equal(before->chunks[i]->begin(), before->chunks[i]->end(),
                       rows.begin() + static_cast<std::ptrdiff_t>(begin), same)) {
            view->chunks.push_back(before->chunks[i]);
            continue;
        }
        view->chunks.push_back(std::make_shared<const api::CampaignsView::Chunk>(
            rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.begin() + static_cast<std::ptrdiff_t>(end)));
    }
    view->rows = rows.size();
    view->campaigns = rows.size();
    view->rowsUnfiltered = rows.size();
    for (const api::CampaignRow& row : rows) {
        view->totals.events += row.figures.events;
        view->totals.cost += row.figures.cost;
        view->totals.revenue += row.figures.revenue;
    }
    return view;
}

} // namespace bw::test
