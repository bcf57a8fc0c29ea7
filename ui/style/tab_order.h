#pragma once

#include <QList>

class QWidget;

namespace bw::ui {

/// What in `ground` can have the keyboard now, in the order in which it is read: from the top, within a line from the
/// side at which a line begins, and what a pane holds before the next pane. Read off where things stand, so parts that
/// come, go or are made anew need no order of their own. GUI thread.
QList<QWidget*> focusStopsIn(const QWidget& ground);

/// What Tab does (`next`), or Backtab: the keyboard goes on within `ground`, from the last part to the first. False if
/// there is none.
bool moveFocus(const QWidget& ground, bool next);

} // namespace bw::ui
