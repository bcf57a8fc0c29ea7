#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/desk_stage.h"
#include "tests/ui/fake_connections.h"
#include "ui/connect/choice_card.h"
#include "ui/connect/connect_page.h"
#include "ui/connect/connect_words.h"
#include "ui/connect/connection_form.h"
#include "ui/connect/test_list.h"
#include "ui/desk/guide_action.h"
#include "ui/desk/translations.h"
#include "ui/guide/guide_window.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryFile>

using namespace bw;
using namespace bw::ui;
using api::TestStage;
using api::TestStep;
using test::DeskStage;

namespace {

TestStep passed(TestStage stage, const std::string& subject, std::int64_t count = 1)
{
    TestStep step;
    step.stage = stage;
    step.subject = subject;
    step.outcome = TestStep::Outcome::passed;
    step.count = count;
    return step;
}

TestStep failed(TestStage stage, const std::string& subject, base::ReachFault fault)
{
    TestStep step = passed(stage, subject);
    step.outcome = TestStep::Outcome::failed;
    step.fault = fault;
    step.text = "In English.";
    return step;
}

TestStep tried(std::int64_t accepted, std::int64_t rejected, std::int64_t withoutTenant,
               std::vector<std::string> tenants)
{
    TestStep step = passed(TestStage::records, {});
    step.trial.tried = accepted + rejected;
    step.trial.accepted = accepted;
    step.trial.rejected = rejected;
    step.trial.withoutTenant = withoutTenant;
    step.trial.tenants = std::move(tenants);
    return step;
}

/// The desk as at its very first start.
struct FirstStart {
    test::FakeBackend backend{3};
    test::FakeConnections connections;
    std::unique_ptr<Desk> desk;

    explicit FirstStart(bool nothingChosen = true, QSize size = {1280, 800})
    {
        DeskOptions options;
        options.remembers = false;
        options.theme = ThemeChoice::light;
        options.size = size;
        options.nothingChosen = nothingChosen;
        desk = std::make_unique<Desk>(backend, options, &connections);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        settle();
    }
    MainWindow& window() const { return *m_window(); }
    ConnectPage& page() const { return *qobject_cast<ConnectPage*>(window().page(QStringLiteral("connections"))); }
    template <typename T>
    T& part(const char* name) const
    {
        return *page().findChild<T*>(QLatin1String(name));
    }
    static void settle()
    {
        for (int i = 0; i < 8; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QTest::qWait(10);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    static void type(const QString& text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        settle();
    }
    /// Tab until that part has the keyboard.
    bool tabTo(const QString& name) const
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget()->objectName() == name) {
                return true;
            }
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString message() const
    {
        auto* bar = window().findChild<MessageBar*>();
        return bar->isVisible() ? bar->message().what + QLatin1Char(' ') + bar->message().more : QString();
    }

private:
    MainWindow* m_window() const { return &desk->window(); }
};

} // namespace

class TestConnect : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_connect")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void cleanup()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        speak(*QCoreApplication::instance(), {british, british});
        theme().setZoom(100);
    }

    void atFirstThereIsNothingElse()
    {
        FirstStart stage;
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("connections"));
        for (const char* id : {"go.overview", "go.campaigns", "go.sources"}) {
            QVERIFY2(!stage.window().actions().action(QLatin1String(id))->isEnabled(), id);
        }
        stage.window().openPage(QStringLiteral("overview"));
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("connections"));
        QVERIFY(stage.part<ChoiceCard>("demoCard").hasFocus());
    }

    void theKeyboardComesAlong()
    {
        FirstStart stage(false);
        stage.window().openPage(QStringLiteral("sources"));
        FirstStart::settle();
        stage.window().openPage(QStringLiteral("connections"));
        FirstStart::settle();
        QVERIFY(stage.part<ChoiceCard>("demoCard").hasFocus());
    }

    void theDemoIsOneStep()
    {
        FirstStart stage;
        FirstStart::press(Qt::Key_Space);
        QCOMPARE(stage.connections.chosen, std::string(api::Connections::kDemoId));
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("overview"));
        QVERIFY(stage.window().actions().action(QStringLiteral("go.campaigns"))->isEnabled());
    }

    void kafkaIsThreeStepsByKeyboard()
    {
        FirstStart stage;
        stage.connections.outcome = {passed(TestStage::name, "kafka"),
                                     passed(TestStage::port, "kafka:9093"),
                                     passed(TestStage::tls, "kafka:9093"),
                                     passed(TestStage::login, "kafka:9093"),
                                     passed(TestStage::topic, "events"),
                                     passed(TestStage::right, "events"),
                                     failed(TestStage::topic, "other", base::ReachFault::noTopic),
                                     tried(998, 2, 0, {"acme"})};
        FirstStart::press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("brokers"));
        FirstStart::type(QStringLiteral("kafka:9093"));
        FirstStart::press(Qt::Key_Tab);
        FirstStart::type(QStringLiteral("events, other events"));
        QVERIFY(stage.tabTo(QStringLiteral("user")));
        FirstStart::type(QStringLiteral("mark"));
        FirstStart::press(Qt::Key_Tab);
        FirstStart::type(QStringLiteral("top-secret"));
        FirstStart::press(Qt::Key_Return);
        QCOMPARE(stage.connections.tests, 1);
        QCOMPARE(stage.page().list().steps().size(), std::size_t{8});
        QVERIFY(stage.page().list().accessibleDescription().contains(QStringLiteral("There is no topic other")));
        QVERIFY(stage.page().list().accessibleDescription().contains(QStringLiteral("998 readable, 2 not")));
        auto& start = stage.part<QPushButton>("startButton");
        QVERIFY(start.isVisible());
        QCOMPARE(start.text(), QStringLiteral("Start with events"));
        QVERIFY(stage.tabTo(QStringLiteral("startButton")));
        FirstStart::press(Qt::Key_Space);
        QCOMPARE(stage.connections.connections.size(), std::size_t{1});
        const api::Connection& kept = stage.connections.connections[0].connection;
        QCOMPARE(kept.topics, std::vector<std::string>{"events"}); // the one that can be read
        QCOMPARE(kept.name, std::string("events"));
        QCOMPARE(kept.tenants.size(), std::size_t{1});
        QCOMPARE(kept.tenants[0].id, std::string("acme"));
        QCOMPARE(*stage.connections.lastPassword, std::string("top-secret"));
        QCOMPARE(stage.connections.chosen, kept.id);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("overview"));
    }

    void aFileAsksForItsTenantOnlyWhenItMust()
    {
        FirstStart stage;
        stage.connections.outcome = {passed(TestStage::file, "/tmp/events.ndjson", 4'096), tried(0, 10, 10, {})};
        stage.connections.outcome.back().outcome = TestStep::Outcome::failed;
        stage.page().openFile(QStringLiteral("/tmp/events.ndjson"));
        FirstStart::settle();
        auto& tenant = stage.part<QLineEdit>("tenant");
        QVERIFY(tenant.isVisible() && tenant.hasFocus());
        QVERIFY(!stage.part<QPushButton>("startButton").isVisible());
        stage.connections.outcome.back() = tried(10, 0, 0, {"acme"});
        FirstStart::type(QStringLiteral("acme"));
        FirstStart::press(Qt::Key_Return);
        QVERIFY(stage.part<QPushButton>("startButton").isVisible());
        QVERIFY(stage.part<QComboBox>("zone").isVisible());
        FirstStart::press(Qt::Key_Return);
        QCOMPARE(stage.connections.connections.at(0).connection.tenant, std::string("acme"));
        QCOMPARE(stage.connections.connections.at(0).connection.kind, api::ConnectionKind::file);
        QVERIFY(!stage.connections.chosen.empty());
    }

    void aFileThatSaysItselfAsksForNothing()
    {
        FirstStart stage;
        stage.connections.outcome = {passed(TestStage::file, "/tmp/e.ndjson", 9), tried(10, 0, 0, {"acme"})};
        stage.page().openFile(QStringLiteral("/tmp/e.ndjson"));
        FirstStart::settle();
        QVERIFY(!stage.part<QLineEdit>("tenant").isVisible());
        QVERIFY(stage.part<QPushButton>("startButton").hasFocus());
    }

    void everyFaultHasItsWordsAndItsHelp()
    {
        api::Connection connection;
        connection.brokers = "kafka:9093";
        connection.user = "mark";
        QStringList seen;
        for (int i = 1; i <= static_cast<int>(base::ReachFault::other); ++i) {
            const auto fault = static_cast<base::ReachFault>(i);
            const FaultWords words = wordsOf(fault, connection, QStringLiteral("kafka:9093"), QStringLiteral("events"),
                                             QStringLiteral("why"));
            QVERIFY2(!words.what.isEmpty() && !words.help.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(!seen.contains(words.what), qPrintable(words.what));
            seen.append(words.what);
        }
        QVERIFY(seen.contains(QStringLiteral("Login refused by kafka:9093 for user mark")));
    }

    void withoutAKeyringItSaysSoAndAsksHow()
    {
        FirstStart stage;
        stage.connections.place = api::SecretPlace::newFile;
        stage.connections.outcome = {passed(TestStage::topic, "events"), passed(TestStage::right, "events"),
                                     tried(1, 0, 0, {"acme"})};
        FirstStart::press(Qt::Key_N, Qt::ControlModifier);
        FirstStart::type(QStringLiteral("kafka:9093"));
        FirstStart::press(Qt::Key_Tab);
        FirstStart::type(QStringLiteral("events"));
        QVERIFY(stage.tabTo(QStringLiteral("user")));
        FirstStart::type(QStringLiteral("mark"));
        FirstStart::press(Qt::Key_Tab);
        FirstStart::type(QStringLiteral("top-secret"));
        const QStringList said = [&] {
            QStringList all;
            for (const QLabel* label : stage.page().findChildren<QLabel*>()) {
                if (label->isVisible()) {
                    all.append(label->text());
                }
            }
            return all;
        }();
        QVERIFY(said.join(u' ').contains(QStringLiteral("No keyring answers: it goes into an encrypted file")));
        FirstStart::press(Qt::Key_Return);
        FirstStart::press(Qt::Key_Space);               // start
        QVERIFY(stage.connections.connections.empty()); // not without a passphrase
        QVERIFY(stage.part<QLineEdit>("passphrase").hasFocus());
        FirstStart::type(QStringLiteral("open sesame"));
        FirstStart::press(Qt::Key_Return);
        QCOMPARE(stage.connections.passphrase, std::string("open sesame"));
        QCOMPARE(stage.connections.connections.size(), std::size_t{1});
        QCOMPARE(stage.connections.chosen, stage.connections.connections[0].connection.id);
    }

    void aLockedFileLeadsToItsPassphrase()
    {
        FirstStart stage(false);
        api::Connection acme;
        acme.id = "acme";
        acme.name = "Acme";
        acme.brokers = "kafka:9093";
        acme.topics = {"events"};
        acme.user = "mark";
        stage.connections.connections = {{acme, "/config/acme.toml", {}, false}};
        stage.connections.place = api::SecretPlace::lockedFile;
        stage.connections.passphrase = "open sesame";
        stage.connections.startTrouble =
            api::StartTrouble{"acme", base::ReachFault::noSecret, true, "the file is locked"};
        stage.connections.tellChanged();
        FirstStart::settle();
        QVERIFY2(stage.message().contains(QStringLiteral("The passwords are locked.")), qPrintable(stage.message()));
        stage.window().findChild<MessageBar*>()->findChild<QPushButton*>()->click();
        FirstStart::settle();
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("connections"));
        auto& passphrase = stage.part<QLineEdit>("passphrase");
        QVERIFY(passphrase.isVisible());
        passphrase.setFocus();
        FirstStart::type(QStringLiteral("wrong"));
        FirstStart::press(Qt::Key_Return);
        QCOMPARE(stage.connections.starts, 0);
        passphrase.clear();
        FirstStart::type(QStringLiteral("open sesame"));
        FirstStart::press(Qt::Key_Return);
        QCOMPARE(stage.connections.starts, 1);
        QCOMPARE(stage.connections.chosen, std::string("acme"));
    }

    void aPasswordThatIsGoneIsAskedFor()
    {
        FirstStart stage(false);
        api::Connection acme;
        acme.id = "acme";
        acme.name = "Acme";
        acme.brokers = "kafka:9093";
        acme.topics = {"events"};
        acme.user = "mark";
        stage.connections.connections = {{acme, "/config/acme.toml", {}, false}};
        stage.connections.place = api::SecretPlace::keyFile;
        stage.connections.startTrouble =
            api::StartTrouble{"acme", base::ReachFault::noSecret, false, "no keyring answers"};
        stage.connections.tellChanged();
        FirstStart::settle();
        QVERIFY2(stage.message().contains(QStringLiteral("The password of Acme is not at hand.")),
                 qPrintable(stage.message()));
        stage.window().findChild<MessageBar*>()->findChild<QPushButton*>()->click();
        FirstStart::settle();
        QVERIFY(stage.part<QLineEdit>("password").hasFocus());
        stage.connections.outcome = {passed(TestStage::right, "events"), tried(1, 0, 0, {"acme"})};
        FirstStart::type(QStringLiteral("top-secret"));
        FirstStart::press(Qt::Key_Return);
        FirstStart::press(Qt::Key_Return);
        QCOMPARE(*stage.connections.lastPassword, std::string("top-secret"));
        QCOMPARE(stage.connections.chosen, std::string("acme"));
        QVERIFY(stage.message().isEmpty());
    }

    void keptOnesAreChangedAndRemoved()
    {
        FirstStart stage(false);
        api::Connection acme;
        acme.id = "acme";
        acme.name = "Acme";
        acme.brokers = "kafka:9093";
        acme.topics = {"events"};
        acme.user = "mark";
        acme.tenants = {{"a", "A", "GBP", "Europe/London"}, {"b", "B", "JPY", "Asia/Tokyo"}};
        api::Connection broken;
        broken.id = broken.name = "broken";
        stage.connections.connections = {{acme, "/config/acme.toml", {}, true},
                                         {broken, "/config/broken.toml", "line 1", false}};
        stage.connections.chosen = "acme";
        stage.connections.tellChanged();
        FirstStart::settle();
        stage.window().openPage(QStringLiteral("connections"), QStringLiteral("acme"));
        FirstStart::settle();
        QCOMPARE(stage.part<ChoiceCard>("kept-acme").accessibleDescription().left(7), QStringLiteral("running"));
        QVERIFY(stage.part<QPushButton>("startButton").isVisible()); // as it stands it may start without a test
        QVERIFY(!stage.part<QPushButton>("keepButton").isVisible());
        QVERIFY(stage.tabTo(QStringLiteral("topics")));
        FirstStart::press(Qt::Key_End);
        FirstStart::type(QStringLiteral(", more"));
        QVERIFY(!stage.part<QPushButton>("startButton").isVisible()); // not tried yet
        stage.part<QPushButton>("keepButton").click();
        FirstStart::settle();
        const api::Connection& changed = stage.connections.connections[0].connection;
        QCOMPARE(changed.topics, (std::vector<std::string>{"events", "more"}));
        QVERIFY(!stage.connections.lastPassword); // the kept one stays
        QVERIFY(changed.tenants == acme.tenants); // several tenants keep what each has
        auto& remove = stage.part<QPushButton>("removeButton");
        remove.click();
        QCOMPARE(stage.connections.connections.size(), std::size_t{2});
        remove.click();
        FirstStart::settle();
        QCOMPARE(stage.connections.connections.size(), std::size_t{1});
        stage.part<ChoiceCard>("kept-broken").click();
        FirstStart::settle();
        QVERIFY(!stage.page().form().isVisible()); // it stays as it is
    }

    void aSourceThatFailsNamesTheOneActionThatHelps()
    {
        api::Status status;
        status.sources.emplace_back();
        status.sources[0].id = status.sources[0].name = "events";
        QVERIFY(!troubleOf(status, nullptr));
        status.sources[0].fault = base::ReachFault::login;
        api::Connection acme;
        acme.brokers = "kafka:9093";
        acme.user = "mark";
        const auto own = troubleOf(status, &acme);
        QCOMPARE(own->what, QStringLiteral("Login refused by kafka:9093 for user mark."));
        QCOMPARE(own->actionId, QStringLiteral("connect.edit"));
        QCOMPARE(troubleOf(status, nullptr)->actionId, QStringLiteral("go.sources"));
    }

    /// What was amiss may have been mended elsewhere: one key tries again, another edits.
    void aStartThatFailedIsTriedAgain()
    {
        FirstStart stage(false);
        api::Connection acme;
        acme.id = "acme";
        acme.name = "Acme";
        stage.connections.connections.push_back({acme, "/config/acme.toml", {}, false});
        stage.connections.startTrouble =
            api::StartTrouble{"acme", base::ReachFault::file, false, "/mnt/acme.toml cannot be read"};
        stage.connections.tellChanged();
        FirstStart::settle();
        auto* bar = stage.window().findChild<MessageBar*>();
        QCOMPARE(bar->message().actionId, QStringLiteral("connect.again"));
        QCOMPARE(bar->message().secondId, QStringLiteral("connect.edit"));
        const QList<QPushButton*> buttons = bar->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(buttons[0]->isVisible() && buttons[1]->isVisible());
        QVERIFY(!buttons[0]->geometry().intersects(buttons[1]->geometry()));
        buttons[1]->click();
        FirstStart::settle();
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("connections"));
        QCOMPARE(stage.connections.starts, 0);
        buttons[0]->click();
        FirstStart::settle();
        QCOMPARE(stage.connections.starts, 1);
        QCOMPARE(stage.connections.chosen, std::string("acme"));
        QVERIFY(!stage.message().contains(QStringLiteral("Acme")));
        // Where only a passphrase helps, nothing else is offered.
        const Message locked = messageOf({"acme", base::ReachFault::noSecret, true, {}}, QStringLiteral("Acme"));
        QVERIFY(locked.second.isEmpty());
        QCOMPARE(locked.actionId, QStringLiteral("connect.edit"));
    }

    void theGuideOpensFromTheFirstPage()
    {
        FirstStart stage;
        QVERIFY(stage.tabTo(QStringLiteral("guideLink")));
        FirstStart::press(Qt::Key_Return);
        QVERIFY(stage.desk->guide().guide() != nullptr);
        QVERIFY(stage.desk->guide().guide()->isVisible());
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        FirstStart stage;
        for (const char* place : {"kafka", "file", ""}) {
            stage.window().openPage(QStringLiteral("connections"), QLatin1String(place));
            FirstStart::settle();
            for (const QWidget* widget : stage.page().findChildren<QWidget*>()) {
                if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr) {
                    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                    QVERIFY2(seen != nullptr && !seen->text(QAccessible::Name).isEmpty(),
                             qPrintable(QLatin1String(widget->metaObject()->className()) + widget->objectName()));
                }
            }
        }
    }

    void noTextIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("zoom");
        for (const QString& language : languages()) {
            QTest::addRow("%s 100", qPrintable(language)) << language << 100;
            QTest::addRow("%s 200", qPrintable(language)) << language << 200;
        }
    }
    void noTextIsCut()
    {
        QFETCH(QString, language);
        QFETCH(int, zoom);
        speak(*QCoreApplication::instance(), tongueOf(language, QStringLiteral("language"), QLocale(language)));
        FirstStart stage(true, zoom == 100 ? QSize(1280, 800) : QSize(2560, 1600));
        theme().setZoom(zoom);
        stage.connections.place = api::SecretPlace::newFile;
        stage.connections.outcome = {
            passed(TestStage::name, "kafka-1.aldermoor.example"),
            passed(TestStage::port, "kafka-1.aldermoor.example:9093"),
            failed(TestStage::tls, "kafka-1.aldermoor.example:9093", base::ReachFault::untrusted),
            passed(TestStage::right, "marketing-events"), tried(998, 2, 1, {"acme"})};
        FirstStart::press(Qt::Key_N, Qt::ControlModifier);
        FirstStart::type(QStringLiteral("kafka:9093"));
        FirstStart::press(Qt::Key_Tab);
        FirstStart::type(QStringLiteral("marketing-events"));
        stage.part<QLineEdit>("user").setText(QStringLiteral("u"));
        stage.part<QLineEdit>("password").setText(QStringLiteral("p"));
        FirstStart::press(Qt::Key_Return);
        QTest::qWait(50);
        if (const QString folder = qEnvironmentVariable("BW_PICTURES"); !folder.isEmpty()) {
            stage.window().grab().save(folder + QStringLiteral("/connect-%1-%2.png").arg(language).arg(zoom));
        }
        QStringList cut;
        for (const QLabel* label : stage.page().findChildren<QLabel*>()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->isVisible() && !label->text().isEmpty() &&
                (needed > label->height() || (!label->wordWrap() && label->sizeHint().width() > label->width()))) {
                cut.append(label->text());
            }
        }
        for (const QPushButton* button : stage.page().findChildren<QPushButton*>()) {
            const int shared = button->property("bwSegment").isValid() ? 1 : 0;
            if (button->isVisible() && button->sizeHint().width() > button->width() + shared) {
                cut.append(button->text());
            }
        }
        for (const ChoiceCard* card : stage.page().findChildren<ChoiceCard*>()) {
            if (card->isVisible() && card->heightForWidth(card->width()) > card->height()) {
                cut.append(card->text());
            }
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral(" | "))));
    }
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
