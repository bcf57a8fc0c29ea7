#include "ui/tables/tree_view.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/header_view.h"
#include "ui/tables/measures.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace bw::ui {
namespace {

constexpr double kIndent = 24;
constexpr double kTextAfterIndent = 12;
constexpr double kChevron = 14;

} // namespace

TreeView::TreeView(int spanRole, QWidget* parent)
    : QTreeView(parent), m_head(new HeaderView(this)), m_behaviour((setHeader(m_head), *this), *m_head),
      m_spanRole(spanRole)
{
    setWordWrap(false);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    m_head->setSectionsMovable(false);
    m_head->setStretchLastSection(false);
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
    m_behaviour.delegate().setFirstPadding(theme().px(kTextAfterIndent));
    verticalScrollBar()->setSingleStep(theme().px(kRowHeight));
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

bool TreeView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && RowBehaviour::overridesShortcut(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

bool TreeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_behaviour.pointerAt({});
    }
    return QTreeView::viewportEvent(event);
}

void TreeView::keyPressEvent(QKeyEvent* event)
{
    switch (const RowBehaviour::Key key = RowBehaviour::keyOf(*event)) {
    case RowBehaviour::Key::toWindow:
        event->ignore();
        return;
    case RowBehaviour::Key::open:
        open(currentIndex());
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
    QTreeView::keyPressEvent(event);
}

void TreeView::mousePressEvent(QMouseEvent* event)
{
    m_behaviour.mousePressed();
    QTreeView::mousePressEvent(event);
}

void TreeView::mouseMoveEvent(QMouseEvent* event)
{
    m_behaviour.pointerAt(indexAt(event->position().toPoint()));
    QTreeView::mouseMoveEvent(event);
}

void TreeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onChevron = index.isValid() && event->position().x() < theme().px(kIndent);
    if (event->button() == Qt::LeftButton && index.isValid() && !onChevron) {
        open(index);
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
}

void TreeView::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    m_behaviour.focusChanged(true, event->reason());
}

void TreeView::focusOutEvent(QFocusEvent* event)
{
    QTreeView::focusOutEvent(event);
    m_behaviour.focusChanged(false, event->reason());
}

void TreeView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // notes break their lines elsewhere
}

void TreeView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_behaviour.ringShown() && currentIndex().isValid()) {
        const QRect cell = visualRect(currentIndex());
        m_behaviour.paintRing(QRect(0, cell.top(), viewport()->width(), cell.height()));
    }
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
    const QPersistentModelIndex& hovered = m_behaviour.delegate().hovered();
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect, theme().color(Token::selection));
    } else if (hovered.isValid() && hovered.row() == index.row() && hovered.parent() == index.parent()) {
        painter->fillRect(rect, theme().color(Token::hover));
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Token::hairline));
}

} // namespace bw::ui
