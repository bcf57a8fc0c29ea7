#include "ui/explain/explain_action.h"

#include "ui/explain/explain_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/style/menu_filler.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace bw::ui {

ExplainAction::ExplainAction(MainWindow& window, Bridge& bridge) : m_window(window), m_bridge(bridge)
{
    qApp->installEventFilter(this);
}

void ExplainAction::addTo(ActionRegistry& actions)
{
    delete m_sheet; // its words are those of the language before
    actions.add({QStringLiteral("view.explain"),
                 ActionGroup::view,
                 tr("What is this number?"),
                 QStringLiteral("info"),
                 {QKeySequence(QStringLiteral("Ctrl+I"))},
                 {},
                 true},
                [this] { explain(); });
}

ExplainSheet* ExplainAction::sheet() const
{
    return m_sheet;
}

std::optional<FigureAt> ExplainAction::figureAt(QWidget* widget, std::optional<QPoint> point)
{
    std::optional<FigureAt> figure;
    for (QWidget* each = widget; each != nullptr; each = each->parentWidget()) {
        const auto* teller = dynamic_cast<const FigureTeller*>(each);
        if (teller != nullptr) {
            if (figure) {
                teller->complete(*figure);
            } else {
                figure = teller->figureAt(point ? std::optional(widget->mapTo(each, *point)) : std::nullopt);
            }
        }
        if (!figure && qobject_cast<QHeaderView*>(each) != nullptr) {
            return std::nullopt; // heads stand in a table, and show no figure of it
        }
        if (each->isWindow()) {
            break;
        }
    }
    return figure;
}

std::optional<FigureAt> ExplainAction::underPointer() const
{
    QWidget* widget = QApplication::widgetAt(QCursor::pos());
    if (widget == nullptr || widget->window() != &m_window) {
        return std::nullopt;
    }
    return figureAt(widget, widget->mapFromGlobal(QCursor::pos()));
}

std::optional<FigureAt> ExplainAction::withKeyboard() const
{
    return figureAt(m_window.focusWidget(), std::nullopt);
}

std::optional<FigureAt> ExplainAction::firstOfPage() const
{
    const Page* page = m_window.page(m_window.currentPageId());
    for (QWidget* child : page != nullptr ? page->findChildren<QWidget*>() : QList<QWidget*>()) {
        if (child->isVisible() && dynamic_cast<FigureTeller*>(child) != nullptr) {
            if (auto figure = figureAt(child, std::nullopt)) {
                return figure;
            }
        }
    }
    return std::nullopt;
}

void ExplainAction::explain()
{
    if (m_sheet != nullptr && m_sheet->isOpen()) {
        m_sheet->close();
        return;
    }
    auto figure = m_pointerLast ? underPointer() : withKeyboard();
    if (!figure) {
        figure = m_pointerLast ? withKeyboard() : underPointer();
    }
    if (!figure) {
        figure = firstOfPage();
    }
    if (figure) {
        open(*figure);
    } else if (Page* page = m_window.page(m_window.currentPageId())) {
        Q_EMIT page->noted(tr("No figure of campaigns stands here."));
    }
}

void ExplainAction::open(const FigureAt& figure)
{
    if (m_sheet == nullptr) {
        m_sheet = new ExplainSheet(&m_window, m_bridge);
    }
    m_sheet->openFor(figure, m_window.scope());
}

bool ExplainAction::offer(QWidget* widget, const QContextMenuEvent& event)
{
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const auto figure = figureAt(widget, byKey ? std::nullopt : std::optional(event.pos()));
    if (!figure) {
        return false;
    }
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* action = menu->addAction(tr("What is this number?"));
    action->setShortcut(QKeySequence(QStringLiteral("Ctrl+I")));
    connect(action, &QAction::triggered, this, [this, figure] { open(*figure); });
    for (QWidget* each = widget; each != nullptr && !each->isWindow(); each = each->parentWidget()) {
        if (auto* filler = dynamic_cast<MenuFiller*>(each)) {
            menu->addSeparator();
            filler->fillMenu(*menu, byKey ? std::nullopt : std::optional(widget->mapTo(each, event.pos())));
            break;
        }
    }
    menu->popup(byKey ? widget->mapToGlobal(widget->rect().center()) : event.globalPos());
    return true;
}

bool ExplainAction::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window) {
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
        m_pointerLast = true;
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool moves = key != Qt::Key_Control && key != Qt::Key_Shift && key != Qt::Key_Alt && key != Qt::Key_I;
        m_pointerLast = m_pointerLast && !moves;
        break;
    }
    case QEvent::ContextMenu:
        return widget->contextMenuPolicy() == Qt::DefaultContextMenu &&
               offer(widget, *static_cast<QContextMenuEvent*>(event));
    default:
        break;
    }
    return false;
}

} // namespace bw::ui
