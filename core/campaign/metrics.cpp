#include "core/campaign/metrics.h"

#include "core/base/quotient.h"

#include <algorithm>

namespace bw::campaign {

namespace {

constexpr base::Int128 kMicrosPerUnit = 1'000'000;

std::optional<double> ratio(base::Int128 numerator, base::Int128 denominator)
{
    return denominator == 0 ? std::nullopt : std::optional(base::nearestQuotient(numerator, denominator));
}

} // namespace

Metrics metricsOf(const Sums& sums)
{
    Metrics metrics;
    metrics.ctr = ratio(sums.clicks, sums.impressions);
    metrics.conversionRate = ratio(sums.conversions, sums.clicks);
    metrics.cpc = ratio(sums.cost.micros, sums.clicks * kMicrosPerUnit);
    metrics.cpa = ratio(sums.cost.micros, sums.conversions * kMicrosPerUnit);
    metrics.roas = ratio(sums.revenue.micros, sums.cost.micros);
    if (metrics.ctr) {
        const double ctrTerm = std::min(*metrics.ctr / kScoreOfCtr.target, 1.0);
        const double conversionTerm = std::min(metrics.conversionRate.value_or(0) / kScoreOfConversionRate.target, 1.0);
        const double roasTerm =
            metrics.roas ? std::min(*metrics.roas / kScoreOfRoas.target, 1.0) : (sums.revenue.micros > 0 ? 1.0 : 0.0);
        metrics.performanceScore =
            100 * (kScoreOfCtr.weight * ctrTerm + kScoreOfConversionRate.weight * conversionTerm +
                   kScoreOfRoas.weight * roasTerm);
    }
    return metrics;
}

} // namespace bw::campaign
