#include <QTest>

#include "core/campaign/metrics.h"

using namespace bw;

namespace {

constexpr std::int64_t kUnit = 1'000'000; ///< of money, in micro-units

campaign::Sums sumsOf(std::int64_t impressions, std::int64_t clicks, std::int64_t conversions, base::Int128 costMicros,
                      base::Int128 revenueMicros)
{
    campaign::Sums sums;
    sums.impressions = impressions;
    sums.clicks = clicks;
    sums.conversions = conversions;
    sums.cost.micros = costMicros;
    sums.revenue.micros = revenueMicros;
    sums.events = 1;
    return sums;
}

} // namespace

// Compared with ==, as QCOMPARE lets doubles differ in their last digits.
class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratiosAreOfTheExactSums()
    {
        // The float64s of 0.3 and 0.7, divided by 3 and 7, are below 0.1.
        const auto three = metricsOf(sumsOf(10, 3, 3, 300'000, 900'000));
        QVERIFY(*three.cpc == 0.1);
        QVERIFY(*three.cpa == 0.1);
        QVERIFY(*three.roas == 3.0);
        const auto seven = metricsOf(sumsOf(10, 7, 7, 700'000, 100'000));
        QVERIFY(*seven.cpc == 0.1);
        QVERIFY(*seven.roas == 1.0 / 7);
        // 0.1 for 0.3 of revenue: the float64s of those two make it 2.9999999999999996.
        QVERIFY(*metricsOf(sumsOf(1, 1, 1, 100'000, 300'000)).roas == 3.0);
    }
    void ratiosOfSumsBeyondADoubleAreRoundedOnce()
    {
        const base::Int128 cost = base::Int128{9'000'000'000'007} * kUnit + 300'005;
        const auto metrics = metricsOf(sumsOf(130, 65, 26, cost, base::Int128{9'000'536'870'922} * kUnit + 500'002));
        QVERIFY(*metrics.cpc == 138461538461.65076);
        const auto most =
            metricsOf(sumsOf(4'000'000'000'000'000, 4'000'000'000'000'000, 1'000'000'000'000'005, 400'000, 800'000));
        QVERIFY(*most.cpc == 1e-16);
        QVERIFY(*most.cpa == 3.99999999999998e-16);
    }
    void nothingToDivideByIsNull()
    {
        const auto none = metricsOf(sumsOf(0, 0, 0, 0, kUnit));
        QVERIFY(!none.ctr && !none.conversionRate && !none.cpc && !none.cpa && !none.roas && !none.performanceScore);
        const auto shown = metricsOf(sumsOf(10, 0, 0, 0, kUnit));
        QVERIFY(*shown.ctr == 0.0);
        QVERIFY(!shown.conversionRate && !shown.roas);
        QVERIFY(*shown.performanceScore == 40.0);
        QVERIFY(*metricsOf(sumsOf(10, 0, 0, 0, 0)).performanceScore == 0.0);
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
