#include "ui/charts/reading.h"

#include <QCoreApplication>

#include <cmath>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Charts", text);
}

QString whenOf(const ChartData& data, const ChartPoint& point, api::TimeMs shift)
{
    const api::TimeMs length = point.end - point.start;
    const api::TimeMs at = point.start + shift;
    if (length >= base::kDayMs) {
        return data.format.date(at);
    }
    if (length < base::kMinuteMs) {
        return data.format.time(at);
    }
    const bool severalDays = data.end - data.from > base::kDayMs + base::kHourMs;
    return severalDays ? data.format.dateTime(at) : data.format.minute(at);
}

} // namespace

QString readingText(const ChartData& data, const api::Ratio& value)
{
    if (!value.present()) {
        return Format::reasonOf(value.absent);
    }
    if (data.unit == Unit::count && std::abs(value.value) < 100) {
        return data.format.decimal(value.value, 1);
    }
    return data.format.reading(value.value, data.unit);
}

Change changeOf(const ChartData& data, const api::Ratio& now, const api::Ratio& before)
{
    Change change;
    if (!now.present() || !before.present() || before.value == 0) {
        change.text = words(QT_TRANSLATE_NOOP("Charts", "none to compare"));
        return change;
    }
    const double fraction = now.value / before.value - 1;
    change.text = data.format.percent(std::abs(fraction), 1);
    if (std::round(std::abs(fraction) * 1000) == 0) {
        change.arrow = Change::Arrow::equal;
        return change;
    }
    change.arrow = fraction > 0 ? Change::Arrow::up : Change::Arrow::down;
    change.tone = Format::toneOf(fraction, data.goodWay);
    return change;
}

ReadingWords readingWords(const ChartData& data, const ChartPoint* now, const ChartPoint* before)
{
    ReadingWords reading;
    reading.unit = data.unitText;
    if (now != nullptr) {
        reading.when = whenOf(data, *now, 0);
        if (!now->finished()) {
            //: Of a bucket that is not over: 14:30, so far
            reading.when = words(QT_TRANSLATE_NOOP("Charts", "%1, so far")).arg(reading.when);
        }
        reading.rows.push_back({Token::ink, data.currentLabel, readingText(data, now->value), std::nullopt});
    } else if (before != nullptr) {
        reading.when = whenOf(data, *before, data.shift);
    }
    if (before != nullptr) {
        reading.rows.push_back({Token::previous, data.previousLabel, readingText(data, before->value), std::nullopt});
    }
    if (now != nullptr && before != nullptr) {
        reading.rows.push_back({Token::surface,
                                words(QT_TRANSLATE_NOOP("Charts", "Change")),
                                {},
                                changeOf(data, now->value, before->value)});
    }
    return reading;
}

QString ReadingWords::inOneLine() const
{
    QStringList parts{when + QLatin1String(", ") + unit};
    for (const Row& row : rows) {
        QString value = row.value;
        if (row.change) {
            const QString sign = row.change->arrow == Change::Arrow::up     ? QStringLiteral("+")
                                 : row.change->arrow == Change::Arrow::down ? QStringLiteral("\u2212")
                                                                            : QString();
            value = sign + row.change->text;
        }
        parts.append(row.name + QLatin1Char(' ') + value);
    }
    return parts.join(QLatin1String("; "));
}

} // namespace bw::ui
