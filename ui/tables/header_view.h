#pragma once

#include <QHeaderView>

namespace bw::ui {

/// The head of a table: 26 px, words quiet, the sorted column strong with an arrow that points the way of the values.
/// Which columns can sort and which way first is the model's Qt::InitialSortOrderRole; without one a column does not.
class HeaderView : public QHeaderView {
    Q_OBJECT
public:
    explicit HeaderView(QWidget* parent = nullptr);

    void setSorted(int column, Qt::SortOrder order);
    int sortedColumn() const { return m_sorted; }
    Qt::SortOrder sortedOrder() const { return m_order; }

    bool isSortable(int column) const;
    /// The order a click on the column asks for: the other one if it is sorted already.
    Qt::SortOrder orderAfterClick(int column) const;
    /// The sortable column shown next to the sorted one, `step` = ±1, in the order on screen; −1 if there is none.
    int sortableBeside(int step) const;

    /// The content of a cell of this column: padding taken off, more at the outer edges of the table.
    QRect innerRect(int column, const QRect& cell) const;

    /// The column at the leading edge.
    int firstShown() const { return m_firstShown; }

    /// Which columns stand at the edges. To be called once columns were hidden or shown: Qt tells of that too early.
    void findEdges();

    QSize sizeHint() const override;

Q_SIGNALS:
    void sortAsked(int column, Qt::SortOrder order);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    QSize sectionSizeFromContents(int column) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void readTheme();
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    int m_firstShown = 0;
    int m_lastShown = 0;
};

} // namespace bw::ui
