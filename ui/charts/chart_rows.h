#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace bw::ui {

/// Rows of a chart as a table, as in the tables of the house: a hairline below, numbers from left to right.
class ChartRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What every chart's table has in common.
void prepareChartTable(QTableView& table);

} // namespace bw::ui
