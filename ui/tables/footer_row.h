#pragma once

#include "ui/tables/cell.h"

#include <QWidget>

#include <functional>

namespace bw::ui {

class TableView;

/// The totals below a table, each under its column, whatever the order and width of the columns. Reads its cells when
/// it paints: call update() when they are others. Under screen readers it is one text of "head: total" pairs.
class FooterRow : public QWidget, public FigureTeller {
    Q_OBJECT
public:
    using CellOf = std::function<std::optional<Cell>(int column)>;

    FooterRow(TableView* table, CellOf cellOf, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// The totals in words, in the order of the columns.
    QString text() const;
    /// What its first row tells of the column, of all rows.
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    TableView* m_table;
    CellOf m_cellOf;
};

} // namespace bw::ui
