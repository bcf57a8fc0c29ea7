#include "ui/style/date_words.h"
#include "ui/style/format.h"
#include "ui/style/range_words.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bw;
using namespace bw::ui;

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThin(0x2009);

Format british()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"),
                  QStringLiteral("Europe/Berlin"), base::kHourMs);
}

Format german()
{
    return Format(QLocale(QLocale::German, QLocale::Germany), QStringLiteral("EUR"), QStringLiteral("Europe/Berlin"),
                  base::kHourMs);
}

api::Money money(const char* decimal)
{
    return *base::moneyFromDecimal(decimal);
}

api::Figures figures(const char* revenue, const char* cost)
{
    api::Figures f;
    f.events = 10;
    f.revenue = money(revenue);
    f.cost = money(cost);
    return f;
}

QString spaced(QString text)
{
    return text.replace(kThin, QLatin1Char('_')).replace(kMinus, QLatin1Char('~'));
}

} // namespace

/// LOOK, "Numbers".
class TestFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tablesShowWholeUnits()
    {
        QCOMPARE(british().wholeMoney(money("184067.49")), QStringLiteral("184,067"));
        QCOMPARE(british().wholeMoney(money("184067.5")), QStringLiteral("184,068"));
        QCOMPARE(british().wholeMoney(money("0.499999")), QStringLiteral("0"));
        QCOMPARE(spaced(british().wholeMoney(money("-2803.5"))), QStringLiteral("~2,804"));
        QCOMPARE(british().wholeMoney(money("-0.4")), QStringLiteral("0")); // no minus before a zero
        QCOMPARE(german().wholeMoney(money("184067")), QStringLiteral("184.067"));
    }

    void amountsHaveTheirCurrencysDecimals()
    {
        const auto in = [](const char* currency) {
            return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QLatin1String(currency), {}, 0);
        };
        QCOMPARE(in("JPY").centsWithUnit(money("3536.33")), QStringLiteral("¥3,536"));
        QCOMPARE(in("JPY").centsWithUnit(3536.5), QStringLiteral("¥3,537"));
        QCOMPARE(in("JPY").cents(71.4), QStringLiteral("71"));
        QCOMPARE(in("EUR").centsWithUnit(money("3536.335")), QStringLiteral("€3,536.34"));
        QCOMPARE(in("KWD").cents(1.2345), QStringLiteral("1.235"));
        QVERIFY(in("KWD").centsWithUnit(money("1.2345")).endsWith(QStringLiteral("1.235")));
    }

    void daysAreThoseOfTheZone()
    {
        const api::TimeMs midnight = 1'795'474'800'000; // Tue 24 Nov 2026, 00:00 in Berlin
        QVERIFY(!british().onOneDay(midnight - 1, midnight));
        QVERIFY(british().onOneDay(midnight, midnight + base::kDayMs - 1));
    }

    void wholeMoneyRoundsExactly()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 20'000; ++i) {
            const qint64 micros = static_cast<qint64>(random.generate64()) / 4;
            // By decimal text: the digits before the point, and one more from .5 on.
            const qint64 magnitude = std::abs(micros);
            const qint64 expected = magnitude / 1'000'000 + (magnitude % 1'000'000 >= 500'000 ? 1 : 0);
            QString text = british().wholeMoney(api::Money{micros});
            const bool negative = text.startsWith(kMinus);
            QCOMPARE(negative, micros < 0 && expected != 0);
            QCOMPARE(text.remove(kMinus).remove(QLatin1Char(',')).toLongLong(), expected);
        }
    }

    void tilesAbbreviateFromAMillion()
    {
        QCOMPARE(british().tile(figures("999999.4", "0"), api::Metric::revenue), QStringLiteral("€999,999"));
        QCOMPARE(spaced(british().tile(figures("1240000", "0"), api::Metric::revenue)), QStringLiteral("€1.24_M"));
        QCOMPARE(spaced(british().tile(figures("2500000000", "0"), api::Metric::revenue)), QStringLiteral("€2.50_B"));
        api::Figures cpa = figures("0", "0");
        cpa.cpa = {23.298, api::Absent::none};
        QCOMPARE(british().tile(cpa, api::Metric::cpa), QStringLiteral("€23.30"));
    }

    void axesAbbreviateFromAThousand()
    {
        QCOMPARE(spaced(british().axis(20'000, Unit::money)), QStringLiteral("20_K"));
        QCOMPARE(spaced(british().axis(7'500, Unit::money)), QStringLiteral("7.5_K"));
        QCOMPARE(spaced(british().axis(5'000, Unit::count)), QStringLiteral("5.0_K"));
        QCOMPARE(british().axis(500, Unit::money), QStringLiteral("500"));
        QCOMPARE(british().axis(0, Unit::money), QStringLiteral("0"));
        QCOMPARE(british().axis(0.02, Unit::percent), QStringLiteral("2%"));
        QCOMPARE(british().axis(0.025, Unit::percent), QStringLiteral("2.5%"));
        QCOMPARE(british().axis(2.5, Unit::ratio), QStringLiteral("2.5"));
    }

    void absentValuesSayWhy()
    {
        api::Figures none;
        none.roas = {0, api::Absent::noCost};
        none.cpc = {0, api::Absent::noClicks};
        none.cpa = {0, api::Absent::noConversions};
        for (const api::Metric metric : {api::Metric::roas, api::Metric::cpc, api::Metric::cpa}) {
            const QString text = british().cell(none, metric);
            QVERIFY(!text.isEmpty());
            for (const QChar c : text) {
                QVERIFY2(c.isLetter() || c.isSpace(), qPrintable(text));
            }
        }
        QCOMPARE(british().cell(none, api::Metric::roas), QStringLiteral("no cost"));
        QCOMPARE(british().cell(none, api::Metric::cpa), QStringLiteral("none yet"));
    }

    void changesAreGoodOrBadFromFivePercentOn()
    {
        const api::Figures before = figures("1000", "1000");
        const auto toneOf = [&](const char* now, api::Metric metric) {
            return british().change(figures(now, now), before, metric).tone;
        };
        QCOMPARE(toneOf("1050", api::Metric::revenue), Tone::good);
        QCOMPARE(toneOf("1049", api::Metric::revenue), Tone::neutral);
        QCOMPARE(toneOf("949", api::Metric::revenue), Tone::bad);
        QCOMPARE(toneOf("2000", api::Metric::cost), Tone::neutral); // cost has no good direction
        api::Figures dear = figures("0", "0");
        api::Figures cheap = figures("0", "0");
        dear.cpa = {20, api::Absent::none};
        cheap.cpa = {10, api::Absent::none};
        QCOMPARE(british().change(cheap, dear, api::Metric::cpa).tone, Tone::good);
        QCOMPARE(british().change(dear, cheap, api::Metric::cpa).tone, Tone::bad);
    }

    void changesWithoutASign()
    {
        const api::Figures before = figures("1000", "0");
        const Change up = british().change(figures("1055", "0"), before, api::Metric::revenue);
        QCOMPARE(up.arrow, Change::Arrow::up);
        QCOMPARE(up.text, QStringLiteral("5.5%"));
        const Change down = british().change(figures("764", "0"), before, api::Metric::revenue);
        QCOMPARE(down.arrow, Change::Arrow::down);
        QCOMPARE(down.text, QStringLiteral("23.6%"));
        QCOMPARE(british().change(figures("1000.4", "0"), before, api::Metric::revenue).arrow, Change::Arrow::equal);
        QCOMPARE(british().change(before, api::Figures(), api::Metric::revenue).arrow, Change::Arrow::none);
        QVERIFY(!british().change(before, api::Figures(), api::Metric::revenue).text.isEmpty());
    }

    void differencesAreSigned()
    {
        QCOMPARE(british().difference(figures("1100", "0"), figures("1000", "0"), api::Metric::revenue),
                 QStringLiteral("+€100"));
        QCOMPARE(spaced(british().difference(figures("1000", "0"), figures("3803", "0"), api::Metric::revenue)),
                 QStringLiteral("~€2,803"));
        api::Figures a = figures("0", "0");
        api::Figures b = figures("0", "0");
        a.conversionRate = {0.0252, api::Absent::none};
        b.conversionRate = {0.0254, api::Absent::none};
        QCOMPARE(spaced(british().difference(a, b, api::Metric::conversionRate)), QStringLiteral("~0.02_pp"));
        b.conversionRate = {0, api::Absent::noClicks};
        QVERIFY(british().difference(a, b, api::Metric::conversionRate).isEmpty());
    }

    void timesAreInTheTenantsZone()
    {
        constexpr api::TimeMs at = 1'795'527'434'000;
        QCOMPARE(british().time(at), QStringLiteral("14:37:14"));
        QCOMPARE(british().minute(at), QStringLiteral("14:37"));
        QCOMPARE(british().date(at), QStringLiteral("Tue 24 Nov"));
        const QDate day(2026, 11, 24);
        const auto inWords = [&day](const QLocale& words, const QLocale& formats) {
            setWordsLocale(words);
            const QString text = weekdayAndDay(day, formats);
            setWordsLocale(QLocale());
            return text;
        };
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(inWords(english, american), QStringLiteral("Tue Nov 24"));
        QCOMPARE(inWords(english, german), QStringLiteral("Tue 24. Nov"));
        QCOMPARE(inWords(german, german), german.toString(day, QStringLiteral("ddd d. MMM")));
        QCOMPARE(inWords(german, english), german.toString(day, QStringLiteral("ddd d MMM")));
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        QCOMPARE(inWords(arabic, arabic), arabic.toString(day, QStringLiteral("ddd d MMM")));
        QVERIFY(inWords(arabic, arabic).contains(QStringLiteral("٢٤")));
        QCOMPARE(british().weekday(at), QStringLiteral("Tuesday"));
        QCOMPARE(british().time(-1), QStringLiteral("00:59:59"));
        QCOMPARE(british().zoneName(), QStringLiteral("Berlin UTC+1"));
        QCOMPARE(Format(QLocale::c(), {}, QStringLiteral("Asia/Kolkata"), 330 * base::kMinuteMs).zoneName(),
                 QStringLiteral("Kolkata UTC+5:30"));
        QCOMPARE(
            spaced(Format(QLocale::c(), {}, QStringLiteral("America/St_Johns"), -210 * base::kMinuteMs).zoneName()),
            QStringLiteral("St Johns UTC~3:30"));
        QCOMPARE(Format(QLocale::c(), {}, QStringLiteral("UTC"), 0).zoneName(), QStringLiteral("UTC"));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("tenths") << qint64(800) << QStringLiteral("0.8_s");
        QTest::newRow("nearly ten") << qint64(9'949) << QStringLiteral("9.9_s");
        QTest::newRow("ten") << qint64(9'950) << QStringLiteral("10_s");
        QTest::newRow("seconds") << qint64(42'000) << QStringLiteral("42_s");
        QTest::newRow("a minute") << qint64(59'600) << QStringLiteral("1_min");
        QTest::newRow("minutes") << qint64(6 * 60'000 + 59'000) << QStringLiteral("6_min");
        QTest::newRow("hours") << qint64(3 * 3'600'000 + 35 * 60'000) << QStringLiteral("3_h_35");
        QTest::newRow("days") << qint64(9 * 86'400'000LL) << QStringLiteral("9_d");
        QTest::newRow("a clock that stepped back") << qint64(-5) << QStringLiteral("0.0_s");
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(spaced(british().duration(ms)), text);
    }

    void numbersWithinNumbersHaveTheirDigitsToo()
    {
        const auto hasLatinDigits = [](const QString& text) {
            return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        };
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        const Format format(arabic, {}, QStringLiteral("Asia/Kolkata"), 330 * base::kMinuteMs);
        QVERIFY2(!hasLatinDigits(format.zoneName()), qPrintable(format.zoneName()));
        QVERIFY(!hasLatinDigits(format.duration(3 * base::kHourMs + 5 * base::kMinuteMs)));
    }

    void rangesInWords()
    {
        api::Range today;
        today.kind = api::RangeKind::today;
        today.to = 1'795'527'434'000;
        today.from = base::floorTo(today.to + base::kHourMs, base::kDayMs) - base::kHourMs;
        today.previousFrom = today.from - 7 * base::kDayMs;
        QCOMPARE(spanWords(today, british()), QStringLiteral("00:00 – 14:37"));
        QCOMPARE(againstWords(today, british()), QStringLiteral("Tue 17 Nov, same hours"));
        QCOMPARE(previousInSentence(today, british()), QStringLiteral("last Tuesday at this time"));
        today.previousFrom = today.from - base::kDayMs;
        QCOMPARE(previousInSentence(today, british()), QStringLiteral("yesterday at this time"));
        // A day before the clocks changed is still yesterday.
        today.previousFrom = today.from - 25 * base::kHourMs;
        QCOMPARE(previousInSentence(today, british()), QStringLiteral("yesterday at this time"));
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
