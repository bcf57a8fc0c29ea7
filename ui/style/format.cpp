#include "ui/style/format.h"

#include "ui/style/format_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace bw::ui {

namespace {

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

} // namespace

Format::Format(const QLocale& locale, const QString& currency, const QString& zone, api::TimeMs zoneOffset)
    : m_locale(locale), m_currency(currency), m_sign(signOf(currency)),
      m_decimals(base::decimalsOfCurrency(currency.toStdString())), m_zone(zone), m_zoneOffset(zoneOffset),
      m_timeZone(zone.isEmpty() ? QTimeZone() : QTimeZone(zone.toUtf8()))
{}

QString Format::withSign(const QString& digits, bool negative) const
{
    return negative ? kMinusSign + digits : digits;
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
    return (amount.micros < 0 ? kMinusSign : QLatin1Char('+')) + unsignedMoney(amount);
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
            return decimal(scaled, whole ? 0 : tenths ? 1 : 2) + thinSpace() + formatWord(step.letter);
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
        return withSign(digits, scaled < 0) + thinSpace() + formatWord(letter);
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

QString Format::reasonOf(api::Absent absent)
{
    switch (absent) {
    case api::Absent::none:
        return {};
    case api::Absent::noImpressions:
        return formatWord(QT_TRANSLATE_NOOP("Words", "no impressions"));
    case api::Absent::noClicks:
        return formatWord(QT_TRANSLATE_NOOP("Words", "no clicks"));
    case api::Absent::noConversions:
        return formatWord(QT_TRANSLATE_NOOP("Words", "none yet"));
    case api::Absent::noCost:
        return formatWord(QT_TRANSLATE_NOOP("Words", "no cost"));
    case api::Absent::noData:
        return formatWord(QT_TRANSLATE_NOOP("Words", "no data"));
    }
    return {};
}

} // namespace bw::ui
