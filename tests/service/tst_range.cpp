#include "core/service/range.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace bw;
using base::TimeMs;

namespace {

const std::vector<api::RangeKind> kKinds{
    api::RangeKind::live,   api::RangeKind::minutes15, api::RangeKind::hour1,
    api::RangeKind::hours6, api::RangeKind::today,     api::RangeKind::hours24,
    api::RangeKind::days7,  api::RangeKind::days30,    api::RangeKind::days90,
};

/// The machine's zone table; UTC where it has none.
base::Zone zoneOf(const char* name)
{
    QFile file(QStringLiteral("/usr/share/zoneinfo/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Zone::utc();
    }
    const QByteArray bytes = file.readAll();
    auto zone =
        base::Zone::fromTzif(name, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    return zone ? std::move(zone).value() : base::Zone::utc();
}

const service::KeptTimes kKept;

service::ResolvedRange resolve(api::RangeKind kind, TimeMs now, const base::Zone& zone)
{
    return service::resolveRange({kind, 0, 0}, api::Comparison::previous, now, zone, kKept);
}

TimeMs localMidnightOffset(const base::Zone& zone, TimeMs time)
{
    const TimeMs local = time + zone.eraAt(time).offset;
    return local - base::floorTo(local, base::kDayMs);
}

} // namespace

class TestRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsTileTheRangeAndTheOneBefore()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"}) {
            const base::Zone zone = zoneOf(name);
            for (int i = 0; i < 200; ++i) {
                const auto now = std::uniform_int_distribution<TimeMs>(1'500'000'000'000, 2'000'000'000'000)(random);
                for (const api::RangeKind kind : kKinds) {
                    const auto resolved = resolve(kind, now, zone);
                    const api::Range& range = resolved.range;
                    QCOMPARE(range.to, now);
                    QCOMPARE(range.from, resolved.starts.front());
                    QCOMPARE(range.previousFrom, resolved.previousStarts.front());
                    QCOMPARE(range.previousEnd, range.from);
                    QVERIFY(resolved.starts.back() <= now && now < resolved.currentEnd);
                    QVERIFY(std::ranges::is_sorted(resolved.starts, std::less_equal{}));
                    QVERIFY(std::ranges::is_sorted(resolved.previousStarts, std::less_equal{}));
                    QVERIFY(resolved.previousStarts.back() < range.from);
                    QCOMPARE(range.previousTo, std::min(range.previousFrom + (now - range.from), range.previousEnd));
                    if (kind != api::RangeKind::today) {
                        QCOMPARE(resolved.starts.size(), resolved.previousStarts.size());
                        QCOMPARE(range.end, now);
                    }
                    // A moment later in the same bucket, only the moment has moved.
                    auto moved = resolved;
                    const TimeMs later = std::uniform_int_distribution<TimeMs>(now, resolved.currentEnd - 1)(random);
                    moved.moveTo(later);
                    const auto anew = resolve(kind, later, zone);
                    QVERIFY(moved.sameBucketsAs(anew));
                    QCOMPARE(moved.range.previousTo, anew.range.previousTo);
                    QVERIFY(!resolve(kind, resolved.currentEnd, zone).sameBucketsAs(resolved));
                }
            }
        }
    }

    void daysAreThoseOfTheZone()
    {
        const base::Zone berlin = zoneOf("Europe/Berlin");
        if (berlin.name() == "UTC") {
            QSKIP("this machine has no zone tables");
        }
        for (TimeMs now = 1'790'000'000'000; now < 1'790'000'000'000 + 400 * base::kDayMs; now += 7 * base::kHourMs) {
            for (const api::RangeKind kind : {api::RangeKind::today, api::RangeKind::days30, api::RangeKind::days90}) {
                const auto resolved = resolve(kind, now, berlin);
                QCOMPARE(localMidnightOffset(berlin, resolved.range.from), TimeMs{0});
                QCOMPARE(localMidnightOffset(berlin, resolved.range.previousFrom), TimeMs{0});
            }
        }
    }

    void todayHasAsManyQuarterHoursAsTheDay_data()
    {
        QTest::addColumn<qint64>("noon");
        QTest::addColumn<int>("quarterHours");
        QTest::newRow("spring forward") << qint64{1'774'778'400'000} << 92; // 2026-03-29T10:00Z
        QTest::newRow("any day") << qint64{1'774'692'000'000} << 96;
        QTest::newRow("fall back") << qint64{1'792'922'400'000} << 100; // 2026-10-25T10:00Z
    }
    void todayHasAsManyQuarterHoursAsTheDay()
    {
        const base::Zone berlin = zoneOf("Europe/Berlin");
        if (berlin.name() == "UTC") {
            QSKIP("this machine has no zone tables");
        }
        QFETCH(qint64, noon);
        QFETCH(int, quarterHours);
        const auto day = resolve(api::RangeKind::today, noon, berlin);
        QCOMPARE((day.range.end - day.range.from) / base::kQuarterHourMs, quarterHours);
        const auto last = resolve(api::RangeKind::today, day.range.end - 1, berlin);
        QCOMPARE(last.starts.size(), static_cast<std::size_t>(quarterHours));
        // The day after compares with this one, as far as it goes.
        const auto next = resolve(api::RangeKind::today, day.range.end + 1, berlin);
        QCOMPARE(next.previousStarts.size(), static_cast<std::size_t>(quarterHours));
        QVERIFY(resolve(api::RangeKind::today, next.range.end - 1, berlin).range.previousTo <= day.range.end);
    }

    void comparedWithDaysBefore()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        const auto timeOfDay = [](const base::Zone& zone, TimeMs time) {
            return base::floorTo(localMidnightOffset(zone, time), base::kMinuteMs);
        };
        for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"}) {
            const base::Zone zone = zoneOf(name);
            for (int i = 0; i < 200; ++i) {
                const auto now = std::uniform_int_distribution<TimeMs>(1'500'000'000'000, 2'000'000'000'000)(random);
                for (const api::RangeKind kind : kKinds) {
                    for (const auto& [comparison, days] :
                         {std::pair(api::Comparison::lastWeek, 7), std::pair(api::Comparison::lastYear, 364)}) {
                        const auto resolved = service::resolveRange({kind, 0, 0}, comparison, now, zone, kKept);
                        const api::Range& range = resolved.range;
                        QVERIFY(std::ranges::is_sorted(resolved.previousStarts, std::less_equal{}));
                        QCOMPARE(range.previousFrom, resolved.previousStarts.front());
                        QVERIFY(resolved.previousStarts.back() < range.previousEnd);
                        QVERIFY(range.previousTo <= range.previousEnd);
                        QVERIFY(range.previousTo - range.previousFrom <= range.to - range.from);
                        // The same time of day, so many days ago, give or take a coarser bucket and daylight saving.
                        const TimeMs apart = range.from - range.previousFrom - days * base::kDayMs;
                        QVERIFY(std::abs(apart) <= base::kHourMs + base::kQuarterHourMs);
                        const TimeMs skew = timeOfDay(zone, range.from) - timeOfDay(zone, range.previousFrom);
                        QVERIFY2(skew == 0 || (skew > 0 && skew < base::kQuarterHourMs) ||
                                     std::abs(skew) == base::kHourMs || std::abs(skew) == base::kHourMs / 2 ||
                                     std::abs(skew) > 22 * base::kHourMs,
                                 qPrintable(QString::number(skew)));
                    }
                    const auto alone = service::resolveRange({kind, 0, 0}, api::Comparison::none, now, zone, kKept);
                    QVERIFY(alone.previousStarts.empty());
                    QCOMPARE(alone.range.previousFrom, alone.range.previousEnd);
                    QVERIFY(alone.starts == resolve(kind, now, zone).starts);
                }
            }
        }
    }

    void betweenTwoTimes()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        const base::Zone zone = zoneOf("Europe/Berlin");
        for (int i = 0; i < 2'000; ++i) {
            const auto now = std::uniform_int_distribution<TimeMs>(1'700'000'000'000, 1'900'000'000'000)(random);
            const auto exponent = std::uniform_real_distribution<double>(0, std::log(700.0 * base::kDayMs))(random);
            const auto length = static_cast<TimeMs>(std::exp(exponent));
            const auto to = now + std::uniform_int_distribution<TimeMs>(-40 * base::kDayMs, length)(random);
            const api::RangeSpec spec{api::RangeKind::between, to - length, to};
            const auto comparison = static_cast<api::Comparison>(std::uniform_int_distribution<int>(0, 3)(random));
            const auto resolved = service::resolveRange(spec, comparison, now, zone, kKept);
            const api::Range& range = resolved.range;
            QVERIFY(std::ranges::is_sorted(resolved.starts, std::less_equal{}));
            QVERIFY(range.from <= std::min(spec.from, now));
            QVERIFY(range.from > std::min(spec.from, now) - 25 * base::kHourMs);
            QVERIFY(range.end >= spec.to && range.end < std::max(spec.to, now) + 25 * base::kHourMs);
            QVERIFY(resolved.starts.size() <= 801);
            QCOMPARE(resolved.over, range.end <= now);
            QCOMPARE(range.to, resolved.over ? range.end : now);
            QVERIFY(resolved.holds(now));
            QVERIFY(resolved.over || !resolved.holds(resolved.currentEnd));
            if (range.isCompared()) {
                QVERIFY(range.previousTo <= range.previousEnd && range.previousEnd <= range.end);
                QVERIFY(comparison != api::Comparison::previous || range.previousEnd == range.from);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestRange)
#include "tst_range.moc"
