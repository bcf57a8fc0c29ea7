#include "core/base/posix_zone_rule.h"
#include "core/base/time_text.h"

#include <QTest>

using namespace bw::base;

class TestPosixZoneRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearlyMoments_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("ends");
        const auto row = [](const char* rule, int year, const char* begins, const char* ends) {
            QTest::addRow("%s in %d", rule, year)
                << QString::fromLatin1(rule) << year << QString::fromLatin1(begins) << QString::fromLatin1(ends);
        };
        row("CET-1CEST,M3.5.0,M10.5.0/3", 2026, "2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z");
        row("EST5EDT,M3.2.0,M11.1.0", 2026, "2026-03-08T07:00:00.000Z", "2026-11-01T06:00:00.000Z");
        row("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 2026, "2026-10-03T15:30:00.000Z", "2026-04-04T15:00:00.000Z");
        row("IST-1GMT0,M10.5.0,M3.5.0/1", 2026, "2026-10-25T01:00:00.000Z", "2026-03-29T01:00:00.000Z");
        row("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026, "2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z");
        row("EET-2EEST,M3.4.4/50,M10.4.4/50", 2026, "2026-03-28T00:00:00.000Z", "2026-10-23T23:00:00.000Z");
        row("XXX0YYY,J60/0,J365/0", 2024, "2024-03-01T00:00:00.000Z", "2024-12-30T23:00:00.000Z");
        row("XXX0YYY,59/0,365/0", 2024, "2024-02-29T00:00:00.000Z", "2024-12-30T23:00:00.000Z");
        row("XXX0YYY1:30:15,M2.5.4/0,M12.1.1/24", 2024, "2024-02-29T00:00:00.000Z", "2024-12-03T01:30:15.000Z");
    }
    void yearlyMoments()
    {
        QFETCH(QString, rule);
        QFETCH(int, year);
        QFETCH(QString, begins);
        QFETCH(QString, ends);
        const auto parsed = PosixZoneRule::parse(rule.toStdString());
        QVERIFY(parsed && parsed->hasDaylight);
        QCOMPARE(QString::fromStdString(toRfc3339(parsed->daylightBeginsIn(year))), begins);
        QCOMPARE(QString::fromStdString(toRfc3339(parsed->daylightEndsIn(year))), ends);
    }

    void fixedOffsets()
    {
        const auto rule = PosixZoneRule::parse("<+0545>-5:45");
        QVERIFY(rule && !rule->hasDaylight);
        QCOMPARE(rule->standardOffset, 5 * kHourMs + 45 * kMinuteMs);
        QCOMPARE(PosixZoneRule::parse("HST10")->standardOffset, -10 * kHourMs);
        QCOMPARE(PosixZoneRule::parse("UTC+0")->standardOffset, 0);
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M13.5.0",
                                 "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/168",
                                 "CET-25", "<>0", "<ABC0", "CET-1CEST,J0,J5", "CET-1CEST,M3.5.0,366",
                                 "CET-1CEST,M3.5.0,M10.5.0/3 ", "CET-1:60", "CET1 ", "CET-1CEST,M3.5.0;M10.5.0"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!PosixZoneRule::parse(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestPosixZoneRule)
#include "tst_posix_zone_rule.moc"
