#include "ui/charts/reading.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

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

constexpr std::size_t kNotesTold = 4;

void addNotes(ReadingWords& reading, const ChartData& data, api::TimeMs from, api::TimeMs to)
{
    for (const ChartNote& note : data.notes) {
        if (note.at < from || note.at >= to) {
            continue;
        }
        if (reading.notes.size() == kNotesTold) {
            ++reading.notesLeftOut;
            continue;
        }
        reading.notes.push_back(note);
    }
}

} // namespace

QString lineWords(const ChartData& data, const ChartPoint& point)
{
    if (!data.threshold || !point.value.present()) {
        return {};
    }
    const double line = data.threshold->value;
    const auto sideOf = [line](const ChartPoint& each) {
        return (each.value.value > line) - (each.value.value < line);
    };
    const int side = sideOf(point);
    if (side == 0) {
        return words(QT_TRANSLATE_NOOP("Charts", "On the line"));
    }
    const auto& points = data.current;
    auto first =
        std::find_if(points.begin(), points.end(), [&](const ChartPoint& p) { return p.start == point.start; });
    while (first != points.begin() && first != points.end()) {
        const ChartPoint& before = *std::prev(first);
        if (!before.value.present() || sideOf(before) != side) {
            break;
        }
        --first;
    }
    if (first == points.begin() || first == points.end()) {
        return side > 0 ? words(QT_TRANSLATE_NOOP("Charts", "Above the line all along"))
                        : words(QT_TRANSLATE_NOOP("Charts", "Below the line all along"));
    }
    const QString since = whenOf(data, *first, 0);
    return (side > 0 ? words(QT_TRANSLATE_NOOP("Charts", "Above the line since %1"))
                     : words(QT_TRANSLATE_NOOP("Charts", "Below the line since %1")))
        .arg(since);
}

QString ReadingWords::leftOut() const
{
    //: notes of one moment
    return notesLeftOut == 0 ? QString() : words(QT_TRANSLATE_NOOP("Charts", "and %1 more")).arg(notesLeftOut);
}

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
    if (now != nullptr) {
        reading.line = lineWords(data, *now);
        addNotes(reading, data, now->start, now->end);
    } else if (before != nullptr) {
        addNotes(reading, data, before->start + data.shift, before->end + data.shift);
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
    if (!line.isEmpty()) {
        parts.append(line);
    }
    for (const ChartNote& note : notes) {
        parts.append(note.label);
    }
    if (notesLeftOut > 0) {
        parts.append(leftOut());
    }
    return parts.join(QLatin1String("; "));
}

} // namespace bw::ui
