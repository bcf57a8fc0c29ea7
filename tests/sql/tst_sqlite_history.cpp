#include "connectors/sql/split_integer.h"
#include "connectors/sql/sqlite_history.h"
#include "core/runtime/memory_history_store.h"
#include "tests/sql/history_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace bw;
using namespace bw::runtime;
using namespace bw::test;

namespace {

std::unique_ptr<sql::SqliteHistory> openIn(const QTemporaryDir& folder)
{
    auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
    if (!opened) {
        qFatal("%s", opened.error().message.c_str());
    }
    return std::move(opened).value();
}

Random seeded()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    return Random(seed);
}

/// Any moment of an engine's life, before 1970 too.
base::TimeMs anyMoment(Random& random)
{
    return between(random, 0, 1) == 0 ? between(random, -4'000'000'000'000, 0)
                                      : between(random, 1'600'000'000'000, 1'900'000'000'000);
}

} // namespace

/// Beside MemoryHistoryStore, the plain reading of the same contract. Runs without a QCoreApplication.
class TestSqliteHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitIntegersJoinAgainAndTheirHalvesAdd()
    {
        auto random = seeded();
        base::Int128 sum = 0;
        std::int64_t high = 0;
        std::int64_t low = 0;
        for (int i = 0; i < 10'000; ++i) {
            const base::Int128 value =
                static_cast<base::Int128>(static_cast<std::int64_t>(random())) * between(random, 1, 1'000'000);
            const auto halves = sql::split(value);
            QVERIFY(halves && halves->low >= 0 && halves->low < sql::SplitInteger::kBase);
            QVERIFY(sql::join(halves->high, halves->low) == value);
            sum += value;
            high += halves->high;
            low += halves->low;
        }
        QVERIFY(sql::join(high, low) == sum);
        QVERIFY(!sql::split(static_cast<base::Int128>(INT64_MAX) * INT64_MAX));
    }

    void answersAsThePlainStoreDoes()
    {
        auto random = seeded();
        for (int round = 0; round < 4; ++round) {
            const QTemporaryDir folder;
            auto store = openIn(folder);
            MemoryHistoryStore plain;
            const base::TimeMs now = anyMoment(random);
            for (int step = 0; step < 30; ++step) {
                auto batch = std::make_shared<const HistoryBatch>(randomBatch(random, now, 60));
                store->write(batch, {});
                plain.write(batch, {});
                if (between(random, 0, 3) == 0) {
                    store->write(batch, {}); // twice is once
                }
                if (between(random, 0, 4) == 0) {
                    store->prune(now); // nothing is that old; but blocks are made, or being made
                }
                if (between(random, 0, 9) == 0) {
                    QVERIFY(ask(*store, TenantsQuery{}).ok()); // what has been given is written by then
                    store.reset();
                    store = openIn(folder);
                }
                for (int i = 0; i < 12; ++i) {
                    const auto query = randomQuery(random, now);
                    const auto answer = ask(*store, query);
                    QVERIFY2(answer.ok(), answer ? "" : answer.error().message.c_str());
                    QCOMPARE(describe(answer.value()), describe(ask(plain, query).value()));
                }
            }
        }
    }

    void forgetsWhatIsPastItsTime()
    {
        auto random = seeded();
        const QTemporaryDir folder;
        const auto store = openIn(folder);
        MemoryHistoryStore plain;
        const base::TimeMs written = anyMoment(random);
        for (int i = 0; i < 10; ++i) {
            auto batch = std::make_shared<const HistoryBatch>(randomBatch(random, written, 100));
            store->write(batch, {});
            plain.write(batch, {});
        }
        const MemoryHistoryStore::Retention keeps;
        for (const base::TimeMs kept : {keeps.windows, keeps.minutes, keeps.quarterHours}) {
            store->prune(written + 3 * base::kHourMs);
            const base::TimeMs later = written + kept - between(random, 0, 5 * base::kMinuteMs);
            store->prune(later);
            plain.prune(later);
            for (const Tier tier : {Tier::window, Tier::minute, Tier::quarterHour}) {
                for (const GroupBy groupBy : {GroupBy::tenant, GroupBy::series}) {
                    SumsQuery query{"acme", tier, written - 40 * base::kDayMs, written + base::kDayMs, {}, groupBy, {}};
                    QTRY_COMPARE_WITH_TIMEOUT(describe(ask(*store, query).value()), describe(ask(plain, query).value()),
                                              30'000);
                }
            }
            QTRY_COMPARE_WITH_TIMEOUT(describe(ask(*store, QuarantineQuery{}).value()),
                                      describe(ask(plain, QuarantineQuery{}).value()), 30'000);
        }
    }

    void aQuerySeesEveryWriteGivenBefore()
    {
        const QTemporaryDir folder;
        auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}, 1'000});
        QVERIFY(opened.ok());
        auto& store = *opened.value();
        const auto series =
            std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{"t", "c", event::Channel::video});
        constexpr int kWrites = 300;
        std::atomic<int> answered{0};
        std::atomic<bool> right{true};
        for (int i = 1; i <= kWrites; ++i) {
            auto batch = std::make_shared<HistoryBatch>();
            engine::BucketRow row{series, 60'000, static_cast<std::uint32_t>(i), {}, 0, {}};
            row.sums.events = 1;
            batch->minutes.push_back(row);
            store.write(batch, {});
            store.query(SumsQuery{"t", Tier::minute, 0, 120'000, {}, GroupBy::campaign, {}},
                        [&, i](base::Result<HistoryAnswer> answer) {
                            const auto& rows = std::get<0>(answer.value());
                            right = right && rows.size() == 1 && rows[0].sums.events >= i;
                            ++answered;
                        });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered.load(), kWrites, 60'000);
        QVERIFY(right);
    }

    void whatIsCalledWrittenIsThereAfterClosingAndNothingElse()
    {
        const QTemporaryDir folder;
        const auto series =
            std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{"t", "c", event::Channel::video});
        constexpr int kWrites = 200;
        std::int64_t written = 0;
        std::atomic<int> answered{0};
        auto store = openIn(folder);
        for (int i = 0; i < kWrites; ++i) {
            auto batch = std::make_shared<HistoryBatch>();
            engine::BucketRow row{series, 60'000, static_cast<std::uint32_t>(i), {}, 0, {}};
            row.sums.events = i + 1;
            batch->minutes.push_back(row);
            store->write(std::move(batch), [&, i](base::Result<void> result) { // on one thread, one by one
                written += result ? i + 1 : 0;
                ++answered;
            });
        }
        QTRY_VERIFY_WITH_TIMEOUT(answered > 0, 60'000);
        store.reset();
        QCOMPARE(answered.load(), kWrites);
        QVERIFY(written > 0);
        store = openIn(folder);
        const auto answer = ask(*store, SumsQuery{"t", Tier::minute, 0, 120'000, {}, GroupBy::tenant, {}});
        QCOMPARE(std::get<0>(answer.value()).at(0).sums.events, written);
    }

    void tooManyWaitingWritesAreRefusedAndSaySo()
    {
        const QTemporaryDir folder;
        auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}, 2});
        QVERIFY(opened.ok());
        auto random = seeded();
        const auto batch = std::make_shared<const HistoryBatch>(randomBatch(random, 0, 3'000));
        std::atomic<int> refused{0};
        std::atomic<int> done{0};
        for (int i = 0; i < 20; ++i) {
            opened.value()->write(batch, [&](base::Result<void> result) {
                refused += result.ok() ? 0 : 1;
                ++done;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 20, 60'000);
        QVERIFY(refused > 0);
        QVERIFY(refused < 20);
    }
};

QTEST_APPLESS_MAIN(TestSqliteHistory)
#include "tst_sqlite_history.moc"
