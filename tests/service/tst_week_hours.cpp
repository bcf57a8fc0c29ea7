#include <QTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "core/service/week_hours.h"

#include <QFile>

#include <chrono>
#include <random>

using namespace bw;
using base::TimeMs;
using service::WeekFold;

namespace {

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

/// By the dates of the calendar: another way than the service's.
std::size_t hourOfWeek(const base::Zone& zone, TimeMs time)
{
    const std::chrono::sys_time<std::chrono::milliseconds> local{
        std::chrono::milliseconds(time + zone.eraAt(time).offset)};
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto hour = std::chrono::floor<std::chrono::hours>(local - day).count();
    return (std::chrono::weekday(day).iso_encoding() - 1) * 24 + static_cast<std::size_t>(hour);
}

} // namespace

/// Hours of a zone folded onto its week.
class TestWeekHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Minute by minute against the calendar, over every change of daylight saving that falls into the span.
    void everyMinuteFallsIntoItsHourOfTheWeek()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe",
                                 "America/St_Johns"}) {
            const base::Zone zone = zoneOf(name);
            for (int round = 0; round < 4; ++round) {
                const TimeMs from =
                    base::floorTo(std::uniform_int_distribution<TimeMs>(1'600'000'000'000, 1'900'000'000'000)(random),
                                  base::kQuarterHourMs);
                const TimeMs to =
                    from + std::uniform_int_distribution<TimeMs>(1, 200 * 96)(random) * base::kQuarterHourMs;
                const auto starts = WeekFold::startsOf(zone, from, to);
                std::vector<campaign::Amount> amounts(starts.size());
                std::array<std::int64_t, WeekFold::kHours> events{};
                std::size_t at = 0;
                for (TimeMs minute = from; minute < to; minute += base::kMinuteMs) {
                    while (at + 1 < starts.size() && starts[at + 1] <= minute) {
                        ++at;
                    }
                    ++amounts[at].sums.events;
                    ++events[hourOfWeek(zone, minute)];
                }
                const auto folded = WeekFold::fold(zone, starts, to, amounts, from, to);
                for (std::size_t hour = 0; hour < WeekFold::kHours; ++hour) {
                    QCOMPARE(folded[hour].amount.sums.events, events[hour]);
                    QCOMPARE(folded[hour].elapsed, events[hour] * base::kMinuteMs);
                }
            }
        }
    }

    /// 25 October 2026 in Berlin: 2:00 to 3:00 comes twice; 29 March 2026: it does not come at all.
    void anHourThatComesTwiceCountsTwiceAndASkippedOneNotAtAll()
    {
        const base::Zone zone = zoneOf("Europe/Berlin");
        if (zone.name() == "UTC") {
            QSKIP("This machine has no table of time zones.");
        }
        constexpr std::size_t kSundayAtTwo = 6 * 24 + 2;
        const auto foldDay = [&](TimeMs noon) {
            const base::Interval day = calendarInterval(zone, base::CalendarUnit::day, noon);
            const auto starts = WeekFold::startsOf(zone, day.begin, day.end);
            campaign::Amount one;
            one.sums.events = 1;
            const std::vector<campaign::Amount> amounts(starts.size(), one);
            return WeekFold::fold(zone, starts, day.end, amounts, day.begin, day.end);
        };
        const auto autumn = foldDay(1'792'929'600'000);
        QCOMPARE(autumn[kSundayAtTwo].times, 2);
        QCOMPARE(autumn[kSundayAtTwo].elapsed, 2 * base::kHourMs);
        QCOMPARE(autumn[kSundayAtTwo].amount.sums.events, 2);
        QCOMPARE(autumn[kSundayAtTwo + 1].times, 1);
        const auto spring = foldDay(1'774'785'600'000);
        QCOMPARE(spring[kSundayAtTwo].times, 0);
        QCOMPARE(spring[kSundayAtTwo].elapsed, 0);
        QCOMPARE(spring[kSundayAtTwo - 1].times, 1);
        QCOMPARE(spring[kSundayAtTwo + 1].times, 1);
    }

    void timeCountsOnlyWhereItIsKnown()
    {
        const base::Zone zone = base::Zone::utc();
        const TimeMs from = 4 * base::kDayMs; // Monday, 5 January 1970
        const auto starts = WeekFold::startsOf(zone, from, from + 3 * base::kHourMs);
        const auto folded = WeekFold::fold(zone, starts, from + 3 * base::kHourMs, std::vector<campaign::Amount>(3),
                                           from + base::kHourMs, from + base::kHourMs + base::kMinuteMs);
        QCOMPARE(folded[0].times, 0);
        QCOMPARE(folded[1].times, 1);
        QCOMPARE(folded[1].elapsed, base::kMinuteMs);
        QCOMPARE(folded[2].times, 0);
    }
};

QTEST_GUILESS_MAIN(TestWeekHours)
#include "tst_week_hours.moc"
