#include "core/stream/watermark.h"

#include <QTest>

using namespace bw::stream;
using bw::base::kBeginningOfTime;
using bw::base::kEndOfTime;

namespace {

constexpr TimeMs kFarNow = 1'000'000'000;

PartitionProgress after(std::initializer_list<TimeMs> times, TimeMs now = kFarNow)
{
    PartitionProgress progress;
    for (const TimeMs time : times) {
        progress.observe(time, now);
    }
    return progress;
}

} // namespace

/// The watermark of one partition. The cases with a disorder of 10 ms are those of Apache Flink's tests of bounded
/// out-of-orderness, stated for ours; those with the clock are SPEC 3's.
class TestWatermark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeAnyRecordThereIsNone()
    {
        QCOMPARE(PartitionProgress().watermark({10, 1000}), kBeginningOfTime);
        QCOMPARE(PartitionProgress().watermark({0, 0}), kBeginningOfTime);
    }

    void followsTheHighestTimeSeen()
    {
        QCOMPARE(after({1337}).watermark({10, 1000}), 1326);
        QCOMPARE(after({12345, 12300, 12340, 12280}).watermark({10, 1000}), 12334);
        const PartitionProgress progress = after({723456});
        QCOMPARE(progress.watermark({10, 1000}), 723445);
        QCOMPARE(progress.watermark({10, 1000}), 723445); // asking changes nothing
        QCOMPARE(after({-1}).watermark({0, 1000}), -2);
    }

    void defaultsAreTwoSeconds() { QCOMPARE(after({10'000}).watermark(TimeSettings{}), 7'999); }

    void aTimeAheadOfTheClockCountsAsNow()
    {
        QCOMPARE(after({400'000}, 100'000).watermark({2000, 1000}), 97'999);
        QCOMPARE(after({99'999}, 100'000).watermark({2000, 1000}), 97'998);
    }

    void anIdlePartitionFollowsTheClock()
    {
        PartitionProgress progress = after({10'000});
        progress.followClock(50'000);
        QCOMPARE(progress.watermark({2000, 1000}), 46'999); // now − 3 s − 1 ms
        progress.followClock(50'500);
        QCOMPARE(progress.watermark({2000, 1000}), 47'499);
        progress.observe(47'000, kFarNow); // records again, older than the clock's watermark: late, and no way back
        QCOMPARE(progress.watermark({2000, 1000}), 47'499);
        progress.observe(60'000, kFarNow);
        QCOMPARE(progress.watermark({2000, 1000}), 57'999);
    }

    void itNeverGoesBack()
    {
        PartitionProgress progress = after({10'000, 5'000});
        QCOMPARE(progress.watermark({2000, 1000}), 7'999);
        progress.followClock(9'000); // the clock's 5 999 is lower
        QCOMPARE(progress.watermark({2000, 1000}), 7'999);
        progress.followClock(20'000);
        progress.followClock(15'000); // the clock was set back
        QCOMPARE(progress.watermark({2000, 1000}), 16'999);
        progress.raiseTo(1'000);
        QCOMPARE(progress.watermark({2000, 1000}), 16'999);
        progress.raiseTo(30'000);
        QCOMPARE(progress.watermark({2000, 1000}), 30'000);
    }

    void atTheEndOfAFiniteInputTimeIsOver()
    {
        PartitionProgress progress = after({10'000});
        progress.finish();
        QCOMPARE(progress.watermark({2000, 1000}), kEndOfTime);
        PartitionProgress empty;
        empty.finish();
        QCOMPARE(empty.watermark({2000, 1000}), kEndOfTime);
    }

    void aWideDisorderDoesNotWrapRound()
    {
        QCOMPARE(after({kBeginningOfTime + 5}).watermark({2000, 1000}), kBeginningOfTime);
        QCOMPARE(after({0}).watermark({kEndOfTime - 1, 1000}), -kEndOfTime);
        PartitionProgress idle;
        idle.followClock(5'000);
        QCOMPARE(idle.watermark({kEndOfTime - 1, kEndOfTime}), kBeginningOfTime);
        QCOMPARE(idle.watermark({1'000, kEndOfTime}), 5'000 - 1'000 - 1 - kEndOfTime);
    }
};

QTEST_APPLESS_MAIN(TestWatermark)
#include "tst_watermark.moc"
