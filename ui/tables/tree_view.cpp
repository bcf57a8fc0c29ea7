#include "ui/tables/tree_view.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"

#include <QPainter>
#include <QScrollBar>

namespace bw::ui {
namespace {

constexpr double kIndent = 24;
constexpr double kTextAfterIndent = 12;
constexpr double kChevron = 14;

} // namespace

TreeView::TreeView(int spanRole, QWidget* parent) : RowView(parent, &QTreeView::setHeader), m_spanRole(spanRole)
{
    setWordWrap(false);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    head()->setSectionsMovable(false);
    head()->setStretchLastSection(false);
    connect(&theme(), &Theme::changed, this, &TreeView::readTheme);
    readTheme();
}

void TreeView::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    if (model == nullptr) {
        return;
    }
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent, int first, int last) {
        if (!parent.isValid()) {
            spanRows(first, last);
        }
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { spanRows(0, this->model()->rowCount() - 1); });
    spanRows(0, model->rowCount() - 1);
}

void TreeView::spanRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        setFirstColumnSpanned(row, {}, model()->index(row, 0).data(m_spanRole).toBool());
    }
}

void TreeView::readTheme()
{
    setIndentation(theme().px(kIndent));
    behaviour().delegate().setFirstPadding(theme().px(kTextAfterIndent));
    verticalScrollBar()->setSingleStep(theme().rowHeight());
    scheduleDelayedItemsLayout();
}

void TreeView::open(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (model()->hasChildren(row)) {
        setExpanded(row, !isExpanded(row));
    } else if (row.isValid()) {
        Q_EMIT opened(row);
    }
}

/// A double click on the chevron has done its work with the first.
bool TreeView::opensAt(QPointF position) const
{
    return position.x() >= theme().px(kIndent);
}

void TreeView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // notes break their lines elsewhere
}

void TreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    if (!model()->hasChildren(index)) {
        return;
    }
    const double side = theme().px(kChevron);
    const double indent = theme().px(kIndent);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double left = header()->sectionViewportPosition(0) + (mirrored ? header()->sectionSize(0) - indent : 0);
    const QRectF box(left + (indent - side) / 2 + 2, option.rect.top() + (option.rect.height() - side) / 2, side, side);
    const QString name = isExpanded(index) ? QStringLiteral("chevron-down")
                         : mirrored        ? QStringLiteral("chevron-left")
                                           : QStringLiteral("chevron-right");
    paintIcon(*painter, name, box, theme().color(Token::text2));
}

void TreeView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    // The ground of the row, up to the edge; the chevron comes with the row.
    const QPersistentModelIndex& hovered = behaviour().delegate().hovered();
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect, theme().color(Token::selection));
    } else if (hovered.isValid() && hovered.row() == index.row() && hovered.parent() == index.parent()) {
        painter->fillRect(rect, theme().color(Token::hover));
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Token::hairline));
}

} // namespace bw::ui
