#include "connectors/demo/demo_source.h"
#include "tests/demo/seeds.h"

#include <QtTest/QTest>

#include <atomic>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace bw;
using test::newSeed;
using namespace bw::demo;
using namespace std::chrono_literals;

namespace {

constexpr base::TimeMs kStart = 1'795'521'600'000; // 2026-11-24T12:00:00Z

class VirtualClock final : public runtime::Clock {
public:
    base::TimeMs now() const override { return m_now; }
    void advance(base::TimeMs by) { m_now += by; }

private:
    std::atomic<base::TimeMs> m_now = kStart;
};

std::shared_ptr<const Company> newCompany()
{
    return std::make_shared<const Company>(CompanySettings{.seed = newSeed()});
}

/// What a source gave, by partition: position → bytes.
using Given = std::map<std::uint32_t, std::map<std::int64_t, std::string>>;

std::size_t take(DemoSource& source, Given& given, std::size_t recordsMax = 1'000'000)
{
    runtime::RecordBatch batch;
    source.poll(batch, recordsMax, 0ms);
    for (const event::RawRecord& record : batch.records(0)) {
        const bool isNew = given[record.partition].emplace(record.position, std::string(record.bytes)).second;
        if (!isNew) {
            qFatal("a position came twice");
        }
    }
    return batch.size();
}

bool withoutHoles(const Given& given)
{
    for (const auto& [partition, records] : given) {
        if (records.rbegin()->first - records.begin()->first + 1 != static_cast<std::int64_t>(records.size())) {
            return false;
        }
    }
    return true;
}

} // namespace

class DemoSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesAtItsRate_data();
    void comesAtItsRate();
    void resumesWhereItWas();
    void beginsAnewAfterALongSleep();
    void declaresAGapWhenFarBehind();
    void aPausedPartitionLagsAndCatchesUp();
    void endsAfterItsCount();
    void startsWhereHistoryEnds();
    void interruptEndsWaiting();
};

void DemoSourceTest::comesAtItsRate_data()
{
    QTest::addColumn<qint64>("rate");
    for (const qint64 rate : {10, 1'000, 100'000, 1'000'000}) {
        QTest::addRow("%lld/s", rate) << rate;
    }
}

void DemoSourceTest::comesAtItsRate()
{
    QFETCH(qint64, rate);
    VirtualClock clock;
    DemoSource source(newCompany(), {.stream = {.rate = rate, .rhythm = false}}, clock);
    QVERIFY(source.open({}));
    runtime::RecordBatch batch;
    std::int64_t count = 0;
    std::size_t most = 0;
    const base::TimeMs length = rate < 100'000 ? 20'000 : 300;
    for (base::TimeMs t = 0; t < length; t += 5) {
        clock.advance(5);
        batch.clear();
        source.poll(batch, 1'000'000, 0ms);
        count += static_cast<std::int64_t>(batch.size());
        most = std::max(most, batch.size());
        for (std::uint32_t p = 0; p < 4; ++p) {
            QVERIFY(source.atEnd(p));
        }
    }
    QVERIFY2(std::abs(count - rate * length / 1'000) <= 1, qPrintable(QString::number(count)));
    QVERIFY(static_cast<qint64>(most) <= rate / 200 + 1);
    QCOMPARE(source.status().state, runtime::SourceState::live);
    QVERIFY(!source.finished());
}

void DemoSourceTest::resumesWhereItWas()
{
    VirtualClock clock;
    const auto company = newCompany();
    const DemoSourceSettings settings{.stream = {.rate = 5'000, .faults = 0.05}};
    Given whole;
    DemoSource steady(company, settings, clock);
    QVERIFY(steady.open({}));
    Given pieces;
    runtime::Positions positions;
    std::mt19937 random(static_cast<unsigned>(newSeed()));
    for (int run = 0; run < 8; ++run) {
        DemoSource source(company, settings, clock);
        QVERIFY(source.open(positions));
        for (int i = 0; i < 5; ++i) {
            clock.advance(random() % 40);
            take(source, pieces, random() % 300);
            take(steady, whole);
        }
        for (const auto& [partition, records] : pieces) {
            positions[partition] = records.rbegin()->first + 1;
        }
        clock.advance(random() % 3'000);
    }
    DemoSource last(company, settings, clock);
    QVERIFY(last.open(positions));
    take(last, pieces);
    take(steady, whole);
    QVERIFY(withoutHoles(whole));
    QVERIFY(pieces == whole);
}

void DemoSourceTest::beginsAnewAfterALongSleep()
{
    VirtualClock clock;
    const auto company = newCompany();
    const DemoSourceSettings settings{.stream = {.rate = 1'000}};
    Given given;
    {
        DemoSource source(company, settings, clock);
        QVERIFY(source.open({}));
        clock.advance(1'000);
        take(source, given);
    }
    runtime::Positions positions;
    for (const auto& [partition, records] : given) {
        positions[partition] = records.rbegin()->first + 1;
    }
    clock.advance(base::kHourMs);
    DemoSource source(company, settings, clock);
    QVERIFY(source.open(positions));
    runtime::RecordBatch batch;
    source.poll(batch, 1'000'000, 0ms);
    QVERIFY(batch.gaps().empty());
    QVERIFY(batch.size() <= 10);

    // Positions of a much higher rate lie in the future of this one.
    for (auto& [partition, position] : positions) {
        position *= 100;
    }
    DemoSource slower(company, settings, clock);
    QVERIFY(slower.open(positions));
    clock.advance(1'000);
    batch.clear();
    slower.poll(batch, 1'000'000, 0ms);
    QVERIFY(batch.size() > 500);
}

void DemoSourceTest::declaresAGapWhenFarBehind()
{
    VirtualClock clock;
    DemoSource source(newCompany(), {.stream = {.rate = 1'000}}, clock);
    QVERIFY(source.open({}));
    Given given;
    clock.advance(1'000);
    take(source, given);
    clock.advance(10 * base::kMinuteMs);
    runtime::RecordBatch batch;
    source.poll(batch, 1'000'000, 0ms);
    QCOMPARE(batch.gaps().size(), std::size_t{4});
    for (const auto& gap : batch.gaps()) {
        QCOMPARE(gap.from, given[gap.partition].rbegin()->first + 1);
        QVERIFY(gap.to > gap.from + 100'000);
    }
    clock.advance(1'000);
    take(source, given);
    for (const auto& gap : batch.gaps()) {
        QVERIFY(given[gap.partition].contains(gap.to));
    }
}

void DemoSourceTest::aPausedPartitionLagsAndCatchesUp()
{
    VirtualClock clock;
    DemoSource source(newCompany(), {.stream = {.rate = 1'000}}, clock);
    QVERIFY(source.open({}));
    Given given;
    clock.advance(1'000);
    take(source, given);
    source.pause(2);
    const std::size_t before = given[2].size();
    clock.advance(2'000);
    take(source, given);
    QCOMPARE(given[2].size(), before);
    QVERIFY(!source.atEnd(2));
    QVERIFY(source.atEnd(1));
    const runtime::PartitionStatus status = source.status().partitions[2];
    QCOMPARE(status.state, runtime::SourceState::paused);
    QVERIFY(status.endPosition - status.nextPosition > 300);
    source.resume(2);
    take(source, given);
    QVERIFY(source.atEnd(2));
    QVERIFY(withoutHoles(given));
}

void DemoSourceTest::endsAfterItsCount()
{
    VirtualClock clock;
    for (const bool paced : {false, true}) {
        DemoSource source(newCompany(), {.stream = {.rate = 2'000}, .partitions = 3, .count = 10'001, .paced = paced},
                          clock);
        QVERIFY(source.open({}));
        Given given;
        for (int i = 0; i < 300 && !source.finished(); ++i) {
            clock.advance(40);
            take(source, given, 777);
        }
        QVERIFY(source.finished());
        std::size_t count = 0;
        for (const auto& [partition, records] : given) {
            count += records.size();
        }
        QCOMPARE(count, std::size_t{10'001});
        QCOMPARE(source.status().state, runtime::SourceState::ended);
        QVERIFY(withoutHoles(given));
    }
}

void DemoSourceTest::startsWhereHistoryEnds()
{
    VirtualClock clock;
    clock.advance(4'321);
    DemoSource source(newCompany(), {.stream = {.rate = 1'000, .rhythm = false}, .startAt = kStart}, clock);
    QVERIFY(source.open({}));
    Given given;
    // Whole ticks only: the last millisecond is not over yet.
    QCOMPARE(take(source, given), std::size_t{4'320});
}

void DemoSourceTest::interruptEndsWaiting()
{
    VirtualClock clock;
    DemoSource source(newCompany(), {}, clock);
    QVERIFY(source.open({}));
    runtime::RecordBatch batch;
    std::thread waiting([&] { source.poll(batch, 10, std::chrono::hours(1)); });
    source.interrupt();
    waiting.join();
    QVERIFY(batch.empty());

    // And so does a record that comes.
    std::thread again([&] { source.poll(batch, 10, std::chrono::hours(1)); });
    clock.advance(100);
    again.join();
    QVERIFY(!batch.empty());
}

QTEST_GUILESS_MAIN(DemoSourceTest)
#include "tst_demo_source.moc"
