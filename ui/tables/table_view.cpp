#include "ui/tables/table_view.h"

#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/header_view.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace bw::ui {

TableView::TableView(QWidget* parent)
    : QTableView(parent), m_head(new HeaderView(this)), m_behaviour((setHorizontalHeader(m_head), *this), *m_head)
{
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setCornerButtonEnabled(false);
    connect(m_head, &HeaderView::sortAsked, this, &TableView::sortAsked);
    connect(&theme(), &Theme::changed, this, &TableView::readTheme);
    readTheme();
}

void TableView::setRowHeight(double height)
{
    m_rowHeight = height;
    readTheme();
}

void TableView::setRowLines(bool lines)
{
    m_behaviour.delegate().setRowLines(lines);
}

void TableView::readTheme()
{
    verticalHeader()->setDefaultSectionSize(theme().px(m_rowHeight));
    verticalScrollBar()->setSingleStep(theme().px(m_rowHeight));
    viewport()->update();
}

bool TableView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && RowBehaviour::overridesShortcut(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        Q_EMIT pointerInside(event->type() == QEvent::Enter);
    }
    return QTableView::event(event);
}

bool TableView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_behaviour.pointerAt({});
    }
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    switch (const RowBehaviour::Key key = RowBehaviour::keyOf(*event)) {
    case RowBehaviour::Key::toWindow:
        event->ignore();
        return;
    case RowBehaviour::Key::open:
        if (currentIndex().isValid()) {
            Q_EMIT opened(currentIndex());
        }
        return;
    case RowBehaviour::Key::copy:
        m_behaviour.copy();
        return;
    case RowBehaviour::Key::sortLeft:
    case RowBehaviour::Key::sortRight:
    case RowBehaviour::Key::sortUp:
    case RowBehaviour::Key::sortDown:
        m_behaviour.askSort(key);
        return;
    case RowBehaviour::Key::toView:
        break;
    }
    m_behaviour.keyPressed();
    QTableView::keyPressEvent(event);
}

void TableView::mousePressEvent(QMouseEvent* event)
{
    m_behaviour.mousePressed();
    QTableView::mousePressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    m_behaviour.pointerAt(indexAt(event->position().toPoint()));
    QTableView::mouseMoveEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        Q_EMIT opened(index);
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    m_behaviour.focusChanged(true, event->reason());
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    m_behaviour.focusChanged(false, event->reason());
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_behaviour.ringShown() && currentIndex().isValid()) {
        const QRect cell = visualRect(currentIndex());
        m_behaviour.paintRing(QRect(0, cell.top(), viewport()->width(), cell.height()));
    }
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    const int column = currentIndex().isValid() ? currentIndex().column() : m_head->firstShown();
    switch (action) {
    case MoveHome:
        return rows > 0 ? model()->index(0, column) : QModelIndex();
    case MoveEnd:
        return rows > 0 ? model()->index(rows - 1, column) : QModelIndex();
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

} // namespace bw::ui
