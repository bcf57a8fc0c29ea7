#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "ui/charts/chart_data.h"

#include <QRandomGenerator>

using namespace bw;
using namespace bw::ui;

namespace {

constexpr api::TimeMs kDay = 1'795'474'800'000; // of Berlin

/// Quarter-hours of a day that earns 4 a minute, up to `knownTo`; the last one is cut there.
std::vector<api::TrendPoint> evenDay(api::TimeMs from, int buckets, api::TimeMs knownTo)
{
    std::vector<api::TrendPoint> points;
    for (int i = 0; i < buckets; ++i) {
        api::TrendPoint point;
        point.start = from + i * base::kQuarterHourMs;
        point.end = point.start + base::kQuarterHourMs;
        point.elapsedTo = std::clamp(knownTo, point.start, point.end);
        point.figures.events = 1;
        point.figures.revenue.micros = (point.elapsedTo - point.start) / base::kSecondMs * 4'000'000 / 60;
        points.push_back(point);
    }
    return points;
}

api::Range today(api::TimeMs now)
{
    api::Range range;
    range.from = kDay;
    range.to = now;
    range.end = kDay + base::kDayMs;
    range.previousFrom = kDay - base::kDayMs;
    range.previousTo = now - base::kDayMs;
    range.previousEnd = kDay;
    return range;
}

} // namespace

/// From a trend to what a chart draws of it.
class TestChartData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// An even income is an even line, wherever in its last bucket the moment falls and however many are drawn as one.
    void anEvenIncomeNeverPlunges()
    {
        for (int i = 0; i < 500; ++i) {
            const api::TimeMs now = kDay + QRandomGenerator::global()->bounded(1, 86'400) * base::kSecondMs;
            const auto buckets = static_cast<int>((now - kDay) / base::kQuarterHourMs) + 1;
            const api::TimeMs known = now - QRandomGenerator::global()->bounded(0, 7'200) * base::kSecondMs;
            const api::Trend trend{evenDay(kDay, buckets, known), evenDay(kDay - base::kDayMs, 96, kDay), 0};
            for (const Detail detail : {Detail::every, Detail::few}) {
                const ChartData data = chartDataOf(trend, today(now), api::Metric::revenue, {}, detail);
                for (const ChartPoint& point : data.current) {
                    QVERIFY(!point.value.present() || std::abs(point.value.value - 240) < 0.5);
                    QVERIFY(point.value.present() || point.elapsedTo < point.end);
                    QVERIFY(point.elapsedTo <= std::max(known, point.start));
                }
                QCOMPARE(data.previous.size(), detail == Detail::few ? std::size_t(48) : std::size_t(96));
            }
        }
    }

    /// What has come in a few minutes of a small channel is chance: its line waits for half of the bucket.
    void aSmallChartWaitsForHalfOfABucket()
    {
        for (const auto& [minutes, shown] : {std::pair(14, false), std::pair(16, true)}) {
            const api::TimeMs now = kDay + 8 * base::kQuarterHourMs + minutes * base::kMinuteMs;
            const api::Trend trend{evenDay(kDay, 8 + (minutes > 15 ? 2 : 1), now),
                                   evenDay(kDay - base::kDayMs, 96, kDay), 0};
            const auto few = chartDataOf(trend, today(now), api::Metric::revenue, {}, Detail::few);
            QCOMPARE(few.current.back().value.present(), shown);
            QCOMPARE(few.current.size(), std::size_t(5));
            QVERIFY(!few.current.back().finished());
            QVERIFY(chartDataOf(trend, today(now), api::Metric::revenue, {}).current[8].value.present());
        }
    }

    void manyBucketsAsOneHoldTheSameMoney()
    {
        for (int buckets = 1; buckets <= 96; ++buckets) {
            const api::TimeMs now = kDay + buckets * base::kQuarterHourMs;
            api::Trend trend{evenDay(kDay, buckets, now), evenDay(kDay - base::kDayMs, 96, kDay), 0};
            for (api::TrendPoint& point : trend.current) {
                point.figures.revenue.micros = QRandomGenerator::global()->bounded(1'000'000'000);
            }
            const auto sumOf = [](const ChartData& data) {
                double sum = 0;
                for (const ChartPoint& point : data.current) {
                    sum += point.value.value * static_cast<double>(point.elapsedTo - point.start);
                }
                return sum;
            };
            const double every = sumOf(chartDataOf(trend, today(now), api::Metric::revenue, {}));
            const double few = sumOf(chartDataOf(trend, today(now), api::Metric::revenue, {}, Detail::few));
            QVERIFY(std::abs(every - few) <= 1e-9 * every);
        }
    }

    /// While the range moves on, what was drawn as one stays one: the line keeps its shape.
    void whatIsDrawnAsOneStaysOne()
    {
        const auto startsAt = [](int shift) {
            api::Trend trend;
            for (int i = 0; i < 96; ++i) {
                api::TrendPoint point;
                point.start = kDay + (i + shift) * base::kQuarterHourMs;
                point.end = point.elapsedTo = point.start + base::kQuarterHourMs;
                point.figures.events = 1;
                point.figures.revenue.micros = (i + shift) * 1'000'000;
                trend.current.push_back(point);
            }
            std::map<api::TimeMs, double> values;
            for (const ChartPoint& point : chartDataOf(trend, {}, api::Metric::revenue, {}, Detail::few).current) {
                values[base::floorTo(point.start, 2 * base::kQuarterHourMs)] = point.value.value;
            }
            values.erase(values.begin());
            values.erase(std::prev(values.end()));
            return values;
        };
        const auto before = startsAt(0);
        for (const auto& [start, value] : startsAt(1)) {
            if (const auto found = before.find(start); found != before.end()) {
                QCOMPARE(value, found->second);
            }
        }
    }

    void theLineEndsWhereTheDataEnd()
    {
        const api::TimeMs known = kDay + 5 * base::kQuarterHourMs + 10 * base::kMinuteMs;
        const api::Trend trend{evenDay(kDay, 20, known), {}, 0};
        const ChartData data = chartDataOf(trend, today(kDay + 20 * base::kQuarterHourMs), api::Metric::revenue, {});
        QCOMPARE(endOfLine(data.current), std::optional<std::size_t>(5));
        QVERIFY(!data.current[5].finished());
        QCOMPARE(data.current[5].at(), known);
        QCOMPARE(endOfLine({}), std::nullopt);
    }

    void aScoreIsThatOfTheTrailingHour()
    {
        api::Trend trend{evenDay(kDay, 8, kDay + base::kDayMs), {}, base::kHourMs};
        for (std::size_t i = 0; i < trend.current.size(); ++i) {
            trend.current[i].figures.performanceScore = {i % 2 == 0 ? 10.0 : 90.0, api::Absent::none};
            trend.current[i].trailingScore = i < 3 ? api::Ratio{} : api::Ratio{50, api::Absent::none};
        }
        const ChartData data = chartDataOf(trend, today(kDay + 2 * base::kHourMs), api::Metric::performanceScore, {});
        QCOMPARE(data.unitText, QStringLiteral("0 to 100, trailing hour"));
        for (std::size_t i = 0; i < data.current.size(); ++i) {
            QCOMPARE(data.current[i].value.present(), i >= 3);
            QVERIFY(i < 3 || data.current[i].value.value == 50);
        }
        trend.scoreSpan = 5 * base::kMinuteMs; // shorter than a bucket: nothing to say
        QCOMPARE(chartDataOf(trend, today(kDay), api::Metric::performanceScore, {}).unitText,
                 QStringLiteral("0 to 100"));
    }
};

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chart_data.moc"
