// Another language or other formats while the window stands.
#include "ui/shell/main_window.h"

#include "ui/shell/command_palette.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/range_sheet.h"
#include "ui/shell/scope_bar.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/take_away.h"
#include "ui/shell/widget_state.h"

#include <QMenuBar>

#include <map>

namespace bw::ui {

void MainWindow::clearFrame()
{
    m_rooms.clear();
    m_actions.clear();
    m_findFeed.stop();
    disconnect(&m_findFeed, nullptr, this, nullptr);
    delete m_palette;
    delete m_keySheet;
    delete m_rangeSheet;
    // Widgets ask for what they need while they die: the bar and its corners last.
    delete takeCentralWidget();
    setMenuBar(new QMenuBar(this));
}

void MainWindow::startAnew()
{
    m_state.status.reset();
    m_state.unreachable.clear();
    m_state.pageTrouble.clear();
    m_shownRange = {};
    m_bridge.setPaused(false);
    // Its tenants are other ones, or none: the first status names one.
    api::Scope scope = m_scope.asked;
    scope.tenantId.clear();
    scope.filter = {};
    m_scope.asked = scope;
    m_scope.nothingYet = true;
    m_store.reset(scope);
    m_statusFeed.ask(api::StatusRequest{});
    retranslate();
    refreshState();
}

void MainWindow::retranslate()
{
    std::map<QString, WidgetState> pages;
    for (const Room& room : m_rooms) {
        pages.try_emplace(room.spec.id, *room.page);
    }
    const WidgetState frame(*centralWidget());
    const Navigator::Stop stop{currentPageId(), page(currentPageId())->place()};
    setUpdatesEnabled(false);
    clearFrame();
    buildFrame();
    for (const PageMaker& maker : m_makers) {
        makeRoom(maker);
    }
    addActions();
    showKeys();
    m_actions.fillMenuBar(*menuBar());
    m_scope.format = Format(QLocale(), {}, {}, 0);
    m_scopeBar->setRange(m_scope.asked.range.kind, m_scope.asked.comparison);
    showPaused();
    m_sideBar->setIconsOnly(width() < narrowWidth());
    m_state.note.clear();
    m_state.result.reset();
    if (m_state.status != nullptr) {
        chooseTenant();
        showCounts();
    }
    scopeChanged();
    enableRooms();
    showPage(stop);
    for (const auto& [id, state] : pages) {
        state.restore(*page(id));
    }
    if (m_presenting) {
        hideBars(true);
    }
    frame.restoreFocus(*centralWidget());
    retranslateSettings();
    m_takeAway->retranslate();
    setUpdatesEnabled(true);
}

} // namespace bw::ui
