#include <QTest>

#include "app/connect/desk_connections.h"
#include "connectors/kafka/producer.h"
#include "tests/services/kafka_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

using namespace bw;
using app::DeskConnections;

namespace {

/// A desk's connections in folders of their own, as after a start of the program.
struct Stage {
    explicit Stage(const QTemporaryDir& folder)
        : connections({folder.filePath(QStringLiteral("config")).toStdString(),
                       folder.filePath(QStringLiteral("data")).toStdString()},
                      [this](const std::string& id, app::Config config) {
                          ran = id;
                          started = std::move(config);
                      })
    {}
    std::string ran;
    app::Config started;
    DeskConnections connections;

    api::SecretPlace place()
    {
        std::optional<api::SecretPlace> place;
        connections.findSecretPlace([&](api::SecretPlace found) { place = found; });
        (void)QTest::qWaitFor([&] { return place.has_value(); }, 20'000);
        return place.value_or(api::SecretPlace::keyring);
    }
    QString opened(const std::string& passphrase)
    {
        return ended([&](auto done) { connections.openSecretFile(passphrase, done); });
    }
    QString kept(const api::Connection& connection, const std::optional<std::string>& password)
    {
        std::optional<QString> text;
        connections.keep(connection, password, [&](const base::Result<std::string>& id) {
            text = id ? QString() : QString::fromStdString(id.error().message);
        });
        return QTest::qWaitFor([&] { return text.has_value(); }, 20'000) ? *text : QStringLiteral("no answer");
    }
    QString chosen(const std::string& id)
    {
        return ended([&](auto done) { connections.choose(id, done); });
    }
    std::vector<api::TestStep> tested(const api::Connection& connection, const std::optional<std::string>& password)
    {
        std::vector<api::TestStep> steps;
        bool over = false;
        connections.test(
            connection, password,
            [&](const api::TestStep& step) {
                if (step.outcome != api::TestStep::Outcome::running) {
                    steps.push_back(step);
                }
            },
            [&] { over = true; });
        (void)QTest::qWaitFor([&] { return over; }, 60'000);
        return steps;
    }

private:
    static QString ended(const std::function<void(api::Connections::Done)>& call)
    {
        std::optional<QString> text;
        call([&](const base::Result<void>& done) {
            text = done ? QString() : QString::fromStdString(done.error().message);
        });
        return QTest::qWaitFor([&] { return text.has_value(); }, 20'000) ? *text : QStringLiteral("no answer");
    }
};

app::Config fileOf(const QTemporaryDir& folder)
{
    return app::loadConfig(folder.filePath(QStringLiteral("config/connections/acme.toml")).toStdString()).value();
}

QStringList filesHolding(const QString& folder, const QByteArray& text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ++looked;
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text)) {
            found.append(file.fileName());
        }
    }
    return looked == 0 ? QStringList{QStringLiteral("no file was written")} : found;
}

} // namespace

/// Connections against a real broker, on a machine without a keyring.
class TestDeskConnections : public services::KafkaFixture {
    Q_OBJECT

    std::string m_topic;
    std::ostringstream m_log;

    api::Connection acme() const
    {
        const kafka::ConnectionSettings broker = m_broker->saslTls();
        api::Connection connection;
        connection.name = "Acme";
        connection.brokers = broker.brokers;
        connection.topics = {m_topic};
        connection.security = api::Security::tlsAndPassword;
        connection.method = api::LoginMethod::scramSha256;
        connection.user = broker.user;
        connection.caFile = broker.caFile;
        connection.begin = api::BeginWith::everything;
        return connection;
    }

private Q_SLOTS:
    void prepare()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        spdlog::set_default_logger(
            std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(m_log)));
        spdlog::set_level(spdlog::level::trace);
        m_topic = newTopic(2);
        auto producer = kafka::Producer::create(m_broker->plain(), m_topic);
        QVERIFY(producer.value()->send("acme", "no event at all").ok());
        QVERIFY(producer.value()->flush(std::chrono::seconds(30)).ok());
    }

    void keepsAPasswordInAFileThatAPassphraseOpens()
    {
        const std::string password = m_broker->saslTls().password;
        const QTemporaryDir folder;
        {
            Stage stage(folder);
            QVERIFY(!stage.connections.begin()); // nothing was chosen yet
            QCOMPARE(stage.place(), api::SecretPlace::newFile);
            // Without a choice of how, a password is not kept anywhere, and neither is the connection.
            QVERIFY(!stage.kept(acme(), password).isEmpty());
            QVERIFY(stage.connections.kept().empty());
            QCOMPARE(stage.opened("open sesame"), QString());
            QCOMPARE(stage.place(), api::SecretPlace::passphraseFile);
            QCOMPARE(stage.kept(acme(), password), QString());
            QCOMPARE(stage.chosen("acme"), QString());
            QCOMPARE(stage.ran, std::string("acme"));
            QCOMPARE(stage.connections.runningId(), std::string("acme"));
            QCOMPARE(stage.started.sources.at(0).kafka.password.reveal().value(), password);
            QVERIFY(stage.started.text.find(password) == std::string::npos); // what the journal gets
        }
        // The next start: locked, until the passphrase is given.
        Stage again(folder);
        const auto file = again.connections.withPasswords(fileOf(folder));
        QVERIFY(!file);
        QVERIFY2(file.error().message.find("file/acme") != std::string::npos &&
                     file.error().message.find("passphrase is asked for in the window") != std::string::npos,
                 file.error().message.c_str());
        QVERIFY(again.connections.begin());
        const auto trouble = again.connections.trouble();
        QVERIFY(trouble && trouble->locked && trouble->fault == base::ReachFault::noSecret);
        QCOMPARE(trouble->connectionId, std::string("acme"));
        QVERIFY(again.ran.empty());
        QVERIFY(!again.opened("open says me").isEmpty());
        QCOMPARE(again.opened("open sesame"), QString());
        QCOMPARE(again.chosen("acme"), QString());
        QVERIFY(!again.connections.trouble());
        QCOMPARE(again.started.sources.at(0).kafka.password.reveal().value(), password);

        for (const QByteArray& secret : {QByteArray::fromStdString(password), QByteArray("open sesame")}) {
            const QStringList found = filesHolding(folder.path(), secret);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
            QVERIFY(m_log.str().find(secret.toStdString()) == std::string::npos);
        }
    }

    void keepsAPasswordInAFileWithAKeyBesideIt()
    {
        const std::string password = m_broker->saslTls().password;
        const QTemporaryDir folder;
        {
            Stage stage(folder);
            QCOMPARE(stage.place(), api::SecretPlace::newFile);
            QCOMPARE(stage.opened({}), QString());
            QCOMPARE(stage.kept(acme(), password), QString());
            QCOMPARE(stage.chosen("acme"), QString());
        }
        Stage again(folder);
        QVERIFY(again.connections.begin());
        QVERIFY(!again.connections.trouble());
        QCOMPARE(again.ran, std::string("acme"));
        // Its file by name, as --config has it.
        const auto file = again.connections.withPasswords(fileOf(folder));
        QVERIFY2(file.ok(), file ? "" : file.error().message.c_str());
        QCOMPARE(file.value().sources.at(0).kafka.password.reveal().value(), password);
        QVERIFY(file.value().text.find(password) == std::string::npos);
        QVERIFY(again.connections.withPasswords(app::demoConfig()).ok());
        QVERIFY(filesHolding(folder.path(), QByteArray::fromStdString(password)).isEmpty());
    }

    void testsWithTheKeptPassword()
    {
        const QTemporaryDir folder;
        Stage stage(folder);
        QCOMPARE(stage.place(), api::SecretPlace::newFile);
        QCOMPARE(stage.opened({}), QString());
        QCOMPARE(stage.kept(acme(), m_broker->saslTls().password), QString());
        api::Connection kept = stage.connections.kept().at(0).connection;
        const auto right = stage.tested(kept, std::nullopt);
        QCOMPARE(right.size(), std::size_t{7});
        QCOMPARE(right[3].stage, api::TestStage::login);
        QCOMPARE(right[3].outcome, api::TestStep::Outcome::passed);
        QCOMPARE(right[6].stage, api::TestStage::records);
        QCOMPARE(right[6].trial.tried, 1);
        QCOMPARE(right[6].trial.rejected, 1);
        const auto wrong = stage.tested(kept, "not-her-secret");
        QCOMPARE(wrong.back().stage, api::TestStage::login);
        QCOMPARE(wrong.back().fault, base::ReachFault::login);
    }

    void aTestIsReplacedByTheNext()
    {
        const QTemporaryDir folder;
        Stage stage(folder);
        api::Connection nowhere = acme();
        nowhere.brokers = "192.0.2.1:9092"; // TEST-NET: packets go nowhere
        bool heard = false;
        stage.connections.test(nowhere, "x", [&](const api::TestStep&) { heard = true; }, [&] { heard = true; });
        api::Connection missing;
        missing.kind = api::ConnectionKind::file;
        missing.path = "/no/such/file.ndjson";
        const auto steps = stage.tested(missing, std::nullopt);
        QCOMPARE(steps.size(), std::size_t{1});
        QCOMPARE(steps[0].fault, base::ReachFault::file);
        QVERIFY(!heard);
        bool over = false;
        stage.connections.test(nowhere, "x", [](const api::TestStep&) {}, [&] { over = true; });
        stage.connections.cancelTest();
        QVERIFY(QTest::qWaitFor([&] { return over; }, 5'000));
    }

    void removingForgetsThePassword()
    {
        const QTemporaryDir folder;
        Stage stage(folder);
        QCOMPARE(stage.place(), api::SecretPlace::newFile);
        QCOMPARE(stage.opened({}), QString());
        QCOMPARE(stage.kept(acme(), "first"), QString());
        bool removed = false;
        stage.connections.remove("acme", [&](const base::Result<void>& done) { removed = done.ok(); });
        QVERIFY(QTest::qWaitFor([&] { return removed; }));
        QVERIFY(stage.connections.kept().empty());
        // Under the same name again there is none any more, so that it has to be given.
        QVERIFY(!stage.kept(acme(), std::nullopt).isEmpty());
        QVERIFY(stage.connections.kept().empty());
        QVERIFY(filesHolding(folder.path(), "first").isEmpty());
    }

    void theDemoCanBeChosen()
    {
        const QTemporaryDir folder;
        {
            Stage stage(folder);
            QCOMPARE(stage.chosen(api::Connections::kDemoId), QString());
            QCOMPARE(stage.started.sources.at(0).kind, app::SourceKind::demo);
        }
        Stage again(folder);
        QVERIFY(again.connections.begin());
        QCOMPARE(again.connections.runningId(), std::string("demo"));
    }

    void aFileThatCannotBeReadIsSaidAndStays()
    {
        const QTemporaryDir folder;
        QDir().mkpath(folder.filePath(QStringLiteral("config/connections")));
        QFile file(folder.filePath(QStringLiteral("config/connections/broken.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[[source]") > 0);
        file.close();
        Stage stage(folder);
        QVERIFY(!stage.chosen("broken").isEmpty());
        QVERIFY(stage.connections.trouble() && stage.connections.trouble()->fault == base::ReachFault::file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("[[source]"));
    }
};

QTEST_GUILESS_MAIN(TestDeskConnections)
#include "tst_desk_connections.moc"
