#pragma once

#include "ui/export/exportable.h"
#include "ui/style/figure_teller.h"
#include "ui/style/state_pane.h"

namespace bw::ui {

/// What every chart can, whatever it draws: states with the one action that helps, the same as a table (F2), a mark
/// that the arrow keys move and that is told as one line, and all that FigureTeller and Exportable ask. GUI thread.
class ChartFace : public FigureTeller, public Exportable {
public:
    /// What stands where the chart would be (loading, empty, error), or stale over it as it was last.
    virtual void setState(const PaneState& state) = 0;
    virtual PaneState::Kind state() const = 0;

    virtual bool showsTable() const = 0;
    virtual void setShowsTable(bool shows) = 0;

    /// What is read at the mark, as one line; empty without one.
    virtual QString readingText() const = 0;
    /// Tab-separated, with heads: for the clipboard. Numbers as on screen.
    virtual QString asText() const = 0;

    /// What it is called from page to page; without one it is not found again in a window of its own.
    virtual void setExportId(const QString& id) = 0;
};

} // namespace bw::ui
