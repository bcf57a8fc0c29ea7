#include "ui/style/range_words.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

QString rangeWords(const char* text)
{
    return QCoreApplication::translate("Ranges", text);
}

QString span(api::TimeMs from, api::TimeMs to, const Format& format)
{
    //: From one moment to another: 13:22 – 13:37
    const QString pattern = rangeWords(QT_TRANSLATE_NOOP("Ranges", "%1 – %2"));
    if (to - from > base::kDayMs) {
        return pattern.arg(format.dayMonth(from), format.dayMonth(to));
    }
    if (to - from <= 2 * base::kMinuteMs) {
        return pattern.arg(format.time(from), format.time(to));
    }
    return pattern.arg(format.minute(from), format.minute(to));
}

api::TimeMs daysBack(const api::Range& range)
{
    return (range.from - range.previousFrom + base::kDayMs / 2) / base::kDayMs;
}

} // namespace

QString spanWords(const api::Range& range, const Format& format)
{
    if (range.kind != api::RangeKind::between) {
        return span(range.from, range.to, format);
    }
    const QString pattern = rangeWords(QT_TRANSLATE_NOOP("Ranges", "%1 – %2"));
    const auto isMidnight = [&](api::TimeMs at) { return format.wallClock(at).time() == QTime(0, 0); };
    const bool wholeDays = isMidnight(range.from) && isMidnight(range.end);
    const api::TimeMs last = wholeDays ? range.end - 1 : range.end;
    if (wholeDays) {
        return format.onOneDay(range.from, last) ? format.dateYear(range.from)
                                                 : pattern.arg(format.dayMonth(range.from), format.dateYear(last));
    }
    return format.onOneDay(range.from, last) ? pattern.arg(format.dateTime(range.from), format.minute(last))
                                             : pattern.arg(format.dateTime(range.from), format.dateTime(last));
}

QString againstWords(const api::Range& range, const Format& format)
{
    if (!range.isCompared()) {
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "nothing"));
    }
    if (range.comparison == api::Comparison::lastYear) {
        return range.to - range.from > base::kDayMs
                   ? rangeWords(QT_TRANSLATE_NOOP("Ranges", "%1 – %2"))
                         .arg(format.dayMonth(range.previousFrom), format.dateYear(range.previousTo))
                   : rangeWords(QT_TRANSLATE_NOOP("Ranges", "%1, same hours")).arg(format.dateYear(range.previousFrom));
    }
    if (range.kind == api::RangeKind::today ||
        (range.comparison == api::Comparison::lastWeek && range.to - range.from <= base::kDayMs)) {
        //: The same hours of another day: Tue 17 Nov, same hours
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "%1, same hours")).arg(format.date(range.previousFrom));
    }
    return span(range.previousFrom, range.previousTo, format);
}

QString currentLabel(const api::Range& range)
{
    switch (range.kind) {
    case api::RangeKind::today:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "Today"));
    case api::RangeKind::between:
        //: At the line of a range that stands still, beside the one it is compared with
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "This range"));
    default:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "Now"));
    }
}

QString previousLabel(const api::Range& range, const Format& format)
{
    switch (range.kind) {
    case api::RangeKind::today:
    case api::RangeKind::hours24:
        return format.date(range.previousFrom);
    case api::RangeKind::live:
    case api::RangeKind::minutes15:
    case api::RangeKind::hour1:
    case api::RangeKind::hours6:
    case api::RangeKind::days7:
    case api::RangeKind::days30:
    case api::RangeKind::days90:
    case api::RangeKind::between:
        return span(range.previousFrom, range.previousTo, format);
    }
    return {};
}

QString previousInSentence(const api::Range& range, const Format& format)
{
    if (range.comparison == api::Comparison::lastYear) {
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the same weekdays last year"));
    }
    if (range.comparison == api::Comparison::lastWeek && range.kind != api::RangeKind::today) {
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the same time last week"));
    }
    switch (range.kind) {
    case api::RangeKind::today:
        if (daysBack(range) == 7) {
            //: %1 is a day of the week
            return rangeWords(QT_TRANSLATE_NOOP("Ranges", "last %1 at this time"))
                .arg(format.weekday(range.previousFrom));
        }
        return daysBack(range) == 1
                   ? rangeWords(QT_TRANSLATE_NOOP("Ranges", "yesterday at this time"))
                   : rangeWords(QT_TRANSLATE_NOOP("Ranges", "%1 at this time")).arg(format.date(range.previousFrom));
    case api::RangeKind::live:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the minutes before"));
    case api::RangeKind::minutes15:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the 15 minutes before"));
    case api::RangeKind::hour1:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the hour before"));
    case api::RangeKind::hours6:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the 6 hours before"));
    case api::RangeKind::hours24:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the 24 hours before"));
    case api::RangeKind::days7:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the 7 days before"));
    case api::RangeKind::days30:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the 30 days before"));
    case api::RangeKind::days90:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the 90 days before"));
    case api::RangeKind::between:
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "the time right before"));
    }
    return {};
}

QString noneBefore(const api::Range& range, const Format& format)
{
    if (range.kind == api::RangeKind::today) {
        return rangeWords(QT_TRANSLATE_NOOP("Ranges", "none on %1")).arg(format.dayMonth(range.previousFrom));
    }
    return rangeWords(QT_TRANSLATE_NOOP("Ranges", "none before"));
}

} // namespace bw::ui
