#include "core/base/types.h"
#include "core/engine/watermark_groups.h"

#include <QTest>

#include <map>

using bw::base::kBeginningOfTime;
using bw::base::kEndOfTime;
using bw::base::TimeMs;
using bw::engine::WatermarkGroups;
using bw::stream::PartitionProgress;
using bw::stream::TimeSettings;

namespace {

constexpr TimeSettings kNoDisorder{0, 1000};
constexpr TimeMs kFarNow = 1'000'000'000;

/// Groups over some partitions whose watermarks a test sets directly: a record of time w + 1 makes it w.
class Partitions {
public:
    explicit Partitions(std::uint32_t count, bool keyedByTenant = false)
    {
        for (std::uint32_t partition = 0; partition < count; ++partition) {
            groups.addPartition(partition, keyedByTenant, {});
        }
    }

    void watermark(std::uint32_t partition, TimeMs to)
    {
        m_progress[partition].observe(to + 1, kFarNow);
        groups.update(partition, m_progress[partition]);
    }
    void clock(std::uint32_t partition, TimeMs now)
    {
        m_progress[partition].followClock(now);
        groups.update(partition, m_progress[partition]);
    }
    void finish(std::uint32_t partition)
    {
        m_progress[partition].finish();
        groups.update(partition, m_progress[partition]);
    }
    TimeMs lowest() const { return groups.watermark(0); }

    WatermarkGroups groups{kNoDisorder};

private:
    std::map<std::uint32_t, PartitionProgress> m_progress;
};

} // namespace

/// The tenants' watermarks over several partitions. The steps up and down are those of Apache Flink's tests of its
/// watermark valve; idle partitions differ on purpose: ours follow the clock instead of being left out (SPEC 3).
class TestWatermarkGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePartition()
    {
        Partitions partitions(1);
        QCOMPARE(partitions.lowest(), kBeginningOfTime);
        for (const auto& [to, expected] : {std::pair{0, 0}, {25, 25}, {18, 25}, {42, 42}, {40, 42}, {68, 68}}) {
            partitions.watermark(0, to);
            QCOMPARE(partitions.lowest(), expected);
        }
    }

    void theLowestOfAllOnceAllHaveOne()
    {
        Partitions partitions(3);
        partitions.watermark(0, 0);
        partitions.watermark(1, 0);
        QCOMPARE(partitions.lowest(), kBeginningOfTime);
        partitions.watermark(2, 0);
        QCOMPARE(partitions.lowest(), 0);

        partitions.watermark(0, 12);
        partitions.watermark(2, 8);
        partitions.watermark(2, 10);
        QCOMPARE(partitions.lowest(), 0);
        partitions.watermark(1, 15);
        QCOMPARE(partitions.lowest(), 10);
        partitions.watermark(0, 6); // lower than before: nothing
        QCOMPARE(partitions.lowest(), 10);
    }

    void aLaggingPartitionHoldsAllBack()
    {
        Partitions partitions(3);
        for (std::uint32_t partition = 0; partition < 3; ++partition) {
            partitions.watermark(partition, 10);
        }
        partitions.watermark(0, 900'000);
        partitions.watermark(1, 900'000);
        QCOMPARE(partitions.lowest(), 10); // however long: it has records to come
        partitions.watermark(2, 11);
        QCOMPARE(partitions.lowest(), 11);
    }

    void anIdlePartitionFollowsTheClock()
    {
        Partitions partitions(3);
        partitions.watermark(0, 12'000);
        partitions.watermark(1, 15'000);
        partitions.watermark(2, 10'000);
        QCOMPARE(partitions.lowest(), 10'000);
        partitions.clock(2, 14'001); // to now − 1 s − 1 ms here
        QCOMPARE(partitions.lowest(), 12'000);
        partitions.watermark(0, 17'000);
        QCOMPARE(partitions.lowest(), 13'000);
        partitions.clock(2, 31'001);
        QCOMPARE(partitions.lowest(), 15'000);
        partitions.watermark(2, 18'000); // records again, behind the clock it followed
        partitions.watermark(1, 40'000);
        partitions.watermark(0, 40'000);
        QCOMPARE(partitions.lowest(), 30'000);
        partitions.watermark(2, 34'000);
        QCOMPARE(partitions.lowest(), 34'000);
    }

    void aPartitionWithoutRecordsHoldsBackUntilTheClockMovesIt()
    {
        Partitions partitions(2);
        partitions.watermark(0, 50'000);
        QCOMPARE(partitions.lowest(), kBeginningOfTime);
        partitions.clock(1, 20'000);
        QCOMPARE(partitions.lowest(), 18'999);
    }

    void finishedPartitionsNoLongerCount()
    {
        Partitions partitions(2);
        partitions.watermark(0, 50);
        partitions.watermark(1, 20);
        partitions.finish(1);
        QCOMPARE(partitions.lowest(), 50);
        partitions.finish(0);
        QCOMPARE(partitions.lowest(), kEndOfTime);
    }

    void withoutPartitionsThereIsNoWatermark() { QCOMPARE(Partitions(0).lowest(), kBeginningOfTime); }

    /// A shard that none of its tenants has reached yet must not run ahead with other settings than theirs.
    void theDefaultsHoldBeforeAnyTenantIsKnown()
    {
        WatermarkGroups groups(TimeSettings{60'000, 1000});
        groups.addPartition(0, false, {});
        PartitionProgress progress;
        progress.observe(100'000, kFarNow);
        groups.update(0, progress);
        QCOMPARE(groups.watermark(0), 39'999);
        QCOMPARE(groups.groupFor(TimeSettings{60'000, 1000}), 0u);
        QCOMPARE(groups.watermark(0), 39'999);
        const std::uint32_t patient = groups.groupFor(TimeSettings{90'000, 1000});
        QCOMPARE(patient, 1u);
        QCOMPARE(groups.watermark(patient), 9'999);
    }

    void keyedByTenantOnlyTheTenantsPartitionsCount()
    {
        Partitions partitions(2, true);
        partitions.watermark(0, 50);
        partitions.watermark(1, 20);
        const std::uint32_t first = partitions.groups.groupFor(kNoDisorder);
        const std::uint32_t second = partitions.groups.groupFor(kNoDisorder);
        QVERIFY(first != second);
        partitions.groups.sawRecord(first, 0);
        partitions.groups.sawRecord(second, 0);
        partitions.groups.sawRecord(second, 1);
        QCOMPARE(partitions.groups.watermark(first), 50);
        QCOMPARE(partitions.groups.watermark(second), 20);
    }

    void survivesARestart()
    {
        Partitions partitions(2, true);
        partitions.watermark(0, 50);
        partitions.watermark(1, 20);
        const std::uint32_t group = partitions.groups.groupFor(TimeSettings{7, 1000});
        partitions.groups.sawRecord(group, 1);
        bw::base::StateWriter out;
        partitions.groups.snapshot(out);
        const std::string bytes = out.take();

        WatermarkGroups restored{kNoDisorder};
        bw::base::StateReader in(bytes);
        restored.restore(in);
        QVERIFY(in.done());
        QCOMPARE(restored.groupCount(), partitions.groups.groupCount());
        QCOMPARE(restored.watermark(group), 13);
        QVERIFY(restored.anyKeyed());
    }
};

QTEST_APPLESS_MAIN(TestWatermarkGroups)
#include "tst_watermark_groups.moc"
