#include <QtTest>

#include "core/service/newest_only.h"
#include "tests/service/local_under_test.h"
#include "tests/service/slow_store.h"

#include <random>

using namespace bw;
using namespace bw::test;
using service::LocalBackend;

namespace {

engine::QuarantineRow rejected(std::int64_t position, std::size_t bytes)
{
    engine::QuarantineRow row;
    row.sourceId = "s";
    row.position = position;
    row.bytes.assign(bytes, 'x');
    return row;
}

/// Counters and a watermark, no rows.
engine::ShardResults progressOnly(std::int64_t accepted, base::TimeMs newestArrival)
{
    engine::ShardResults results;
    results.counters.accepted = accepted;
    results.newestArrival = newestArrival;
    return results;
}

runtime::SourceSnapshot sourceOfKind(std::string kind)
{
    runtime::SourceSnapshot snapshot;
    snapshot.id = snapshot.name = "s";
    snapshot.kind = std::move(kind);
    return snapshot;
}

} // namespace

/// What the runtime delivers while the service's thread is busy: it is bounded, and nothing of it is lost.
class TestInbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyRowsAskSourcesToPause()
    {
        runtime::MemoryHistoryStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        backend.runOnce();
        std::int64_t windows = 0;
        while (!backend.full()) {
            backend.deliver(0, windowsAt(kNow, windows, 10'000));
            windows += 10'000;
            QVERIFY(windows < 2'000'000);
        }
        backend.runOnce();
        QVERIFY(!backend.full());
        QCOMPARE(backend.close(std::chrono::steady_clock::time_point::max()).rows, std::size_t{0});
        QCOMPARE(storedWindows(store), windows);
    }

    void largeRejectedRecordsAskSourcesToPause()
    {
        runtime::MemoryHistoryStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        backend.runOnce();
        std::int64_t rows = 0;
        while (!backend.full()) {
            backend.deliverQuarantine({rejected(rows++, 1'000'000)});
            QVERIFY(rows < 1'000);
        }
        backend.runOnce();
        QVERIFY(!backend.full());
    }

    /// Handed over to a disk that does not answer, they are in memory still.
    void rejectedRecordsCountUntilTheyAreStored()
    {
        SlowStore store;
        StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        backend.runOnce();
        store.beSlow();
        std::int64_t rows = 0;
        while (!backend.full()) {
            backend.deliverQuarantine({rejected(rows++, 25'000'000)});
            clock.advance(1'000);
            backend.runOnce();
            QVERIFY(rows < 100);
        }
        while (store.waiting() > 0) {
            store.answerOne();
        }
        backend.runOnce();
        QVERIFY(!backend.full());
    }

    void theNewestTakesThePlaceOfOlderOnes()
    {
        service::NewestOnly<int> newest;
        QVERIFY(!newest.take());
        QVERIFY(newest.put(1));
        QVERIFY(!newest.put(2));
        QVERIFY(!newest.put(3, [](int older, int& newer) { newer += 10 * older; }));
        QCOMPARE(newest.take().value_or(0), 23);
        QVERIFY(!newest.take());
        QVERIFY(newest.put(4));
    }

    void onlyTheNewestOfWhatIsReplacedIsSeen()
    {
        runtime::MemoryHistoryStore store;
        StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        Reader<api::SourcesView> reader(backend, api::SourcesRequest{});
        for (int i = 1; i <= 5; ++i) {
            backend.deliverSources({sourceOfKind(std::to_string(i))});
            backend.deliver(0, progressOnly(i, i == 2 ? kNow + 7 : 0));
        }
        backend.runOnce();
        clock.advance(1'000);
        backend.runOnce();
        QVERIFY(reader.view());
        QCOMPARE(reader.view()->sources.at(0).kind, std::string("5"));
        QCOMPARE(reader.view()->dispositions.accepted, std::int64_t{5});
        QCOMPARE(reader.view()->newestArrival, kNow + 7); // the one with the newest record was replaced
    }

    /// Whatever waits together, in the end everything is as if it had been taken one by one.
    void takenTogetherOrOneByOneIsTheSame()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int round = 0; round < 20; ++round) {
            runtime::MemoryHistoryStore store;
            StandingClock clock(kNow);
            LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
            Reader<api::SourcesView> reader(backend, api::SourcesRequest{});
            std::array<std::int64_t, 2> accepted{};
            std::int64_t windows = 0;
            for (int i = 0; i < 200; ++i) {
                const std::size_t shard = random() % 2;
                engine::ShardResults results;
                if (random() % 2 == 0) {
                    results = windowsAt(kNow, windows++, 1);
                }
                results.counters.accepted = ++accepted[shard];
                backend.deliver(shard, std::move(results));
                if (random() % 8 == 0) {
                    backend.runOnce();
                }
            }
            backend.runOnce();
            clock.advance(1'000);
            backend.runOnce();
            QCOMPARE(reader.view()->dispositions.accepted, accepted[0] + accepted[1]);
            QCOMPARE(backend.close(std::chrono::steady_clock::time_point::max()).rows, std::size_t{0});
            QCOMPARE(storedWindows(store), windows);
        }
    }
};

QTEST_APPLESS_MAIN(TestInbox)
#include "tst_inbox.moc"
