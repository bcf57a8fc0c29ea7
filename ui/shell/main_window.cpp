#include "ui/shell/main_window.h"

#include "ui/settings/settings.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/content_frame.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/layout_change.h"
#include "ui/shell/palette_field.h"
#include "ui/shell/range_sheet.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/take_away.h"
#include "ui/shell/window_place.h"
#include "ui/style/icons.h"
#include "ui/style/layout_memory.h"
#include "ui/style/slide.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"
#include "ui/style/veil.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bw::ui {

namespace {

constexpr int kNarrow = 1120;            ///< below it the side bar shows icons only
constexpr int kLeastContentWidth = 968;  ///< of a 1024 px window, less its side bar of icons
constexpr int kLeastContentHeight = 500; ///< of a 640 px window, less its bars
constexpr int kNoteMs = 6'000;
constexpr int kPresentationZoom = 130;

} // namespace

MainWindow::MainWindow(Bridge& bridge, DeskSettings settings, const QString& viewsFolder, QWidget* parent)
    : QMainWindow(parent), m_bridge(bridge), m_settings(std::move(settings)), m_actions(this),
      m_statusFeed(bridge, nullptr, Feed::Gate::always), m_findFeed(bridge, nullptr, Feed::Gate::always),
      m_views(*this, viewsFolder)
{
    QElapsedTimer steady;
    steady.start();
    m_steadyMs = [steady] { return steady.elapsed(); };
    setWindowTitle(QStringLiteral("Bellwether"));
    setWindowIcon(applicationIcon());
    m_store.reset({m_settings.tenantId.toStdString(), {m_settings.range, 0, 0}, m_settings.comparison, {}});
    m_scope.asked = m_store.scope();
    m_scope.format = Format(QLocale(), {}, {}, 0);
    m_takeAway = new TakeAway(*this, m_bridge);
    m_place = new WindowPlace(*this);
    buildFrame();
    connectSettings();

    connect(&m_statusFeed, &Feed::viewReady, this,
            [this](const api::View& view) { takeStatus(std::get<std::shared_ptr<const api::Status>>(view)); });
    connect(&m_statusFeed, &Feed::failed, this, [this](const QString& message) {
        m_state.unreachable = message;
        refreshState();
    });
    connect(&m_store, &ScopeStore::changed, this, &MainWindow::takeScope);
    connect(&m_navigator, &Navigator::moved, this, &MainWindow::showPage);
    connect(&m_bridge, &Bridge::pausedChanged, this, &MainWindow::setPaused);
    m_everySecond.setInterval(1'000);
    connect(&m_everySecond, &QTimer::timeout, this, &MainWindow::refreshState);
    m_everySecond.start();
    m_noteTimer.setSingleShot(true);
    m_noteTimer.setInterval(kNoteMs);
    connect(&m_noteTimer, &QTimer::timeout, this, [this] {
        m_state.note.clear();
        m_state.result.reset();
        refreshState();
    });
    connect(&theme(), &Theme::changed, this, &MainWindow::restyle);
    qApp->installEventFilter(this);
    m_place->restore({1280, 800});
}

MainWindow::~MainWindow()
{
    m_statusFeed.stop();
    m_findFeed.stop();
}

void MainWindow::buildFrame()
{
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sideBar = new SideBar(central);
    auto* frame = new ContentFrame(central);
    m_content = new QWidget(frame);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    m_scopeBar = new ScopeBar(m_content);
    m_filterBar = new FilterBar(m_content);
    m_messageBar = new MessageBar(m_content);
    m_messageBar->hide();
    auto* scroll = new QScrollArea(m_content);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_pages = new QStackedWidget(scroll);
    scroll->setWidget(m_pages);
    m_veil = new Veil(scroll);
    content->addWidget(m_scopeBar);
    content->addWidget(m_filterBar);
    content->addWidget(m_messageBar);
    content->addWidget(scroll, 1);
    frame->setContent(m_content);
    m_statusStrip = new StatusStrip(central);
    row->addWidget(m_sideBar);
    row->addWidget(frame, 1);
    column->addLayout(row, 1);
    column->addWidget(m_statusStrip);
    setCentralWidget(central);

    m_field = new PaletteField(menuBar());
    menuBar()->setCornerWidget(new MarkWidget(menuBar()), Qt::TopLeftCorner);
    menuBar()->setCornerWidget(m_field, Qt::TopRightCorner);
    menuBar()->setNativeMenuBar(false);
    m_palette = new CommandPalette(this);
    m_palette->setProvider([this] { return paletteEntries(); });
    m_keySheet = new KeySheet(this, m_actions);
    m_rangeSheet = new RangeSheet(this);

    connect(m_sideBar, &SideBar::chosen, this, [this](const QString& id) {
        m_views.stopCycling();
        openPage(id);
    });
    connect(m_sideBar, &SideBar::savedViewChosen, &m_views, &ViewKeeper::open);
    connectScope();
    connect(m_scopeBar, &ScopeBar::pauseToggled, this, [this] { m_bridge.setPaused(!m_bridge.isPaused()); });
    connect(m_field, &QAbstractButton::clicked, this, [this] { m_palette->open(); });
    connect(m_palette, &CommandPalette::queryChanged, this, &MainWindow::findCampaigns);
    connect(m_statusStrip, &StatusStrip::clicked, this, [this] { openPage(QStringLiteral("sources")); });
    connect(m_messageBar, &MessageBar::actionChosen, this, [this](Message::Kind kind) {
        if (QAction* action = m_actions.action(m_messageBar->message().actionId)) {
            m_state.result.reset();
            action->trigger();
            refreshState();
            return;
        }
        if (m_state.result) {
            m_state.result.reset();
            refreshState();
            return;
        }
        kind == Message::Kind::settings ? openSettings() : openPage(QStringLiteral("sources"));
    });
    connect(m_messageBar, &MessageBar::secondChosen, this, [this](const QString& actionId) {
        if (QAction* action = m_actions.action(actionId)) {
            action->trigger();
        }
    });
    connect(&m_findFeed, &Feed::viewReady, this, [this](const api::View& view) {
        const auto& found = std::get<std::shared_ptr<const api::CampaignsView>>(view);
        std::vector<PaletteEntry> entries;
        for (const auto& chunk : found->chunks) {
            for (const api::CampaignRow& campaign : *chunk) {
                if (entries.size() == 6) {
                    break;
                }
                const QString id = QString::fromStdString(campaign.campaignId);
                entries.push_back({tr("Campaigns"),
                                   QString::fromStdString(campaign.name),
                                   nameOf(campaign.channel),
                                   {},
                                   QStringLiteral("megaphone"),
                                   [this, id] { openPage(QStringLiteral("campaigns"), id); }});
            }
        }
        m_palette->setFound(entries);
    });
    restyle();
}

void MainWindow::restyle()
{
    const Theme& t = theme();
    m_pages->setMinimumSize(t.px(kLeastContentWidth), t.px(kLeastContentHeight));
    menuBar()->setFont(t.font(Type::text));
    menuBar()->setFixedHeight(t.px(30));
    update();
}

void MainWindow::addPage(PageMaker maker)
{
    m_makers.push_back(std::move(maker));
    makeRoom(m_makers.back());
}

void MainWindow::makeRoom(const PageMaker& maker)
{
    const PageSpec spec = maker.spec();
    Page* page = maker.page();
    if (!spec.heading.isEmpty()) {
        m_sideBar->addHeading(spec.heading);
    }
    const int number = static_cast<int>(m_rooms.size()) + 1;
    const QKeySequence keys(QStringLiteral("Ctrl+%1").arg(number));
    m_sideBar->addPage(spec.id, spec.name, spec.icon, keyText(keys));
    m_rooms.push_back({spec, page});
    m_pages->addWidget(page);
    connectPage(m_rooms.back());
    m_actions.add({QStringLiteral("go.") + spec.id, ActionGroup::go, spec.name, spec.icon, {keys}},
                  [this, id = spec.id] { openPage(id); });
}

void MainWindow::connectPage(const Room& room)
{
    Page* page = room.page;
    const QString id = room.spec.id;
    connect(page, &Page::openRequested, this, &MainWindow::openPage);
    connect(page, &Page::placeChanged, this, [this, id](const QString& place) {
        if (currentPageId() == id) {
            m_navigator.visit({id, place});
        }
    });
    connect(page, &Page::rangeShown, this, [this, page](const api::Range& range) {
        if (m_pages->currentWidget() == page) {
            m_shownRange = range;
            m_scopeBar->showRange(range, m_scope.format);
        }
    });
    connect(page, &Page::troubled, this, [this, page](const QString& message) {
        if (m_pages->currentWidget() == page) {
            m_state.pageTrouble = message;
            refreshState();
        }
    });
    connect(page, &Page::filterChosen, this, [this](const api::Filter& filter) { m_store.setFilter(filter); });
    connect(page, &Page::rangeChosen, this, [this](const api::RangeSpec& range, bool continued) {
        if (range.kind == api::RangeKind::between) {
            zoomTo({range.from, range.to}, continued);
        } else {
            m_store.setRange(range);
        }
    });
    connect(page, &Page::zoomEndAsked, this, &MainWindow::endZoom);
    connect(page, &Page::layoutChosen, this, [this, id](const QString& what, const QJsonObject& before) {
        m_store.undo().push(new LayoutChange(*this, id, what, before));
    });
    connect(page, &Page::noted, this, &MainWindow::note);
    connect(page, &Page::takeAwayAsked, this,
            [this, page, id](Exportable* what, TakeAwayAs as) { m_takeAway->take(*page, id, *what, as, this); });
}

void MainWindow::begin()
{
    addActions();
    showKeys();
    m_actions.fillMenuBar(*menuBar());
    m_scopeBar->setRange(m_scope.asked.range.kind, m_scope.asked.comparison);
    m_statusFeed.ask(api::StatusRequest{m_scope.asked.tenantId});
    scopeChanged();
    enableRooms();
    const auto opens = [this](const Room& room) { return !m_nothingChosen || !room.spec.scoped; };
    const auto remembered = std::find_if(m_rooms.begin(), m_rooms.end(), [&](const Room& room) {
        return room.spec.id == m_settings.pageId && opens(room);
    });
    const auto first = std::find_if(m_rooms.begin(), m_rooms.end(), opens);
    if (const auto room = remembered == m_rooms.end() ? first : remembered; room != m_rooms.end()) {
        openPage(room->spec.id);
    }
    refreshState();
}

void MainWindow::setNothingChosen(bool nothing)
{
    m_nothingChosen = nothing;
    enableRooms();
    refreshState();
}

void MainWindow::enableRooms()
{
    for (const Room& room : m_rooms) {
        const bool enabled = !m_nothingChosen || !room.spec.scoped;
        m_sideBar->setEnabledPage(room.spec.id, enabled);
        if (QAction* action = m_actions.action(QStringLiteral("go.") + room.spec.id)) {
            action->setEnabled(enabled);
        }
    }
    m_statusStrip->setNothingChosen(m_nothingChosen);
}

Page* MainWindow::page(const QString& id) const
{
    const auto room = std::find_if(m_rooms.begin(), m_rooms.end(), [&](const Room& r) { return r.spec.id == id; });
    return room == m_rooms.end() ? nullptr : room->page;
}

QString MainWindow::nameOfPage(const QString& id) const
{
    const auto room = std::find_if(m_rooms.begin(), m_rooms.end(), [&](const Room& r) { return r.spec.id == id; });
    return room == m_rooms.end() ? QString() : room->spec.name;
}

std::unique_ptr<Page> MainWindow::anotherPage(const QString& id) const
{
    const auto room = std::find_if(m_rooms.begin(), m_rooms.end(), [&](const Room& r) { return r.spec.id == id; });
    const auto at = static_cast<std::size_t>(room - m_rooms.begin());
    return room == m_rooms.end() ? nullptr : std::unique_ptr<Page>(m_makers[at].page());
}

QString MainWindow::currentPageId() const
{
    for (const Room& room : m_rooms) {
        if (room.page == m_pages->currentWidget()) {
            return room.spec.id;
        }
    }
    return {};
}

void MainWindow::openPage(const QString& id, const QString& place)
{
    const auto room = std::find_if(m_rooms.begin(), m_rooms.end(), [&](const Room& r) { return r.spec.id == id; });
    if (room == m_rooms.end() || (m_nothingChosen && room->spec.scoped)) {
        return;
    }
    m_navigator.visit({id, place});
    showPage({id, place});
}

void MainWindow::showPage(const Navigator::Stop& stop)
{
    Page* next = page(stop.page);
    if (next == nullptr) {
        return;
    }
    m_state.pageTrouble.clear();
    m_sideBar->setCurrent(stop.page);
    m_pages->setCurrentWidget(next);
    const auto room = std::find_if(m_rooms.begin(), m_rooms.end(), [&](const Room& r) { return r.page == next; });
    m_scopeBar->setVisible(room->spec.scoped);
    showFilter();
    // Keys belong to the page, not to the first button of the frame: Space pauses from the start.
    next->takeFocus();
    if (next->place() != stop.place) {
        next->openPlace(stop.place);
    }
    refreshState();
}

void MainWindow::takeStatus(const std::shared_ptr<const api::Status>& status)
{
    const bool first = m_state.status == nullptr;
    m_state.status = status;
    m_state.unreachable.clear();
    m_statusAtMs = m_steadyMs();
    chooseTenant();
    showCounts();
    if (first) {
        m_scopeBar->setTenants(status->tenants, m_scope.asked.tenantId);
    }
    refreshState();
}

void MainWindow::showCounts()
{
    for (const Room& room : m_rooms) {
        if (room.spec.count) {
            m_sideBar->setCount(room.spec.id, room.spec.count(*m_state.status));
        }
    }
}

api::TimeMs MainWindow::engineNow() const
{
    return m_state.status == nullptr ? 0 : m_state.status->now + m_steadyMs() - m_statusAtMs;
}

void MainWindow::setSteadyClock(std::function<qint64()> clockMs)
{
    m_steadyMs = std::move(clockMs);
    m_statusAtMs = m_steadyMs();
}

void MainWindow::refreshState()
{
    m_state.now = engineNow();
    const Format& format = m_scope.format;
    m_scopeBar->setLive(liveStateOf(m_state, format));
    m_state.canOpenFolder = m_actions.action(QLatin1String(kOpenDataFolder)) != nullptr;
    m_state.onSources = currentPageId() == QLatin1String("sources");
    m_state.sourceTrouble = m_troubleTeller ? m_troubleTeller(m_state.status.get()) : std::nullopt;
    const auto shown = std::find_if(m_rooms.begin(), m_rooms.end(),
                                    [&](const Room& room) { return room.page == m_pages->currentWidget(); });
    m_veil->setVisible(m_state.drawsVeil() && shown != m_rooms.end() && shown->spec.scoped);
    const auto message = messageOf(m_state, format);
    if (message) {
        m_messageBar->setMessage(*message);
    }
    if (message) {
        slideOpen(*m_messageBar);
    } else {
        m_messageBar->hide();
    }
    if (m_state.status != nullptr) {
        m_statusStrip->show(*m_state.status, format, m_state.now);
    }
    if (!m_state.unreachable.isEmpty()) {
        m_statusStrip->setUnreachable(tr("The engine does not answer"));
    }
}

void MainWindow::setPaused(bool paused)
{
    m_state.paused = paused;
    m_state.pausedAt = engineNow();
    m_state.eventsInAtPause = m_state.status == nullptr ? 0 : m_state.status->eventsIn;
    showPaused();
    refreshState();
}

void MainWindow::showPaused()
{
    m_scopeBar->setPaused(m_state.paused);
    if (QAction* action = m_actions.action(QStringLiteral("live.pause"))) {
        action->setText(m_state.paused ? tr("Resume") : tr("Pause"));
    }
}

void MainWindow::tell(const Message& result)
{
    m_state.result = result;
    m_noteTimer.stop();
    if (result.kind == Message::Kind::note) {
        m_noteTimer.start();
    }
    refreshState();
}

void MainWindow::note(const QString& text)
{
    m_state.result.reset();
    m_state.note = text;
    m_noteTimer.start();
    refreshState();
}

DeskSettings MainWindow::settings() const
{
    DeskSettings settings = m_settings;
    if (m_scope.asked.range.kind != api::RangeKind::between) {
        settings.range = m_scope.asked.range.kind;
    }
    settings.comparison = m_scope.asked.comparison;
    settings.tenantId = QString::fromStdString(m_scope.asked.tenantId);
    settings.pageId = currentPageId();
    return settings;
}

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == m_presenting) {
        return;
    }
    m_presenting = presenting;
    hideBars(presenting);
    m_views.setCycling(presenting);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, presenting));
    theme().setZoom(presenting ? kPresentationZoom : ui::settings().number("look/zoom"));
}

void MainWindow::hideBars(bool hidden)
{
    menuBar()->setVisible(!hidden);
    m_sideBar->setVisible(!hidden);
    m_statusStrip->setVisible(!hidden);
}

int MainWindow::narrowWidth()
{
    return theme().px(kNarrow);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() != QEvent::UpdateRequest) {
        return QMainWindow::event(event);
    }
    QElapsedTimer timer;
    timer.start();
    const bool handled = QMainWindow::event(event);
    m_bridge.meter().framePainted(timer.nsecsElapsed(), QDateTime::currentMSecsSinceEpoch());
    return handled;
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // Space pauses everywhere but on a button that has the focus, which it presses as everywhere else in the world.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space &&
        qobject_cast<QAbstractButton*>(watched) != nullptr) {
        event->accept();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_sideBar->setIconsOnly(width() < narrowWidth());
}

/// Sheets keep Tab to themselves; a closed one is not visible.
bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    settings().write();
    m_place->keep();
    layoutMemory().flush();
    QMainWindow::closeEvent(event);
}

} // namespace bw::ui
