#pragma once

#include "ui/tables/row_view.h"

#include <QTreeView>

namespace bw::ui {

/// A tree in the measures of TableView. A top-level row that answers true to `spanRole` stands across all columns.
/// ← → close and open a row; Enter or a double click too, where it holds others, else `opened`.
class TreeView : public RowView<QTreeView> {
    Q_OBJECT
public:
    explicit TreeView(int spanRole, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    int spanRole() const { return m_spanRole; }

Q_SIGNALS:
    void opened(const QModelIndex& index);

protected:
    void open(const QModelIndex& index) override;
    bool opensAt(QPointF position) const override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void spanRows(int first, int last);
    void readTheme();

    int m_spanRole;
};

} // namespace bw::ui
