#include <QTest>

#include "app/config/config.h"
#include "app/connect/connection_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace bw;
using app::ConnectionStore;

namespace {

api::Connection sample()
{
    api::Connection connection;
    connection.id = "acme";
    connection.name = "Acme, \"production\" ü";
    connection.brokers = "kafka-1:9093,kafka-2:9093";
    connection.topics = {"marketing-events", "journeys-web"};
    connection.security = api::Security::tlsAndPassword;
    connection.method = api::LoginMethod::scramSha512;
    connection.user = "mark";
    connection.caFile = "/etc/ca.pem";
    connection.begin = api::BeginWith::since;
    connection.since = 1'764'000'000'000;
    connection.tenant = "acme";
    connection.tenants = {{"acme", "Acme Ltd", "GBP", "Europe/London"}};
    return connection;
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Place {
    QTemporaryDir folder;
    ConnectionStore store{folder.filePath(QStringLiteral("config")).toStdString(),
                          folder.filePath(QStringLiteral("data")).toStdString()};
};

} // namespace

class TestConnectionStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<int>("security");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("begin");
        for (int security = 0; security < 4; ++security) {
            for (int method = 0; method < 3; ++method) {
                for (int begin = 0; begin < 3; ++begin) {
                    QTest::addRow("security %d method %d begin %d", security, method, begin)
                        << security << method << begin;
                }
            }
        }
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(int, security);
        QFETCH(int, method);
        QFETCH(int, begin);
        Place place;
        api::Connection connection = sample();
        connection.security = static_cast<api::Security>(security);
        connection.method = static_cast<api::LoginMethod>(method);
        connection.begin = static_cast<api::BeginWith>(begin);
        const bool tls = security == 1 || security == 2;
        if (!tls) {
            connection.caFile.clear();
        }
        if (!connection.hasPassword()) {
            connection.user.clear();
            connection.method = api::LoginMethod::plain;
        }
        if (connection.begin != api::BeginWith::since) {
            connection.since = 0;
        }
        const auto written = place.store.write(connection, "keyring/acme");
        QVERIFY2(written.ok(), written.ok() ? "" : written.error().message.c_str());
        const auto kept = place.store.find("acme");
        QVERIFY(kept.has_value());
        QCOMPARE(kept->problem, std::string());
        QVERIFY(kept->connection == connection);
        // The file is a configuration like any other.
        const auto config = app::loadConfig(place.store.pathOf("acme"));
        QVERIFY2(config.ok(), config.ok() ? "" : config.error().message.c_str());
        QCOMPARE(config.value().sources.size(), std::size_t{2});
        QVERIFY(config.value().dataFolder.find("connections/acme") != std::string::npos);
        QCOMPARE(config.value().sources[0].kafka.password.inStore(), connection.hasPassword());
    }

    void aFileIsReadBack()
    {
        Place place;
        api::Connection connection;
        connection.id = "recorded";
        connection.name = "Recorded";
        connection.kind = api::ConnectionKind::file;
        connection.path = "/data/events of \"May\".ndjson";
        connection.begin = api::BeginWith::everything;
        QVERIFY(place.store.write(connection, {}).ok());
        QVERIFY(place.store.find("recorded")->connection == connection);
    }

    void whatTheWindowDoesNotShowStays()
    {
        Place place;
        write(QString::fromStdString(place.store.pathOf("acme")),
              "[retention]\nminutes_days = 90\n[tenant.\"acme\".time]\ndisorder_ms = 5000\n[[source]]\nid = \"old\"\n"
              "kind = \"kafka\"\nbrokers = \"b:1\"\ntopic = \"marketing-events\"\nkeyed_by_tenant = true\n"
              "sasl = \"plain\"\nuser = \"u\"\npassword_file = \"/tmp/secret\"\n"
              "properties = { \"client.id\" = \"mine\" }\n");
        api::Connection connection = place.store.find("acme")->connection;
        connection.brokers = "other:9092";
        connection.topics.push_back("more");
        const auto written = place.store.write(connection, {});
        QVERIFY2(written.ok(), written.ok() ? "" : written.error().message.c_str());
        const QByteArray text = bytesOf(place.store.pathOf("acme"));
        for (const char* part : {"minutes_days = 90", "disorder_ms = 5000", "keyed_by_tenant = true", "client.id",
                                 "/tmp/secret", "other:9092", "more"}) {
            QVERIFY2(text.contains(part), part);
        }
        QVERIFY(text.contains("'old'") || text.contains("\"old\""));
    }

    void whatCannotBeReadStaysAndSaysWhy()
    {
        Place place;
        const QByteArray broken = "[[source]\nid = ";
        write(QString::fromStdString(place.store.pathOf("broken")), broken);
        QVERIFY(place.store.write(sample(), "keyring/acme").ok());
        const auto all = place.store.list();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].connection.id, std::string("acme"));
        QCOMPARE(all[1].connection.id, std::string("broken"));
        QVERIFY(all[1].problem.find("broken.toml:1") != std::string::npos);
        api::Connection over = sample();
        over.id = "broken";
        QVERIFY(!place.store.write(over, {}).ok());
        QCOMPARE(bytesOf(place.store.pathOf("broken")), broken);
    }

    void choosesAndRemoves()
    {
        Place place;
        QCOMPARE(place.store.chosen(), std::string());
        QVERIFY(place.store.write(sample(), "keyring/acme").ok());
        QVERIFY(place.store.choose("acme").ok());
        QCOMPARE(place.store.chosen(), std::string("acme"));
        QVERIFY(place.store.remove("acme").ok());
        QCOMPARE(place.store.chosen(), std::string());
        QVERIFY(place.store.list().empty());
        QVERIFY(place.store.choose("demo").ok());
        QCOMPARE(place.store.chosen(), std::string("demo"));
    }

    void idsAreFree()
    {
        Place place;
        QCOMPARE(place.store.newId("Größe 9 / Test!"), std::string("gr-e-9-test"));
        QCOMPARE(place.store.newId("demo"), std::string("connection"));
        QCOMPARE(place.store.newId("…"), std::string("connection"));
        api::Connection connection = sample();
        connection.id = place.store.newId("A");
        QVERIFY(place.store.write(connection, "keyring/a").ok());
        QCOMPARE(place.store.newId("a"), std::string("a-2"));
    }

    void aFullOrForbiddenDiskLeavesTheOldFile()
    {
        Place place;
        QVERIFY(place.store.write(sample(), "keyring/acme").ok());
        const QByteArray before = bytesOf(place.store.pathOf("acme"));
        // Where a folder is in the way nothing can be put, whoever one is.
        QDir().mkpath(QString::fromStdString(place.store.pathOf("taken")));
        api::Connection other = sample();
        other.id = "taken";
        QVERIFY(!place.store.write(other, {}).ok());
        QCOMPARE(bytesOf(place.store.pathOf("acme")), before);
    }
};

QTEST_APPLESS_MAIN(TestConnectionStore)
#include "tst_connection_store.moc"
