#pragma once

#include "ui/style/metrics.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

/// The one place where a number, an amount or a time becomes text (LOOK, "Numbers"). Always the user's locale, a true
/// minus, a thin space before abbreviations and units; times in the tenant's reporting zone.
namespace bw::ui {

/// Good or bad only from ±5 % on, and only where the metric has a good direction.
enum class Tone : std::uint8_t { neutral, good, bad };

/// How much something has moved against the range before.
struct Change {
    enum class Arrow : std::uint8_t { none, up, down, equal };
    Arrow arrow = Arrow::none;
    Tone tone = Tone::neutral;
    QString text; ///< "5.5%" without sign; the reason in words where arrow is none
};

class Format {
public:
    Format() = default;
    /// `currency` is ISO 4217; `zone` an IANA name; `zoneOffset` is ms to add to UTC now, and always where this
    /// machine has no table of the zone.
    Format(const QLocale& locale, const QString& currency, const QString& zone, api::TimeMs zoneOffset);

    // ---- Figures ----

    /// 12,345. Whole units, never abbreviated.
    QString count(std::int64_t value) const;
    /// Whole units without the unit, which stands in the head of the column: 47,674. Half away from zero, exactly.
    QString wholeMoney(api::Money amount) const;
    /// With its unit: €184,067.
    QString money(api::Money amount) const;
    /// For one thing, without and with the unit: 23.30, €23.30. Half away from zero, to as many decimals as the
    /// currency has: yen have none.
    QString cents(double amount) const;
    QString centsWithUnit(double amount) const;
    QString centsWithUnit(api::Money amount) const;
    /// 3.86
    QString decimal(double value, int decimals) const;
    /// 0.0252 as 2.52%
    QString percent(double fraction, int decimals = 2) const;

    /// In a cell of a table: whole money, cents without unit, the reason where there is none.
    QString cell(const api::Figures& figures, api::Metric metric) const;
    /// On a tile: with unit, abbreviated from 1 M (€1.24 M).
    QString tile(const api::Figures& figures, api::Metric metric) const;
    /// At an axis: abbreviated from 1,000 (20 K); money gets its sign only where `withUnit` says so.
    QString axis(double value, Unit unit, bool withUnit = false) const;
    /// A value read off a chart, in full.
    QString reading(double value, Unit unit) const;

    // ---- Differences ----

    Change change(const api::Figures& now, const api::Figures& before, api::Metric metric) const;
    /// Nothing where the range is compared with none.
    Change change(const api::Range& range, const api::Figures& now, const api::Figures& before,
                  api::Metric metric) const
    {
        return range.isCompared() ? change(now, before, metric) : Change();
    }
    static Tone toneOf(double fraction, GoodWay way);
    /// Signed, rates in percentage points: +€9,615, −0.02 pp. Empty where one of the two is absent.
    QString difference(const api::Figures& now, const api::Figures& before, api::Metric metric) const;
    QString signedMoney(api::Money amount) const;

    // ---- Time ----

    QString time(api::TimeMs at) const;     ///< 14:37:14
    QString minute(api::TimeMs at) const;   ///< 14:37
    QString date(api::TimeMs at) const;     ///< Tue 17 Nov
    QString dayMonth(api::TimeMs at) const; ///< 17 Nov
    QString weekday(api::TimeMs at) const;  ///< Tuesday
    QString dateTime(api::TimeMs at) const; ///< Tue 17 Nov 14:37
    QString dateYear(api::TimeMs at) const; ///< 17 Nov 2026
    /// Whether both are on one day of the zone.
    bool onOneDay(api::TimeMs a, api::TimeMs b) const;
    /// How long, roughly: 0.8 s, 42 s, 6 min, 3 h 35, 9 d.
    QString duration(api::TimeMs length) const;
    /// Berlin UTC+1
    QString zoneName() const;
    /// What to add to UTC at some moment, ms: past daylight saving counts.
    api::TimeMs offsetAt(api::TimeMs at) const;
    /// The zone's wall clock, as if it were UTC, and back. A time that daylight saving skips is the one an hour later.
    QDateTime wallClock(api::TimeMs at) const;
    api::TimeMs instantOf(const QDateTime& wallClock) const;
    /// For a field of date and time, as QDateTimeEdit takes it.
    static QString dateTimePattern();

    QString currency() const { return m_currency; } ///< ISO 4217
    QString currencySign() const { return m_sign; }
    const QLocale& locale() const { return m_locale; }

    static QString reasonOf(api::Absent absent);
    /// The thin space that stands between a number and its unit.
    static QString thinSpace() { return QStringLiteral("\u2009"); }

private:
    QString abbreviated(double value, int decimalsOfSmall) const;
    QString withSign(const QString& digits, bool negative) const;
    QString unsignedMoney(api::Money amount) const;

    QLocale m_locale = QLocale::c();
    QString m_currency;
    QString m_sign;
    int m_decimals = 2; ///< of the currency
    QString m_zone;
    api::TimeMs m_zoneOffset = 0;
    QTimeZone m_timeZone; ///< invalid where there is no table
};

} // namespace bw::ui
