#include "core/stream/windows.h"

#include <QTest>

#include <random>

using namespace bw::stream;
using bw::base::kBeginningOfTime;
using bw::base::kEndOfTime;

/// Which windows hold an event, and when it is late for them. The assigners' cases are those that Apache Flink tests
/// its own with (tumbling 5000 ms, sliding 5000 ms every 1000 ms, offsets, times before the epoch), stated for ours.
class TestWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tumblingStart_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("start");
        const auto row = [](qint64 time, qint64 step, qint64 offset, qint64 start) {
            QTest::addRow("%lld of %lld at %lld", time, step, offset) << time << step << offset << start;
        };
        row(0, 5000, 0, 0);
        row(4999, 5000, 0, 0);
        row(5000, 5000, 0, 5000);
        row(-1, 5000, 0, -5000);
        row(-5000, 5000, 0, -5000);
        row(-5001, 5000, 0, -10000);
        row(100, 5000, 100, 100);
        row(5099, 5000, 100, 100);
        row(5100, 5000, 100, 5100);
        row(99, 5000, 100, -4900);
        row(0, 5000, -100, -100);
        row(4899, 5000, -100, -100);
        row(4900, 5000, -100, 4900);
        row(1000, 5000, 1000, 1000);
        row(5999, 5000, 1000, 1000);
        row(6000, 5000, 1000, 6000);
        for (const auto& [time, start] : {std::pair{1, 0}, {6, 0}, {7, 7}, {8, 7}}) {
            row(time, 7, 0, start);
        }
        for (const auto& [time, start] : {std::pair{1, -4}, {2, -4}, {3, 3}, {9, 3}, {10, 10}}) {
            row(time, 7, 3, start);
        }
        for (const auto& [time, start] : {std::pair{1, -2}, {-2, -2}, {3, -2}, {4, -2}, {7, 5}, {12, 12}}) {
            row(time, 7, -2, start);
        }
        row(1470902048450, 86'400'000, -28'800'000, 1470844800000); // a day in a zone eight hours ahead
    }
    void tumblingStart()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, step);
        QFETCH(qint64, offset);
        QFETCH(qint64, start);
        QCOMPARE(windowStart(time, step, offset), start);
    }

    void slidesOfAnEvent_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("newest"); // the other four start 1000 ms earlier each
        const auto row = [](qint64 time, qint64 offset, qint64 newest) {
            QTest::addRow("%lld at %lld", time, offset) << time << offset << newest;
        };
        row(0, 0, 0);
        row(4999, 0, 4000);
        row(5000, 0, 5000);
        row(100, 100, 100);
        row(5099, 100, 4100);
        row(5100, 100, 5100);
        row(0, -100, -100);
        row(4899, -100, 3900);
        row(4900, -100, 4900);
        row(100, 500, -500);
        row(5499, 500, 4500);
        row(5100, 500, 4500);
        row(-1, 0, -1000);
        row(-1000, 0, -1000);
        row(-1001, 0, -2000);
    }
    void slidesOfAnEvent()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, offset);
        QFETCH(qint64, newest);
        QCOMPARE(windowStart(time, kPaneMs, offset), newest);
        const qint64 oldest = newest - (kPanesPerWindow - 1) * kPaneMs;
        QVERIFY(oldest <= time && time <= windowLast(oldest));
        QVERIFY(newest <= time && time <= windowLast(newest));
        QVERIFY(time > windowLast(oldest - kPaneMs) && time < newest + kPaneMs);
    }

    void lateFromItsLastMillisecondOn()
    {
        QVERIFY(!isFinal(0, 4998));
        QVERIFY(isFinal(0, 4999));
        QVERIFY(isFinal(0, 5000));
        QVERIFY(!isFinal(-5000, -2));
        QVERIFY(isFinal(-5000, -1));
        QVERIFY(!isFinal(0, kBeginningOfTime));
        QVERIFY(isFinal(0, kEndOfTime));
    }

    void slidesMissed_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("stamp");
        QTest::addColumn<int>("missed");
        const auto row = [](qint64 time, qint64 stamp, int missed) {
            QTest::addRow("%lld stamped %lld", time, stamp) << time << stamp << missed;
        };
        row(2400, kBeginningOfTime, 0);
        row(2400, 2399, 0);
        row(2400, 2998, 0);
        row(2400, 2999, 1); // [-2000, 3000) is final
        row(2400, 3998, 1);
        row(2400, 3999, 2);
        row(2400, 6998, 4);
        row(2400, 6999, 5);
        row(2400, kEndOfTime, 5);
        row(-1, -1, 1);
        row(-1, -2, 0);
        row(-1000, -1, 1);
        row(0, -1, 0);
    }
    void slidesMissed()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, stamp);
        QFETCH(int, missed);
        QCOMPARE(bw::stream::slidesMissed(time, stamp), missed);
    }

    void timeDoesNotOverflow()
    {
        // An event near the end of time: its window's last millisecond neither wraps round nor is passed too early.
        const TimeMs start = windowStart(kEndOfTime - 1750, kWindowMs);
        QCOMPARE(start, kEndOfTime - 5807);
        QCOMPARE(windowLast(start), kEndOfTime - 808);
        QVERIFY(!isFinal(start, kEndOfTime - 1500));
        QVERIFY(isFinal(start, kEndOfTime - 808));

        const TimeMs cutOff = windowStart(kEndOfTime - 1, kWindowMs); // would end after the end of time
        QCOMPARE(cutOff, kEndOfTime - 807);
        QCOMPARE(windowLast(cutOff), kEndOfTime);
        QVERIFY(!isFinal(cutOff, kEndOfTime - 1));
        QVERIFY(isFinal(cutOff, kEndOfTime));

        QCOMPARE(windowStart(kBeginningOfTime + 1, kWindowMs), kBeginningOfTime);
        QVERIFY(windowLast(kBeginningOfTime + 1) > kBeginningOfTime);
        QCOMPARE(bw::stream::slidesMissed(kEndOfTime - 1, kEndOfTime), 5);
        QCOMPARE(bw::stream::slidesMissed(kEndOfTime - 1, kEndOfTime - 2), 0);
        QCOMPARE(bw::stream::slidesMissed(kBeginningOfTime + 10'000, kBeginningOfTime), 0);
    }

    /// Against the definition itself: start ≤ time < start + step, start = offset + k·step.
    void startsAsDefined()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int i = 0; i < 100'000; ++i) {
            const TimeMs step = 1 + static_cast<TimeMs>(random() % (i % 2 == 0 ? 10 : 100'000'000));
            const TimeMs offset = static_cast<TimeMs>(random() % (2 * static_cast<quint64>(step))) - step;
            const TimeMs time = static_cast<TimeMs>(random() % 20'000'000'000'000) - 10'000'000'000'000;
            const TimeMs start = windowStart(time, step, offset);
            QVERIFY(start <= time && time < start + step);
            QCOMPARE((start - offset) % step, 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestWindows)
#include "tst_windows.moc"
