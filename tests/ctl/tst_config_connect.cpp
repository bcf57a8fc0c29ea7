#include "tests/ctl/run_ctl.h"
#include "tests/services/kafka_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using bw::app::test::Run;
using bw::app::test::runCtl;

/// "config check --connect" against a real broker.
class TestConfigConnect : public bw::services::KafkaFixture {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString configFor(const std::string& topic, const QByteArray& password)
    {
        const auto broker = m_broker->saslTls();
        QFile secret(m_folder.filePath(QStringLiteral("password")));
        QFile file(m_folder.filePath(QStringLiteral("bellwether.toml")));
        if (!secret.open(QIODevice::WriteOnly) || !file.open(QIODevice::WriteOnly)) {
            return {};
        }
        secret.write(password);
        file.write(QByteArray::fromStdString("[[source]]\nid = \"events\"\nkind = \"kafka\"\nbrokers = \"" +
                                             broker.brokers + "\"\ntopic = \"" + topic +
                                             "\"\ntls = true\nca_file = \"" + broker.caFile +
                                             "\"\nsasl = \"scram-sha-256\"\nuser = \"alice\"\npassword_file = \"" +
                                             secret.fileName().toStdString() + "\"\n"));
        return file.fileName();
    }

private Q_SLOTS:
    void everyStagePasses()
    {
        const QString file = configFor(newTopic(1), "alice-secret");
        const Run run = runCtl({QStringLiteral("config"), QStringLiteral("--connect"), QStringLiteral("check"), file});
        QVERIFY2(run.exitCode == 0, run.output.constData());
        for (const char* stage :
             {"ok     name", "ok     port", "ok     TLS", "ok     login", "ok     topic", "ok     right to read"}) {
            QVERIFY2(run.output.contains(stage), run.output.constData());
        }
    }

    void theStageThatFailsIsNamed()
    {
        const QString file = configFor(newTopic(1), "not-her-secret");
        const Run run = runCtl({QStringLiteral("config"), QStringLiteral("--connect"), QStringLiteral("check"), file});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.output.contains("FAILED login") && run.output.contains("Check the user 'alice'"),
                 run.output.constData());
        QVERIFY(!run.output.contains("not-her-secret") && !run.errors.contains("not-her-secret"));
    }
};

QTEST_GUILESS_MAIN(TestConfigConnect)
#include "tst_config_connect.moc"
