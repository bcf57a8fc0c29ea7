#include "ui/charts/chart_rows.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace bw::ui {

void ChartRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, t.color(Token::selection));
    }
    paintBottomLine(*painter, option.rect, t.color(Token::hairline));
    painter->setFont(t.font(Type::small));
    painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
    painter->setLayoutDirection(Qt::LeftToRight); // of numbers
    const auto alignment =
        QStyle::visualAlignment(option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    paintText(*painter, option.rect.adjusted(t.px(8), 0, -t.px(8), 0), static_cast<int>(alignment),
              index.data().toString());
    painter->restore();
}

void prepareChartTable(QTableView& table)
{
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false); // Tab goes on; arrows go from cell to cell
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setItemDelegate(new ChartRowDelegate(&table));
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace bw::ui
