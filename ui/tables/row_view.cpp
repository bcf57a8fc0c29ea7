#include "ui/tables/row_view.h"

#include "ui/style/theme.h"
#include "ui/tables/cell.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/header_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace bw::ui {

RowBehaviour::RowBehaviour(QAbstractItemView& view, HeaderView& head)
    : m_view(view), m_head(head), m_delegate(new CellDelegate(&head, &view))
{
    view.setItemDelegate(m_delegate);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setMouseTracking(true);
    view.viewport()->setMouseTracking(true);
}

RowBehaviour::Key RowBehaviour::keyOf(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        return Key::copy;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier) {
        switch (event.key()) {
        case Qt::Key_Left:
            return Key::sortLeft;
        case Qt::Key_Right:
            return Key::sortRight;
        case Qt::Key_Up:
            return Key::sortUp;
        case Qt::Key_Down:
            return Key::sortDown;
        default:
            return Key::toView;
        }
    }
    if (modifiers == Qt::NoModifier && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        return Key::open;
    }
    const bool types = !event.text().isEmpty() && event.text().front().isPrint();
    return types && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier ? Key::toWindow : Key::toView;
}

bool RowBehaviour::overridesShortcut(const QKeyEvent& event)
{
    const Key key = keyOf(event);
    return key != Key::toView && key != Key::toWindow;
}

void RowBehaviour::pointerAt(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (QPersistentModelIndex(row) != m_delegate->hovered()) {
        m_delegate->setHovered(row);
        m_view.viewport()->update();
    }
}

void RowBehaviour::focusChanged(bool hasFocus, Qt::FocusReason reason)
{
    m_ring = hasFocus && reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason;
    m_view.viewport()->update();
}

void RowBehaviour::keyPressed()
{
    m_ring = true;
    m_view.viewport()->update();
}

void RowBehaviour::mousePressed()
{
    m_ring = false;
}

void RowBehaviour::paintRing(const QRect& row) const
{
    QPainter painter(m_view.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::accent), 2));
    painter.drawRoundedRect(QRectF(row).adjusted(2, 1, -2, -2), 3, 3);
}

QString RowBehaviour::chosenRowsAsText() const
{
    if (m_view.selectionModel() == nullptr) {
        return {};
    }
    QModelIndexList rows = m_view.selectionModel()->selectedRows();
    // By where they stand on screen, which for a tree is not the order of the model's rows.
    std::ranges::sort(rows, {}, [this](const QModelIndex& row) { return m_view.visualRect(row).top(); });
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int visual = 0; visual < m_head.count(); ++visual) {
            const int column = m_head.logicalIndex(visual);
            if (!m_head.isSectionHidden(column)) {
                // A name with a tab or a line break in it must not tear the table apart.
                cells.append(row.siblingAtColumn(column).data(Qt::DisplayRole).toString().simplified());
            }
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

std::optional<FigureAt> RowBehaviour::figureOf(const QModelIndex& index) const
{
    const auto figureIn = [&](int column) -> std::optional<FigureAt> {
        const QVariant value = index.siblingAtColumn(column).data(FigureRole);
        return value.canConvert<FigureAt>() ? std::optional(value.value<FigureAt>()) : std::nullopt;
    };
    if (!index.isValid()) {
        return std::nullopt;
    }
    for (const int column : {index.column(), m_head.sortedColumn()}) {
        if (column >= 0) {
            if (auto figure = figureIn(column)) {
                return figure;
            }
        }
    }
    for (int visual = 0; visual < m_head.count(); ++visual) {
        const int column = m_head.logicalIndex(visual);
        if (auto figure = m_head.isSectionHidden(column) ? std::nullopt : figureIn(column)) {
            return figure;
        }
    }
    return std::nullopt;
}

void RowBehaviour::copy() const
{
    if (const QString text = chosenRowsAsText(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void RowBehaviour::askSort(Key key)
{
    int column = m_head.sortedColumn();
    Qt::SortOrder order = key == Key::sortUp ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (key == Key::sortLeft || key == Key::sortRight) {
        const bool mirrored = m_head.layoutDirection() == Qt::RightToLeft;
        column = m_head.sortableBeside((key == Key::sortRight) != mirrored ? 1 : -1);
        order = column < 0 ? order : m_head.orderAfterClick(column);
    }
    if (column >= 0) {
        Q_EMIT m_head.sortAsked(column, order);
    }
}

} // namespace bw::ui
