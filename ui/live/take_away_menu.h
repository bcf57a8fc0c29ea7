#pragma once

#include "ui/export/exportable.h"

class QMenu;
class QPoint;
class QToolButton;

namespace bw::ui {

class Page;
class PaneHead;

/// The ways to take something away, as the end of a menu; each tells the page. `menu` must not outlive the page.
void addTakeAway(QMenu& menu, Page& page, Exportable& what);
/// A flat button "⋯" with that menu for `what`, which it belongs to; the page is the one around it when it is pressed.
QToolButton* takeAwayButton(Exportable& what, QWidget* parent);
/// The same at the end of a pane's head.
void addTakeAwayTool(PaneHead& head, Exportable& what);

} // namespace bw::ui
