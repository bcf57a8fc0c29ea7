#include "core/base/civil.h"
#include "core/base/time_text.h"
#include "core/base/zone.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <ctime>
#include <random>

using namespace bw::base;

namespace {

const QString kZoneFolder = QStringLiteral("/usr/share/zoneinfo/");

Result<Zone> loadZone(const QString& name)
{
    QFile file(kZoneFolder + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{"no such file"};
    }
    const QByteArray bytes = file.readAll();
    return Zone::fromTzif(name.toStdString(),
                          std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
}

TimeMs at(const char* rfc3339)
{
    const auto time = timeFromRfc3339(rfc3339);
    Q_ASSERT(time);
    return *time;
}

/// Sets TZ for as long as it lives: glibc's reading of the same tables is the second opinion.
class LibcZone {
public:
    explicit LibcZone(const QString& name)
    {
        qputenv("TZ", (QStringLiteral(":") + name).toUtf8());
        tzset();
    }
    ~LibcZone()
    {
        qunsetenv("TZ");
        tzset();
    }
    Q_DISABLE_COPY_MOVE(LibcZone)

    tm local(TimeMs time) const
    {
        const std::time_t seconds = floorDiv(time, kSecondMs);
        tm result{};
        localtime_r(&seconds, &result);
        return result;
    }
    TimeMs offset(TimeMs time) const { return local(time).tm_gmtoff * kSecondMs; }
    std::int64_t date(TimeMs time) const
    {
        const tm t = local(time);
        return daysFromCivil({t.tm_year + 1900, t.tm_mon + 1, t.tm_mday});
    }
};

const QStringList kSomeZones{
    QStringLiteral("Europe/Berlin"),     QStringLiteral("America/New_York"), QStringLiteral("Australia/Lord_Howe"),
    QStringLiteral("Asia/Kathmandu"),    QStringLiteral("Pacific/Apia"),     QStringLiteral("America/Sao_Paulo"),
    QStringLiteral("America/St_Johns"),  QStringLiteral("Europe/Dublin"),    QStringLiteral("America/Godthab"),
    QStringLiteral("Africa/Casablanca"), QStringLiteral("Asia/Gaza"),        QStringLiteral("Etc/UTC")};

} // namespace

class TestZone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(kZoneFolder + QStringLiteral("Europe/Berlin"))) {
            QSKIP("the package tzdata is not installed");
        }
        m_seed = std::random_device{}();
        qInfo("seed %u", m_seed);
    }

    void everyZoneHasTheOffsetsOfTheLibrary()
    {
        std::mt19937_64 random(m_seed);
        std::uniform_int_distribution<TimeMs> whenever(at("1850-01-01T00:00:00Z"), at("2600-01-01T00:00:00Z"));
        std::uniform_int_distribution<TimeMs> nowadays(at("1990-01-01T00:00:00Z"), at("2045-01-01T00:00:00Z"));
        int zones = 0;
        QDirIterator files(kZoneFolder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next().mid(kZoneFolder.size());
            if (name.startsWith(QStringLiteral("right/"))) {
                QVERIFY2(!loadZone(name).ok(), "leap seconds are not counted");
                continue;
            }
            const auto zone = loadZone(name);
            if (!zone.ok()) {
                QFile file(kZoneFolder + name);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.read(4) != "TZif", zone.error().message.c_str());
                continue;
            }
            ++zones;
            const LibcZone libc(name);
            for (int i = 0; i < 200; ++i) {
                const TimeMs time = i % 2 == 0 ? whenever(random) : nowadays(random);
                const Zone::Era era = zone.value().eraAt(time);
                const auto where =
                    qPrintable(QStringLiteral("%1 at %2").arg(name, QString::fromStdString(toRfc3339(time))));
                QVERIFY2(era.begin <= time && time < era.end, where);
                if (era.offset != libc.offset(time)) {
                    QFAIL(where);
                }
                // An era is as long as it can be, and no longer.
                if (era.begin > at("1850-01-01T00:00:00Z")) {
                    QVERIFY2(libc.offset(era.begin) == era.offset && libc.offset(era.begin - 1) != era.offset, where);
                }
                if (era.end < at("2600-01-01T00:00:00Z")) {
                    QVERIFY2(libc.offset(era.end - 1) == era.offset && libc.offset(era.end) != era.offset, where);
                }
            }
        }
        QVERIFY(zones > 300);
    }

    void intervalsPartitionTime_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : kSomeZones) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void intervalsPartitionTime()
    {
        QFETCH(QString, name);
        const auto loaded = loadZone(name);
        QVERIFY(loaded.ok());
        const Zone& zone = loaded.value();
        std::mt19937_64 random(m_seed);
        std::uniform_int_distribution<TimeMs> nowadays(at("1960-01-01T00:00:00Z"), at("2480-01-01T00:00:00Z"));
        for (int i = 0; i < 2'000; ++i) {
            // Half of the instants near a change of offset, where it matters.
            TimeMs time = nowadays(random);
            if (const Zone::Era era = zone.eraAt(time); i % 2 == 0 && era.end != kEndOfTime) {
                time = era.end + static_cast<TimeMs>(random() % (3 * kDayMs)) - 2 * kDayMs;
            }
            for (const CalendarUnit unit : {CalendarUnit::hour, CalendarUnit::day, CalendarUnit::week}) {
                const Interval interval = calendarInterval(zone, unit, time);
                QVERIFY(interval.begin <= time && time < interval.end);
                QCOMPARE(calendarInterval(zone, unit, interval.begin), interval);
                QCOMPARE(calendarInterval(zone, unit, interval.end - 1), interval);
                QCOMPARE(calendarInterval(zone, unit, interval.end).begin, interval.end);
                QCOMPARE(calendarInterval(zone, unit, interval.begin - 1).end, interval.begin);
            }
            const Interval hour = calendarInterval(zone, CalendarUnit::hour, time);
            QCOMPARE(zone.eraAt(hour.begin).offset, zone.eraAt(hour.end - 1).offset);
            QVERIFY(hour.end - hour.begin <= kHourMs);
        }
    }

    void aDayBeginsWhereTheDateIsFirstShown_data() { intervalsPartitionTime_data(); }
    void aDayBeginsWhereTheDateIsFirstShown()
    {
        QFETCH(QString, name);
        const auto zone = loadZone(name);
        QVERIFY(zone.ok());
        const LibcZone libc(name);
        std::mt19937_64 random(m_seed);
        std::uniform_int_distribution<TimeMs> nowadays(at("1960-01-01T00:00:00Z"), at("2099-01-01T00:00:00Z"));
        for (int i = 0; i < 300; ++i) {
            TimeMs time = nowadays(random);
            if (const Zone::Era era = zone.value().eraAt(time); i % 2 == 0 && era.end != kEndOfTime) {
                time = era.end + static_cast<TimeMs>(random() % (2 * kDayMs)) - kDayMs;
            }
            const Interval day = calendarInterval(zone.value(), CalendarUnit::day, time);
            const std::int64_t date = libc.date(day.begin);
            for (TimeMs t = day.begin - kDayMs; t < day.begin; t += kMinuteMs) {
                QVERIFY(libc.date(t) < date);
            }
            for (TimeMs t = day.begin; t < day.end; t += kMinuteMs) {
                QVERIFY(libc.date(t) <= date);
            }
            QVERIFY(libc.date(day.end) > date);

            const Interval week = calendarInterval(zone.value(), CalendarUnit::week, time);
            std::int64_t monday = date;
            while (weekdayOf(monday) != 1) {
                --monday;
            }
            QVERIFY(libc.date(week.begin) >= monday && libc.date(week.begin - 1) < monday);
            QVERIFY(libc.date(week.end) >= monday + 7 && libc.date(week.end - 1) <= monday + 7);
        }
    }

    void knownDays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* tag, const char* name, CalendarUnit unit, const char* time, const char* begin,
                            const char* end) {
            QTest::newRow(tag) << QString::fromLatin1(name) << static_cast<int>(unit) << QString::fromLatin1(time)
                               << QString::fromLatin1(begin) << QString::fromLatin1(end);
        };
        using enum CalendarUnit;
        row("23 hours", "Europe/Berlin", day, "2024-03-31T12:00:00Z", "2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z");
        row("25 hours", "Europe/Berlin", day, "2024-10-27T12:00:00Z", "2024-10-26T22:00:00Z", "2024-10-27T23:00:00Z");
        row("the hour that comes twice, first", "Europe/Berlin", hour, "2024-10-27T00:30:00Z", "2024-10-27T00:00:00Z",
            "2024-10-27T01:00:00Z");
        row("the hour that comes twice, again", "Europe/Berlin", hour, "2024-10-27T01:30:00Z", "2024-10-27T01:00:00Z",
            "2024-10-27T02:00:00Z");
        row("a week of 167 hours", "America/New_York", week, "2026-03-08T12:00:00Z", "2026-03-02T05:00:00Z",
            "2026-03-09T04:00:00Z");
        row("an ISO week over New Year", "Etc/UTC", week, "2027-01-01T00:00:00Z", "2026-12-28T00:00:00Z",
            "2027-01-04T00:00:00Z");
        row("before 1970", "Etc/UTC", week, "1969-12-31T23:59:59.999Z", "1969-12-29T00:00:00Z", "1970-01-05T00:00:00Z");
        row("half an hour back, first", "Australia/Lord_Howe", hour, "2024-04-06T14:50:00Z", "2024-04-06T14:00:00Z",
            "2024-04-06T15:00:00Z");
        row("half an hour back, cut", "Australia/Lord_Howe", hour, "2024-04-06T15:10:00Z", "2024-04-06T15:00:00Z",
            "2024-04-06T15:30:00Z");
        row("three quarters", "Asia/Kathmandu", hour, "2026-01-01T12:10:00Z", "2026-01-01T11:15:00Z",
            "2026-01-01T12:15:00Z");
        row("three quarters, day", "Asia/Kathmandu", day, "2026-01-01T12:10:00Z", "2025-12-31T18:15:00Z",
            "2026-01-01T18:15:00Z");
        row("a date that never was, before", "Pacific/Apia", day, "2011-12-30T09:59:59Z", "2011-12-29T10:00:00Z",
            "2011-12-30T10:00:00Z");
        row("a date that never was, after", "Pacific/Apia", day, "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z",
            "2011-12-31T10:00:00Z");
        row("midnight skipped", "America/Sao_Paulo", day, "2018-11-04T12:00:00Z", "2018-11-04T03:00:00Z",
            "2018-11-05T02:00:00Z");
        row("midnight twice", "America/Sao_Paulo", day, "2018-02-18T02:30:00Z", "2018-02-17T02:00:00Z",
            "2018-02-18T03:00:00Z");
        row("put back over midnight", "America/St_Johns", day, "2010-11-07T03:00:00Z", "2010-11-07T02:30:00Z",
            "2010-11-08T03:30:00Z");
        row("by the rule alone, 2100", "Europe/Berlin", day, "2100-10-31T12:00:00Z", "2100-10-30T22:00:00Z",
            "2100-10-31T23:00:00Z");
        row("after the unrolled cycle", "Europe/Berlin", day, "2900-03-28T12:00:00Z", "2900-03-27T23:00:00Z",
            "2900-03-28T22:00:00Z");
    }
    void knownDays()
    {
        QFETCH(QString, name);
        QFETCH(int, unit);
        QFETCH(QString, time);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const auto zone = loadZone(name);
        QVERIFY(zone.ok());
        const Interval interval = calendarInterval(zone.value(), static_cast<CalendarUnit>(unit), at(qPrintable(time)));
        QCOMPARE(QString::fromStdString(toRfc3339(interval.begin)),
                 QString::fromStdString(toRfc3339(at(qPrintable(begin)))));
        QCOMPARE(QString::fromStdString(toRfc3339(interval.end)),
                 QString::fromStdString(toRfc3339(at(qPrintable(end)))));
    }

    void utcHasOneEra()
    {
        const Zone::Era era = Zone::utc().eraAt(0);
        QCOMPARE(era.begin, kBeginningOfTime);
        QCOMPARE(era.end, kEndOfTime);
        QCOMPARE(era.offset, 0);
        QVERIFY(calendarInterval(Zone::utc(), CalendarUnit::week, kBeginningOfTime).begin < 0);
        QVERIFY(calendarInterval(Zone::utc(), CalendarUnit::week, kEndOfTime).begin > 0);
    }

    void versionOneFilesHaveNoRule()
    {
        // One transition at 0 from +0 to +1 h, 32-bit.
        QByteArray file("TZif\0", 5);
        file += QByteArray(15, '\0');
        for (const char count : {0, 0, 0, 1, 2, 4}) {
            file += QByteArray(3, '\0') + count;
        }
        file += QByteArray(4, '\0');               // the transition's time
        file += '\1';                              // its type
        file += QByteArray(6, '\0');               // type 0
        file += QByteArray("\0\0\x0e\x10\0\0", 6); // type 1: 3600 s
        file += QByteArray("ABC\0", 4);
        const auto zone =
            Zone::fromTzif("Old", std::as_bytes(std::span(file.data(), static_cast<std::size_t>(file.size()))));
        QVERIFY(zone.ok());
        QCOMPARE(zone.value().eraAt(-1).offset, 0);
        QCOMPARE(zone.value().eraAt(0).offset, kHourMs);
        QCOMPARE(zone.value().eraAt(0).end, kEndOfTime);
    }

    void damagedFilesAreRefused()
    {
        QFile file(kZoneFolder + QStringLiteral("Europe/Berlin"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const auto parse = [](const QByteArray& bytes) {
            return Zone::fromTzif("X", std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
        };
        QVERIFY(parse(whole).ok());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto cut = parse(whole.left(length));
            QVERIFY2(!cut.ok(), qPrintable(QString::number(length)));
            QVERIFY(cut.error().message.find("time zone X") == 0);
        }
        std::mt19937_64 random(m_seed);
        for (int i = 0; i < 10'000; ++i) {
            QByteArray bent = whole;
            for (int change = 0; change < 3; ++change) {
                bent[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(bent.size()))] =
                    static_cast<char>(random());
            }
            if (const auto zone = parse(bent); zone.ok()) {
                const auto time = static_cast<TimeMs>(random() % (std::uint64_t{1} << 43));
                const Zone::Era era = zone.value().eraAt(time);
                QVERIFY(era.begin <= time && time < era.end);
            }
        }
    }

private:
    unsigned m_seed = 0;
};

QTEST_APPLESS_MAIN(TestZone)
#include "tst_zone.moc"
