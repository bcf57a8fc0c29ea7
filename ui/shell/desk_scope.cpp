// What the frame asks every view for: tenant, range, comparison and filter, with undo.
#include "ui/shell/filter_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/range_sheet.h"

#include <QAction>

#include <algorithm>

namespace bw::ui {

void MainWindow::connectScope()
{
    connect(m_scopeBar, &ScopeBar::tenantChosen, this, &MainWindow::setTenant);
    connect(m_scopeBar, &ScopeBar::rangeChosen, this, &MainWindow::setRange);
    connect(m_scopeBar, &ScopeBar::comparisonChosen, this,
            [this](api::Comparison comparison) { m_store.setComparison(comparison); });
    connect(m_rangeSheet, &RangeSheet::chosen, this, [this](const api::RangeSpec& range) { m_store.setRange(range); });
    connect(m_filterBar, &FilterBar::filterChosen, this,
            [this](const api::Filter& filter) { m_store.setFilter(filter); });
    connect(m_filterBar, &FilterBar::textAsked, this, [this] {
        openPage(QStringLiteral("campaigns"));
        if (auto* shown = page(currentPageId())) {
            shown->focusFilter();
        }
    });
}

void MainWindow::addScopeActions()
{
    QUndoStack& stack = m_store.undo();
    QAction* undo = m_actions.add({QStringLiteral("edit.undo"),
                                   ActionGroup::edit,
                                   tr("Undo"),
                                   QStringLiteral("undo-2"),
                                   {QKeySequence(QStringLiteral("Ctrl+Z"))}},
                                  [&stack] { stack.undo(); });
    QAction* redo =
        m_actions.add({QStringLiteral("edit.redo"),
                       ActionGroup::edit,
                       tr("Redo"),
                       QStringLiteral("redo-2"),
                       {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))}},
                      [&stack] { stack.redo(); });
    const auto show = [&stack, undo, redo] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        //: %1 is what was changed: filter
        undo->setText(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
        redo->setText(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, undo, show);
    show();

    bool first = true;
    for (const auto kind :
         {api::RangeKind::live, api::RangeKind::minutes15, api::RangeKind::hour1, api::RangeKind::hours6,
          api::RangeKind::today, api::RangeKind::hours24, api::RangeKind::days7, api::RangeKind::days30,
          api::RangeKind::days90, api::RangeKind::between}) {
        m_actions.add({QStringLiteral("live.range.%1").arg(static_cast<int>(kind)),
                       ActionGroup::live,
                       kind == api::RangeKind::between ? tr("From – to…") : nameOf(kind),
                       QStringLiteral("calendar-clock"),
                       {},
                       QStringLiteral("range"),
                       first},
                      [this, kind] { setRange(kind); });
        first = false;
    }
    m_actions.add({QStringLiteral("live.chooseRange"),
                   ActionGroup::live,
                   tr("Choose the range"),
                   QStringLiteral("calendar-clock"),
                   {QKeySequence(Qt::Key_T)},
                   {},
                   true},
                  [this] { m_scopeBar->openRangeMenu(); });
    first = true;
    for (const auto comparison :
         {api::Comparison::previous, api::Comparison::lastWeek, api::Comparison::lastYear, api::Comparison::none}) {
        m_actions.add({QStringLiteral("live.against.%1").arg(static_cast<int>(comparison)),
                       ActionGroup::live,
                       nameOf(comparison),
                       QStringLiteral("git-compare-arrows"),
                       {},
                       QStringLiteral("against"),
                       first},
                      [this, comparison] { m_store.setComparison(comparison); });
        first = false;
    }
    m_actions.add({QStringLiteral("live.chooseComparison"),
                   ActionGroup::live,
                   tr("Choose what to compare with"),
                   QStringLiteral("git-compare-arrows"),
                   {QKeySequence(Qt::Key_C)},
                   {},
                   true},
                  [this] { m_scopeBar->openComparisonMenu(); });
    addZoomActions();
    checkScopeActions();
}

void MainWindow::checkScopeActions()
{
    const auto check = [this](const QString& id) {
        if (QAction* action = m_actions.action(id)) {
            action->setChecked(true);
        }
    };
    check(QStringLiteral("live.range.%1").arg(static_cast<int>(m_scope.asked.range.kind)));
    check(QStringLiteral("live.against.%1").arg(static_cast<int>(m_scope.asked.comparison)));
}

/// The store has another scope: whatever changed in it, everything follows.
void MainWindow::takeScope()
{
    const bool otherTenant = m_store.scope().tenantId != m_scope.asked.tenantId;
    m_scope.asked = m_store.scope();
    m_scopeBar->setRange(m_scope.asked.range.kind, m_scope.asked.comparison);
    checkScopeActions();
    showFilter();
    if (otherTenant) {
        m_statusFeed.ask(api::StatusRequest{m_scope.asked.tenantId});
        if (m_state.status != nullptr) {
            chooseTenant();
        }
    }
    scopeChanged();
}

void MainWindow::showFilter()
{
    const Page* shown = page(currentPageId());
    m_filterBar->setFilter(shown != nullptr && shown->wantsFilterBar() ? m_scope.asked.filter : api::Filter());
}

void MainWindow::chooseTenant()
{
    const api::Status& status = *m_state.status;
    const auto named = [&](const std::string& id) {
        return std::find_if(status.tenants.begin(), status.tenants.end(),
                            [&](const api::TenantInfo& tenant) { return tenant.id == id; });
    };
    auto tenant = named(m_scope.asked.tenantId);
    bool moved = false;
    if (tenant == status.tenants.end()) {
        if (status.tenants.empty()) {
            if (!std::exchange(m_scope.nothingYet, true)) {
                scopeChanged();
            }
            return;
        }
        m_scope.nothingYet = false;
        tenant = status.tenants.begin();
        api::Scope scope = m_scope.asked;
        scope.tenantId = tenant->id;
        m_scope.asked = scope;
        m_store.reset(scope);
        m_statusFeed.ask(api::StatusRequest{tenant->id});
        moved = true;
    }
    const Format format(QLocale(), QString::fromStdString(tenant->currency), QString::fromStdString(tenant->zone),
                        status.zoneOffset);
    if (moved || format.currencySign() != m_scope.format.currencySign() ||
        format.zoneName() != m_scope.format.zoneName()) {
        m_scope.format = format;
        scopeChanged();
    }
    m_scopeBar->setTenants(status.tenants, m_scope.asked.tenantId);
}

void MainWindow::setTenant(const QString& tenantId)
{
    m_store.setTenant(tenantId.toStdString());
}

void MainWindow::setRange(api::RangeKind range)
{
    if (range != api::RangeKind::between) {
        m_store.setRange({range, 0, 0});
        return;
    }
    checkScopeActions(); // nothing is chosen yet
    m_rangeSheet->openWith(m_shownRange, m_scope.format);
}

void MainWindow::scopeChanged()
{
    for (const Room& room : m_rooms) {
        room.page->setScope(m_scope);
    }
    Q_EMIT scopeMoved();
}

} // namespace bw::ui
