#pragma once

#include "core/api/values.h"
#include "ui/export/exportable.h"
#include "ui/live/bridge.h"
#include "ui/style/format.h"

#include <QJsonObject>
#include <QWidget>

#include <string>

namespace bw::ui {

/// What the frame has chosen for every page.
struct Scope {
    api::Scope asked;
    Format format; ///< the user's locale; the tenant's currency and reporting zone
    /// The engine runs and knows of no tenant: none is configured, and nothing ever came.
    bool nothingYet = false;
};

/// One view of the desk in the window's frame. It subscribes while it is shown and lets go when it is hidden; what it
/// showed last stays until something newer comes.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Also called when only the format has changed (daylight saving, another tenant's currency).
    virtual void setScope(const Scope& scope) = 0;

    /// What is open within the page (a campaign's id; empty: the page itself), for back and forward.
    virtual QString place() const { return {}; }
    virtual void openPlace(const QString& place) { Q_UNUSED(place) }

    /// The page has been gone to: the keyboard is where its rows are, where it has any.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }

    /// F2: charts as tables and back.
    virtual void toggleTables() {}
    /// "/": the field that filters the page, where it has one.
    virtual bool hasFilter() const { return false; }
    virtual void focusFilter() {}
    /// Whether the frame's filter bar belongs above it: its figures follow the filter, which it does not show itself.
    virtual bool wantsFilterBar() const { return true; }
    /// How the page is laid out (columns, order, what a chart shows), for a saved view; what is missing or unknown in a
    /// layout stays as it is.
    virtual QJsonObject layoutState() const { return {}; }
    virtual void setLayoutState(const QJsonObject& layout) { Q_UNUSED(layout) }

    /// Ctrl+C: what is chosen, as text. Empty: nothing to copy.
    virtual QString copied() const { return {}; }

    /// What can be taken away, in reading order; owned by the page, valid until the event loop runs on.
    virtual std::vector<Exportable*> exportables() const { return {}; }
    /// What the figures shown are of.
    virtual ExportFacts exportFacts() const { return {}; }
    /// Shows what another page of the same class shows within itself (place, figure chosen, filter, order).
    virtual void follow(const Page& other) { openPlace(other.place()); }

Q_SIGNALS:
    /// Another page, at a place of it: "campaigns", "trail-shoes".
    void openRequested(const QString& pageId, const QString& place);
    /// The page has opened something within itself: the frame notes it for going back.
    void placeChanged(const QString& place);
    /// The range as the figures on screen have resolved it, for the tool bar.
    void rangeShown(const bw::api::Range& range);
    /// The user narrows the figures: the frame hands the filter to every page.
    void filterChosen(const bw::api::Filter& filter);
    /// The user zooms or moves in time: the frame asks every page for that range, with undo. `continued`: one step of
    /// several (a wheel's notches, a key held), undone at once with those before it.
    void rangeChosen(const bw::api::RangeSpec& range, bool continued);
    /// Back to the range before zooming.
    void zoomEndAsked();
    /// The user has laid the page out in another way, which the frame can undo: `before` is what layoutState() was,
    /// `what` names it ("columns").
    void layoutChosen(const QString& what, const QJsonObject& before);
    /// What could not be read, for the message bar; empty when it can be again.
    void troubled(const QString& message);
    /// A short word for the message bar after something was done ("Copied 38 rows.").
    void noted(const QString& message);
    /// A menu of one of the exportables was used.
    void takeAwayAsked(bw::ui::Exportable* what, bw::ui::TakeAwayAs as);

protected:
    /// The menu of the exportable under the pointer.
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace bw::ui
