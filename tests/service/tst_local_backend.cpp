#include "core/runtime/memory_history_store.h"
#include "tests/service/local_under_test.h"

#include <QTest>

#include <thread>

using namespace bw;
using namespace bw::test;

namespace {

/// On a store in memory, its own.
class LocalInMemory final : public BackendUnderTest {
public:
    explicit LocalInMemory(base::TimeMs start, service::RowsOfThisRun rows = service::RowsOfThisRun::replace)
        : m_local(m_memory, start, rows)
    {}

    api::Backend& backend() override { return m_local.backend(); }
    runtime::Sink& sink() override { return m_local.sink(); }
    base::TimeMs now() const override { return m_local.now(); }
    void advance(base::TimeMs by) override { m_local.advance(by); }
    void restart(bool gracefully) override { m_local.restart(gracefully); }
    PatientStore& store() { return m_local.store(); }

private:
    runtime::MemoryHistoryStore m_memory;
    LocalUnderTest m_local;
};

std::unique_ptr<BackendUnderTest> makeLocal(base::TimeMs start)
{
    return std::make_unique<LocalInMemory>(start);
}

engine::ShardResults oneEvent(base::TimeMs time)
{
    static const auto series =
        std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{"acme", "c", event::Channel::email});
    engine::ShardResults results;
    campaign::Sums sums;
    sums.events = 1;
    sums.revenue.micros = 1;
    results.increments.push_back({series, base::floorTo(time, 1'000), sums, 0});
    results.windows.push_back({series, base::floorTo(time, 5'000) - 5'000, sums});
    return results;
}

} // namespace

class TestLocalBackend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
    }

    void viewsEqualTheirRecomputation() { check(&BackendSuite::viewsEqualTheirRecomputation); }
    void restartsChangeNoFigure() { check(&BackendSuite::restartsChangeNoFigure); }
    void unchangedChunksAreShared() { check(&BackendSuite::unchangedChunksAreShared); }
    void rowsAreFilteredAndSorted() { check(&BackendSuite::rowsAreFilteredAndSorted); }
    void nothingComesAfterUnsubscribe() { check(&BackendSuite::nothingComesAfterUnsubscribe); }
    void viewsComeAtMostTenTimesASecond() { check(&BackendSuite::viewsComeAtMostTenTimesASecond); }
    void dispositionsAddUp() { check(&BackendSuite::dispositionsAddUp); }
    void quarantineIsAnswered() { check(&BackendSuite::quarantineIsAnswered); }
    void figuresComeApart() { check(&BackendSuite::figuresComeApart); }
    void whatIsProvisionalIsTold() { check(&BackendSuite::whatIsProvisionalIsTold); }
    void recordsAreAnswered() { check(&BackendSuite::recordsAreAnswered); }

    void aRunThatReadsOnlyWhatIsNewAdds()
    {
        BackendSuite suite(
            [](base::TimeMs start) { return std::make_unique<LocalInMemory>(start, service::RowsOfThisRun::add); },
            m_random);
        const std::string wrong = suite.freshEnginesAdd();
        QVERIFY2(wrong.empty(), wrong.substr(0, 4'000).c_str());
    }

    /// The disk is full for a while: rows wait, the reader is told, nothing is lost, sources are asked to pause.
    void whatCannotBeWrittenWaits()
    {
        LocalInMemory under(1'800'000'000'000);
        Reader<api::Status> status(under.backend(), api::StatusRequest{"acme"});
        under.store().failWrites(base::Error{"history.db: the disk is full"});
        for (int i = 0; i < 100; ++i) {
            under.sink().deliver(0, oneEvent(under.now()));
            under.advance(1'000);
        }
        QVERIFY(!status.view()->problems.empty());
        QVERIFY(status.view()->problems[0].find("the disk is full") != std::string::npos);
        QVERIFY(!under.sink().full());
        engine::ShardResults many;
        many.windows.assign(1'100'000, oneEvent(under.now()).windows[0]);
        under.sink().deliver(0, std::move(many));
        under.advance(10);
        QVERIFY(under.sink().full());
        under.store().failWrites({});
        for (int i = 0; i < 40; ++i) {
            under.advance(1'000);
        }
        QVERIFY(!under.sink().full());
        QVERIFY(status.view()->problems.empty());
        std::int64_t windows = 0;
        under.store().query(
            runtime::SumsQuery{"acme", runtime::Tier::window, 0, base::kEndOfTime, {}, runtime::GroupBy::tenant, {}},
            [&](base::Result<runtime::HistoryAnswer> answer) {
                windows = std::get<0>(answer.value()).at(0).sums.events;
            });
        QCOMPARE(windows, std::int64_t{21}); // 100 s of windows of 5 s, and the one before
    }

    /// A past of minutes without windows (a simulated company's): what is in no window is not called late, minutes are
    /// shown.
    void whereWindowsAreMissingMinutesAreShown()
    {
        LocalInMemory under(base::floorTo(1'800'000'000'000, base::kMinuteMs));
        const base::TimeMs minute = under.now();
        engine::ShardResults results = oneEvent(minute + 7'000);
        results.windows.clear();
        results.minutes.push_back({results.increments[0].series, minute, 0, results.increments[0].sums, 0, {}});
        results.watermark = minute + base::kHourMs;
        under.sink().deliver(0, std::move(results));
        under.advance(base::kHourMs);
        std::optional<api::PartsPage> page;
        under.backend().query(
            api::PartsRequest{{"acme", {}, {}, {}}, minute, minute + base::kMinuteMs, 10},
            [&](base::Result<api::Answer> answer) { page = std::get<api::PartsPage>(std::move(answer).value()); });
        under.advance(100);
        QVERIFY(page);
        QCOMPARE(page->length, api::PartLength::minute);
        QCOMPARE(page->parts.size(), std::size_t{1});
        QCOMPARE(page->parts[0].figures.events, std::int64_t{1});
        QCOMPARE(page->parts[0].campaignId, std::string("c"));
        QCOMPARE(page->late.events, std::int64_t{0});
        QCOMPARE(page->total.events, std::int64_t{1});
    }

    /// With its own thread: deliveries from one thread, readers coming and going on others.
    void threadsMayComeAndGo()
    {
        runtime::MemoryHistoryStore store;
        const StandingClock clock(1'800'000'000'000);
        service::LocalBackend backend(store, clock);
        std::atomic<bool> done{false};
        std::thread shard([&] {
            while (!done) {
                backend.deliver(0, oneEvent(clock.now()));
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        std::atomic<bool> late{false};
        std::atomic<int> views{0};
        std::vector<std::thread> readers;
        for (int i = 0; i < 3; ++i) {
            readers.emplace_back([&] {
                for (int n = 0; n < 60; ++n) {
                    const auto gone = std::make_shared<std::atomic<bool>>(false);
                    const auto id =
                        backend.subscribe(api::OverviewRequest{{"acme", {api::RangeKind::live, 0, 0}, {}, {}}},
                                          [&, gone](base::Result<api::View>) {
                                              late = late || *gone;
                                              ++views;
                                          });
                    std::this_thread::sleep_for(std::chrono::milliseconds(n % 7));
                    backend.unsubscribe(id);
                    *gone = true;
                }
            });
        }
        for (std::thread& reader : readers) {
            reader.join();
        }
        done = true;
        shard.join();
        QVERIFY(!late);
        QVERIFY(views > 0);
    }

private:
    void check(std::string (BackendSuite::*what)())
    {
        BackendSuite suite(makeLocal, m_random);
        const std::string wrong = (suite.*what)();
        QVERIFY2(wrong.empty(), wrong.substr(0, 4'000).c_str());
    }

    Random m_random;
};

QTEST_APPLESS_MAIN(TestLocalBackend)
#include "tst_local_backend.moc"
