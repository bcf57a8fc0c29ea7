#include "connectors/kafka/problem.h"

#include "connectors/kafka/kafka_source.h"
#include "connectors/kafka/producer.h"

#include <QTest>

using bw::kafka::ConnectionSettings;
using bw::kafka::Login;

Q_DECLARE_METATYPE(ConnectionSettings)

class TestKafkaProblem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatFailedAndWhatHelps_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<ConnectionSettings>("settings");
        QTest::addColumn<QStringList>("parts");

        ConnectionSettings plain{.brokers = "kafka.example:9092"};
        ConnectionSettings tls = plain;
        tls.tls = true;
        ConnectionSettings tlsWithFiles = tls;
        tlsWithFiles.caFile = "ca.pem";
        tlsWithFiles.certificateFile = "me.pem";
        ConnectionSettings scram = tls;
        scram.login = Login::scramSha512;
        scram.user = "alice";
        ConnectionSettings plainLogin = scram;
        plainLogin.login = Login::plain;

        const auto row = [](const char* name, rd_kafka_resp_err_t code, const char* reason,
                            const ConnectionSettings& settings, const QStringList& parts) {
            QTest::newRow(name) << static_cast<int>(code) << QString::fromUtf8(reason) << settings << parts;
        };
        row("refused", RD_KAFKA_RESP_ERR__TRANSPORT,
            "10.0.0.7:9092/bootstrap: Connect to ipv4#10.0.0.7:9092 failed: Connection refused (after 0ms in state "
            "CONNECT)",
            plain,
            {QStringLiteral("No connection to the broker 10.0.0.7:9092: Connect to ipv4#10.0.0.7:9092 failed: "
                            "Connection refused. Nothing listens there: check that the broker runs and that host and "
                            "port are right.")});
        row("plain to a TLS port", RD_KAFKA_RESP_ERR__TRANSPORT,
            "h:9093/bootstrap: Disconnected while requesting ApiVersion: might be caused by incorrect "
            "security.protocol configuration",
            plain, {QStringLiteral("broker h:9093"), QStringLiteral("turn TLS on")});
        row("TLS to a plain port", RD_KAFKA_RESP_ERR__SSL,
            "ssl://h:9092/bootstrap: SSL handshake failed: Disconnected: connecting to a PLAINTEXT broker listener?",
            tls, {QStringLiteral("broker h:9092"), QStringLiteral("Check that this port of the broker speaks TLS")});
        row("unknown name", RD_KAFKA_RESP_ERR__RESOLVE,
            "nowhere:9092/bootstrap: Failed to resolve 'nowhere:9092': Name or service not known (after 5ms in state "
            "CONNECT)",
            plain, {QStringLiteral("host name of the broker nowhere:9092 is not known")});
        row("unknown authority", RD_KAFKA_RESP_ERR__SSL,
            "ssl://h:9093/bootstrap: SSL handshake failed: error:0A000086: certificate verify failed", tls,
            {QStringLiteral("name the file of the authority's certificate")});
        row("wrong authority", RD_KAFKA_RESP_ERR__SSL,
            "ssl://h:9093/bootstrap: SSL handshake failed: error:0A000086: certificate verify failed", tlsWithFiles,
            {QStringLiteral("not signed by the authority in 'ca.pem'")});
        row("no client certificate", RD_KAFKA_RESP_ERR__SSL,
            "ssl://h:9093/1: SSL handshake failed: error: sslv3 alert bad certificate: SSL alert number 42", tls,
            {QStringLiteral("asks for a client certificate")});
        row("client certificate refused", RD_KAFKA_RESP_ERR__SSL,
            "ssl://h:9093/1: SSL handshake failed: error: tlsv1 alert: certificate unknown", tlsWithFiles,
            {QStringLiteral("does not accept our client certificate 'me.pem'")});
        row("login, SCRAM", RD_KAFKA_RESP_ERR__AUTHENTICATION,
            "sasl_ssl://h:9093/bootstrap: SASL authentication error: invalid credentials (after 9ms in state AUTH_REQ)",
            scram,
            {QStringLiteral("The broker h:9093 refuses the login: SASL authentication error: invalid credentials."),
             QStringLiteral("Check the user 'alice'")});
        row("login, PLAIN", RD_KAFKA_RESP_ERR__AUTHENTICATION,
            "sasl_ssl://h:9093/bootstrap: SASL authentication error: refused", plainLogin,
            {QStringLiteral("Check the user 'alice'")});
        row("anything else", RD_KAFKA_RESP_ERR__FS, "no broker in this: text", plain,
            {QStringLiteral("kafka.example:9092"), QStringLiteral("no broker in this: text"), QStringLiteral("_FS")});
    }
    void saysWhatFailedAndWhatHelps()
    {
        QFETCH(int, code);
        QFETCH(QString, reason);
        QFETCH(ConnectionSettings, settings);
        QFETCH(QStringList, parts);
        const QString text = QString::fromStdString(
            bw::kafka::connectionProblem(static_cast<rd_kafka_resp_err_t>(code), reason.toStdString(), settings));
        for (const QString& part : parts) {
            QVERIFY2(text.contains(part), qPrintable(text));
        }
    }

    void hintsAtKafka4WhereScramCannotWorkWithIt()
    {
        ConnectionSettings settings{.brokers = "h:9093", .login = Login::scramSha256, .user = "alice"};
        const std::string reason = "sasl_ssl://h:9093/1: SASL authentication error: invalid credentials";
        const auto text = connectionProblem(RD_KAFKA_RESP_ERR__AUTHENTICATION, reason, settings);
        const bool tooOld = rd_kafka_version() < 0x020601ff;
        QCOMPARE(text.find("Kafka 4 needs librdkafka 2.6.1") != std::string::npos, tooOld);
        settings.login = Login::plain;
        QVERIFY(connectionProblem(RD_KAFKA_RESP_ERR__AUTHENTICATION, reason, settings).find("2.6.1") ==
                std::string::npos);
    }

    void refusesSettingsThatCanNeverWork_data()
    {
        QTest::addColumn<ConnectionSettings>("settings");
        QTest::addColumn<QString>("part");
        ConnectionSettings good{.brokers = "127.0.0.1:1"};
        QTest::newRow("no broker") << ConnectionSettings{} << QStringLiteral("no Kafka broker is named");
        ConnectionSettings settings = good;
        settings.properties["no.such.property"] = "1";
        QTest::newRow("property") << settings << QStringLiteral("'no.such.property'");
        settings = good;
        settings.properties["fetch.wait.max.ms"] = "soon";
        QTest::newRow("value") << settings << QStringLiteral("fetch.wait.max.ms");
        settings = good;
        settings.tls = true;
        settings.caFile = "no/such/ca.pem";
        QTest::newRow("file") << settings
                              << QStringLiteral("cannot read the file of certificate authorities 'no/such/ca.pem': "
                                                "No such file or directory");
    }
    void refusesSettingsThatCanNeverWork()
    {
        QFETCH(ConnectionSettings, settings);
        QFETCH(QString, part);
        bw::kafka::KafkaSource source({.connection = settings, .topic = "t"});
        const auto opened = source.open({});
        QVERIFY(!opened.ok());
        QVERIFY2(QString::fromStdString(opened.error().message).contains(part), opened.error().message.c_str());
        // Not opened is a state too.
        QCOMPARE(source.status().state, bw::runtime::SourceState::connecting);
        QVERIFY(source.partitions().empty());
        QVERIFY(!source.atEnd(0));

        settings.properties.erase("fetch.wait.max.ms"); // a property of readers alone
        const auto producer = bw::kafka::Producer::create(settings, "t");
        QCOMPARE(producer.ok(), part == QStringLiteral("fetch.wait.max.ms"));
    }
};

QTEST_APPLESS_MAIN(TestKafkaProblem)
#include "tst_kafka_problem.moc"
