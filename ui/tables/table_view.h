#pragma once

#include "ui/tables/row_view.h"

#include <QTableView>

namespace bw::ui {

/// A table as LOOK has it: rows of 28 px with a hairline below, no grid. Its model answers CellRole. ↑ ↓ Page Home End
/// move, Enter or a double click opens, Ctrl+C copies, Ctrl+← → choose the column to sort by, Ctrl+↑ ↓ the order.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    HeaderView* head() const { return m_head; }
    /// In pixels of LOOK, before zoom; 28 unless set.
    void setRowHeight(double height);
    /// A hairline below each row; true unless set.
    void setRowLines(bool lines);
    const CellDelegate* cellDelegate() const { return &m_behaviour.delegate(); }
    QString chosenRowsAsText() const { return m_behaviour.chosenRowsAsText(); }

    void keyboardSearch(const QString&) override {} ///< letters are the window's commands

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void sortAsked(int column, Qt::SortOrder order);
    /// The pointer came into the table or left it.
    void pointerInside(bool inside);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void readTheme();

    HeaderView* m_head;
    RowBehaviour m_behaviour;
    double m_rowHeight = 28;
};

} // namespace bw::ui
