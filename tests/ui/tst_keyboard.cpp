#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/colour_math.h"
#include "tests/ui/desk_stage.h"
#include "tests/ui/scenes/tour.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/translations.h"
#include "ui/settings/settings.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/own_window.h"
#include "ui/shell/popup_sheet.h"
#include "ui/style/focus_ring.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using namespace bw;
using namespace bw::ui;
using test::said;
using test::Scene;
using test::sceneNamed;
using test::SceneStage;

namespace {

void speakIn(const QString& language)
{
    speak(*QCoreApplication::instance(), tongueOf(language, QStringLiteral("language"), QLocale::c()));
}

// ---- Tab ----

/// Tab has to come to it.
bool wantsTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 &&
           !widget.visibleRegion().isEmpty() && widget.focusProxy() == nullptr &&
           !widget.testAttribute(Qt::WA_DontShowOnScreen);
}

QRect placeOf(const QWidget& widget)
{
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size());
}

/// Where Tab leads from where the focus is, until it is there again.
QList<QWidget*> wayOfTab(QWidget& window)
{
    QList<QWidget*> way;
    int waited = 0;
    for (int step = 0; step < 300; ++step) {
        QWidget* focus = window.focusWidget();
        const bool stays = !way.isEmpty() && way.last() == focus; // from day to hour, within a field
        waited = stays ? waited + 1 : 0;
        if (focus == nullptr || (way.contains(focus) && !stays) || waited > 8) {
            break;
        }
        if (!stays) {
            way.append(focus);
        }
        QTest::keyClick(focus, Qt::Key_Tab);
        QCoreApplication::processEvents();
    }
    return way;
}

/// Steps that lead up, and not to the next column: in a page that is read in its order there is one, from the end to
/// the beginning; a column beside another begins at its top.
QStringList stepsBack(const QList<QWidget*>& way, bool mirrored)
{
    QStringList back;
    for (qsizetype i = 0; i < way.size(); ++i) {
        const QWidget& next = *way[(i + 1) % way.size()];
        const QRect from = placeOf(*way[i]);
        const QRect to = placeOf(next);
        const bool above = to.bottom() < from.top();
        const bool before = mirrored ? to.right() > from.left() : to.left() < from.right();
        if (above && before) {
            back.append(said(*way[i]) + QStringLiteral(" leads back to ") + said(next));
        }
    }
    return back;
}

/// The pixels that are others now, and have at least 3:1 to what they were before.
int changedVisibly(const QImage& before, const QImage& after)
{
    int changed = 0;
    for (int y = 0; y < before.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(before.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(after.constScanLine(y));
        for (int x = 0; x < before.width(); ++x) {
            changed += a[x] != b[x] && test::contrast(QColor(a[x]), QColor(b[x])) >= 3 ? 1 : 0;
        }
    }
    return changed;
}

QImage pictureOf(QWidget& window)
{
    return window.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

// ---- What lies over the window ----

PopupSheet* openSheet(SceneStage& stage)
{
    for (auto* sheet : stage.window().findChildren<PopupSheet*>()) {
        if (sheet->isOpen()) {
            return sheet;
        }
    }
    return nullptr;
}

/// The sheet, menu, dialog or window that a scene has opened; nullptr if it is the page itself.
QWidget* overlayOf(SceneStage& stage)
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    for (QWidget* root : stage.roots()) {
        if (root != &stage.window()) {
            return root;
        }
    }
    return openSheet(stage);
}

// ---- Actions ----

/// What can be seen of the desk, so that an action can be told by what it changes.
using Aspects = QMap<QString, QString>;

QString scopeText(const api::Scope& scope)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(int(scope.range.kind))
        .arg(scope.range.from)
        .arg(scope.range.to)
        .arg(int(scope.comparison));
}

Aspects aspectsOf(SceneStage& stage)
{
    Aspects seen;
    MainWindow& window = stage.window();
    seen[QStringLiteral("shown")] = window.isVisible() ? QStringLiteral("yes") : QStringLiteral("no");
    seen[QStringLiteral("page")] =
        window.currentPageId() + u'/' + (window.currentPage() != nullptr ? window.currentPage()->place() : QString());
    seen[QStringLiteral("scope")] = scopeText(window.scope().asked);
    seen[QStringLiteral("theme")] = wordOf(theme().choice());
    seen[QStringLiteral("zoom")] = QString::number(theme().zoom());
    seen[QStringLiteral("presenting")] = QString::number(window.isPresenting());
    seen[QStringLiteral("paused")] = QString::number(stage.desk().bridge().isPaused());
    const PopupSheet* sheet = openSheet(stage);
    seen[QStringLiteral("sheet")] = sheet != nullptr ? QLatin1String(sheet->metaObject()->className()) : QString();
    const QWidget* popup = QApplication::activePopupWidget();
    seen[QStringLiteral("menu")] = popup != nullptr ? QStringLiteral("open") : QString();
    QStringList others;
    for (const QWidget* root : stage.roots()) {
        if (root != &window && root != popup) {
            others.append(QLatin1String(root->metaObject()->className()));
        }
    }
    seen[QStringLiteral("window")] = others.join(u' ');
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    seen[QStringLiteral("clipboard")] =
        clipboard->formats().join(u' ') + clipboard->text() + QString::number(clipboard->hasImage());
    const auto* bar = window.findChild<MessageBar*>();
    seen[QStringLiteral("message")] = bar->isVisible() ? bar->message().what : QString();
    seen[QStringLiteral("focus")] =
        QApplication::focusWidget() != nullptr ? said(*QApplication::focusWidget()) : QString();
    const auto charts = window.findChildren<TimeChart*>();
    seen[QStringLiteral("tables")] =
        QString::number(std::ranges::count_if(charts, [](const TimeChart* chart) { return chart->showsTable(); }));
    if (auto* page = qobject_cast<CampaignsPage*>(window.page(QStringLiteral("campaigns")))) {
        seen[QStringLiteral("grouped")] = QString::number(page->list()->request().byChannel);
    }
    seen[QStringLiteral("started")] = QString::number(stage.connections.starts);
    seen[QStringLiteral("views")] = QString::number(window.views().library().entries().size());
    return seen;
}

/// What each action changes; the longest beginning of its id counts. One that is not here is not tested, and fails.
QString effectOf(const QString& id)
{
    static const QMap<QString, QString> kEffects{
        {QStringLiteral("go."), QStringLiteral("page")},
        {QStringLiteral("go.palette"), QStringLiteral("sheet")},
        {QStringLiteral("file.quit"), QStringLiteral("shown")},
        {QStringLiteral("file.settings"), QStringLiteral("window")},
        {QStringLiteral("file.export"), QStringLiteral("window")},
        {QStringLiteral("file.pagePdf"), QStringLiteral("window")},
        {QStringLiteral("file.importView"), QStringLiteral("window")},
        {QStringLiteral("file.exportView"), QStringLiteral("window")},
        {QStringLiteral("file.saveView"), QStringLiteral("sheet")},
        {QStringLiteral("file.removeView"), QStringLiteral("views")},
        {QStringLiteral("edit.copy"), QStringLiteral("clipboard")},
        {QStringLiteral("edit.filter"), QStringLiteral("focus")},
        {QStringLiteral("edit.undo"), QStringLiteral("scope")},
        {QStringLiteral("edit.redo"), QStringLiteral("scope")},
        {QStringLiteral("edit.note"), QStringLiteral("sheet")},
        {QStringLiteral("edit.line"), QStringLiteral("sheet")},
        {QStringLiteral("live.pause"), QStringLiteral("paused")},
        {QStringLiteral("live."), QStringLiteral("scope")},
        {QStringLiteral("live.range.%1").arg(int(api::RangeKind::between)), QStringLiteral("sheet")},
        {QStringLiteral("live.choose"), QStringLiteral("menu")},
        {QStringLiteral("view.theme."), QStringLiteral("theme")},
        {QStringLiteral("view.zoom"), QStringLiteral("zoom")},
        {QStringLiteral("view.present"), QStringLiteral("presenting")},
        {QStringLiteral("view.tables"), QStringLiteral("tables")},
        {QStringLiteral("view.explain"), QStringLiteral("sheet")},
        {QStringLiteral("view.ownWindow"), QStringLiteral("window")},
        {QStringLiteral("view.byChannel"), QStringLiteral("grouped")},
        {QStringLiteral("view.compare"), QStringLiteral("message")}, // nothing is chosen: it says so
        {QStringLiteral("help.keys"), QStringLiteral("sheet")},
        {QStringLiteral("help.guide"), QStringLiteral("window")},
        {QStringLiteral("connect."), QStringLiteral("page")},
        {QStringLiteral("connect.again"), QStringLiteral("started")},
        {QStringLiteral("connect.demo"), QStringLiteral("started")},
        {QStringLiteral("connect.start."), QStringLiteral("started")},
    };
    QString longest;
    for (auto it = kEffects.cbegin(); it != kEffects.cend(); ++it) {
        if (id.startsWith(it.key()) && it.key().size() > longest.size()) {
            longest = it.key();
        }
    }
    return kEffects.value(longest);
}

/// The desk where every action can do something: pages to go back and forward to, changes to take back and to make
/// again, a zoomed range, a saved view of one's own.
void prepare(SceneStage& stage, const QString& id)
{
    stage.window().views().save(QStringLiteral("mine"));
    stage.window().views().open(QStringLiteral("mine"));
    stage.window().store().setRange({api::RangeKind::hour1, 0, 0});
    stage.pass(1'000);
    stage.act("live.zoomIn");
    stage.pass(1'000);
    stage.window().store().setComparison(api::Comparison::lastYear);
    stage.window().store().setComparison(api::Comparison::lastWeek);
    stage.window().store().undo().undo();
    stage.open("sources");
    stage.open("overview");
    stage.open("campaigns");
    stage.open("overview");
    stage.act("go.back");
    stage.act("go.back");
    if (id == QLatin1String("go.overview")) {
        stage.act("go.back");
    }
    if (id == QStringLiteral("live.against.%1").arg(int(api::Comparison::lastYear))) {
        stage.window().store().setComparison(api::Comparison::none);
    }
    if (id == QLatin1String("view.zoomReset")) {
        stage.act("view.zoomIn");
    }
    if (id == QLatin1String("connect.again")) {
        stage.connections.startTrouble = api::StartTrouble{"shop", base::ReachFault::refused, false, "nothing listens"};
        stage.connections.tellChanged();
    }
    if (id.startsWith(QLatin1String("view.theme."))) {
        stage.act(id == QLatin1String("view.theme.dark") ? "view.theme.light" : "view.theme.dark");
    }
    stage.pass(1'000);
    // The pointer is where it is: on nothing.
    stage.window().findChild<MessageBar*>()->hide();
    QApplication::clipboard()->setText(QStringLiteral("what was there"));
    SceneStage::settle();
}

/// A dialog that waits within the action is taken down and left by Esc, as a user would.
class ModalLeaver {
public:
    ModalLeaver()
    {
        m_timer.setInterval(20);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            if (QWidget* modal = QApplication::activeModalWidget()) {
                m_seen = QLatin1String(modal->metaObject()->className());
                QTest::keyClick(modal, Qt::Key_Escape);
            }
        });
        m_timer.start();
    }
    const QString& seen() const { return m_seen; }

private:
    QTimer m_timer;
    QString m_seen;
};

} // namespace

/// The desk by keyboard alone: Tab and Esc on every page and on all that opens over it, and every action.
class TestKeyboard : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_keyboard")};

    /// Runs an action by `run` and says what is wrong with what came of it; nothing if it did what it is for.
    QString faultOf(SceneStage& stage, const QString& id, const std::function<void(QAction&)>& run)
    {
        QAction* action = stage.window().actions().action(id);
        if (!action->isEnabled()) {
            return QStringLiteral(" cannot be used");
        }
        const QString effect = effectOf(id);
        if (effect.isEmpty()) {
            return QStringLiteral(" is not known to this test");
        }
        const Aspects before = aspectsOf(stage);
        const ModalLeaver leaver;
        int ran = 0;
        // Two of one name lead to the same place.
        QList<QMetaObject::Connection> counting;
        for (const auto& entry : stage.window().actions().entries()) {
            if (entry.action->text() == action->text()) {
                counting.append(connect(entry.action, &QAction::triggered, this, [&ran] { ++ran; }));
            }
        }
        run(*action);
        SceneStage::settle();
        SceneStage::wait(1);
        for (const QMetaObject::Connection& each : counting) {
            disconnect(each);
        }
        const Aspects after = aspectsOf(stage);
        QTest::keyRelease(&stage.window(), Qt::Key_Escape);
        if (ran != 1) {
            return QStringLiteral(" ran %1 times").arg(ran);
        }
        const bool changed =
            before[effect] != after[effect] || (effect == QLatin1String("window") && !leaver.seen().isEmpty());
        return changed ? QString() : QStringLiteral(" left %1 as it was: %2").arg(effect, before[effect]);
    }

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void cleanup()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        speak(*QCoreApplication::instance(), {british, british});
    }

    void tabComesEverywhereInReadingOrder_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("scene");
        for (const char* scene : {"overview-live",
                                  "overview-by channel",
                                  "overview-tables",
                                  "overview-filtered",
                                  "overview-empty",
                                  "overview-stale",
                                  "campaigns-live",
                                  "campaigns-nothing matches",
                                  "campaigns-beside each other",
                                  "campaign-live",
                                  "campaign-tables",
                                  "campaign-stopped",
                                  "sources-live",
                                  "sources-record",
                                  "sources-one reason",
                                  "connections-first start",
                                  "connections-kafka, tested",
                                  "connections-file, whose",
                                  "connections-kept, edited",
                                  "connections-locked",
                                  "wall mode-overview"}) {
            QTest::addRow("en %s", scene) << QStringLiteral("en") << scene;
        }
        for (const char* scene : {"overview-live", "campaign-live", "sources-record", "connections-kafka, tested"}) {
            QTest::addRow("ar %s", scene) << QStringLiteral("ar") << scene;
        }
    }
    void tabComesEverywhereInReadingOrder()
    {
        QFETCH(QString, language);
        QFETCH(QString, scene);
        speakIn(language);
        SceneStage stage(sceneNamed(scene), {1280, 800});
        const QList<QWidget*> way = wayOfTab(stage.window());
        test::Findings wrong;
        for (QWidget* widget : stage.window().findChildren<QWidget*>()) {
            if (widget->window() == &stage.window() && wantsTab(*widget) && !way.contains(widget)) {
                wrong.add(scene, said(*widget) + QStringLiteral(" is never reached"));
            }
        }
        const QStringList back = stepsBack(way, stage.window().layoutDirection() == Qt::RightToLeft);
        if (back.size() > 1) {
            for (const QString& step : back) {
                wrong.add(scene, step);
            }
        }
        QVERIFY(way.size() >= 3);
        wrong.verifyNone();
    }

    /// Sheets, dialogs and windows of their own: Tab comes to each part and stays within, Esc leads out.
    void whatOpensOverAPageIsLeftByEscape()
    {
        test::Findings wrong;
        int opened = 0;
        for (const Scene& scene : test::scenes()) {
            const bool opens = scene.view == QLatin1String("sheets") ||
                               scene.view.startsWith(QLatin1String("window")) ||
                               scene.view.startsWith(QLatin1String("what is"));
            if (!opens) {
                continue;
            }
            SceneStage stage(scene, {1280, 800});
            const QPointer<QWidget> over = overlayOf(stage);
            if (over == nullptr) {
                wrong.add(scene.name(), QStringLiteral("nothing opens"));
                continue;
            }
            ++opened;
            if (qobject_cast<QMenu*>(over) == nullptr) {
                QWidget& window = *over->window();
                if (window.focusWidget() == nullptr ||
                    (over->isAncestorOf(window.focusWidget()) || over == window.focusWidget()) == false) {
                    wrong.add(scene.name(), QStringLiteral("does not take the keyboard"));
                    continue;
                }
                const QList<QWidget*> way = wayOfTab(window);
                for (QWidget* widget : over->findChildren<QWidget*>()) {
                    if (widget->window() == &window && wantsTab(*widget) && !way.contains(widget)) {
                        wrong.add(scene.name(), said(*widget) + QStringLiteral(" is never reached"));
                    }
                }
                const bool within = std::ranges::all_of(
                    way, [&](const QWidget* each) { return each == over || over->isAncestorOf(each); });
                if (!within || !over->isVisible()) {
                    wrong.add(scene.name(), QStringLiteral("is left by Tab"));
                    continue;
                }
            }
            for (int press = 0; press < 6 && over != nullptr && over->isVisible(); ++press) {
                QWidget* focus = over->window()->focusWidget();
                QTest::keyClick(focus != nullptr && qobject_cast<QMenu*>(over) == nullptr ? focus : over.data(),
                                Qt::Key_Escape);
                SceneStage::settle();
            }
            if (over != nullptr && over->isVisible()) {
                wrong.add(scene.name(), QStringLiteral("is not left by Esc"));
            }
        }
        QVERIFY(opened > 20);
        wrong.verifyNone();
    }

    void escapeGivesTheFocusBack()
    {
        for (const char* action : {"go.palette", "help.keys", "file.saveView", "view.explain", "live.range.9"}) {
            SceneStage stage(sceneNamed(QStringLiteral("campaigns-live")), {1280, 800});
            const QWidget* before = stage.window().focusWidget();
            QVERIFY(before != nullptr);
            stage.act(action);
            QVERIFY2(openSheet(stage) != nullptr, action);
            stage.press(Qt::Key_Escape);
            QVERIFY2(openSheet(stage) == nullptr, action);
            QVERIFY2(stage.window().focusWidget() == before, action);
        }
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<int>("look");
        QTest::newRow("light") << int(ThemeChoice::light);
        QTest::newRow("dark") << int(ThemeChoice::dark);
        QTest::newRow("high contrast") << int(ThemeChoice::highContrast);
    }
    void focusIsSeen()
    {
        QFETCH(int, look);
        const FocusRing ring;
        test::Findings unseen;
        for (const char* name : {"overview-filtered", "campaigns-filtered", "campaign-live", "sources-record",
                                 "connections-kafka, tested", "sheets-line", "sheets-settings"}) {
            SceneStage stage(sceneNamed(QLatin1String(name)), {1280, 800}, ThemeChoice(look));
            QWidget* over = overlayOf(stage);
            QWidget& window = over != nullptr ? *over->window() : stage.window();
            QList<QWidget*> seen;
            for (int step = 0; step < 30; ++step) {
                QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
                SceneStage::settle();
                QWidget* focus = window.focusWidget();
                if (seen.contains(focus)) {
                    break;
                }
                seen.append(focus);
                // The same without the focus: what has scrolled into sight on the way stays as it is.
                const QImage with = pictureOf(window);
                focus->clearFocus();
                SceneStage::settle();
                const QImage without = pictureOf(window);
                focus->setFocus(Qt::TabFocusReason);
                SceneStage::settle();
                const QRect around = placeOf(*focus).adjusted(-4, -4, 4, 4) & with.rect();
                if (changedVisibly(without.copy(around), with.copy(around)) < 40) {
                    unseen.add(QLatin1String(name), said(*focus));
                }
            }
        }
        unseen.verifyNone();
    }

    /// Each one that has no key through the palette: its name typed, then Enter. In the languages and themes by turns.
    void everyActionIsRunByItsName()
    {
        QStringList ids;
        QStringList keyed;
        {
            SceneStage stage(sceneNamed(QStringLiteral("overview-live")), {1280, 800});
            for (const auto& entry : stage.window().actions().entries()) {
                ids.append(entry.spec.id);
                if (!entry.action->shortcut().isEmpty()) {
                    keyed.append(entry.spec.id);
                }
            }
        }
        QVERIFY(ids.size() > 60);
        test::Findings wrong;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const QString& id = ids[i];
            if (id == QLatin1String("go.palette") || (keyed.contains(id) && i % 4 != 0)) {
                continue; // the palette is how the others are run; of those with a key, which all are run by it, a part
            }
            speakIn(languages()[i % languages().size()]);
            constexpr ThemeChoice kLooks[]{ThemeChoice::light, ThemeChoice::dark, ThemeChoice::highContrast};
            SceneStage stage(sceneNamed(QStringLiteral("overview-live")), {1280, 800}, kLooks[i / 3 % 3]);
            prepare(stage, id);
            const QString fault = faultOf(stage, id, [&](QAction& action) {
                stage.press(Qt::Key_K, Qt::ControlModifier);
                auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
                QVERIFY(field != nullptr);
                const QString name = QString(action.text()).remove(u'&');
                // Key events have one character each; Arabic comes from an input method, whole.
                QInputMethodEvent typed;
                typed.setCommitString(name);
                QCoreApplication::sendEvent(field, &typed);
                SceneStage::settle();
                QTest::keyClick(field, Qt::Key_Return);
            });
            if (!fault.isEmpty()) {
                wrong.add(id, fault);
            }
        }
        wrong.verifyNone();
    }

    /// And each that has a key, by it.
    void everyKeyRunsItsAction()
    {
        QStringList ids;
        {
            SceneStage stage(sceneNamed(QStringLiteral("overview-live")), {1280, 800});
            for (const auto& entry : stage.window().actions().entries()) {
                if (!entry.action->shortcut().isEmpty()) {
                    ids.append(entry.spec.id);
                }
            }
        }
        QVERIFY(ids.size() > 25);
        test::Findings wrong;
        for (const QString& id : ids) {
            SceneStage stage(sceneNamed(QStringLiteral("overview-live")), {1280, 800});
            prepare(stage, id);
            const QString fault = faultOf(stage, id, [&](QAction& action) {
                QTest::keySequence(stage.window().focusWidget(), action.shortcut());
            });
            if (!fault.isEmpty()) {
                wrong.add(id, fault);
            }
        }
        wrong.verifyNone();
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
