#include <QTest>

#include "app/connect/record_trial.h"

#include <QTemporaryFile>

using namespace bw;

namespace {

constexpr base::TimeMs kNow = 1'795'608'000'000; ///< 2026-11-25T12:00:00Z

std::string eventLine(const std::string& id, const std::string& tenant)
{
    return "{\"event_id\":\"" + id + "\"," + (tenant.empty() ? "" : "\"tenant_id\":\"" + tenant + "\",") +
           "\"event_type\":\"campaign_optimization\",\"timestamp\":\"2026-11-25T11:59:00.000Z\",\"schema_version\":"
           "\"1.0\",\"campaign_id\":\"c-1\",\"campaign_name\":\"Gift Guide\",\"channel\":\"social\","
           "\"performance_metrics\":{\"impressions\":1000,\"clicks\":50,\"conversions\":5,\"cost\":12.34,\"revenue\":"
           "99.5},\"optimization_trigger\":\"manual_trigger\",\"changes_made\":{}}";
}

} // namespace

class TestRecordTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheEngineDoes()
    {
        std::vector<kafka::ProbedRecord> records;
        for (int i = 0; i < 600; ++i) { // more than is decoded at once
            records.push_back({"", eventLine("e-" + std::to_string(i), i % 2 == 0 ? "acme" : "brand")});
        }
        records.push_back({"", "no JSON"});
        records.push_back({"", eventLine("x", "")});
        records.push_back({"keyed", eventLine("y", "")}); // a record's key names the tenant, too
        const api::RecordTrial trial = app::tryRecords(records, {}, kNow);
        QCOMPARE(trial.tried, 603);
        QCOMPARE(trial.accepted, 601);
        QCOMPARE(trial.rejected, 2);
        QCOMPARE(trial.withoutTenant, 1);
        QCOMPARE(trial.firstReason, std::string("malformed"));
        QCOMPARE(trial.tenants, (std::vector<std::string>{"acme", "brand", "keyed"}));
        QCOMPARE(trial.from, kNow - 60'000);
        QCOMPARE(trial.to, kNow - 60'000);
    }

    void aNamedTenantStandsIn()
    {
        const std::vector<kafka::ProbedRecord> records{{"", eventLine("x", "")}};
        QCOMPARE(app::tryRecords(records, {}, kNow).accepted, 0);
        const api::RecordTrial trial = app::tryRecords(records, "acme", kNow);
        QCOMPARE(trial.accepted, 1);
        QCOMPARE(trial.tenants, std::vector<std::string>{"acme"});
    }

    void readsTheFirstLinesOfAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        for (int i = 0; i < 3'000; ++i) {
            file.write(QByteArray::fromStdString(eventLine(std::to_string(i), "acme")) + '\n');
        }
        file.close();
        const auto lines = app::firstLines(file.fileName().toStdString(), 1'000);
        QVERIFY(lines.ok());
        QCOMPARE(lines.value().size(), std::size_t{1'000});
        QCOMPARE(app::tryRecords(lines.value(), {}, kNow).accepted, 1'000);
        QVERIFY(!app::firstLines("/no/such/file", 10).ok());
        QVERIFY(!app::firstLines("/tmp", 10).ok());
    }
};

QTEST_APPLESS_MAIN(TestRecordTrial)
#include "tst_record_trial.moc"
