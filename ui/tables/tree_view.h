#pragma once

#include "ui/tables/row_view.h"

#include <QTreeView>

namespace bw::ui {

/// A tree in the measures of TableView. A top-level row that answers true to `spanRole` stands across all columns.
/// ← → close and open a row; Enter or a double click too, where it holds others, else `opened`.
class TreeView : public QTreeView {
    Q_OBJECT
public:
    explicit TreeView(int spanRole, QWidget* parent = nullptr);

    HeaderView* head() const { return m_head; }
    QString chosenRowsAsText() const { return m_behaviour.chosenRowsAsText(); }
    void setModel(QAbstractItemModel* model) override;

    void keyboardSearch(const QString&) override {} ///< letters are the window's commands

Q_SIGNALS:
    void opened(const QModelIndex& index);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void open(const QModelIndex& index);
    void spanRows(int first, int last);
    void readTheme();

    HeaderView* m_head;
    RowBehaviour m_behaviour;
    int m_spanRole;
};

} // namespace bw::ui
