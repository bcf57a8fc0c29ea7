#include "core/service/figures.h"

#include "core/campaign/metrics.h"

namespace bw::service {

namespace {

std::int64_t held(base::Int128 count)
{
    return count > INT64_MAX ? INT64_MAX : count < INT64_MIN ? INT64_MIN : static_cast<std::int64_t>(count);
}

api::Ratio ratio(const std::optional<double>& value, bool anyEvents, api::Absent reason)
{
    if (value) {
        return {*value, api::Absent::none};
    }
    return {0, anyEvents ? reason : api::Absent::noData};
}

} // namespace

api::Figures figuresOf(const campaign::Amount& amount, bool provisional)
{
    const campaign::Sums& sums = amount.sums;
    const campaign::Metrics metrics = metricsOf(sums);
    const bool any = sums.events > 0;
    api::Figures figures;
    figures.events = sums.events;
    figures.impressions = held(sums.impressions);
    figures.clicks = held(sums.clicks);
    figures.conversions = held(sums.conversions);
    figures.cost = sums.cost;
    figures.revenue = sums.revenue;
    figures.ctr = ratio(metrics.ctr, any, api::Absent::noImpressions);
    figures.conversionRate = ratio(metrics.conversionRate, any, api::Absent::noClicks);
    figures.cpc = ratio(metrics.cpc, any, api::Absent::noClicks);
    figures.cpa = ratio(metrics.cpa, any, api::Absent::noConversions);
    figures.roas = ratio(metrics.roas, any, api::Absent::noCost);
    figures.performanceScore = ratio(metrics.performanceScore, any, api::Absent::noImpressions);
    figures.lateEvents = amount.lateEvents;
    figures.provisional = provisional && any;
    return figures;
}

} // namespace bw::service
