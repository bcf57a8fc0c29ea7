#include "app/ctl/replay_rows.h"

#include "core/base/number_text.h"
#include "core/base/time_text.h"
#include "core/campaign/metrics.h"

namespace bw::app {

namespace {

void appendRatio(std::string& out, std::string_view name, std::optional<double> value)
{
    out += ",\"";
    out += name;
    out += "\":";
    if (value) {
        base::appendShortest(out, *value);
    } else {
        out += "null";
    }
}

} // namespace

void appendInteger(std::string& out, base::Int128 value)
{
    if (value <= INT64_MAX && value >= INT64_MIN) {
        base::appendInteger(out, static_cast<std::int64_t>(value));
        return;
    }
    // Sums of counts that each fit 64 bits: two pieces are enough, and they are never negative.
    constexpr base::Int128 kPiece = 1'000'000'000'000'000'000;
    appendInteger(out, value / kPiece);
    std::string low;
    base::appendInteger(low, static_cast<std::int64_t>(value % kPiece));
    out.append(18 - low.size(), '0');
    out += low;
}

void appendFigures(std::string& out, std::string_view tenantId, std::string_view campaignId, const campaign::Sums& sums)
{
    out += "\"tenant_id\":";
    base::appendJsonString(out, tenantId);
    out += ",\"campaign_id\":";
    base::appendJsonString(out, campaignId);
    out += ",\"events\":";
    base::appendInteger(out, sums.events);
    out += ",\"impressions\":";
    appendInteger(out, sums.impressions);
    out += ",\"clicks\":";
    appendInteger(out, sums.clicks);
    out += ",\"conversions\":";
    appendInteger(out, sums.conversions);
    out += ",\"cost\":";
    base::appendDecimal(out, sums.cost);
    out += ",\"revenue\":";
    base::appendDecimal(out, sums.revenue);
    const campaign::Metrics metrics = campaign::metricsOf(sums);
    appendRatio(out, "ctr", metrics.ctr);
    appendRatio(out, "conversion_rate", metrics.conversionRate);
    appendRatio(out, "cpc", metrics.cpc);
    appendRatio(out, "cpa", metrics.cpa);
    appendRatio(out, "roas", metrics.roas);
    appendRatio(out, "performance_score", metrics.performanceScore);
}

void appendWindowLine(std::string& out, base::Interval window, std::string_view tenantId, std::string_view campaignId,
                      const campaign::Sums& sums)
{
    out += "{\"window_start\":\"";
    base::appendRfc3339(out, window.begin);
    out += "\",\"window_end\":\"";
    base::appendRfc3339(out, window.end);
    out += "\",";
    appendFigures(out, tenantId, campaignId, sums);
    out += "}\n";
}

void appendTextOrNull(std::string& out, std::string_view text)
{
    if (text.empty()) {
        out += "null";
    } else {
        base::appendJsonString(out, text);
    }
}

} // namespace bw::app
