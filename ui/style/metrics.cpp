#include "ui/style/metrics.h"

#include <QCoreApplication>

#include <array>

#include <algorithm>

namespace bw::ui {

namespace {

using api::Metric;

constexpr std::array kMetrics{
    MetricInfo{Metric::revenue, Unit::money, GoodWay::up, true},
    MetricInfo{Metric::cost, Unit::money, GoodWay::neither, true},
    MetricInfo{Metric::roas, Unit::ratio, GoodWay::up, false},
    MetricInfo{Metric::conversions, Unit::count, GoodWay::up, true},
    MetricInfo{Metric::conversionRate, Unit::percent, GoodWay::up, false},
    MetricInfo{Metric::cpa, Unit::cents, GoodWay::down, false},
    MetricInfo{Metric::ctr, Unit::percent, GoodWay::up, false},
    MetricInfo{Metric::cpc, Unit::cents, GoodWay::down, false},
    MetricInfo{Metric::impressions, Unit::count, GoodWay::up, true},
    MetricInfo{Metric::clicks, Unit::count, GoodWay::up, true},
    MetricInfo{Metric::performanceScore, Unit::score, GoodWay::up, false},
};

api::Ratio present(double value)
{
    return {value, api::Absent::none};
}

QString metricWords(const char* text, const char* note = nullptr)
{
    return QCoreApplication::translate("Words", text, note);
}

constexpr std::array kMetricIds{"revenue", "cost", "roas",        "conversions", "conversion_rate",  "cpa",
                                "ctr",     "cpc",  "impressions", "clicks",      "performance_score"};

} // namespace

const MetricInfo& infoOf(Metric metric)
{
    return kMetrics[static_cast<std::size_t>(metric)];
}

const char* idOf(api::Metric metric)
{
    return kMetricIds[static_cast<std::size_t>(metric)];
}

std::optional<api::Metric> metricOf(const QString& id)
{
    const auto found = std::find_if(kMetricIds.begin(), kMetricIds.end(),
                                    [&](const char* known) { return id == QLatin1String(known); });
    return found == kMetricIds.end() ? std::nullopt
                                     : std::optional(static_cast<api::Metric>(found - kMetricIds.begin()));
}

QString nameOf(Metric metric)
{
    switch (metric) {
    case Metric::revenue:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Revenue"));
    case Metric::cost:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Cost"));
    case Metric::roas:
        return metricWords(QT_TRANSLATE_NOOP("Words", "ROAS"));
    case Metric::conversions:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Conversions"));
    case Metric::conversionRate:
        return metricWords(QT_TRANSLATE_NOOP("Words", "CVR"));
    case Metric::cpa:
        return metricWords(QT_TRANSLATE_NOOP("Words", "CPA"));
    case Metric::ctr:
        return metricWords(QT_TRANSLATE_NOOP("Words", "CTR"));
    case Metric::cpc:
        return metricWords(QT_TRANSLATE_NOOP("Words", "CPC"));
    case Metric::impressions:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Impressions"));
    case Metric::clicks:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Clicks"));
    case Metric::performanceScore:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Performance score"));
    }
    return {};
}

QString nameOf(api::Channel channel)
{
    switch (channel) {
    case api::Channel::email:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Email"));
    case api::Channel::social:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Social"));
    case api::Channel::display:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Display"));
    case api::Channel::search:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Search"));
    case api::Channel::video:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Video"));
    case api::Channel::native:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Native"));
    }
    return {};
}

QString nameOf(api::RangeKind range)
{
    switch (range) {
    case api::RangeKind::live:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Live"));
    case api::RangeKind::minutes15:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last 15 minutes"));
    case api::RangeKind::hour1:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last hour"));
    case api::RangeKind::hours6:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last 6 hours"));
    case api::RangeKind::today:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Today so far"));
    case api::RangeKind::hours24:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last 24 hours"));
    case api::RangeKind::days7:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last 7 days"));
    case api::RangeKind::days30:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last 30 days"));
    case api::RangeKind::days90:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Last 90 days"));
    case api::RangeKind::between:
        return metricWords(QT_TRANSLATE_NOOP("Words", "From – to"));
    }
    return {};
}

QString nameOf(api::Comparison comparison)
{
    switch (comparison) {
    case api::Comparison::none:
        return metricWords(QT_TRANSLATE_NOOP("Words", "No comparison"));
    case api::Comparison::previous:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Previous period of the same length"));
    case api::Comparison::lastWeek:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Same days last week"));
    case api::Comparison::lastYear:
        return metricWords(QT_TRANSLATE_NOOP("Words", "Same weekdays last year"));
    }
    return {};
}

api::Ratio valueOf(const api::Figures& figures, Metric metric)
{
    switch (metric) {
    case Metric::revenue:
        return present(base::toDouble(figures.revenue));
    case Metric::cost:
        return present(base::toDouble(figures.cost));
    case Metric::roas:
        return figures.roas;
    case Metric::conversions:
        return present(static_cast<double>(figures.conversions));
    case Metric::conversionRate:
        return figures.conversionRate;
    case Metric::cpa:
        return figures.cpa;
    case Metric::ctr:
        return figures.ctr;
    case Metric::cpc:
        return figures.cpc;
    case Metric::impressions:
        return present(static_cast<double>(figures.impressions));
    case Metric::clicks:
        return present(static_cast<double>(figures.clicks));
    case Metric::performanceScore:
        return figures.performanceScore;
    }
    return {};
}

} // namespace bw::ui
