#include "core/service/local_backend.h"
#include "tests/service/backend_suite.h"

#include <QTest>

#include <thread>

using namespace bw;
using namespace bw::test;

namespace {

class StandingClock final : public runtime::Clock {
public:
    explicit StandingClock(base::TimeMs now) : m_now(now) {}
    base::TimeMs now() const override { return m_now; }
    void advance(base::TimeMs by) { m_now += by; }

private:
    std::atomic<base::TimeMs> m_now;
};

/// A LocalBackend without a thread of its own, on a store in memory.
class LocalUnderTest final : public BackendUnderTest {
public:
    explicit LocalUnderTest(base::TimeMs start) : m_clock(start) { begin(); }

    api::Backend& backend() override { return *m_backend; }
    runtime::Sink& sink() override { return *m_backend; }
    runtime::MemoryHistoryStore& store() override { return m_store; }
    base::TimeMs now() const override { return m_clock.now(); }
    void advance(base::TimeMs by) override
    {
        m_clock.advance(by);
        turn();
    }
    void restart(bool gracefully) override
    {
        if (!gracefully) {
            m_store.failWrites(base::Error{"the power is off"});
        }
        m_backend.reset();
        m_store.failWrites({});
        begin();
    }

private:
    void begin()
    {
        service::ServiceOptions options;
        options.tenants = {{"acme", "Acme"}, {"nord", "Nord"}};
        m_backend = std::make_unique<service::LocalBackend>(m_store, m_clock, options,
                                                            service::LocalBackend::Threading::manual);
        turn();
    }
    /// Answers of the store come in the next turn, and may ask for more.
    void turn()
    {
        for (int i = 0; i < 4; ++i) {
            m_backend->runOnce();
        }
    }

    runtime::MemoryHistoryStore m_store;
    StandingClock m_clock;
    std::unique_ptr<service::LocalBackend> m_backend;
};

std::unique_ptr<BackendUnderTest> makeLocal(base::TimeMs start)
{
    return std::make_unique<LocalUnderTest>(start);
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

    /// The disk is full for a while: rows wait, the reader is told, nothing is lost, sources are asked to pause.
    void whatCannotBeWrittenWaits()
    {
        LocalUnderTest under(1'800'000'000'000);
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
                    const auto id = backend.subscribe(api::OverviewRequest{"acme", api::RangeKind::live, {}},
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
