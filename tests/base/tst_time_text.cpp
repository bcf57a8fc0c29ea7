#include "core/base/time_text.h"

#include <QDateTime>
#include <QTest>

#include <ctime>
#include <random>

using namespace bw::base;

class TestTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_seed = std::random_device{}();
        qInfo("seed %u", m_seed);
    }

    void writesAsTheLibraryDoesAndReadsBack()
    {
        std::mt19937_64 random(m_seed);
        const TimeMs first = -62'167'219'200'000; // 0000-01-01
        const TimeMs last = 253'402'300'799'999;  // 9999-12-31
        std::uniform_int_distribution<TimeMs> whenever(first, last);
        for (int i = 0; i < 20'000; ++i) {
            const TimeMs time = i == 0 ? first : i == 1 ? last : whenever(random);
            const std::string text = toRfc3339(time);
            // The C library's calendar: Qt's has no year 0.
            const std::time_t seconds = floorDiv(time, kSecondMs);
            tm utc{};
            gmtime_r(&seconds, &utc);
            const QString expected = QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", utc.tm_year + 1900,
                                                       utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec,
                                                       static_cast<int>(time - seconds * kSecondMs));
            QCOMPARE(QString::fromStdString(text), expected);
            QCOMPARE(timeFromRfc3339(text), std::optional(time));
        }
    }

    void readsOffsetsAsQtDoes()
    {
        std::mt19937_64 random(m_seed);
        std::uniform_int_distribution<TimeMs> whenever(-10'000'000'000'000, 100'000'000'000'000);
        std::uniform_int_distribution<int> offsetMinutes(-14 * 60, 14 * 60);
        for (int i = 0; i < 5'000; ++i) {
            const TimeMs time = whenever(random);
            const QString text = QDateTime::fromMSecsSinceEpoch(time, Qt::OffsetFromUTC, offsetMinutes(random) * 60)
                                     .toString(Qt::ISODateWithMs);
            QCOMPARE(timeFromRfc3339(text.toStdString()), std::optional(time));
        }
    }

    void accepts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("time");
        const auto row = [](const char* text, qint64 time) {
            QTest::newRow(text) << QString::fromLatin1(text) << time;
        };
        row("1970-01-01T00:00:00Z", 0);
        row("1970-01-01t00:00:00z", 0);
        row("1970-01-01T00:00:00-00:00", 0);
        row("1970-01-01T00:00:00+00:00", 0);
        row("1970-01-01T23:59:00+23:59", 0);
        row("1969-12-31T00:01:00-23:59", 0);
        row("1970-01-01T00:00:00.1Z", 100);
        row("1970-01-01T00:00:00.12Z", 120);
        row("1970-01-01T00:00:00.1239Z", 123);
        row("1970-01-01T00:00:00.000999999999999999999999Z", 0);
        row("1969-12-31T23:59:59.9999Z", -1);
        row("2000-02-29T12:00:00Z", 951'825'600'000);
        row("2026-11-25T09:17:20.5+05:45", 1'795'577'540'500);
        row("0000-01-01T00:00:00Z", -62'167'219'200'000);
    }
    void accepts()
    {
        QFETCH(QString, text);
        QFETCH(qint64, time);
        QCOMPARE(timeFromRfc3339(text.toStdString()), std::optional<TimeMs>(time));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "2026-01-01",
                                 "2026-01-01T00:00:00",
                                 "2026-01-01 00:00:00Z",
                                 "2026-01-01T24:00:00Z",
                                 "2026-01-01T23:59:60Z",
                                 "2026-01-01T00:60:00Z",
                                 "2026-02-29T00:00:00Z",
                                 "1900-02-29T00:00:00Z",
                                 "2026-04-31T00:00:00Z",
                                 "2026-00-01T00:00:00Z",
                                 "2026-13-01T00:00:00Z",
                                 "2026-01-00T00:00:00Z",
                                 "2026-01-32T00:00:00Z",
                                 "2026-01-01T00:00:00.Z",
                                 "2026-01-01T00:00:00,5Z",
                                 "2026-01-01T00:00:00+0100",
                                 "2026-01-01T00:00:00+01",
                                 "2026-01-01T00:00:00+24:00",
                                 "2026-01-01T00:00:00+01:60",
                                 "2026-01-01T00:00:00Zx",
                                 " 2026-01-01T00:00:00Z",
                                 "2026-01-01T00:00:00Z ",
                                 "26-01-01T00:00:00Z",
                                 "+2026-01-01T00:00:00Z",
                                 "2026-1-01T00:00:00Z",
                                 "2026-01-01T0:00:00Z",
                                 "2026-01-01T00:00Z",
                                 "2026-01-01T00:00:00.5",
                                 "2026-01-01T00:00:00+01:0",
                                 "20260101T000000Z00000",
                                 "-026-01-01T00:00:00Z"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
        QTest::newRow("a minus sign that is not ASCII") << QStringLiteral("2026-01-01T00:00:00\u221201:00");
        QTest::newRow("digits that are not ASCII") << QStringLiteral("\u0662\u0660\u0662\u0666-01-01T00:00:00Z");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!timeFromRfc3339(text.toStdString()));
    }

    void aReaderOfManyReadsEachAsIfAlone()
    {
        std::mt19937_64 random(m_seed);
        Rfc3339Reader reader;
        TimeMs time = 0;
        for (int i = 0; i < 50'000; ++i) {
            // Mostly the minute before's; now and then one far away, another form, or a byte that is wrong.
            time += static_cast<TimeMs>(random() % 500);
            if (random() % 100 == 0) {
                time = static_cast<TimeMs>(random() % 4'000'000'000'000);
            }
            std::string text = i == 0 ? std::string(16, '\0') + ":00.000Z" : toRfc3339(time);
            if (random() % 2 == 0) {
                const std::array<std::string, 7> zones{
                    "+01:00", "-09:30", "+00:00", "+1:000", "-23:59", "+24:00", std::string("Z\0\0\0\0\0", 6)};
                text.replace(text.size() - 1, 1, zones[random() % zones.size()]);
            }
            if (random() % 20 == 0) {
                text[random() % text.size()] = "0123456789-:.TtZz \xff"[random() % 19];
            }
            if (random() % 20 == 0) {
                text.erase(random() % text.size(), 1 + random() % 4);
            }
            QCOMPARE(reader.read(text), timeFromRfc3339(text));
        }
    }

    void anyBytesAreReadWithoutHarm()
    {
        std::mt19937_64 random(m_seed);
        const std::string whole = "2026-11-25T09:17:20.123+05:45";
        for (int i = 0; i < 50'000; ++i) {
            std::string text = whole.substr(0, random() % (whole.size() + 1));
            if (!text.empty()) {
                text[random() % text.size()] = static_cast<char>(random());
            }
            if (const auto time = timeFromRfc3339(text)) {
                QCOMPARE(timeFromRfc3339(toRfc3339(*time)), time);
            }
        }
    }

    void theEndsOfTimeAreWritten()
    {
        QCOMPARE(toRfc3339(kEndOfTime), std::string("292278994-08-17T07:12:55.807Z"));
        QCOMPARE(toRfc3339(-62'167'219'200'001), std::string("-1-12-31T23:59:59.999Z"));
    }

private:
    unsigned m_seed = 0;
};

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
