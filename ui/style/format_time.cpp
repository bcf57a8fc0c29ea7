// Times, days and how long: the moments of Format.
#include "ui/style/date_words.h"
#include "ui/style/format.h"
#include "ui/style/format_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace bw::ui {

api::TimeMs Format::offsetAt(api::TimeMs at) const
{
    if (!m_timeZone.isValid()) {
        return m_zoneOffset;
    }
    return m_timeZone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)) * base::kSecondMs;
}

QDateTime Format::wallClock(api::TimeMs at) const
{
    return QDateTime::fromMSecsSinceEpoch(base::addSaturated(at, offsetAt(at)), Qt::UTC);
}

api::TimeMs Format::instantOf(const QDateTime& wallClock) const
{
    const api::TimeMs local = wallClock.toMSecsSinceEpoch();
    const api::TimeMs guess = local - offsetAt(local - m_zoneOffset);
    return local - offsetAt(guess);
}

QString Format::dateTimePattern()
{
    //: A date with its year and a time, as QDateTimeEdit takes it: 17 Nov 2026 14:37
    return formatWord(QT_TRANSLATE_NOOP("Words", "d MMM yyyy HH:mm"));
}

QString Format::time(api::TimeMs at) const
{
    return m_locale.toString(wallClock(at), QStringLiteral("HH:mm:ss"));
}

QString Format::minute(api::TimeMs at) const
{
    return m_locale.toString(wallClock(at), QStringLiteral("HH:mm"));
}

QString Format::date(api::TimeMs at) const
{
    return weekdayAndDay(wallClock(at).date(), m_locale);
}

QString Format::dayMonth(api::TimeMs at) const
{
    return dayAndMonth(wallClock(at).date(), m_locale);
}

QString Format::weekday(api::TimeMs at) const
{
    return wordsLocale().standaloneDayName(wallClock(at).date().dayOfWeek());
}

QString Format::dateTime(api::TimeMs at) const
{
    return date(at) + QLatin1Char(' ') + minute(at);
}

QString Format::dateYear(api::TimeMs at) const
{
    //: %1 is a day with its month, %2 the year: 17 Nov 2026
    return formatWord(QT_TRANSLATE_NOOP("Words", "%1 %2"))
        .arg(dayMonth(at), m_locale.toString(wallClock(at).date(), QStringLiteral("yyyy")));
}

bool Format::onOneDay(api::TimeMs a, api::TimeMs b) const
{
    return wallClock(a).date() == wallClock(b).date();
}

QString Format::duration(api::TimeMs length) const
{
    const api::TimeMs held = std::max<api::TimeMs>(length, 0);
    const auto with = [](const QString& number, const char* unit) { return number + thinSpace() + formatWord(unit); };
    if (held < 9'950) {
        return with(decimal(static_cast<double>(held) / 1000.0, 1), QT_TRANSLATE_NOOP("Words", "s"));
    }
    const api::TimeMs seconds = (held + 500) / 1000;
    if (seconds < 60) {
        return with(count(seconds), QT_TRANSLATE_NOOP("Words", "s"));
    }
    if (seconds < 3600) {
        return with(count(seconds / 60), QT_TRANSLATE_NOOP("Words", "min"));
    }
    if (seconds < 86'400) {
        return with(count(seconds / 3600), QT_TRANSLATE_NOOP("Words", "h")) + thinSpace() +
               m_locale.toString(QTime(0, static_cast<int>(seconds / 60 % 60)), QStringLiteral("mm"));
    }
    return with(count(seconds / 86'400), QT_TRANSLATE_NOOP("Words", "d"));
}

QString Format::zoneName() const
{
    const api::TimeMs minutes = std::abs(m_zoneOffset) / base::kMinuteMs;
    QString offset = QStringLiteral("UTC");
    if (minutes != 0) {
        offset += m_zoneOffset < 0 ? kMinusSign : QChar(QLatin1Char('+'));
        offset += m_locale.toString(minutes / 60);
        if (minutes % 60 != 0) {
            offset += m_locale.toString(QTime(0, static_cast<int>(minutes % 60)), QStringLiteral(":mm"));
        }
    }
    if (!m_zone.contains(QLatin1Char('/'))) {
        return offset;
    }
    QString city = m_zone.section(QLatin1Char('/'), -1);
    city.replace(QLatin1Char('_'), QLatin1Char(' '));
    return city + QLatin1Char(' ') + offset;
}

} // namespace bw::ui
