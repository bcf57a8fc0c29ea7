#include "core/campaign/metrics.h"

#include <algorithm>

namespace bw::campaign {

namespace {

std::optional<double> ratio(double numerator, double denominator)
{
    return denominator == 0 ? std::nullopt : std::optional(numerator / denominator);
}

} // namespace

Metrics metricsOf(const Sums& sums)
{
    const auto impressions = static_cast<double>(sums.impressions);
    const auto clicks = static_cast<double>(sums.clicks);
    const auto conversions = static_cast<double>(sums.conversions);
    const double cost = toDouble(sums.cost);
    const double revenue = toDouble(sums.revenue);

    Metrics metrics;
    metrics.ctr = ratio(clicks, impressions);
    metrics.conversionRate = ratio(conversions, clicks);
    metrics.cpc = ratio(cost, clicks);
    metrics.cpa = ratio(cost, conversions);
    metrics.roas = ratio(revenue, cost);
    if (metrics.ctr) {
        const double ctrTerm = std::min(*metrics.ctr / 0.05, 1.0);
        const double conversionTerm = std::min(metrics.conversionRate.value_or(0) / 0.1, 1.0);
        const double roasTerm = metrics.roas ? std::min(*metrics.roas / 3, 1.0) : (revenue > 0 ? 1.0 : 0.0);
        metrics.performanceScore = 100 * (0.3 * ctrTerm + 0.3 * conversionTerm + 0.4 * roasTerm);
    }
    return metrics;
}

} // namespace bw::campaign
