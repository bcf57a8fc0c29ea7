#pragma once

#include "core/api/explain.h"

#include <QMetaType>
#include <QPoint>

#include <memory>
#include <optional>

namespace bw::ui {

struct ToldFigure;

/// A figure on the screen: whose, of what, and how it is shown.
struct FigureAt {
    api::ExplainRequest request;              ///< all but its scope, which is the frame's
    bool wholeCampaign = false;               ///< the filter does not narrow it
    bool perHour = false;                     ///< a sum shown as a rate
    std::shared_ptr<const ToldFigure> told{}; ///< cannot be taken apart: these words instead of the request
};

/// A widget that shows figures says which one stands where. That is all a view has to do to have its figures explained:
/// who asks goes from the widget with the keyboard, or under the pointer, up through its parents; the first to tell a
/// figure decides, those above it add what they know.
class FigureTeller {
public:
    virtual ~FigureTeller() = default;

    /// The figure at a point of the widget; without one, the figure that the keyboard is on.
    virtual std::optional<FigureAt> figureAt(std::optional<QPoint> point) const
    {
        Q_UNUSED(point)
        return std::nullopt;
    }
    /// A widget within this one has told a figure: what is known here is added (the campaign of a page, the channel of
    /// a pane).
    virtual void complete(FigureAt& figure) const { Q_UNUSED(figure) }
};

} // namespace bw::ui

Q_DECLARE_METATYPE(bw::ui::FigureAt)
