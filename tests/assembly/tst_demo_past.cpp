#include "app/assembly/demo_history.h"
#include "core/runtime/memory_history_store.h"

#include <QTest>

using namespace bw;

namespace {

const app::Progress kGoOn = [](int) { return true; };

} // namespace

class TestDemoPast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyStoreGetsAPastThatEndsWhereTheStreamBegins()
    {
        const app::Config config = twoDays();
        const app::Companies companies = app::makeCompanies(config);
        runtime::MemoryHistoryStore store;
        const base::TimeMs now = 1'795'577'840'123;
        const auto ends = app::writeDemoHistory(config, companies, store, now, kGoOn);
        QVERIFY(ends.ok());
        const base::TimeMs end = ends.value().at("demo");
        QVERIFY(end <= now && now - end < 10'000);
        for (const demo::Tenant& tenant : companies.at("demo")->tenants()) {
            std::int64_t before = 0;
            std::int64_t after = 0;
            runtime::SumsQuery query;
            query.tenantId = tenant.id;
            query.from = end - 3 * base::kDayMs;
            query.to = end;
            store.query(query, [&](base::Result<runtime::HistoryAnswer> answer) {
                for (const auto& row : std::get<std::vector<runtime::SumsRow>>(answer.value())) {
                    before += row.sums.events;
                }
            });
            query.from = end;
            query.to = end + base::kDayMs;
            store.query(query, [&](base::Result<runtime::HistoryAnswer> answer) {
                for (const auto& row : std::get<std::vector<runtime::SumsRow>>(answer.value())) {
                    after += row.sums.events;
                }
            });
            QVERIFY2(before > 0, tenant.id.c_str());
            QCOMPARE(after, std::int64_t{0});
        }

        // Started again, the store knows the company: its past is not told twice.
        const std::size_t writes = store.writesDone();
        const auto again = app::writeDemoHistory(config, companies, store, now + base::kHourMs, kGoOn);
        QVERIFY(again.ok());
        QVERIFY(again.value().empty());
        QCOMPARE(store.writesDone(), writes);
    }

    void noDaysNoPast()
    {
        app::Config config = twoDays();
        config.sources[0].demo.historyDays = 0;
        runtime::MemoryHistoryStore store;
        const auto ends = app::writeDemoHistory(config, app::makeCompanies(config), store, 1'795'577'840'123, kGoOn);
        QVERIFY(ends.ok() && ends.value().empty());
        QCOMPARE(store.writesDone(), std::size_t{0});
    }

    void aStoreThatCannotWriteIsReported()
    {
        const app::Config config = twoDays();
        runtime::MemoryHistoryStore store;
        store.failWrites(base::Error{"the disk is full"});
        const auto ends = app::writeDemoHistory(config, app::makeCompanies(config), store, 1'795'577'840'123, kGoOn);
        QVERIFY(!ends.ok());
        QCOMPARE(ends.error().message, std::string("the simulated past cannot be stored: the disk is full"));
    }

    void progressIsToldAndCanStopIt()
    {
        const app::Config config = twoDays();
        runtime::MemoryHistoryStore whole;
        std::vector<int> told;
        QVERIFY(app::writeDemoHistory(config, app::makeCompanies(config), whole, 1'795'577'840'123, [&](int percent) {
                    told.push_back(percent);
                    return true;
                }).ok());
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.back(), 100);
        QCOMPARE(told.size(), whole.writesDone());
        runtime::MemoryHistoryStore begun;
        const auto stopped = app::writeDemoHistory(config, app::makeCompanies(config), begun, 1'795'577'840'123,
                                                   [](int) { return false; });
        QVERIFY(stopped.ok());
        QCOMPARE(begun.writesDone(), std::size_t{1});
    }

private:
    static app::Config twoDays()
    {
        app::Config config = app::demoConfig();
        config.sources[0].demo.historyDays = 2;
        config.sources[0].demo.company.campaigns = 20;
        return config;
    }
};

QTEST_APPLESS_MAIN(TestDemoPast)
#include "tst_demo_past.moc"
