#include "ui/style/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace bw::ui {

namespace {

constexpr QChar kMinus(0x2212);

QString words(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

/// The short sign of a currency, or its code where the sign would be taken for another's.
QString signOf(const QString& currency)
{
    struct Row {
        const char* code;
        const char16_t* sign;
    };
    static constexpr std::array<Row, 14> kSigns{{{"EUR", u"€"},
                                                 {"USD", u"$"},
                                                 {"GBP", u"£"},
                                                 {"JPY", u"¥"},
                                                 {"INR", u"₹"},
                                                 {"KRW", u"₩"},
                                                 {"BRL", u"R$"},
                                                 {"PLN", u"zł"},
                                                 {"CZK", u"Kč"},
                                                 {"SEK", u"kr"},
                                                 {"NOK", u"kr"},
                                                 {"DKK", u"kr"},
                                                 {"TRY", u"₺"},
                                                 {"UAH", u"₴"}}};
    for (const Row& row : kSigns) {
        if (currency == QLatin1String(row.code)) {
            return QString::fromUtf16(row.sign);
        }
    }
    return currency;
}

/// |amount| in units of 10^-`decimals`, rounded half away from zero: exact, where a double would not be.
base::Int128 rounded(base::Int128 micros, int decimals)
{
    base::Int128 step = 1'000'000;
    for (int i = 0; i < decimals; ++i) {
        step /= 10;
    }
    const base::Int128 magnitude = micros < 0 ? -micros : micros;
    return (magnitude + step / 2) / step;
}

double halfAwayFromZero(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double scaled = value * scale;
    // Beyond 2^52 there is nothing after the point to round.
    return std::abs(scaled) < 4.5e15 ? std::round(scaled) / scale : value;
}

QDateTime localTime(api::TimeMs at, api::TimeMs offset)
{
    return QDateTime::fromMSecsSinceEpoch(base::addSaturated(at, offset), Qt::UTC);
}

} // namespace

Format::Format(const QLocale& locale, const QString& currency, const QString& zone, api::TimeMs zoneOffset)
    : m_locale(locale), m_currency(currency), m_sign(signOf(currency)),
      m_decimals(base::decimalsOfCurrency(currency.toStdString())), m_zone(zone), m_zoneOffset(zoneOffset)
{}

QString Format::withSign(const QString& digits, bool negative) const
{
    return negative ? kMinus + digits : digits;
}

QString Format::count(std::int64_t value) const
{
    // The lowest number has no opposite: take the magnitude as unsigned.
    const quint64 magnitude = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    return withSign(m_locale.toString(magnitude), value < 0);
}

QString Format::wholeMoney(api::Money amount) const
{
    const base::Int128 units = rounded(amount.micros, 0);
    const bool negative = amount.micros < 0 && units != 0;
    if (units > std::numeric_limits<qint64>::max()) {
        return withSign(m_locale.toString(std::abs(base::toDouble(amount)), 'f', 0), negative);
    }
    return withSign(m_locale.toString(static_cast<qint64>(units)), negative);
}

QString Format::unsignedMoney(api::Money amount) const
{
    const api::Money magnitude{amount.micros < 0 ? -amount.micros : amount.micros};
    const base::Int128 units = rounded(magnitude.micros, 0);
    if (units > std::numeric_limits<qint64>::max()) {
        return m_locale.toCurrencyString(base::toDouble(magnitude), m_sign, 0);
    }
    return m_locale.toCurrencyString(static_cast<qint64>(units), m_sign);
}

QString Format::money(api::Money amount) const
{
    return withSign(unsignedMoney(amount), amount.micros < 0 && rounded(amount.micros, 0) != 0);
}

QString Format::signedMoney(api::Money amount) const
{
    if (rounded(amount.micros, 0) == 0) {
        return unsignedMoney({});
    }
    return (amount.micros < 0 ? kMinus : QLatin1Char('+')) + unsignedMoney(amount);
}

QString Format::cents(double amount) const
{
    return decimal(amount, m_decimals);
}

QString Format::centsWithUnit(double amount) const
{
    const double shown = halfAwayFromZero(amount, m_decimals);
    return withSign(m_locale.toCurrencyString(std::abs(shown), m_sign, m_decimals), shown < 0);
}

QString Format::centsWithUnit(api::Money amount) const
{
    const base::Int128 smallest = rounded(amount.micros, m_decimals);
    const double magnitude = static_cast<double>(smallest) / std::pow(10.0, m_decimals);
    return withSign(m_locale.toCurrencyString(magnitude, m_sign, m_decimals), amount.micros < 0 && smallest != 0);
}

QString Format::decimal(double value, int decimals) const
{
    const double shown = halfAwayFromZero(value, decimals);
    return withSign(m_locale.toString(std::abs(shown), 'f', decimals), shown < 0);
}

QString Format::percent(double fraction, int decimals) const
{
    const QString digits = decimal(fraction * 100, decimals);
    switch (m_locale.language()) {
    case QLocale::German:
    case QLocale::French:
    case QLocale::Spanish:
    case QLocale::Swedish:
    case QLocale::Danish:
    case QLocale::NorwegianBokmal:
    case QLocale::Finnish:
    case QLocale::Czech:
    case QLocale::Slovak:
    case QLocale::Russian:
    case QLocale::Ukrainian:
        return digits + QChar(0x202F) + m_locale.percent();
    default:
        return digits + m_locale.percent();
    }
}

QString Format::abbreviated(double value, int decimalsOfSmall) const
{
    struct Step {
        double from;
        const char* letter;
    };
    static constexpr std::array<Step, 4> kSteps{{{1e12, QT_TRANSLATE_NOOP("Words", "T")},
                                                 {1e9, QT_TRANSLATE_NOOP("Words", "B")},
                                                 {1e6, QT_TRANSLATE_NOOP("Words", "M")},
                                                 {1e3, QT_TRANSLATE_NOOP("Words", "K")}}};
    for (const Step& step : kSteps) {
        if (std::abs(value) >= step.from) {
            const double scaled = value / step.from;
            const bool whole = std::abs(scaled - std::round(scaled)) < 1e-9 && std::abs(scaled) >= 10;
            const bool tenths = std::abs(scaled * 10 - std::round(scaled * 10)) < 1e-9;
            return decimal(scaled, whole ? 0 : tenths ? 1 : 2) + thinSpace() + words(step.letter);
        }
    }
    return decimal(value, decimalsOfSmall);
}

QString Format::cell(const api::Figures& figures, api::Metric metric) const
{
    const api::Ratio value = valueOf(figures, metric);
    if (!value.present()) {
        return reasonOf(value.absent);
    }
    switch (metric) {
    case api::Metric::revenue:
        return wholeMoney(figures.revenue);
    case api::Metric::cost:
        return wholeMoney(figures.cost);
    case api::Metric::conversions:
        return count(figures.conversions);
    case api::Metric::impressions:
        return count(figures.impressions);
    case api::Metric::clicks:
        return count(figures.clicks);
    case api::Metric::performanceScore:
        return decimal(value.value, 0);
    case api::Metric::cpa:
    case api::Metric::cpc:
        return cents(value.value);
    case api::Metric::ctr:
    case api::Metric::conversionRate:
        return percent(value.value);
    case api::Metric::roas:
        return decimal(value.value, 2);
    }
    return {};
}

QString Format::tile(const api::Figures& figures, api::Metric metric) const
{
    const api::Ratio value = valueOf(figures, metric);
    if (!value.present()) {
        return reasonOf(value.absent);
    }
    const Unit unit = infoOf(metric).unit;
    if ((unit == Unit::money || unit == Unit::count) && std::abs(value.value) >= 1e6) {
        double step = 1e6;
        const char* letter = QT_TRANSLATE_NOOP("Words", "M");
        if (std::abs(value.value) >= 1e12) {
            step = 1e12;
            letter = QT_TRANSLATE_NOOP("Words", "T");
        } else if (std::abs(value.value) >= 1e9) {
            step = 1e9;
            letter = QT_TRANSLATE_NOOP("Words", "B");
        }
        const double scaled = halfAwayFromZero(value.value / step, 2);
        const QString digits = unit == Unit::money ? m_locale.toCurrencyString(std::abs(scaled), m_sign, 2)
                                                   : m_locale.toString(std::abs(scaled), 'f', 2);
        return withSign(digits, scaled < 0) + thinSpace() + words(letter);
    }
    switch (unit) {
    case Unit::money:
        return money(metric == api::Metric::cost ? figures.cost : figures.revenue);
    case Unit::cents:
        return centsWithUnit(value.value);
    case Unit::score:
        return decimal(value.value, 1);
    default:
        return cell(figures, metric);
    }
}

QString Format::axis(double value, Unit unit, bool withUnit) const
{
    switch (unit) {
    case Unit::percent: {
        const double hundredfold = value * 100;
        int decimals = 0;
        while (decimals < 3 && std::abs(hundredfold - halfAwayFromZero(hundredfold, decimals)) > 1e-9) {
            ++decimals;
        }
        return percent(value, decimals);
    }
    case Unit::money:
    case Unit::cents:
    case Unit::count:
    case Unit::ratio:
    case Unit::score:
        break;
    }
    int decimals = 0;
    while (decimals < 3 && std::abs(value - halfAwayFromZero(value, decimals)) > 1e-9) {
        ++decimals;
    }
    const QString text = abbreviated(value, decimals);
    return withUnit && (unit == Unit::money || unit == Unit::cents) ? m_sign + text : text;
}

QString Format::reading(double value, Unit unit) const
{
    switch (unit) {
    case Unit::money: {
        const double shown = halfAwayFromZero(value, 0);
        return withSign(m_locale.toCurrencyString(std::abs(shown), m_sign, 0), shown < 0);
    }
    case Unit::cents:
        return centsWithUnit(value);
    case Unit::count:
        return decimal(value, 0);
    case Unit::percent:
        return percent(value);
    case Unit::score:
        return decimal(value, 1);
    case Unit::ratio:
        return decimal(value, 2);
    }
    return {};
}

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
        change.text = words(QT_TRANSLATE_NOOP("Words", "none before"));
        return change;
    }
    if (!a.present()) {
        change.text = words(QT_TRANSLATE_NOOP("Words", "none now"));
        return change;
    }
    if (b.value == 0) {
        if (a.value == 0) {
            change.arrow = Change::Arrow::equal;
            change.text = percent(0, 1);
        } else {
            change.text = words(QT_TRANSLATE_NOOP("Words", "from 0"));
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
    const QString sign = difference < 0 ? QString(kMinus) : QStringLiteral("+");
    const double magnitude = std::abs(difference);
    switch (infoOf(metric).unit) {
    case Unit::percent: {
        const double points = halfAwayFromZero(magnitude * 100, 2);
        return (points == 0 ? QString() : sign) + m_locale.toString(points, 'f', 2) + thinSpace() +
               words(QT_TRANSLATE_NOOP("Words", "pp"));
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

QString Format::time(api::TimeMs at) const
{
    return localTime(at, m_zoneOffset).toString(QStringLiteral("HH:mm:ss"));
}

QString Format::minute(api::TimeMs at) const
{
    return localTime(at, m_zoneOffset).toString(QStringLiteral("HH:mm"));
}

QString Format::date(api::TimeMs at) const
{
    //: A short date with its weekday, as QLocale::toString takes it: Tue 17 Nov
    return m_locale.toString(localTime(at, m_zoneOffset).date(), words(QT_TRANSLATE_NOOP("Words", "ddd d MMM")));
}

QString Format::dayMonth(api::TimeMs at) const
{
    return m_locale.toString(localTime(at, m_zoneOffset).date(), words(QT_TRANSLATE_NOOP("Words", "d MMM")));
}

QString Format::weekday(api::TimeMs at) const
{
    return m_locale.standaloneDayName(localTime(at, m_zoneOffset).date().dayOfWeek());
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
    const auto with = [](const QString& number, const char* unit) { return number + thinSpace() + words(unit); };
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
        offset += m_zoneOffset < 0 ? kMinus : QChar(QLatin1Char('+'));
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

QString Format::reasonOf(api::Absent absent)
{
    switch (absent) {
    case api::Absent::none:
        return {};
    case api::Absent::noImpressions:
        return words(QT_TRANSLATE_NOOP("Words", "no impressions"));
    case api::Absent::noClicks:
        return words(QT_TRANSLATE_NOOP("Words", "no clicks"));
    case api::Absent::noConversions:
        return words(QT_TRANSLATE_NOOP("Words", "none yet"));
    case api::Absent::noCost:
        return words(QT_TRANSLATE_NOOP("Words", "no cost"));
    case api::Absent::noData:
        return words(QT_TRANSLATE_NOOP("Words", "no data"));
    }
    return {};
}

} // namespace bw::ui
