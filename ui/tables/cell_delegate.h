#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace bw::ui {

class HeaderView;

/// Draws what CellRole says, on the ground of the row: chosen, under the pointer, or plain. Nothing is editable.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `head` knows the padding of each column and outlives the delegate.
    CellDelegate(const HeaderView* head, QObject* parent);

    /// The row under the pointer; invalid when it is elsewhere.
    void setHovered(const QModelIndex& row) { m_hovered = row; }
    const QPersistentModelIndex& hovered() const { return m_hovered; }

    /// In place of the outer margin, where something stands before the first column's text already.
    void setFirstPadding(int pixels) { m_firstPadding = pixels; }

    void setRowLines(bool lines) { m_rowLines = lines; }
    /// Rows may have a ground of their own: a Token, told by GroundRole.
    void setHasGrounds(bool has) { m_hasGrounds = has; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// A text that is cut off is told in full.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

Q_SIGNALS:
    /// Digits of this column did not fit: part of a number is no number. `width` is what the column needs.
    void widthNeeded(int column, int width) const;

private:
    QRect innerRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_firstPadding = -1;
    bool m_rowLines = true;
    bool m_hasGrounds = false;
    const HeaderView* m_head;
    QPersistentModelIndex m_hovered;
};

} // namespace bw::ui
