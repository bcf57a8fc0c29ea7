#include "ui/style/told_figure.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Explain", text);
}

} // namespace

QString sumName(api::Metric metric)
{
    switch (metric) {
    case api::Metric::revenue:
        return words(QT_TRANSLATE_NOOP("Explain", "revenue"));
    case api::Metric::cost:
        return words(QT_TRANSLATE_NOOP("Explain", "cost"));
    case api::Metric::conversions:
        return words(QT_TRANSLATE_NOOP("Explain", "conversions"));
    case api::Metric::clicks:
        return words(QT_TRANSLATE_NOOP("Explain", "clicks"));
    case api::Metric::impressions:
        return words(QT_TRANSLATE_NOOP("Explain", "impressions"));
    default:
        return nameOf(metric);
    }
}

QString fullValue(const api::Figures& figures, api::Metric metric, const Format& format)
{
    switch (metric) {
    case api::Metric::revenue:
        return format.centsWithUnit(figures.revenue);
    case api::Metric::cost:
        return format.centsWithUnit(figures.cost);
    case api::Metric::cpa:
    case api::Metric::cpc: {
        const api::Ratio value = valueOf(figures, metric);
        return value.present() ? format.centsWithUnit(value.value) : Format::reasonOf(value.absent);
    }
    case api::Metric::performanceScore: {
        const api::Ratio& value = figures.performanceScore;
        return value.present() ? format.decimal(value.value, 1) : Format::reasonOf(value.absent);
    }
    default:
        return format.cell(figures, metric);
    }
}

std::optional<std::pair<api::Metric, api::Metric>> quotientOf(api::Metric metric)
{
    using api::Metric;
    switch (metric) {
    case Metric::ctr:
        return std::pair(Metric::clicks, Metric::impressions);
    case Metric::conversionRate:
        return std::pair(Metric::conversions, Metric::clicks);
    case Metric::cpc:
        return std::pair(Metric::cost, Metric::clicks);
    case Metric::cpa:
        return std::pair(Metric::cost, Metric::conversions);
    case Metric::roas:
        return std::pair(Metric::revenue, Metric::cost);
    default:
        return std::nullopt;
    }
}

QString formulaOf(const api::Figures& figures, api::Metric metric, const Format& format)
{
    QString text = nameOf(metric) + QStringLiteral(" = ");
    if (const auto quotient = quotientOf(metric)) {
        const auto [over, under] = *quotient;
        text += sumName(over) + QStringLiteral(" ÷ ") + sumName(under) + QStringLiteral(" = ") +
                fullValue(figures, over, format) + QStringLiteral(" ÷ ") + fullValue(figures, under, format) +
                QStringLiteral(" = ");
    }
    return text + fullValue(figures, metric, format);
}

} // namespace bw::ui
