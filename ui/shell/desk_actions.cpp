// The actions of the frame: what MainWindow registers beside its pages.
#include "ui/shell/main_window.h"

#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/take_away.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace bw::ui {

void MainWindow::addActions()
{
    addGoActions();
    addSettingsAction();
    m_takeAway->addActions();
    m_actions.add({QStringLiteral("file.quit"),
                   ActionGroup::file,
                   tr("Quit"),
                   QStringLiteral("log-out"),
                   {QKeySequence(QStringLiteral("Ctrl+Q"))}},
                  [this] { close(); });
    m_actions.add({QStringLiteral("edit.copy"),
                   ActionGroup::edit,
                   tr("Copy"),
                   QStringLiteral("copy"),
                   {QKeySequence(QStringLiteral("Ctrl+C"))}},
                  [this] { copy(); });
    m_actions.add({QStringLiteral("edit.filter"),
                   ActionGroup::edit,
                   tr("Filter"),
                   QStringLiteral("list-filter"),
                   {QKeySequence(QStringLiteral("/"))}},
                  [this] {
                      if (Page* shown = currentPage(); shown == nullptr || !shown->hasFilter()) {
                          openPage(QStringLiteral("campaigns")); // where names are filtered, for every page
                      }
                      if (Page* shown = currentPage()) {
                          shown->focusFilter();
                      }
                  });
    m_actions.add({QStringLiteral("live.pause"),
                   ActionGroup::live,
                   tr("Pause"),
                   QStringLiteral("pause"),
                   {QKeySequence(Qt::Key_Space)}},
                  [this] { m_bridge.setPaused(!m_bridge.isPaused()); });
    addScopeActions();
    m_views.attach();
    addLookActions();
    for (const auto& addMore : m_actionMakers) {
        addMore(m_actions);
    }
    m_actions.add({QStringLiteral("help.keys"),
                   ActionGroup::help,
                   tr("Keys"),
                   QStringLiteral("keyboard"),
                   {QKeySequence(Qt::Key_F1)}},
                  [this] { m_keySheet->isOpen() ? m_keySheet->close() : m_keySheet->open(); });
}

void MainWindow::addGoActions()
{
    QAction* back = m_actions.add({QStringLiteral("go.back"),
                                   ActionGroup::go,
                                   tr("Back"),
                                   QStringLiteral("arrow-left"),
                                   {QKeySequence(QStringLiteral("Alt+Left"))},
                                   {},
                                   true},
                                  [this] { m_navigator.back(); });
    QAction* forward = m_actions.add({QStringLiteral("go.forward"),
                                      ActionGroup::go,
                                      tr("Forward"),
                                      QStringLiteral("arrow-right"),
                                      {QKeySequence(QStringLiteral("Alt+Right"))}},
                                     [this] { m_navigator.forward(); });
    const auto enable = [this, back, forward] {
        back->setEnabled(m_navigator.canGoBack());
        forward->setEnabled(m_navigator.canGoForward());
    };
    connect(&m_navigator, &Navigator::changed, back, enable);
    enable();
    m_actions.add({QStringLiteral("go.palette"),
                   ActionGroup::go,
                   tr("Search or run a command"),
                   QStringLiteral("search"),
                   {QKeySequence(QStringLiteral("Ctrl+K"))},
                   {},
                   true},
                  [this] { m_palette->isOpen() ? m_palette->close() : m_palette->open(); });
}

void MainWindow::addLookActions()
{
    const struct {
        ThemeChoice choice;
        QString text;
        QString icon;
    } themes[] = {
        {ThemeChoice::system, tr("Theme of the system"), QStringLiteral("monitor")},
        {ThemeChoice::light, tr("Light theme"), QStringLiteral("sun")},
        {ThemeChoice::dark, tr("Dark theme"), QStringLiteral("moon")},
        {ThemeChoice::highContrast, tr("High-contrast theme"), QStringLiteral("contrast")},
    };
    m_actions.add({QStringLiteral("view.tables"),
                   ActionGroup::view,
                   tr("Charts as tables"),
                   QStringLiteral("table-2"),
                   {QKeySequence(Qt::Key_F2)}},
                  [this] {
                      if (auto* shown = page(currentPageId())) {
                          shown->toggleTables();
                      }
                  });
    bool first = true;
    for (const auto& each : themes) {
        const QString word = wordOf(each.choice);
        QAction* action = m_actions.add({QStringLiteral("view.theme.") + word,
                                         ActionGroup::view,
                                         each.text,
                                         each.icon,
                                         {},
                                         QStringLiteral("theme"),
                                         first},
                                        [word] { ui::settings().set(QStringLiteral("look/theme"), word); });
        action->setChecked(theme().choice() == each.choice);
        first = false;
    }
    const auto zoomTo = [this](int percent) {
        if (m_presenting) {
            theme().setZoom(percent); // for as long as it lasts
        } else {
            ui::settings().set(QStringLiteral("look/zoom"), std::clamp(percent, Theme::kLeastZoom, Theme::kMostZoom));
        }
    };
    m_actions.add({QStringLiteral("view.zoomIn"),
                   ActionGroup::view,
                   tr("Larger"),
                   QStringLiteral("zoom-in"),
                   {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))},
                   {},
                   true},
                  [zoomTo] { zoomTo(theme().zoom() + 10); });
    m_actions.add({QStringLiteral("view.zoomOut"),
                   ActionGroup::view,
                   tr("Smaller"),
                   QStringLiteral("zoom-out"),
                   {QKeySequence(QStringLiteral("Ctrl+-"))}},
                  [zoomTo] { zoomTo(theme().zoom() - 10); });
    m_actions.add({QStringLiteral("view.zoomReset"),
                   ActionGroup::view,
                   tr("Normal size"),
                   {},
                   {QKeySequence(QStringLiteral("Ctrl+0"))}},
                  [zoomTo] { zoomTo(100); });
    m_actions.add({QStringLiteral("view.present"),
                   ActionGroup::view,
                   tr("Present"),
                   QStringLiteral("maximize-2"),
                   {QKeySequence(Qt::Key_F11)},
                   {},
                   true},
                  [this] { setPresenting(!m_presenting); });
}

void MainWindow::copy()
{
    Page* shown = page(currentPageId());
    const QString text = shown == nullptr ? QString() : shown->copied();
    if (!text.isEmpty()) {
        QApplication::clipboard()->setText(text);
        note(tr("Copied %Ln line(s).", nullptr, static_cast<int>(text.count(QLatin1Char('\n')))));
    }
}

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    const auto add = [&](const ActionRegistry::Entry& entry, const QString& section) {
        QAction* action = entry.action;
        if (!action->isEnabled() || entry.spec.id == QLatin1String("go.palette")) {
            return;
        }
        entries.push_back({section, QString(action->text()).remove(QLatin1Char('&')),
                           entry.action->isChecked() ? tr("chosen") : QString(),
                           action->shortcut().isEmpty() ? QString() : keyText(action->shortcut()), entry.spec.icon,
                           [action] { action->trigger(); }});
    };
    for (const ActionRegistry::Entry& entry : m_actions.entries()) {
        if (page(entry.spec.id.mid(3)) != nullptr) {
            add(entry, tr("Views"));
        }
    }
    for (const ActionGroup group : {ActionGroup::live, ActionGroup::view, ActionGroup::go, ActionGroup::edit,
                                    ActionGroup::help, ActionGroup::file}) {
        for (const ActionRegistry::Entry& entry : m_actions.entries()) {
            if (entry.spec.group == group && page(entry.spec.id.mid(3)) == nullptr) {
                add(entry, tr("Commands"));
            }
        }
    }
    const std::vector<PaletteEntry> saved = m_views.paletteEntries();
    entries.insert(entries.end(), saved.begin(), saved.end());
    if (m_state.status != nullptr) {
        for (const api::TenantInfo& tenant : m_state.status->tenants) {
            const QString id = QString::fromStdString(tenant.id);
            entries.push_back({tr("Tenants"),
                               QString::fromStdString(tenant.name.empty() ? tenant.id : tenant.name),
                               tenant.id == m_scope.asked.tenantId ? tr("chosen") : QString(),
                               {},
                               QStringLiteral("layout-dashboard"),
                               [this, id] { setTenant(id); }});
        }
    }
    return entries;
}

void MainWindow::findCampaigns(const QString& query)
{
    const QString wanted = query.trimmed();
    if (wanted.size() < 2 || page(QStringLiteral("campaigns")) == nullptr) {
        m_findFeed.stop();
        return;
    }
    api::CampaignsRequest request;
    request.scope = m_scope.asked;
    request.scope.filter = {wanted.toStdString(), {}};
    request.holdOrder = true;
    m_findFeed.ask(request);
}

} // namespace bw::ui
