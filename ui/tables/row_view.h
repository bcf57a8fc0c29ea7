#pragma once

#include <QAbstractItemView>
#include <QString>

namespace bw::ui {

class CellDelegate;
class HeaderView;

/// What tables and trees of the house share: whole rows are chosen, nothing is edited, the pointer's row is tinted, the
/// keyboard's row is ringed, Ctrl+C copies. A view holds one and passes its events on. GUI thread.
class RowBehaviour {
public:
    RowBehaviour(QAbstractItemView& view, HeaderView& head);

    CellDelegate& delegate() const { return *m_delegate; }

    /// True if the key was dealt with. Keys that belong to the window (letters, Space) are left to it.
    enum class Key : std::uint8_t { toView, toWindow, open, copy, sortLeft, sortRight, sortUp, sortDown };
    static Key keyOf(const QKeyEvent& event);
    /// Keys that the view wants before the window's shortcuts see them.
    static bool overridesShortcut(const QKeyEvent& event);

    void pointerAt(const QModelIndex& index);
    void focusChanged(bool hasFocus, Qt::FocusReason reason);
    void keyPressed();
    void mousePressed();
    bool ringShown() const { return m_ring; }
    void paintRing(const QRect& row) const;

    /// The chosen rows, top to bottom, in the columns shown, as they stand on screen: tab between cells, a line a row.
    QString chosenRowsAsText() const;
    void copy() const;

    /// Keyboard's choice of another column to sort by; nothing if there is none.
    void askSort(Key key);

private:
    QAbstractItemView& m_view;
    HeaderView& m_head;
    CellDelegate* m_delegate;
    bool m_ring = false;
};

} // namespace bw::ui
