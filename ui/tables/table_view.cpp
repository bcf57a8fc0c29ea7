#include "ui/tables/table_view.h"

#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace bw::ui {

TableView::TableView(QWidget* parent) : RowView(parent, &QTableView::setHorizontalHeader)
{
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setCornerButtonEnabled(false);
    connect(head(), &HeaderView::sortAsked, this, &TableView::sortAsked);
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
    behaviour().delegate().setRowLines(lines);
}

void TableView::readTheme()
{
    const int height = m_rowHeight ? theme().px(*m_rowHeight) : theme().rowHeight();
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
    viewport()->update();
}

bool TableView::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        Q_EMIT pointerInside(event->type() == QEvent::Enter);
    }
    return RowView::event(event);
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    const int column = currentIndex().isValid() ? currentIndex().column() : head()->firstShown();
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
