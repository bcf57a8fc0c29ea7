#include "tests/engine/shard_run.h"

#include <QTest>

using namespace bw;
using namespace bw::test;

class TestShard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
        m_stream = test::makeStream(m_random, {});
    }

    void batchesChangeNothing()
    {
        const Said whole = runWhole(m_stream, kReplay);
        QVERIFY(!whole.windows.empty() && !whole.late.empty() && !whole.duplicates.empty());
        Run pieces(kReplay, 3);
        for (const auto& piece : cut(m_stream, m_random, 300)) {
            pieces.feed(piece);
        }
        pieces.finish();
        QVERIFY(!pieces.said.windowTwice);
        QVERIFY(pieces.said.windows == whole.windows);
        QVERIFY(pieces.said.sliding == whole.sliding);
        QVERIFY(pieces.said.late == whole.late);
        QVERIFY(pieces.said.duplicates == whole.duplicates);
        QVERIFY(Said::valuesOf(pieces.said.quarterHours) == Said::valuesOf(whole.quarterHours));
    }

    /// A tenant whose watermarks are far behind the others' counts from the start, not from its first event.
    void batchesChangeNothingWhereTenantsDiffer()
    {
        auto settings = std::make_shared<engine::Settings>();
        settings->tenants["tenant-1"] = settings->defaults;
        settings->tenants["tenant-1"].time.disorderMs = base::kHourMs;
        test::StreamShape shape;
        shape.stepMs = 60'000; // More than a day, so that ids and buckets are put away.
        shape.disorderMs = 2 * base::kHourMs;
        shape.duplicates = 0.2;
        shape.veryLate = 0.2;
        m_stream = test::makeStream(m_random, shape);
        const auto firstOfSlow = std::find_if(m_stream.begin(), m_stream.end(),
                                              [](const test::MadeEvent& made) { return made.tenant == "tenant-1"; });
        std::stable_partition(firstOfSlow, m_stream.begin() + 700,
                              [](const test::MadeEvent& made) { return made.tenant != "tenant-1"; });
        const Said whole = runWhole(m_stream, kReplay, settings);
        Run pieces(kReplay, 3, settings);
        for (const auto& piece : cut(m_stream, m_random, 20)) {
            pieces.feed(piece);
            pieces.take();
        }
        pieces.finish();
        QVERIFY(pieces.said.windows == whole.windows);
        QVERIFY(pieces.said.late == whole.late);
        QVERIFY(pieces.said.duplicates == whole.duplicates);
        QVERIFY(Said::valuesOf(pieces.said.quarterHours) == Said::valuesOf(whole.quarterHours));
    }

    void anIdStaysClaimedForATenantThatIsSlow()
    {
        auto settings = std::make_shared<engine::Settings>();
        settings->tenants["b"] = settings->defaults;
        settings->tenants["b"].time.disorderMs = base::kHourMs;
        constexpr base::TimeMs kTime = 1'762'713'000'000;
        constexpr base::TimeMs kTwoMinutes = 2 * base::kMinuteMs;
        const auto made = [](const char* tenant, const char* id, base::TimeMs time) {
            test::MadeEvent event;
            event.tenant = tenant;
            event.eventId = id;
            event.campaign = "c";
            event.time = time;
            return event;
        };
        const std::vector<test::MadeEvent> events{made("a", "a0", kTime),
                                                  made("b", "x", kTime - 25 * base::kHourMs + kTwoMinutes),
                                                  made("b", "x", kTime - 24 * base::kHourMs + kTwoMinutes)};
        Run run(kReplay, 1, settings);
        for (const test::MadeEvent& event : events) {
            run.feed({event});
        }
        run.finish();
        QCOMPARE(run.said.duplicates, std::vector<std::string>{"bx"});
    }

    void restartsChangeNothing_data()
    {
        QTest::addColumn<bool>("live");
        QTest::newRow("replay") << false;
        QTest::newRow("live") << true;
    }
    void restartsChangeNothing()
    {
        QFETCH(bool, live);
        const engine::ShardOptions options = live ? kLive : kReplay;
        const Said whole = runWhole(m_stream, options);
        Run restarted(options, 3);
        for (const auto& piece : cut(m_stream, m_random, 200)) {
            restarted.feed(piece);
            if (m_random() % 3 == 0) {
                restarted.restart();
            }
        }
        restarted.finish();
        QVERIFY(!restarted.said.windowTwice);
        QVERIFY(restarted.said.windows == whole.windows);
        QVERIFY(restarted.said.sliding == whole.sliding);
        QVERIFY(restarted.said.late == whole.late);
        QVERIFY(restarted.said.duplicates == whole.duplicates);
        QVERIFY(restarted.said.increments == whole.increments);
        QVERIFY(Said::valuesOf(restarted.said.quarterHours) == Said::valuesOf(whole.quarterHours));
        QVERIFY(Said::valuesOf(restarted.said.minutes) == Said::valuesOf(whole.minutes));
        QCOMPARE(restarted.said.counters.in(), whole.counters.in());
    }

    /// SPEC 3: a rollup = its final windows + its late events; live increments are the same events once more.
    void rollupsAreWindowsAndLateEvents()
    {
        Run run(kLive, 3);
        for (const auto& piece : cut(m_stream, m_random, 100)) {
            run.feed(piece);
            if (m_random() % 2 == 0) {
                run.take();
            }
        }
        run.finish();
        const Said& said = run.said;

        std::map<SeriesTime, campaign::Sums> fromIncrements;
        for (const auto& [key, sums] : said.increments) {
            const auto& [tenant, campaign, channel, second] = key;
            fromIncrements[{tenant, campaign, channel, base::floorTo(second, base::kQuarterHourMs)}] += sums;
        }
        QVERIFY(Said::valuesOf(said.quarterHours) == fromIncrements);

        std::map<SeriesTime, std::int64_t> events;
        for (const auto& [key, sums] : said.windows) {
            const auto& [tenant, campaign, channel, start] = key;
            events[{tenant, campaign, channel, base::floorTo(start, base::kQuarterHourMs)}] += sums.events;
        }
        std::int64_t lateEvents = 0;
        for (const auto& [key, row] : said.quarterHours) {
            events[key.first] += row.lateEvents;
            lateEvents += row.lateEvents;
        }
        for (const auto& [key, sums] : Said::valuesOf(said.quarterHours)) {
            QCOMPARE(sums.events, events[key]);
        }
        QCOMPARE(lateEvents, said.counters.late);
        QCOMPARE(said.counters.in(), static_cast<std::int64_t>(m_stream.size()));
    }

    /// Late events hours behind find their bucket's first part gone, and start others; the sum is whole.
    void lateEventsStartNewParts()
    {
        test::StreamShape shape;
        shape.count = 20'000;
        shape.stepMs = 2'000;
        shape.veryLate = 0.2;
        m_stream = test::makeStream(m_random, shape);
        Run run(kLive, 3);
        for (const auto& piece : cut(m_stream, m_random, 200)) {
            run.feed(piece);
            run.take();
        }
        run.finish();
        std::int64_t events = 0;
        bool anyPart = false;
        for (const auto& [key, row] : run.said.quarterHours) {
            events += row.sums.events;
            anyPart |= key.second > 0;
        }
        QVERIFY(anyPart);
        QCOMPARE(events, run.said.counters.accepted + run.said.counters.late);
    }

    void aDamagedStateIsRefused()
    {
        Run run(kReplay, 3);
        run.feed(m_stream);
        run.take();
        auto settings = std::make_shared<engine::Settings>();
        Shard shard(settings, kReplay);
        shard.addPartition(0, false, {});
        const std::string state = shard.snapshot();
        for (std::size_t length = 0; length < state.size(); ++length) {
            QVERIFY(!Shard(settings, kReplay).restore(state.substr(0, length)).ok());
        }
        QVERIFY(!Shard(settings, kLive).restore(state).ok());
        QVERIFY(!Shard(settings, kReplay).restore(state + "x").ok());
    }

private:
    std::mt19937_64 m_random;
    std::vector<test::MadeEvent> m_stream;
};

QTEST_APPLESS_MAIN(TestShard)
#include "tst_shard.moc"
