#include "core/service/formula.h"

#include "core/campaign/metrics.h"

#include <algorithm>

namespace bw::service {

namespace {

using api::Metric;

api::Ratio sumAs(double value)
{
    return {value, api::Absent::none};
}

void setQuotient(api::Formula& formula, Metric over, Metric under, const api::Ratio& value)
{
    formula.kind = api::Formula::Kind::quotient;
    formula.over = over;
    formula.under = under;
    formula.value = value;
}

api::Formula::Term termOf(Metric metric, const api::Ratio& value, campaign::ScoreTerm term, double reachedWithout)
{
    const double reached = value.present() ? std::min(value.value / term.target, 1.0) : reachedWithout;
    return {metric, value, term.target, 100 * (term.weight * reached), 100 * term.weight};
}

} // namespace

api::Formula formulaOf(const api::Figures& figures, Metric metric)
{
    api::Formula formula;
    formula.metric = metric;
    switch (metric) {
    case Metric::revenue:
        formula.value = sumAs(toDouble(figures.revenue));
        break;
    case Metric::cost:
        formula.value = sumAs(toDouble(figures.cost));
        break;
    case Metric::conversions:
        formula.value = sumAs(static_cast<double>(figures.conversions));
        break;
    case Metric::impressions:
        formula.value = sumAs(static_cast<double>(figures.impressions));
        break;
    case Metric::clicks:
        formula.value = sumAs(static_cast<double>(figures.clicks));
        break;
    case Metric::roas:
        setQuotient(formula, Metric::revenue, Metric::cost, figures.roas);
        break;
    case Metric::conversionRate:
        setQuotient(formula, Metric::conversions, Metric::clicks, figures.conversionRate);
        break;
    case Metric::cpa:
        setQuotient(formula, Metric::cost, Metric::conversions, figures.cpa);
        break;
    case Metric::ctr:
        setQuotient(formula, Metric::clicks, Metric::impressions, figures.ctr);
        break;
    case Metric::cpc:
        setQuotient(formula, Metric::cost, Metric::clicks, figures.cpc);
        break;
    case Metric::performanceScore:
        formula.kind = api::Formula::Kind::score;
        formula.value = figures.performanceScore;
        formula.terms = {
            termOf(Metric::ctr, figures.ctr, campaign::kScoreOfCtr, 0),
            termOf(Metric::conversionRate, figures.conversionRate, campaign::kScoreOfConversionRate, 0),
            termOf(Metric::roas, figures.roas, campaign::kScoreOfRoas, figures.revenue.micros > 0 ? 1.0 : 0.0)};
        break;
    }
    return formula;
}

} // namespace bw::service
