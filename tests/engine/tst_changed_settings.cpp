#include <QtTest>

#include "tests/engine/shard_run.h"

using namespace bw;
using namespace bw::test;

namespace {

const std::string kChanged = "tenant-1";

/// All tenants have `defaults`, kChanged has `own` where it is given.
std::shared_ptr<const engine::Settings> settingsOf(std::optional<stream::TimeSettings> own,
                                                   stream::TimeSettings defaults = {})
{
    auto settings = std::make_shared<engine::Settings>();
    settings->defaults.time = defaults;
    if (own) {
        settings->tenants[kChanged].time = *own;
    }
    return settings;
}

MadeEvent eventAt(base::TimeMs time, const std::string& id)
{
    MadeEvent event;
    event.tenant = kChanged;
    event.eventId = id;
    event.campaign = "c";
    event.time = time;
    return event;
}

/// What is said of all tenants but kChanged.
template <class Rows>
Rows ofOthers(Rows rows)
{
    std::erase_if(rows, [](const auto& row) { return std::get<0>(row.first) == kChanged; });
    return rows;
}

std::vector<std::string> ofOthers(std::vector<std::string> records)
{
    std::erase_if(records, [](const std::string& record) { return record.starts_with(kChanged); });
    return records;
}

constexpr base::TimeMs kStart = 1'795'600'000'000; // where a window begins

} // namespace

/// A checkpoint is read on from under a configuration that has changed since: it holds from there on.
class TestChangedSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherTenantsAreNotTouched_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after"); // kChanged's disorder, −1: the default
        QTest::newRow("gets its own") << -1 << 7'000;
        QTest::newRow("gets its own, less patient") << -1 << 0;
        QTest::newRow("loses its own") << 7'000 << -1;
        QTest::newRow("has another") << 300 << 9'000;
    }
    void otherTenantsAreNotTouched()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        const auto own = [](int disorder) {
            return disorder < 0 ? std::nullopt : std::optional(stream::TimeSettings{disorder, 1'000});
        };
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (const auto options : {kReplay, kLive}) {
            const auto stream = makeStream(random, {});
            const Said whole = runWhole(stream, options, settingsOf(own(before)));
            Run run(options, 3, settingsOf(own(before)));
            const auto pieces = cut(stream, random, 300);
            const std::size_t change = random() % pieces.size();
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                if (i == change) {
                    run.restartWith(settingsOf(own(after)));
                }
                run.feed(pieces[i]);
            }
            run.finish();
            QVERIFY(!run.said.windowTwice);
            QVERIFY(ofOthers(run.said.windows) == ofOthers(whole.windows));
            QVERIFY(ofOthers(run.said.sliding) == ofOthers(whole.sliding));
            QVERIFY(ofOthers(run.said.increments) == ofOthers(whole.increments));
            QCOMPARE(ofOthers(run.said.late), ofOthers(whole.late));
            QVERIFY(Said::valuesOf(run.said.quarterHours) == Said::valuesOf(whole.quarterHours)); // late or not
            std::int64_t inWindows = 0;
            for (const auto& [key, sums] : run.said.windows) {
                inWindows += sums.events;
            }
            QCOMPARE(inWindows, run.said.counters.accepted);
        }
    }

    void morePatienceHoldsFromThere_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("a tenant's") << true;
        QTest::newRow("everyone's") << false;
    }
    void morePatienceHoldsFromThere()
    {
        QFETCH(bool, own);
        const stream::TimeSettings patient{20'000, 1'000};
        Run run(kReplay, 1, settingsOf({}, {0, 1'000}));
        run.feed({eventAt(kStart + 7'000, "e1")}); // [0, 5) is final now
        run.restartWith(own ? settingsOf(patient, {0, 1'000}) : settingsOf({}, patient));
        run.feed({eventAt(kStart + 4'000, "e2")}); // final stays final
        run.feed({eventAt(kStart + 15'000, "e3")});
        run.feed({eventAt(kStart + 6'000, "e4")}); // would have been late before
        run.finish();
        QVERIFY(!run.said.windowTwice);
        QCOMPARE(run.said.late, std::vector<std::string>{kChanged + "e2"});
        QCOMPARE(run.said.windows.size(), std::size_t{2});
        QCOMPARE(run.said.windows.begin()->second.events, std::int64_t{2}); // e1 and e4
    }

    void lessPatienceHoldsFromThere()
    {
        Run run(kReplay, 1, settingsOf({}, {60'000, 1'000}));
        run.feed({eventAt(kStart + 1'000, "e1"), eventAt(kStart + 20'000, "e2")});
        run.take();
        QVERIFY(run.said.windows.empty());
        run.restartWith(settingsOf(stream::TimeSettings{0, 1'000}, {60'000, 1'000}));
        run.tell();
        run.take();
        QCOMPARE(run.said.windows.size(), std::size_t{1}); // at once, not when the next restart comes
        run.feed({eventAt(kStart + 2'000, "e3")});
        run.finish();
        QCOMPARE(run.said.late, std::vector<std::string>{kChanged + "e3"});
    }

    void theWatermarkThatIsShownDoesNotGoBack()
    {
        Shard before(settingsOf({}, {0, 1'000}), kReplay);
        before.addPartition(0, false, {});
        engine::ShardInput input;
        stream::PartitionProgress progress;
        progress.observe(kStart, kStart);
        input.progress.push_back({0, progress});
        before.process(input);
        const base::TimeMs shown = before.take(true).watermark;
        QCOMPARE(shown, kStart - 1);
        Shard after(settingsOf({}, {5'000, 1'000}), kReplay);
        QVERIFY(after.restore(before.snapshot()).ok());
        after.process(input);
        QCOMPARE(after.take(true).watermark, shown);
    }
};

QTEST_APPLESS_MAIN(TestChangedSettings)
#include "tst_changed_settings.moc"
