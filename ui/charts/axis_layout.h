#pragma once

#include "core/api/values.h"

#include <QString>

#include <functional>
#include <vector>

/// Where the ticks of an axis go. Pure: no painter, no widget, no clock.
namespace bw::ui {

/// A value axis from 0 to `top`, with round ticks within it.
struct ValueAxis {
    double top = 1;
    std::vector<double> ticks{0, 1}; ///< ascending, the first is 0
};

/// Up to `most` (≥ 3) ticks, 0 among them, in steps of 1, 2, 2.5 or 5 times a power of ten; the top is a little above
/// `highest`, not at a tick, so that no height is wasted. A `highest` that is not above 0 gives 0 and 1.
ValueAxis valueAxis(double highest, int most = 5);

/// The same for an axis that is on screen already: it is kept while it still fits (the highest value is over half of
/// it), so that an axis steps now and then and does not breathe with every figure.
ValueAxis steadyValueAxis(double highest, const ValueAxis& shown, int most = 5);

struct TimeTick {
    enum class Label : std::uint8_t { seconds, minutes, hour, day };
    api::TimeMs at = 0;
    Label label = Label::minutes;
    bool endOfDay = false; ///< midnight at the right end of an axis: 24, not 00
};

/// What to add to UTC at a moment to get the zone's clock, ms.
using OffsetAt = std::function<api::TimeMs(api::TimeMs)>;

/// Round moments of the zone's clock within [from, end], at most `most` (≥ 1) of them.
std::vector<TimeTick> timeTicks(api::TimeMs from, api::TimeMs end, const OffsetAt& offsetAt, int most);

/// A linear map of time onto pixels. Never mirrored: time runs left to right in every language.
class TimeScale {
public:
    TimeScale() = default;
    /// [from, end] onto [left, right]; an empty span of time maps to `left`.
    TimeScale(api::TimeMs from, api::TimeMs end, double left, double right);

    double toPixel(api::TimeMs at) const;
    api::TimeMs toTime(double pixel) const;
    api::TimeMs from() const { return m_from; }
    api::TimeMs end() const { return m_end; }

private:
    api::TimeMs m_from = 0;
    api::TimeMs m_end = 0;
    double m_left = 0;
    double m_right = 0;
};

} // namespace bw::ui
