#include "ui/style/date_words.h"

#include <QDate>
#include <QRegularExpression>

#include <optional>

namespace bw::ui {

namespace {

std::optional<QLocale>& chosen()
{
    static std::optional<QLocale> locale;
    return locale;
}

/// Of a locale's long date: "dddd, d. MMMM yyyy", "dddd, MMMM d, yyyy", "yyyy年M月d日 dddd".
struct DayOrder {
    bool monthFirst = false;
    QString afterDay; ///< "." in German
};

DayOrder orderOf(const QLocale& formats)
{
    static const QRegularExpression dayAndDot(QStringLiteral("(?<!d)dd?(?!d)(\\.?)"));
    const QString pattern = formats.dateFormat(QLocale::LongFormat);
    const QRegularExpressionMatch day = dayAndDot.match(pattern);
    return {day.hasMatch() && pattern.indexOf(QLatin1Char('M')) < day.capturedStart(), day.captured(1)};
}

} // namespace

QLocale wordsLocale()
{
    return chosen().value_or(QLocale());
}

void setWordsLocale(const QLocale& locale)
{
    chosen() = locale;
}

QString dayAndMonth(const QDate& date, const QLocale& formats)
{
    const DayOrder order = orderOf(formats);
    const QString day = formats.toString(date.day()) + order.afterDay;
    const QString month = wordsLocale().monthName(date.month(), QLocale::ShortFormat);
    return order.monthFirst ? month + QLatin1Char(' ') + day : day + QLatin1Char(' ') + month;
}

QString weekdayAndDay(const QDate& date, const QLocale& formats)
{
    return wordsLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') +
           dayAndMonth(date, formats);
}

} // namespace bw::ui
