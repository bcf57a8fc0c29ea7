// Times, days and how long: the moments of Format.
#include "ui/style/date_words.h"
#include "ui/style/format.h"
#include "ui/style/format_parts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace bw::ui {

namespace {

QDateTime localTime(api::TimeMs at, api::TimeMs offset)
{
    return QDateTime::fromMSecsSinceEpoch(base::addSaturated(at, offset), Qt::UTC);
}

} // namespace

QString Format::time(api::TimeMs at) const
{
    return m_locale.toString(localTime(at, m_zoneOffset), QStringLiteral("HH:mm:ss"));
}

QString Format::minute(api::TimeMs at) const
{
    return m_locale.toString(localTime(at, m_zoneOffset), QStringLiteral("HH:mm"));
}

QString Format::date(api::TimeMs at) const
{
    return weekdayAndDay(localTime(at, m_zoneOffset).date(), m_locale);
}

QString Format::dayMonth(api::TimeMs at) const
{
    return dayAndMonth(localTime(at, m_zoneOffset).date(), m_locale);
}

QString Format::weekday(api::TimeMs at) const
{
    return wordsLocale().standaloneDayName(localTime(at, m_zoneOffset).date().dayOfWeek());
}

QString Format::dateTime(api::TimeMs at) const
{
    return date(at) + QLatin1Char(' ') + minute(at);
}

bool Format::onOneDay(api::TimeMs a, api::TimeMs b) const
{
    return localTime(a, m_zoneOffset).date() == localTime(b, m_zoneOffset).date();
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
               QStringLiteral("%1").arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
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
            offset += QStringLiteral(":%1").arg(minutes % 60, 2, 10, QLatin1Char('0'));
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
