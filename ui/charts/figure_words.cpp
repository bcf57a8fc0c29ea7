#include "ui/charts/figure_words.h"

#include "ui/charts/chart_data.h"

#include <QCoreApplication>

#include <array>

namespace bw::ui {

QString figureText(const api::Figures& figures, api::Metric metric, const Format& format)
{
    switch (metric) {
    case api::Metric::revenue:
        return format.money(figures.revenue);
    case api::Metric::cost:
        return format.money(figures.cost);
    default:
        break;
    }
    const api::Ratio value = valueOf(figures, metric);
    if (infoOf(metric).isSum || !value.present()) {
        return format.cell(figures, metric);
    }
    return format.reading(value.value, infoOf(metric).unit);
}

QString wholeUnitText(api::Metric metric, const Format& format)
{
    if (infoOf(metric).isSum) {
        return infoOf(metric).unit == Unit::money ? format.currencySign() : QString();
    }
    return unitTextOf(metric, format);
}

int placeOf(api::Channel channel)
{
    constexpr std::array places{2, 1, 3, 0, 4, 5}; // of email, social, display, search, video, native
    return places[static_cast<std::size_t>(channel)];
}

QString changeText(const Change& change)
{
    switch (change.arrow) {
    case Change::Arrow::up:
        return QLatin1Char('+') + change.text;
    case Change::Arrow::down:
        return QStringLiteral("\u2212") + change.text;
    case Change::Arrow::equal:
    case Change::Arrow::none:
        break;
    }
    return change.text;
}

QString chartWords(const char* text)
{
    return QCoreApplication::translate("Charts", text);
}

QString tenthsText(int tenths, const Format& format)
{
    return format.percent(tenths / 1000.0, 1);
}

} // namespace bw::ui
