#include "ui/shell/take_away.h"

#include "ui/export/export_pdf.h"
#include "ui/export/export_picture.h"
#include "ui/export/export_text.h"
#include "ui/export/whole_file.h"
#include "ui/shell/main_window.h"
#include "ui/shell/own_window.h"
#include "ui/style/layout_memory.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace bw::ui {

namespace {

/// Where a window of its own stood is kept for each part of a page, whichever campaign it showed.
QString placeOf(const OwnWindow::Where& where)
{
    return QStringLiteral("windows/%1").arg(where.exportId);
}

void keepPlace(const OwnWindow& window)
{
    layoutMemory().keep(placeOf(window.where()), window.saveGeometry());
}

/// What the keyboard is in; else the first that has something.
Exportable* chosenOf(const std::vector<Exportable*>& parts)
{
    const QWidget* focus = QApplication::focusWidget();
    for (Exportable* part : parts) {
        const QWidget* widget = part->exportWidget();
        if (focus != nullptr && (widget == focus || widget->isAncestorOf(focus))) {
            return part;
        }
    }
    // What could have the keyboard: a strip of figures, which could not, is seldom meant.
    auto filled = std::find_if(parts.begin(), parts.end(), [](const Exportable* p) {
        return !p->isExportEmpty() && p->exportWidget()->focusPolicy() != Qt::NoFocus;
    });
    if (filled == parts.end()) {
        filled = std::find_if(parts.begin(), parts.end(), [](const Exportable* p) { return !p->isExportEmpty(); });
    }
    return filled != parts.end() ? *filled : parts.empty() ? nullptr : parts.front();
}

QString nameOfFormat(const QString& ending)
{
    if (ending == QLatin1String("csv")) {
        return TakeAway::tr("Values, for a spreadsheet (*.csv)");
    }
    if (ending == QLatin1String("png")) {
        return TakeAway::tr("Picture (*.png)");
    }
    if (ending == QLatin1String("svg")) {
        return TakeAway::tr("Drawing (*.svg)");
    }
    return TakeAway::tr("Paper (*.pdf)");
}

QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

TakeAway::TakeAway(MainWindow& window, Bridge& bridge) : QObject(&window), m_main(window), m_bridge(bridge)
{
    window.installEventFilter(this);
    connect(&window, &MainWindow::scopeMoved, this, [this] {
        for (const auto& own : m_windows) {
            own->setScope(m_main.scope());
        }
    });
}

TakeAway::~TakeAway() = default;

void TakeAway::addActions()
{
    ActionRegistry& actions = m_main.actions();
    actions.add({QStringLiteral("file.export"),
                 ActionGroup::file,
                 tr("Export…"),
                 QStringLiteral("download"),
                 {QKeySequence(QStringLiteral("Ctrl+E"))}},
                [this] { takeCurrent(TakeAwayAs::file); });
    actions.add({QStringLiteral("file.pagePdf"),
                 ActionGroup::file,
                 tr("Page as PDF…"),
                 QStringLiteral("download"),
                 {QKeySequence(QStringLiteral("Ctrl+Shift+E"))}},
                [this] { pageAsPdf(); });
    actions.add({QStringLiteral("edit.copyTable"),
                 ActionGroup::edit,
                 tr("Copy as table"),
                 QStringLiteral("table-2"),
                 {QKeySequence(QStringLiteral("Ctrl+Alt+C"))}},
                [this] { takeCurrent(TakeAwayAs::table); });
    actions.add({QStringLiteral("edit.copyPicture"),
                 ActionGroup::edit,
                 tr("Copy as picture"),
                 QStringLiteral("copy"),
                 {QKeySequence(QStringLiteral("Ctrl+Shift+C"))}},
                [this] { takeCurrent(TakeAwayAs::picture); });
    actions.add({QStringLiteral("view.ownWindow"),
                 ActionGroup::view,
                 tr("In a window of its own"),
                 QStringLiteral("maximize-2"),
                 {QKeySequence(QStringLiteral("Ctrl+Shift+N"))},
                 {},
                 true},
                [this] { takeCurrent(TakeAwayAs::ownWindow); });
}

ExportContext TakeAway::contextOf(const Page& page, const QString& pageId) const
{
    ExportContext context;
    const Scope& scope = m_main.scope();
    context.companyId = QString::fromStdString(scope.asked.tenantId);
    if (const auto& status = m_main.state().status) {
        for (const api::TenantInfo& tenant : status->tenants) {
            if (tenant.id == scope.asked.tenantId) {
                context.company = QString::fromStdString(tenant.name);
            }
        }
    }
    context.page = m_main.nameOfPage(pageId);
    context.facts = page.exportFacts();
    context.format = scope.format;
    const api::TimeMs now = m_main.state().now;
    context.generatedAt = now != 0 ? now : QDateTime::currentMSecsSinceEpoch();
    return context;
}

void TakeAway::takeCurrent(TakeAwayAs as)
{
    Page* page = m_main.currentPage();
    Exportable* what = page != nullptr ? chosenOf(page->exportables()) : nullptr;
    if (what != nullptr) {
        take(*page, m_main.currentPageId(), *what, as, &m_main);
    }
}

void TakeAway::take(Page& page, const QString& pageId, Exportable& what, TakeAwayAs as, QWidget* window)
{
    if (as == TakeAwayAs::ownWindow) {
        openWindow(page, pageId, what);
        return;
    }
    if (what.isExportEmpty()) {
        tell(window, {Message::Kind::note, tr("There is nothing to take away yet."), {}, {}, {}});
        return;
    }
    switch (as) {
    case TakeAwayAs::table:
        copyTable(page, pageId, what, window);
        return;
    case TakeAwayAs::picture:
        copyPicture(page, pageId, what, window);
        return;
    default:
        break;
    }
    const QStringList endings{QStringLiteral("csv"), QStringLiteral("png"), QStringLiteral("svg"),
                              QStringLiteral("pdf")};
    const QString name = fileNameOf(what.exportTitle(), contextOf(page, pageId), endings.front());
    // Page and part may be gone by the time the dialog is answered.
    askForFile(tr("Export %1").arg(what.exportTitle()), name, endings, window,
               [this, page = QPointer<Page>(&page), part = QPointer<QWidget>(what.exportWidget()), &what,
                pageId](const QString& ending) -> QByteArray {
                   if (page.isNull() || part.isNull()) {
                       return {};
                   }
                   const ExportContext context = contextOf(*page, pageId);
                   return ending == QLatin1String("csv")   ? csvOf(what, context)
                          : ending == QLatin1String("png") ? pngOf(what, context)
                          : ending == QLatin1String("svg") ? svgOf(what, context)
                                                           : pdfOf({&what}, context);
               });
}

void TakeAway::pageAsPdf()
{
    Page* page = m_main.currentPage();
    if (page == nullptr) {
        return;
    }
    const QString pageId = m_main.currentPageId();
    const ExportContext context = contextOf(*page, pageId);
    const QString ending = QStringLiteral("pdf");
    askForFile(tr("%1 as PDF").arg(context.page), fileNameOf(context.page, context, ending), {ending}, &m_main,
               [this, page = QPointer<Page>(page), pageId](const QString&) {
                   return page.isNull() ? QByteArray() : pdfOf(page->exportables(), contextOf(*page, pageId));
               });
}

void TakeAway::askForFile(const QString& title, const QString& name, const QStringList& endings, QWidget* window,
                          std::function<QByteArray(const QString& ending)> bytesOf)
{
    auto* dialog = new QFileDialog(window, title, m_folder.isEmpty() ? documents() : m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const QString& ending : endings) {
        filters.append(nameOfFormat(ending));
    }
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endings.front());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, endings](const QString& filter) {
        const QString ending = endings.value(std::max<qsizetype>(filters.indexOf(filter), 0));
        dialog->setDefaultSuffix(ending);
        const QStringList chosen = dialog->selectedFiles();
        const QFileInfo file(chosen.value(0));
        if (endings.contains(file.suffix())) {
            dialog->selectFile(file.completeBaseName() + u'.' + ending);
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, endings, window = QPointer<QWidget>(window), bytesOf = std::move(bytesOf)](const QString& path) {
                const QString ending = QFileInfo(path).suffix().toLower();
                write(path, bytesOf(endings.contains(ending) ? ending : endings.front()), window);
            });
    dialog->open();
}

void TakeAway::write(const QString& path, const QByteArray& bytes, QWidget* window)
{
    const QFileInfo file(path);
    if (bytes.isEmpty()) {
        tell(window, {Message::Kind::error,
                      tr("%1 was not written.").arg(file.fileName()),
                      tr("What it was to hold is no longer on screen."),
                      {},
                      tr("Put away")});
        return;
    }
    if (const auto trouble = writeWhole(path, bytes)) {
        tell(window, {Message::Kind::error, trouble->what, trouble->helps, {}, tr("Put away")});
        return;
    }
    m_folder = file.absolutePath();
    tell(window, {Message::Kind::note,
                  tr("Saved %1.").arg(file.fileName()),
                  tr("In %1", "a folder").arg(QDir::toNativeSeparators(m_folder)),
                  {},
                  {}});
}

void TakeAway::copyTable(const Page& page, const QString& pageId, const Exportable& what, QWidget* window)
{
    const ExportContext context = contextOf(page, pageId);
    const ExportTable table = what.exportTable();
    auto* mime = new QMimeData;
    mime->setText(tsvOf(table, context.format));
    mime->setHtml(htmlOf(table, what.exportTitle()));
    mime->setData(QStringLiteral("text/csv"), csvOf(table, what.exportTitle(), what.exportUnit(), context));
    QApplication::clipboard()->setMimeData(mime);
    tell(window, {Message::Kind::note,
                  tr("Copied %Ln row(s) of %1.", nullptr, static_cast<int>(table.rows.size())).arg(what.exportTitle()),
                  table.remark,
                  {},
                  {}});
}

void TakeAway::copyPicture(const Page& page, const QString& pageId, const Exportable& what, QWidget* window)
{
    const ExportContext context = contextOf(page, pageId);
    auto* mime = new QMimeData;
    mime->setImageData(imageOf(what, context));
    mime->setData(QStringLiteral("image/svg+xml"), svgOf(what, context));
    QApplication::clipboard()->setMimeData(mime);
    tell(window, {Message::Kind::note, tr("Copied the picture of %1.").arg(what.exportTitle()), {}, {}, {}});
}

void TakeAway::openWindow(Page& page, const QString& pageId, const Exportable& what)
{
    const OwnWindow::Where where{pageId, page.place(), what.exportId()};
    for (const auto& own : m_windows) {
        if (own->where() == where) {
            own->setWindowState(own->windowState() & ~Qt::WindowMinimized);
            own->raise();
            own->activateWindow();
            return;
        }
    }
    std::unique_ptr<Page> source = m_main.anotherPage(pageId);
    if (source == nullptr) {
        return;
    }
    source->setScope(m_main.scope());
    source->follow(page);
    OwnWindow* window = addWindow(std::move(source), where);
    window->restoreGeometry(layoutMemory().value(placeOf(where)).toByteArray());
    window->show();
    window->activateWindow();
}

OwnWindow* TakeAway::addWindow(std::unique_ptr<Page> source, const OwnWindow::Where& where)
{
    m_windows.push_back(std::make_unique<OwnWindow>(std::move(source), where));
    OwnWindow* window = m_windows.back().get();
    window->setScope(m_main.scope());
    const QString& pageId = where.pageId;
    connect(window, &OwnWindow::closed, this, [this, window] { closed(window); }, Qt::QueuedConnection);
    connect(window, &OwnWindow::openAsked, this, [this, pageId](const QString& otherPage, const QString& otherPlace) {
        m_main.openPage(otherPage.isEmpty() ? pageId : otherPage, otherPlace);
        m_main.raise();
        m_main.activateWindow();
    });
    connect(window, &OwnWindow::pauseToggled, this, [this] { m_bridge.setPaused(!m_bridge.isPaused()); });
    connect(window, &OwnWindow::takeAsked, this, [this, window, pageId](TakeAwayAs as) {
        if (Exportable* shown = window->source()) {
            take(window->page(), pageId, *shown, as, window);
        }
    });
    return window;
}

void TakeAway::retranslate()
{
    std::vector<std::unique_ptr<OwnWindow>> old;
    std::swap(old, m_windows);
    for (const auto& before : old) {
        std::unique_ptr<Page> source = m_main.anotherPage(before->where().pageId);
        source->setScope(m_main.scope());
        source->follow(before->page());
        OwnWindow* window = addWindow(std::move(source), before->where());
        window->setGeometry(before->geometry());
        window->show();
    }
}

void TakeAway::closed(OwnWindow* window)
{
    // It may have gone with the main window, or been made anew for a language, since it said so.
    const auto own = std::ranges::find(m_windows, window, [](const auto& each) { return each.get(); });
    if (own != m_windows.end()) {
        keepPlace(*window);
        m_windows.erase(own);
    }
}

void TakeAway::tell(QWidget* window, const Message& message)
{
    if (auto* own = qobject_cast<OwnWindow*>(window)) {
        own->tell(message);
    } else {
        m_main.tell(message);
    }
}

bool TakeAway::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_main && event->type() == QEvent::Close) {
        for (const auto& own : m_windows) {
            keepPlace(*own);
        }
        m_windows.clear();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bw::ui
