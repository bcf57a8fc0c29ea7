#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "app/connect/desk_connections.h"
#include "app/desktop/engine.h"
#include "app/desktop/late_backend.h"
#include "connectors/kafka/producer.h"
#include "tests/services/kafka_fixture.h"
#include "tests/ui/desk_stage.h"
#include "ui/connect/connect_page.h"
#include "ui/connect/test_list.h"
#include "ui/desk/desk.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QDateTime>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

using namespace bw;
using namespace bw::ui;

namespace {

constexpr int kPatienceMs = 200'000; // a simulated company's past is written first, under sanitizers too

/// A start of the whole program but for its main(): window, engine, connections in folders of their own.
struct Program {
    app::LateBackend backend;
    app::Engine engine{backend};
    app::DeskConnections connections;
    std::unique_ptr<Desk> desk;

    explicit Program(const QTemporaryDir& folder)
        : connections({folder.filePath(QStringLiteral("config")).toStdString(),
                       folder.filePath(QStringLiteral("data")).toStdString()},
                      [this](const std::string&, app::Config config) { engine.replace(std::move(config)); })
    {
        DeskOptions options;
        options.remembers = false;
        options.theme = ThemeChoice::light;
        options.size = QSize(1280, 800);
        options.nothingChosen = !connections.begin();
        desk = std::make_unique<Desk>(backend, options, &connections);
        desk->window().show();
        (void)QTest::qWaitForWindowExposed(&desk->window());
        desk->window().activateWindow();
    }
    ~Program()
    {
        desk.reset();
        engine.stop();
    }
    MainWindow& window() const { return desk->window(); }
    ConnectPage& page() const { return *qobject_cast<ConnectPage*>(window().page(QStringLiteral("connections"))); }
    QLineEdit& field(const char* name) const { return *page().findChild<QLineEdit*>(QLatin1String(name)); }
    QPushButton& button(const char* name) const { return *page().findChild<QPushButton*>(QLatin1String(name)); }
    void press(const QString& text) const
    {
        for (QPushButton* each : page().findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text) {
                each->click();
                return;
            }
        }
        qFatal("there is no button %s", qPrintable(text));
    }
    Message message() const
    {
        auto* bar = window().findChild<MessageBar*>();
        return bar->isVisible() ? bar->message() : Message{};
    }
    bool says(const QString& what) const
    {
        return QTest::qWaitFor([&] { return message().what == what; }, kPatienceMs);
    }
    void follow() const { window().findChild<MessageBar*>()->findChild<QPushButton*>()->click(); }
    bool isLive() const
    {
        const auto& status = window().state().status;
        return status != nullptr && !status->sources.empty() && status->sources[0].freshness == api::Freshness::live;
    }
    bool comesAlive() const
    {
        return QTest::qWaitFor([this] { return isLive() && message().what.isEmpty(); }, kPatienceMs);
    }
    QString said() const
    {
        QStringList all;
        for (const QLabel* label : page().findChildren<QLabel*>()) {
            if (label->isVisible()) {
                all.append(label->text());
            }
        }
        return all.join(QLatin1Char(' '));
    }
};

} // namespace

/// What goes wrong outside, for real: a real broker, no keyring, and what the user sees and can do.
class TestDeskFaults : public services::KafkaFixture {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_desk_faults")};
    std::string m_topic;
    std::ostringstream m_log;
    QString m_password;

    QString broker() const { return QString::fromStdString(m_broker->saslTls().brokers); }

    void fill(const Program& program, const QString& password) const
    {
        program.window().openPage(QStringLiteral("connections"), QStringLiteral("kafka"));
        program.field("brokers").setText(broker());
        program.field("topics").setText(QString::fromStdString(m_topic));
        program.field("ca").setText(QString::fromStdString(m_broker->saslTls().caFile));
        program.field("user").setText(QStringLiteral("alice"));
        program.press(QStringLiteral("SCRAM-256"));
        program.field("password").setText(password);
        QVERIFY(QTest::qWaitFor([&] { return program.said().contains(QStringLiteral("No keyring answers")); },
                                kPatienceMs));
    }
    void testAndStart(const Program& program) const
    {
        program.button("testButton").click();
        QVERIFY(QTest::qWaitFor([&] { return program.button("startButton").isVisible(); }, kPatienceMs));
        program.button("startButton").click();
        QVERIFY(QTest::qWaitFor([&] { return program.window().currentPageId() == QStringLiteral("overview"); },
                                kPatienceMs));
    }

private Q_SLOTS:
    void prepare()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        spdlog::set_default_logger(
            std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(m_log)));
        spdlog::set_level(spdlog::level::trace);
        theme().install();
        m_password = QString::fromStdString(m_broker->saslTls().password);
        m_topic = newTopic(1);
        auto producer = kafka::Producer::create(m_broker->plain(), m_topic);
        const std::string event =
            "{\"event_id\":\"e-1\",\"tenant_id\":\"acme\",\"event_type\":\"campaign_optimization\",\"timestamp\":" +
            std::to_string(QDateTime::currentMSecsSinceEpoch() - 60'000) +
            ",\"schema_version\":\"1.0\",\"campaign_id\":\"c-1\",\"campaign_name\":\"Gift Guide\",\"channel\":"
            "\"social\",\"performance_metrics\":{\"impressions\":1000,\"clicks\":50,\"conversions\":5,\"cost\":12.34,"
            "\"revenue\":99.5},\"optimization_trigger\":\"manual_trigger\",\"changes_made\":{}}";
        QVERIFY(producer.value()->send("acme", event).ok());
        QVERIFY(producer.value()->flush(std::chrono::seconds(30)).ok());
    }

    void brokerGoneAndBack()
    {
        const QTemporaryDir folder;
        const Program program(folder);
        fill(program, m_password);
        program.press(QStringLiteral("By a key file"));
        QVERIFY2(program.said().contains(QStringLiteral("can read the password, too")), qPrintable(program.said()));
        testAndStart(program);
        QVERIFY(program.comesAlive());
        m_broker->kill();
        QVERIFY(program.says(QStringLiteral("Nothing listens at %1.").arg(broker())));
        QCOMPARE(program.message().action, QStringLiteral("Edit connection"));
        QVERIFY(m_broker->restart().ok());
        QVERIFY(program.comesAlive()); // by itself
    }

    void wrongPassword()
    {
        const QTemporaryDir folder;
        const Program program(folder);
        fill(program, QStringLiteral("not-her-secret"));
        program.press(QStringLiteral("By a key file"));
        program.button("testButton").click();
        const QString refused = QStringLiteral("Login refused by %1 for user alice.").arg(broker());
        QVERIFY(QTest::qWaitFor([&] { return program.said().contains(refused); }, kPatienceMs));
        QVERIFY(!program.button("startButton").isVisible());
        // Kept all the same, and started: the desk says it wherever one is.
        program.button("keepButton").click();
        QVERIFY(QTest::qWaitFor([&] { return program.button("startButton").isVisible(); }, kPatienceMs));
        program.button("startButton").click();
        QVERIFY(program.says(refused));
        QCOMPARE(program.window().currentPageId(), QStringLiteral("overview"));
        program.follow();
        QCOMPARE(program.window().currentPageId(), QStringLiteral("connections"));
        QCOMPARE(program.field("user").text(), QStringLiteral("alice"));
        program.field("password").setText(m_password);
        Q_EMIT program.field("password").textEdited(m_password);
        testAndStart(program);
        QVERIFY(program.comesAlive());
    }

    void noKeyringAndAPassphrase()
    {
        const QTemporaryDir folder;
        {
            const Program program(folder);
            fill(program, m_password);
            program.field("passphrase").setText(QStringLiteral("open sesame"));
            testAndStart(program);
            QVERIFY(program.comesAlive());
        }
        {
            const Program program(folder);
            QVERIFY(program.says(QStringLiteral("The passwords are locked.")));
            QVERIFY(!program.isLive());
            program.follow();
            QVERIFY(QTest::qWaitFor([&] { return program.field("passphrase").isVisible(); }, kPatienceMs));
            program.field("passphrase").setText(QStringLiteral("open says me"));
            QTest::keyClick(&program.field("passphrase"), Qt::Key_Return);
            QVERIFY(QTest::qWaitFor(
                [&] { return program.said().contains(QStringLiteral("The passphrase does not open the file.")); },
                kPatienceMs));
            program.field("passphrase").setText(QStringLiteral("open sesame"));
            QTest::keyClick(&program.field("passphrase"), Qt::Key_Return);
            QVERIFY(program.comesAlive());
        }
        // Nothing that was written holds the password or the passphrase; nor does the log.
        int looked = 0;
        for (const QString& root : {folder.path(), m_settings.folder.path()}) {
            QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                QVERIFY2(!bytes.contains(m_password.toUtf8()) && !bytes.contains("open sesame"),
                         qPrintable(file.fileName()));
                ++looked;
            }
        }
        QVERIFY(looked > 3); // connection, chosen, secrets, history
        QVERIFY(m_log.str().find(m_password.toStdString()) == std::string::npos);
        QVERIFY(m_log.str().find("open sesame") == std::string::npos);
    }

    void anotherConnectionTakesOver()
    {
        const QTemporaryDir folder;
        const Program program(folder);
        program.window().actions().action(QStringLiteral("connect.demo"))->trigger();
        QVERIFY(program.comesAlive());
        QVERIFY(QTest::qWaitFor([&] { return program.window().currentPageId() == QStringLiteral("overview"); }));
        const auto tenants = [&] { return program.window().state().status->tenants.size(); };
        QVERIFY(tenants() > 1);
        fill(program, m_password);
        program.press(QStringLiteral("By a key file"));
        testAndStart(program);
        QVERIFY(program.comesAlive());
        QCOMPARE(tenants(), std::size_t{1}); // nothing of the simulated company is left
        QCOMPARE(program.window().state().status->tenants[0].id, std::string("acme"));
        QCOMPARE(program.window().scope().asked.tenantId, std::string("acme"));
        // One that knows no tenant yet shows none, rather than the one before.
        program.window().openPage(QStringLiteral("connections"), QStringLiteral("kafka"));
        const QString nowhere = QStringLiteral("127.0.0.1:%1").arg(services::freePort());
        program.field("brokers").setText(nowhere);
        program.field("topics").setText(QStringLiteral("t"));
        program.press(QStringLiteral("None"));
        QVERIFY(program.button("keepButton").isVisible());
        program.button("keepButton").click();
        QVERIFY(QTest::qWaitFor([&] { return program.button("startButton").isVisible(); }, kPatienceMs));
        program.button("startButton").click();
        QVERIFY(program.says(QStringLiteral("Nothing listens at %1.").arg(nowhere)));
        QVERIFY(program.window().scope().asked.tenantId.empty());
    }
};

QTEST_MAIN(TestDeskFaults)
#include "tst_desk_faults.moc"
