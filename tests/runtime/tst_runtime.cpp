#include "core/runtime/memory_checkpoint_store.h"
#include "core/runtime/memory_journal.h"
#include "core/runtime/runtime.h"
#include "tests/engine/event_maker.h"
#include "tests/runtime/scripted_source.h"

#include <QTest>

#include <atomic>
#include <map>

using namespace bw;
using namespace std::chrono_literals;

namespace {

using WindowKey = std::tuple<std::string, std::string, int, base::TimeMs>;

/// Keeps everything, and can be full now and then.
class CollectingSink final : public runtime::Sink {
public:
    void deliver(std::size_t, engine::ShardResults results) override
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& row : results.windows) {
            const auto [entry, isNew] = windows.emplace(WindowKey{row.series->tenantId, row.series->campaignId,
                                                                  static_cast<int>(row.series->channel), row.start},
                                                        row.sums);
            // After a restart from a checkpoint a window may come once more, and must be the same.
            differs |= !isNew && !(entry->second == row.sums);
        }
    }
    void deliverQuarantine(std::vector<engine::QuarantineRow> rows) override
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& row : rows) {
            quarantine[{row.sourceId, row.partition, row.position}] = row.bytes;
        }
    }
    void deliverGap(engine::GapRow) override {}
    void deliverSources(std::vector<runtime::SourceSnapshot> newest) override
    {
        const std::lock_guard lock(m_mutex);
        sources = std::move(newest);
    }
    void deliverBalance(runtime::Balance balance) override
    {
        const std::lock_guard lock(m_mutex);
        balances.push_back(balance);
    }
    bool full() const override { return oftenFull && (++m_asked / 8) % 2 == 0; }

    std::map<WindowKey, campaign::Sums> windows;
    std::map<std::tuple<std::string, std::uint32_t, std::int64_t>, std::string> quarantine; ///< bytes by place
    std::vector<runtime::SourceSnapshot> sources;
    std::vector<runtime::Balance> balances;
    bool differs = false;
    std::atomic<bool> oftenFull{false};

private:
    std::mutex m_mutex;
    mutable std::atomic<int> m_asked{0};
};

class FixedClock final : public runtime::Clock {
public:
    base::TimeMs now() const override { return 1'795'700'000'000; }
};

struct World {
    std::vector<std::vector<test::ScriptedSource::Lines>> sources; ///< by source, by partition
    std::size_t records = 0;
    std::size_t bad = 0;
};

/// Two sources of three partitions, in order within each, so that what is late does not depend on who reads faster.
World makeWorld(std::mt19937_64& random)
{
    World world;
    world.sources.resize(2);
    test::StreamShape shape;
    shape.duplicates = 0;
    shape.veryLate = 0;
    shape.disorderMs = 2'000;
    for (std::size_t source = 0; source < 2; ++source) {
        world.sources[source].resize(shape.partitions);
        auto stream = test::makeStream(random, shape);
        for (test::MadeEvent& event : stream) {
            event.eventId += "-" + std::to_string(source);
            auto& lines = world.sources[source][event.partition];
            lines.push_back(test::lineOf(event));
            ++world.records;
            if (random() % 50 == 0) {
                lines.emplace_back("{\"event_id\": oops");
                ++world.records;
                ++world.bad;
            }
        }
    }
    return world;
}

struct Job {
    std::unique_ptr<runtime::Runtime> runtime;
    std::vector<test::ScriptedSource*> sources;

    bool allRead() const
    {
        return std::all_of(sources.begin(), sources.end(), [](const auto* source) { return source->allRead(); });
    }
};

class Bench {
public:
    Job start(const World& world, std::size_t shards, bool finite, std::uint64_t seed,
              runtime::CheckpointStore* checkpoints)
    {
        Job job = make(world, shards, finite, seed, checkpoints);
        [&] { QVERIFY(job.runtime->start().ok()); }();
        return job;
    }

    Job make(const World& world, std::size_t shards, bool finite, std::uint64_t seed,
             runtime::CheckpointStore* checkpoints)
    {
        Job job;
        std::vector<runtime::SourceSetup> setups;
        for (std::size_t i = 0; i < world.sources.size(); ++i) {
            auto source = std::make_unique<test::ScriptedSource>(world.sources[i], seed + i, finite);
            job.sources.push_back(source.get());
            const std::string id = "source-" + std::to_string(i);
            setups.push_back({id, id, "file", std::move(source), false, {}});
        }
        job.runtime =
            std::make_unique<runtime::Runtime>(std::move(setups), std::make_shared<engine::Settings>(),
                                               runtime::RuntimeOptions{.shards = shards, .checkpointIntervalMs = 20},
                                               sink, m_journal, checkpoints, m_clock);
        return job;
    }

    CollectingSink sink;

private:
    runtime::MemoryJournal m_journal;
    FixedClock m_clock;
};

} // namespace

class TestRuntime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
        m_world = makeWorld(m_random);
    }

    void threadsAndHoldingBackLoseNothing()
    {
        Bench one;
        Job job = one.start(m_world, 1, true, 1, nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(job.runtime->finished(), 20'000);
        job.runtime->stop();
        QVERIFY(!one.sink.windows.empty());
        QCOMPARE(one.sink.quarantine.size(), m_world.bad);

        Bench many;
        many.sink.oftenFull = true;
        Job held = many.start(m_world, 3, true, m_random(), nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(held.runtime->finished(), 20'000);
        QVERIFY(held.sources.front()->pauses() > 0);
        held.runtime->stop();
        QVERIFY(many.sink.windows == one.sink.windows);
        QVERIFY(many.sink.quarantine == one.sink.quarantine);
        QVERIFY(!many.sink.differs);
    }

    void aSourceThatCannotBeOpenedIsOfflineAndHoldsNothingBack()
    {
        World onlyFirst = m_world;
        onlyFirst.sources.resize(1);
        Bench alone;
        Job job = alone.start(onlyFirst, 2, true, 1, nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(job.runtime->finished(), 20'000);
        job.runtime->stop();

        Bench beside;
        Job both = beside.make(m_world, 2, true, 1, nullptr);
        both.sources[1]->failToOpen("there is no such file");
        QVERIFY(both.runtime->start().ok());
        QTRY_VERIFY_WITH_TIMEOUT(both.runtime->finished(), 20'000);
        both.runtime->stop();
        QVERIFY(!beside.sink.windows.empty());
        QVERIFY(beside.sink.windows == alone.sink.windows);
        QCOMPARE(beside.sink.sources.at(1).status.state, runtime::SourceState::offline);
        QCOMPARE(beside.sink.sources.at(1).status.problem, std::string("there is no such file"));
    }

    void nothingRunsIfNoSourceCanBeOpened()
    {
        Bench bench;
        Job job = bench.make(m_world, 2, false, 1, nullptr);
        for (test::ScriptedSource* source : job.sources) {
            source->failToOpen("there is no such file");
        }
        const base::Result<void> started = job.runtime->start();
        QVERIFY(!started);
        QCOMPARE(started.error().message,
                 std::string("source-0: there is no such file\nsource-1: there is no such file"));
        job.runtime->stop();
        QVERIFY(bench.sink.windows.empty());
    }

    void theBooksBalanceAtBarriers()
    {
        Bench bench;
        Job job = bench.start(m_world, 2, false, m_random(), nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(job.allRead(), 20'000);
        QTest::qWait(100);
        job.runtime->stop();
        QVERIFY(!bench.sink.balances.empty());
        for (const runtime::Balance& balance : bench.sink.balances) {
            QCOMPARE(balance.counted.in(), balance.recordsIn);
        }
        QCOMPARE(bench.sink.balances.back().recordsIn, static_cast<std::int64_t>(m_world.records));
    }

    /// Stopped again and again, always going on from the newest checkpoint: as if nothing had been.
    void restartsFromCheckpointsChangeNothing()
    {
        Bench whole;
        Job undisturbed = whole.start(m_world, 2, true, 1, nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(undisturbed.runtime->finished(), 20'000);
        undisturbed.runtime->stop();

        Bench disturbed;
        runtime::MemoryCheckpointStore checkpoints;
        for (int i = 0; i < 5; ++i) {
            Job job = disturbed.start(m_world, 2, false, m_random(), &checkpoints);
            QTest::qWait(static_cast<int>(15 + m_random() % 40));
            job.runtime->stop();
        }
        Job last = disturbed.start(m_world, 2, true, m_random(), &checkpoints);
        QTRY_VERIFY_WITH_TIMEOUT(last.runtime->finished(), 20'000);
        last.runtime->stop();
        QVERIFY(!disturbed.sink.differs);
        QVERIFY(disturbed.sink.windows == whole.sink.windows);
        QVERIFY(disturbed.sink.quarantine == whole.sink.quarantine);
    }

    /// A shard's state knows sources by their places: others there would change what its watermarks mean.
    void aCheckpointOfOtherSourcesIsRefused_data()
    {
        QTest::addColumn<QStringList>("written");
        QTest::addColumn<bool>("taken");
        QTest::newRow("the same") << QStringList{QStringLiteral("source-0"), QStringLiteral("source-1")} << true;
        QTest::newRow("one fewer") << QStringList{QStringLiteral("source-0")} << true;
        QTest::newRow("another order") << QStringList{QStringLiteral("source-1"), QStringLiteral("source-0")} << false;
        QTest::newRow("one that is gone")
            << QStringList{QStringLiteral("source-0"), QStringLiteral("source-1"), QStringLiteral("x")} << false;
    }
    void aCheckpointOfOtherSourcesIsRefused()
    {
        QFETCH(QStringList, written);
        QFETCH(bool, taken);
        runtime::MemoryCheckpointStore checkpoints;
        Bench bench;
        Job first = bench.start(m_world, 2, false, m_random(), &checkpoints);
        QTRY_VERIFY_WITH_TIMEOUT(checkpoints.newest().value().has_value(), 20'000);
        first.runtime->stop();
        runtime::Checkpoint checkpoint = *checkpoints.newest().value();
        QCOMPARE(checkpoint.sourceIds, (std::vector<std::string>{"source-0", "source-1"}));
        checkpoint.sourceIds.clear();
        for (const QString& id : written) {
            checkpoint.sourceIds.push_back(id.toStdString());
        }
        QVERIFY(checkpoints.save(checkpoint).ok());
        Job second = bench.make(m_world, 2, false, m_random(), &checkpoints);
        const auto started = second.runtime->start();
        QCOMPARE(started.ok(), taken);
        QVERIFY(taken ||
                started.error().message.find("the configuration has source-0, source-1.") != std::string::npos);
    }

private:
    std::mt19937_64 m_random;
    World m_world;
};

QTEST_GUILESS_MAIN(TestRuntime)
#include "tst_runtime.moc"
