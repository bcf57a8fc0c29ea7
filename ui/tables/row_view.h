#pragma once

#include "ui/style/figure_teller.h"
#include "ui/tables/header_view.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QString>

namespace bw::ui {

class CellDelegate;

/// What tables and trees of the house share: whole rows are chosen, nothing is edited, the pointer's row is tinted, the
/// keyboard's row is ringed, Ctrl+C copies. RowView passes a view's events on to it. GUI thread.
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

    /// The figure of a cell; of a row whose cell shows none, that of the column sorted by, or the first shown.
    std::optional<FigureAt> figureOf(const QModelIndex& index) const;

    /// Keyboard's choice of another column to sort by; nothing if there is none.
    void askSort(Key key);

private:
    QAbstractItemView& m_view;
    HeaderView& m_head;
    CellDelegate* m_delegate;
    bool m_ring = false;
};

/// A QTableView or QTreeView with that behaviour.
template <typename View>
class RowView : public View, public FigureTeller {
public:
    HeaderView* head() const { return m_head; }
    const CellDelegate* cellDelegate() const { return &m_behaviour.delegate(); }
    QString chosenRowsAsText() const { return m_behaviour.chosenRowsAsText(); }
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override
    {
        return m_behaviour.figureOf(point ? this->indexAt(this->viewport()->mapFrom(this, *point))
                                          : this->currentIndex());
    }

    void keyboardSearch(const QString&) override {} ///< letters are the window's commands

protected:
    /// `setHead` is the view's own setter.
    template <typename SetHead>
    RowView(QWidget* parent, SetHead setHead)
        : View(parent), m_head(new HeaderView(this)), m_behaviour(((this->*setHead)(m_head), *this), *m_head)
    {}

    /// Enter or a double click on a row.
    virtual void open(const QModelIndex& index) = 0;
    /// Whether a double click there means the row.
    virtual bool opensAt(QPointF) const { return true; }

    RowBehaviour& behaviour() { return m_behaviour; }
    const RowBehaviour& behaviour() const { return m_behaviour; }

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride &&
            RowBehaviour::overridesShortcut(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        return View::event(event);
    }
    bool viewportEvent(QEvent* event) override
    {
        if (event->type() == QEvent::Leave) {
            m_behaviour.pointerAt({});
        }
        return View::viewportEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        switch (const RowBehaviour::Key key = RowBehaviour::keyOf(*event)) {
        case RowBehaviour::Key::toWindow:
            event->ignore();
            return;
        case RowBehaviour::Key::open:
            if (this->currentIndex().isValid()) {
                open(this->currentIndex());
            }
            return;
        case RowBehaviour::Key::copy:
            m_behaviour.copy();
            return;
        case RowBehaviour::Key::sortLeft:
        case RowBehaviour::Key::sortRight:
        case RowBehaviour::Key::sortUp:
        case RowBehaviour::Key::sortDown:
            m_behaviour.askSort(key);
            return;
        case RowBehaviour::Key::toView:
            break;
        }
        m_behaviour.keyPressed();
        View::keyPressEvent(event);
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        m_behaviour.mousePressed();
        View::mousePressEvent(event);
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        m_behaviour.pointerAt(this->indexAt(event->position().toPoint()));
        View::mouseMoveEvent(event);
    }
    void mouseDoubleClickEvent(QMouseEvent* event) override
    {
        const QModelIndex index = this->indexAt(event->position().toPoint());
        if (event->button() == Qt::LeftButton && index.isValid() && opensAt(event->position())) {
            open(index);
            return;
        }
        View::mouseDoubleClickEvent(event);
    }
    void focusInEvent(QFocusEvent* event) override
    {
        View::focusInEvent(event);
        m_behaviour.focusChanged(true, event->reason());
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        View::focusOutEvent(event);
        m_behaviour.focusChanged(false, event->reason());
    }
    void paintEvent(QPaintEvent* event) override
    {
        View::paintEvent(event);
        if (m_behaviour.ringShown() && this->currentIndex().isValid()) {
            const QRect cell = this->visualRect(this->currentIndex());
            m_behaviour.paintRing(QRect(0, cell.top(), this->viewport()->width(), cell.height()));
        }
    }

private:
    HeaderView* m_head;
    RowBehaviour m_behaviour;
};

} // namespace bw::ui
