#pragma once

#include <QPoint>

#include <optional>

class QMenu;

namespace bw::ui {

/// A widget that has something of its own for the menu that is shown for it.
class MenuFiller {
public:
    virtual ~MenuFiller() = default;

    /// `point`: where in the widget the pointer is; nothing: the menu was asked for by a key.
    virtual void fillMenu(QMenu& menu, std::optional<QPoint> point) = 0;
};

} // namespace bw::ui
