#include "tests/ui/scenes/scene.h"
#include "ui/settings/settings.h"
#include "ui/shell/own_window.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPainter>
#include <QTest>

namespace bw::test {

using namespace ui;

namespace {

/// An engine that has just started: no tenant is configured, no source has sent anything.
class NobodyYet : public api::Backend {
public:
    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override
    {
        if (std::holds_alternative<api::StatusRequest>(request)) {
            auto status = std::make_shared<api::Status>();
            status->now = FakeBackend::kStart;
            ready(api::View(std::shared_ptr<const api::Status>(status)));
        } else if (std::holds_alternative<api::SourcesRequest>(request)) {
            ready(api::View(std::make_shared<const api::SourcesView>()));
        }
        return ++m_last;
    }
    void change(api::SubscriptionId, api::ViewRequest) override {}
    void unsubscribe(api::SubscriptionId) override {}
    void query(api::Query, AnswerReady ready) override { ready(api::Answer(api::QuarantinePage{})); }

private:
    api::SubscriptionId m_last = 0;
};

void keepOne(FakeConnections& connections)
{
    api::Connection shop;
    shop.id = "shop";
    shop.name = "Shop";
    shop.brokers = "broker1.example.net:9093";
    shop.topics = {"shop-events"};
    shop.user = "marketing";
    shop.tenants = {{"nordlicht", "Nordlicht", "EUR", "Europe/Berlin"}};
    connections.connections = {{shop, "/config/shop.toml", {}, true}};
    connections.chosen = shop.id;
}

} // namespace

SceneStage::SceneStage(const Scene& scene, QSize size, ThemeChoice look)
    : backend(scene.company == Scene::Company::empty ? 0 : 38)
{
    backend.setEmpty(scene.company == Scene::Company::empty);
    backend.setSilent(scene.company == Scene::Company::silent);
    if (scene.company == Scene::Company::unknown) {
        m_nobody = std::make_unique<NobodyYet>();
    }
    DeskOptions options;
    options.remembers = false;
    options.theme = look;
    options.size = size;
    options.range = api::RangeKind::today;
    options.viewsFolder = m_folder.filePath(QStringLiteral("views"));
    options.nothingChosen = scene.company == Scene::Company::chooses;
    if (!options.nothingChosen) {
        keepOne(connections);
    }
    m_desk = std::make_unique<Desk>(m_nobody ? *m_nobody : backend, options, &connections);
    settings().setForNow(QStringLiteral("look/motion"), QStringLiteral("reduced"));
    window().setSteadyClock([this] { return m_steadyMs; });
    window().show();
    (void)QTest::qWaitForWindowExposed(&window());
    window().activateWindow();
    settle();
    scene.begin(*this);
    settle();
}

SceneStage::~SceneStage()
{
    m_desk.reset();
    theme().setZoom(100);
    settings().forget();
}

void SceneStage::open(const char* page, const char* place)
{
    window().openPage(QLatin1String(page), QLatin1String(place));
    settle();
}

void SceneStage::act(const QString& action)
{
    QAction* found = window().actions().action(action);
    QVERIFY2(found != nullptr, qPrintable(action));
    found->trigger();
    settle();
}

void SceneStage::type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

void SceneStage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::activePopupWidget() != nullptr ? QApplication::activePopupWidget()
                     : QApplication::focusWidget() != nullptr     ? QApplication::focusWidget()
                                                                  : &window();
    QTest::keyClick(focus, key, modifiers);
    settle();
}

void SceneStage::pass(api::TimeMs ms)
{
    m_steadyMs += ms;
    backend.advance(ms);
    settle();
    window().refresh();
    settle();
}

void SceneStage::wait(int ms)
{
    QTest::qWait(ms);
}

void SceneStage::settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

std::vector<QWidget*> SceneStage::roots()
{
    std::vector<QWidget*> found;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        const bool isOfOurs = widget->isVisible() && widget->windowType() != Qt::ToolTip &&
                              !widget->testAttribute(Qt::WA_DontShowOnScreen);
        if (isOfOurs && widget == &window()) {
            found.insert(found.begin(), widget);
        } else if (isOfOurs) {
            found.push_back(widget);
        }
    }
    return found;
}

QImage SceneStage::picture()
{
    QImage image = window().grab().toImage();
    QPainter painter(&image);
    for (QWidget* over : roots()) {
        if (over == &window()) {
            continue;
        }
        const bool ownPlace = over->windowType() == Qt::Popup;
        QPoint at = over->mapToGlobal(QPoint()) - window().mapToGlobal(QPoint());
        if (!ownPlace) {
            // No window manager has placed it: in the middle, framed as one would.
            at = QRect(QPoint(), window().size()).center() - over->rect().center();
            painter.fillRect(QRect(QPoint(), window().size()), QColor(0, 0, 0, 70));
        }
        painter.drawPixmap(at, over->grab());
    }
    return image;
}

} // namespace bw::test
