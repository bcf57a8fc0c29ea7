#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/fake_backend.h"
#include "ui/desk/desk.h"
#include "ui/overview/headline.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/tile_strip.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/style/state_pane.h"

#include <QDesktopServices>
#include <QPushButton>

using namespace bw;
using namespace bw::ui;

namespace {

/// An engine that has just started: no tenant is configured, no source has sent anything.
class NewBackend : public api::Backend {
public:
    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override
    {
        if (std::holds_alternative<api::StatusRequest>(request)) {
            auto status = std::make_shared<api::Status>();
            status->now = test::FakeBackend::kStart;
            ready(api::View(std::shared_ptr<const api::Status>(status)));
        } else if (std::holds_alternative<api::SourcesRequest>(request)) {
            ready(api::View(std::make_shared<const api::SourcesView>()));
        } else {
            ++m_askedOfNobody;
        }
        return ++m_last;
    }
    void change(api::SubscriptionId, api::ViewRequest) override {}
    void unsubscribe(api::SubscriptionId) override {}
    void query(api::Query, AnswerReady ready) override { ready(api::Answer(api::QuarantinePage{})); }

    int askedOfNobody() const { return m_askedOfNobody; }

private:
    api::SubscriptionId m_last = 0;
    int m_askedOfNobody = 0;
};

/// Stands for the file manager.
class Opened : public QObject {
    Q_OBJECT
public:
    QString folder;
public Q_SLOTS:
    void take(const QUrl& url) { folder = url.toLocalFile(); }
};

void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
    }
}

struct Stage {
    explicit Stage(api::Backend& backend)
    {
        DeskOptions options;
        options.remembers = false;
        options.size = QSize(1280, 800);
        desk = std::make_unique<Desk>(backend, options);
        desk->window().show();
        (void)QTest::qWaitForWindowExposed(&desk->window());
        settle();
    }
    OverviewPage& overview() { return *qobject_cast<OverviewPage*>(desk->window().page(QStringLiteral("overview"))); }
    /// The pane that stands in place of a page's rows, if one does.
    StatePane* stateOf(const char* pageId)
    {
        for (auto* pane : desk->window().page(QLatin1String(pageId))->findChildren<StatePane*>()) {
            if (pane->isVisible()) {
                return pane;
            }
        }
        return nullptr;
    }
    std::unique_ptr<Desk> desk;
};

void verifyNothingIsClaimed(Stage& stage)
{
    QVERIFY(stage.overview().nothing()->isVisible());
    QVERIFY(stage.overview().nothing()->accessibleName().contains(QStringLiteral("No campaign has sent anything")));
    QVERIFY(!stage.overview().tiles()->isVisible());
    QVERIFY(!stage.overview().headline()->isVisible());
    stage.desk->window().openPage(QStringLiteral("campaigns"));
    settle();
    QVERIFY(stage.stateOf("campaigns") != nullptr);
    QVERIFY(stage.stateOf("campaigns")->accessibleName().contains(QStringLiteral("No campaign has sent anything")));
}

} // namespace

/// Before anything was ever received, the desk says so, and what helps: zeros would be figures.
class TestFirstStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutATenant()
    {
        NewBackend backend;
        Stage stage(backend);
        verifyNothingIsClaimed(stage);
        QCOMPARE(backend.askedOfNobody(), 0);
        stage.desk->window().openPage(QStringLiteral("sources"));
        settle();
        QVERIFY(stage.stateOf("sources") != nullptr);
    }

    void withATenantThatHasNoCampaign()
    {
        test::FakeBackend backend(0);
        backend.setEmpty(true);
        Stage stage(backend);
        verifyNothingIsClaimed(stage);
    }

    void theButtonLeadsToTheSources()
    {
        test::FakeBackend backend(0);
        backend.setEmpty(true);
        Stage stage(backend);
        auto* button = stage.overview().nothing()->findChild<QPushButton*>();
        QVERIFY(button != nullptr && button->isVisible());
        button->click();
        settle();
        QVERIFY(stage.desk->window().page(QStringLiteral("sources"))->isVisible());
    }

    /// Where history fails, the folder it lies in is one key away.
    void whatHistoryFailsOfIsMendedInItsFolder()
    {
        test::FakeBackend backend(3);
        DeskOptions options;
        options.remembers = false;
        options.size = QSize(1280, 800);
        options.dataFolder = [] { return QStringLiteral("/var/lib/bellwether"); };
        const Desk desk(backend, options);
        MainWindow& window = const_cast<Desk&>(desk).window();
        window.show();
        settle();
        auto* bar = window.findChild<MessageBar*>();
        QVERIFY(!bar->isVisible());
        backend.setStatusProblem("history.db cannot be written: the disk is full");
        backend.advance(1'000);
        settle();
        window.refresh();
        QVERIFY(bar->isVisible());
        Opened opened;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &opened, "take");
        bar->findChild<QPushButton*>()->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(opened.folder, QStringLiteral("/var/lib/bellwether"));
        // So where the figures of a page cannot be read.
        backend.setStatusProblem({});
        backend.setPageError("history.db cannot be read");
        settle();
        QCOMPARE(bar->message().actionId, QStringLiteral("file.dataFolder"));
    }

    void figuresComeWithTheFirstEvent()
    {
        test::FakeBackend backend(3);
        Stage stage(backend);
        QVERIFY(!stage.overview().nothing()->isVisible());
        QVERIFY(stage.overview().tiles()->isVisible());
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_first_start.moc"
