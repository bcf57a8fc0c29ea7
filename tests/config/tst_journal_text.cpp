#include <QtTest>

#include "app/config/config.h"
#include "app/config/keys.h"

using namespace bw::app;

namespace {

const std::string kSecret = "hunter2-hunter2";

/// A source of Kafka with its id and `rest`.
std::string kafkaSource(const std::string& rest)
{
    return "[[source]]\nid = \"k\"\nkind = \"kafka\"\nbrokers = \"b:9092\"\ntopic = \"t\"\nsasl = \"plain\"\n"
           "user = \"u\"\n" +
           rest;
}

std::string journalled(const std::string& toml)
{
    const auto config = parseConfig(toml, "b.toml");
    return config ? config.value().text : "refused: " + config.error().message;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// What the journal gets of a configuration.
class TestJournalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySecretKeyIsLeftOut_data()
    {
        QTest::addColumn<QString>("key");
        for (const auto& key : sourceSection().keys) {
            if (key.secret) {
                QTest::addRow("%s", std::string(key.name).c_str()) << QString::fromStdString(std::string(key.name));
            }
        }
    }
    void everySecretKeyIsLeftOut()
    {
        QFETCH(QString, key);
        const std::string other = key == QStringLiteral("password") ? "" : "password_env = \"HOME\"\n";
        const std::string text = journalled(kafkaSource(other + key.toStdString() + " = \"" + kSecret + "\"\n"));
        QVERIFY2(!contains(text, kSecret), text.c_str());
        QVERIFY2(contains(text, key.toStdString() + " = "), text.c_str()); // that there is one is said
    }

    void secretsOfEverySourceAndWayOfWritingAreLeftOut()
    {
        const std::string text = journalled(kafkaSource("password = \"\"\"\n" + kSecret + "\"\"\"\n") +
                                            "[[source]]\nid = \"two\"\nkind = \"kafka\"\nbrokers = \"b\"\n"
                                            "topic = \"t\"\nsasl = \"plain\"\nuser = \"u\"\n\"password\" = '" +
                                            kSecret + "' # was " + kSecret + "\n# password = \"" + kSecret + "\"\n");
        QVERIFY2(!contains(text, kSecret), text.c_str());
        QVERIFY2(contains(text, "two"), text.c_str());
    }

    void secretsAmongLibrdkafkasOwnPropertiesAreLeftOut_data()
    {
        QTest::addColumn<QString>("property");
        for (const char* const property :
             {"sasl.password", "ssl.key.password", "ssl.keystore.password", "ssl.key.pem",
              "sasl.oauthbearer.client.secret", "sasl.oauthbearer.config", "sasl.kerberos.kinit.cmd"}) {
            QTest::addRow("%s", property) << QString::fromLatin1(property);
        }
    }
    void secretsAmongLibrdkafkasOwnPropertiesAreLeftOut()
    {
        QFETCH(QString, property);
        const std::string text =
            journalled(kafkaSource("password_env = \"HOME\"\nproperties = { \"fetch.min.bytes\" = 7, \"" +
                                   property.toStdString() + "\" = \"" + kSecret + "\" }\n"));
        QVERIFY2(!contains(text, kSecret), text.c_str());
        QVERIFY2(contains(text, property.toStdString()) && contains(text, "7"), text.c_str());
    }

    void whatIsLeftReadsBackAsTheSameSettings()
    {
        const std::string toml = "[time]\ndisorder_ms = 2500\n[deduplication]\nhorizon_hours = 5\n"
                                 "[tenant.\"Ä b.c\"]\nname = \"Ä \\\"B\\\"\"\nreporting_zone = \"Europe/Berlin\"\n"
                                 "[tenant.\"Ä b.c\".time]\nidle_ms = 7\n[tenant.d]\ncurrency = \"USD\"\n" +
                                 kafkaSource("password = \"" + kSecret + "\"\nstart = \"2026-01-01T00:00:00Z\"\n");
        const auto first = parseConfig(toml, "b.toml");
        QVERIFY2(first.ok(), first.ok() ? "" : first.error().message.c_str());
        const auto second = parseConfig(first.value().text, "journal");
        QVERIFY2(second.ok(), second.ok() ? "" : second.error().message.c_str());
        QCOMPARE(second.value().text, first.value().text);

        const bw::engine::Settings a = first.value().engineSettings();
        const bw::engine::Settings b = second.value().engineSettings();
        QCOMPARE(b.defaults.time.disorderMs, a.defaults.time.disorderMs);
        QCOMPARE(b.defaults.deduplicationHorizonMs, a.defaults.deduplicationHorizonMs);
        QCOMPARE(b.tenants.size(), std::size_t{2});
        for (const auto& [id, tenant] : a.tenants) {
            QVERIFY(b.tenants.contains(id));
            const auto& back = b.tenants.at(id);
            QCOMPARE(back.name, tenant.name);
            QCOMPARE(back.currency, tenant.currency);
            QCOMPARE(back.time.disorderMs, tenant.time.disorderMs);
            QCOMPARE(back.time.idleMs, tenant.time.idleMs);
            QCOMPARE(back.reportingZone.name(), tenant.reportingZone.name());
        }
        QCOMPARE(second.value().sources.at(0).kafka.settings.startTime,
                 first.value().sources.at(0).kafka.settings.startTime);
        QCOMPARE(first.value().sources.at(0).kafka.password.reveal().value(), kSecret); // which itself is read
    }
};

QTEST_APPLESS_MAIN(TestJournalText)
#include "tst_journal_text.moc"
