#include "app/assembly/sources.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bw;

class TestSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsMadeAsConfigured()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("e.ndjson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}\n{}\n");
        file.close();
        const auto config = app::parseConfig(
            QStringLiteral("[[source]]\nid = \"k\"\nkind = \"kafka\"\nbrokers = \"localhost:1\"\ntopic = \"t\"\n"
                           "keyed_by_tenant = true\n"
                           "[[source]]\nid = \"f\"\nkind = \"file\"\npath = \"%1\"\ntenant = \"acme\"\n"
                           "accept_unordered_counts = true\n"
                           "[[source]]\nid = \"d\"\nkind = \"demo\"\npartitions = 3\n")
                .arg(path)
                .toStdString(),
            "b.toml");
        QVERIFY(config.ok());
        const app::Companies companies = app::makeCompanies(config.value());
        QCOMPARE(companies.size(), std::size_t{1});
        auto made = app::makeSources(config.value(), companies, {}, m_clock);
        QVERIFY(made.ok());
        const auto& sources = made.value();
        QCOMPARE(sources.size(), std::size_t{3});
        QCOMPARE(sources[0].id, std::string("k"));
        QCOMPARE(sources[0].name, std::string("t"));
        QCOMPARE(sources[0].kind, std::string("kafka"));
        QVERIFY(sources[0].keyedByTenant && !sources[1].keyedByTenant);
        QCOMPARE(sources[1].name, std::string("e.ndjson"));
        QCOMPARE(sources[1].decoder.defaultTenant, std::string("acme"));
        QVERIFY(sources[1].decoder.acceptUnorderedCounts && !sources[0].decoder.acceptUnorderedCounts);
        QCOMPARE(sources[2].kind, std::string("demo"));
        QVERIFY(sources[2].source->open({}).ok());
        QCOMPARE(sources[2].source->partitions().size(), std::size_t{3});
        QVERIFY(sources[1].source->open({}).ok());
        runtime::RecordBatch batch;
        while (!sources[1].source->finished()) {
            sources[1].source->poll(batch, 10, std::chrono::milliseconds(100));
        }
        QCOMPARE(batch.size(), std::size_t{2});
    }

    void aSecretThatIsGoneNamesTheSource()
    {
        const auto config =
            app::parseConfig("[[source]]\nid = \"k\"\nkind = \"kafka\"\nbrokers = \"b:1\"\ntopic = \"t\"\n"
                             "sasl = \"plain\"\nuser = \"u\"\npassword_env = \"BW_TEST_NOT_SET\"\n",
                             "b.toml");
        QVERIFY(config.ok());
        const auto made = app::makeSources(config.value(), {}, {}, m_clock);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().message, std::string("source k: the environment variable BW_TEST_NOT_SET is not set"));
    }

    void simulatedTenantsBringTheirSettingsUnlessConfigured()
    {
        const app::Companies companies = app::makeCompanies(app::demoConfig());
        const auto& tenants = companies.begin()->second->tenants();
        QVERIFY(tenants.size() >= 2);
        app::Config config = app::demoConfig();
        config.defaults.engine.time.disorderMs = 4'000;
        app::TenantConfig own;
        own.engine.currency = "XTS";
        config.tenants.emplace(tenants[0].id, own);
        const auto settings = app::settingsWith(companies, config);
        QVERIFY(settings.ok());
        QCOMPARE(settings.value().of(tenants[0].id).currency, std::string("XTS"));
        const engine::TenantSettings& second = settings.value().of(tenants[1].id);
        QCOMPARE(second.name, tenants[1].name);
        QCOMPARE(second.currency, tenants[1].currency);
        QCOMPARE(second.reportingZone.name(), tenants[1].zone);
        QCOMPARE(second.time.disorderMs, base::TimeMs{4'000});
    }

private:
    runtime::SystemClock m_clock;
};

QTEST_APPLESS_MAIN(TestSources)
#include "tst_sources.moc"
