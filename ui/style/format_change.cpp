// How much something has moved: the differences of Format.
#include "ui/style/format.h"
#include "ui/style/format_parts.h"

#include <QCoreApplication>

#include <cmath>

namespace bw::ui {

Tone Format::toneOf(double fraction, GoodWay way)
{
    if (way == GoodWay::neither || std::abs(fraction) < 0.05) {
        return Tone::neutral;
    }
    return (fraction > 0) == (way == GoodWay::up) ? Tone::good : Tone::bad;
}

Change Format::change(const api::Figures& now, const api::Figures& before, api::Metric metric) const
{
    const api::Ratio a = valueOf(now, metric);
    const api::Ratio b = valueOf(before, metric);
    Change change;
    if (before.events == 0 || !b.present()) {
        change.text = formatWord(QT_TRANSLATE_NOOP("Words", "none before"));
        return change;
    }
    if (!a.present()) {
        change.text = formatWord(QT_TRANSLATE_NOOP("Words", "none now"));
        return change;
    }
    if (b.value == 0) {
        if (a.value == 0) {
            change.arrow = Change::Arrow::equal;
            change.text = percent(0, 1);
        } else {
            change.text = formatWord(QT_TRANSLATE_NOOP("Words", "from 0"));
        }
        return change;
    }
    const double fraction = a.value / b.value - 1;
    change.text = percent(std::abs(fraction), 1);
    if (std::round(std::abs(fraction) * 1000) == 0) {
        change.arrow = Change::Arrow::equal;
        return change;
    }
    change.arrow = fraction > 0 ? Change::Arrow::up : Change::Arrow::down;
    change.tone = toneOf(fraction, infoOf(metric).goodWay);
    return change;
}

QString Format::difference(const api::Figures& now, const api::Figures& before, api::Metric metric) const
{
    const api::Ratio a = valueOf(now, metric);
    const api::Ratio b = valueOf(before, metric);
    if (!a.present() || !b.present() || before.events == 0) {
        return {};
    }
    if (metric == api::Metric::revenue) {
        return signedMoney(now.revenue - before.revenue);
    }
    if (metric == api::Metric::cost) {
        return signedMoney(now.cost - before.cost);
    }
    const double difference = a.value - b.value;
    const QString sign = difference < 0 ? QString(kMinusSign) : QStringLiteral("+");
    const double magnitude = std::abs(difference);
    switch (infoOf(metric).unit) {
    case Unit::percent: {
        const double points = halfAwayFromZero(magnitude * 100, 2);
        return (points == 0 ? QString() : sign) + m_locale.toString(points, 'f', 2) + thinSpace() +
               formatWord(QT_TRANSLATE_NOOP("Words", "pp"));
    }
    case Unit::cents:
        return (halfAwayFromZero(magnitude, m_decimals) == 0 ? QString() : sign) + centsWithUnit(magnitude);
    case Unit::count:
        return (magnitude == 0 ? QString() : sign) + decimal(magnitude, 0);
    case Unit::score:
        return (halfAwayFromZero(magnitude, 1) == 0 ? QString() : sign) + decimal(magnitude, 1);
    default:
        return (halfAwayFromZero(magnitude, 2) == 0 ? QString() : sign) + decimal(magnitude, 2);
    }
}

} // namespace bw::ui
