#include "ui/shell/view_keeper.h"

#include "ui/shell/main_window.h"
#include "ui/shell/name_sheet.h"
#include "ui/shell/side_bar.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

#include <algorithm>

namespace bw::ui {

ViewKeeper::ViewKeeper(MainWindow& window, QString folder) : m_window(window), m_library(std::move(folder))
{
    m_cycle.setInterval(kCycleMs);
    connect(&m_cycle, &QTimer::timeout, this, &ViewKeeper::showNext);
    connect(&m_library, &ViewLibrary::changed, this, &ViewKeeper::fillSideBar);
}

QString ViewKeeper::shownName(const ViewLibrary::Entry& entry)
{
    // Of those in resources/views.
    static const char* const shipped[]{
        QT_TRANSLATE_NOOP("ShippedViews", "Director"), QT_TRANSLATE_NOOP("ShippedViews", "Analyst"),
        QT_TRANSLATE_NOOP("ShippedViews", "Approver"), QT_TRANSLATE_NOOP("ShippedViews", "Administrator")};
    for (const char* name : shipped) {
        if (entry.path.isEmpty() && entry.view.name == QLatin1String(name)) {
            return QCoreApplication::translate("ShippedViews", name);
        }
    }
    return entry.view.name;
}

void ViewKeeper::attach()
{
    delete m_nameSheet;
    m_nameSheet = new NameSheet(&m_window);
    ActionRegistry& actions = m_window.actions();
    actions.add({QStringLiteral("file.saveView"),
                 ActionGroup::file,
                 tr("Save this view…"),
                 QStringLiteral("save"),
                 {QKeySequence(QStringLiteral("Ctrl+S"))}},
                [this] { askName(); });
    actions.add({QStringLiteral("file.importView"), ActionGroup::file, tr("Take over a view from a file…"),
                 QStringLiteral("folder-open")},
                [this] {
                    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Take over a view"),
                                                                      QDir::homePath(), tr("Saved views (*.json)"));
                    if (!path.isEmpty()) {
                        importFrom(path);
                    }
                });
    actions.add({QStringLiteral("file.exportView"), ActionGroup::file, tr("Give this view to others…"),
                 QStringLiteral("upload")},
                [this] {
                    const QString path = QFileDialog::getSaveFileName(
                        &m_window, tr("Give this view to others"),
                        QDir::home().filePath(m_window.currentPageId() + QStringLiteral(".json")),
                        tr("Saved views (*.json)"));
                    if (!path.isEmpty()) {
                        exportTo(path);
                    }
                });
    actions.add(
        {QStringLiteral("file.removeView"), ActionGroup::file, tr("Remove the saved view"), QStringLiteral("trash-2")},
        [this] { remove(); });
    setOpened(m_opened);
    fillSideBar();
}

/// Only a view of the user's own can be removed.
void ViewKeeper::setOpened(const QString& name)
{
    m_opened = name;
    const auto own = [&](const ViewLibrary::Entry& entry) { return entry.view.name == name && !entry.path.isEmpty(); };
    m_window.actions()
        .action(QStringLiteral("file.removeView"))
        ->setEnabled(std::ranges::any_of(m_library.entries(), own));
}

void ViewKeeper::remove()
{
    const QString name = m_opened;
    const base::Result<void> removed = m_library.remove(name);
    setOpened(removed ? QString() : name);
    say(removed, tr("Removed “%1”.").arg(name));
}

void ViewKeeper::fillSideBar()
{
    std::vector<SideBar::Line> lines;
    for (const ViewLibrary::Entry& entry : m_library.entries()) {
        lines.push_back({entry.view.name, shownName(entry)});
    }
    m_window.sideBar().setSavedViews(tr("Saved views"), lines);
}

std::vector<PaletteEntry> ViewKeeper::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    for (const ViewLibrary::Entry& entry : m_library.entries()) {
        entries.push_back({tr("Saved views"),
                           shownName(entry),
                           nameOf(entry.view.range.kind),
                           {},
                           QStringLiteral("scan-line"),
                           [this, name = entry.view.name] { open(name); }});
    }
    return entries;
}

SavedView ViewKeeper::current(const QString& name) const
{
    const Page* page = m_window.page(m_window.currentPageId());
    const api::Scope& scope = m_window.scope().asked;
    return {name,
            m_window.currentPageId(),
            page == nullptr ? QString() : page->place(),
            scope.range,
            scope.comparison,
            scope.filter,
            page == nullptr ? QJsonObject() : page->layoutState(),
            m_library.named(name).value_or(SavedView()).onWall};
}

void ViewKeeper::apply(const SavedView& view, bool canUndo)
{
    api::Scope scope = m_window.scope().asked;
    scope.range = view.range;
    scope.comparison = view.comparison;
    scope.filter = view.filter;
    if (canUndo) {
        m_window.store().set(scope, tr("saved view"));
    } else {
        m_window.store().showOnly(scope);
    }
    m_window.openPage(view.pageId, view.place);
    if (Page* page = m_window.page(view.pageId)) {
        page->setLayoutState(view.layout);
    }
}

void ViewKeeper::open(const QString& name)
{
    const std::optional<SavedView> view = m_library.named(name);
    if (!view) {
        return;
    }
    if (m_window.page(view->pageId) == nullptr) {
        m_window.note(tr("“%1” needs the view “%2”, which this version does not have.").arg(name, view->pageId));
        return;
    }
    stopCycling();
    setOpened(name);
    apply(*view, true);
}

void ViewKeeper::askName()
{
    const auto judge = [this](const QString& name) -> NameSheet::Remark {
        if (m_library.named(name)) {
            return {tr("Takes the place of the view of this name."), false};
        }
        return {tr("With range, comparison, filter and columns, for every tenant."), false};
    };
    m_nameSheet->ask(tr("Save this view"), m_opened, judge, [this](const QString& name) { save(name); });
}

void ViewKeeper::save(const QString& name)
{
    const base::Result<void> saved = m_library.save(current(name));
    if (saved) {
        setOpened(name);
    }
    say(saved, tr("Saved “%1”.").arg(name));
}

void ViewKeeper::importFrom(const QString& path)
{
    const base::Result<QString> name = m_library.import(path);
    if (!name) {
        m_window.note(QString::fromStdString(name.error().message));
        return;
    }
    open(name.value());
    m_window.note(tr("Took over “%1”.").arg(name.value()));
}

void ViewKeeper::exportTo(const QString& path)
{
    say(ViewLibrary::write(current(m_opened.isEmpty() ? m_window.currentPageId() : m_opened), path),
        tr("Written to %1").arg(path));
}

void ViewKeeper::say(const base::Result<void>& result, const QString& done)
{
    m_window.note(result ? done : QString::fromStdString(result.error().message));
}

// ---- On a wall ----

std::vector<SavedView> ViewKeeper::onWall() const
{
    std::vector<SavedView> views;
    for (const ViewLibrary::Entry& entry : m_library.entries()) {
        if (entry.view.onWall && m_window.page(entry.view.pageId) != nullptr) {
            views.push_back(entry.view);
        }
    }
    return views;
}

void ViewKeeper::setCycling(bool cycling)
{
    if (!cycling) {
        m_cycle.stop();
        if (m_before) {
            apply(*std::exchange(m_before, std::nullopt), false);
        }
        return;
    }
    if (onWall().size() > 1) {
        m_before = current({});
        m_next = 0;
        m_cycle.start();
    }
}

void ViewKeeper::showNext()
{
    const std::vector<SavedView> views = onWall();
    if (!views.empty()) {
        apply(views[m_next++ % views.size()], false);
    }
}

} // namespace bw::ui
