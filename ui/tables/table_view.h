#pragma once

#include "ui/tables/row_view.h"

#include <QTableView>

#include <optional>

namespace bw::ui {

/// A table as LOOK has it: rows of 28 px (compact 24) with a hairline below, no grid. Its model answers CellRole. ↑ ↓
/// Page Home End move, Enter or a double click opens, Ctrl+C copies, Ctrl+← → choose the column to sort by, Ctrl+↑ ↓
/// the order.
class TableView : public RowView<QTableView> {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    /// In pixels of LOOK, before zoom, at any density; the theme's height unless set.
    void setRowHeight(double height);
    /// A hairline below each row; true unless set.
    void setRowLines(bool lines);

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void sortAsked(int column, Qt::SortOrder order);
    /// The pointer came into the table or left it.
    void pointerInside(bool inside);

protected:
    bool event(QEvent* event) override;
    void open(const QModelIndex& index) override { Q_EMIT opened(index); }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void readTheme();

    std::optional<double> m_rowHeight;
};

} // namespace bw::ui
