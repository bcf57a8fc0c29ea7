#include <QTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "core/campaign/metrics.h"
#include "core/service/trend.h"

#include <map>
#include <random>

using namespace bw;
using namespace bw::service;
using base::TimeMs;
using campaign::Amount;

/// The buckets of a chart: how far each has come, and what its score is made of.
class TestTrend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
    }

    /// Against a sum, bucket by bucket, of everything between the moment less the span and the moment.
    void aScoreIsThatOfItsSpan()
    {
        for (int round = 0; round < 200; ++round) {
            const auto kind = static_cast<api::RangeKind>(between(0, 8));
            const TimeMs now = between(1'700'000'000'000, 1'900'000'000'000);
            const ResolvedRange resolved =
                resolveRange({kind, 0, 0}, api::Comparison::previous, now, base::Zone::utc(), {});
            std::map<TimeMs, Amount> all;
            const auto previous = fill(resolved.previousStarts, all);
            const auto current = fill(resolved.starts, all);
            const TimeMs knownTo = between(0, 3) == 0 ? between(resolved.range.from, now) : now;
            const api::Trend trend = trendOf({resolved, current, previous, knownTo, base::kEndOfTime});
            QCOMPARE(trend.current.size(), resolved.starts.size());
            QCOMPARE(trend.scoreSpan, scoreSpanOf(resolved.range));
            for (const auto* points : {&trend.previous, &trend.current}) {
                for (const api::TrendPoint& point : *points) {
                    Amount sum;
                    TimeMs oldest = point.elapsedTo;
                    // The newest buckets up to the point, as many as make up the span.
                    for (auto it = std::make_reverse_iterator(all.upper_bound(point.start));
                         it != all.rend() && point.elapsedTo - oldest < trend.scoreSpan; ++it) {
                        oldest = it->first;
                        sum += it->second;
                    }
                    const bool whole = point.elapsedTo > point.start && point.elapsedTo - oldest >= trend.scoreSpan;
                    const auto expected = metricsOf(sum.sums).performanceScore;
                    QCOMPARE(point.trailingScore.present(), whole && expected.has_value());
                    if (point.trailingScore.present()) {
                        QCOMPARE(point.trailingScore.value, *expected);
                    }
                }
            }
        }
    }

    /// The first bucket of the present line looks back into the line before: it is as well founded as the last.
    void thePresentLineBeginsWithAWholeSpan()
    {
        for (int kind = 0; kind <= 8; ++kind) {
            const ResolvedRange resolved =
                resolveRange({static_cast<api::RangeKind>(kind), 0, 0}, api::Comparison::previous, 1'795'527'434'000,
                             base::Zone::utc(), {});
            std::map<TimeMs, Amount> all;
            const auto previous = fill(resolved.previousStarts, all, false);
            const auto current = fill(resolved.starts, all, false);
            const auto trend = trendOf({resolved, current, previous, resolved.range.to, base::kEndOfTime});
            for (const api::TrendPoint& point : trend.current) {
                QVERIFY(point.trailingScore.present());
            }
        }
    }

    /// What has not been read yet is no quiet time: those buckets have had no time at all.
    void nothingIsKnownBehindWhatIsKnown()
    {
        const ResolvedRange resolved = resolveRange({api::RangeKind::hour1, 0, 0}, api::Comparison::previous,
                                                    1'795'527'434'000, base::Zone::utc(), {});
        std::map<TimeMs, Amount> all;
        const auto current = fill(resolved.starts, all, false);
        const TimeMs knownTo = resolved.range.to - 10 * base::kMinuteMs;
        const auto trend = trendOf({resolved, current, {}, knownTo, base::kEndOfTime});
        int reached = 0;
        for (const api::TrendPoint& point : trend.current) {
            QVERIFY(point.elapsedTo <= std::max(knownTo, point.start));
            QVERIFY(point.end > knownTo || point.elapsedTo == point.end);
            reached += point.elapsedTo > point.start ? 1 : 0;
        }
        QCOMPARE(reached, 50);
    }

private:
    std::vector<Amount> fill(const std::vector<TimeMs>& starts, std::map<TimeMs, Amount>& all, bool withHoles = true)
    {
        std::vector<Amount> amounts(starts.size());
        for (std::size_t i = 0; i < starts.size(); ++i) {
            campaign::Sums& sums = amounts[i].sums;
            if (!withHoles || between(0, 2) > 0) {
                sums.events = between(1, 9);
                sums.impressions = between(1, 2'000);
                sums.clicks = between(0, 100);
                sums.conversions = between(0, 9);
                sums.cost.micros = between(0, 2) * 1'234'567;
                sums.revenue.micros = between(0, 2) * 4'567'890;
            }
            all[starts[i]] = amounts[i];
        }
        return amounts;
    }
    std::int64_t between(std::int64_t from, std::int64_t to)
    {
        return std::uniform_int_distribution<std::int64_t>(from, to)(m_random);
    }

    std::mt19937_64 m_random;
};

QTEST_APPLESS_MAIN(TestTrend)
#include "tst_trend.moc"
