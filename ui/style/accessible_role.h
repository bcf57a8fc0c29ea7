#pragma once

#include <QAccessible>

class QWidget;

namespace bw::ui {

/// What a widget of ours is to assistive technology, where Qt cannot know: it would be told as a window's client area.
/// `NoRole`: it is never told of, as a window that is shown nowhere. To be called before anyone can ask, so where the
/// widget is made. GUI thread.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

} // namespace bw::ui
