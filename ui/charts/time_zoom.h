#pragma once

#include "core/api/values.h"

/// Which time is looked at after zooming and moving. Pure. The shortest is ten minutes, whose buckets are minutes; the
/// longest are the 800 days that can be asked for.
namespace bw::ui {

struct TimeSpan {
    api::TimeMs from = 0;
    api::TimeMs to = 0;

    api::TimeMs length() const { return to - from; }
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

inline constexpr api::TimeMs kShortestSpan = 10 * base::kMinuteMs;
inline constexpr api::TimeMs kLongestSpan = 800 * base::kDayMs;
/// One step of the keys or of the wheel.
inline constexpr double kZoomStep = 1.5;
/// How far one step to the side goes, of what is shown.
inline constexpr double kMoveStep = 0.25;

/// `factor` > 1 shows less time. `around` keeps its place on screen, as far as the limits of length allow.
TimeSpan zoomed(const TimeSpan& shown, api::TimeMs around, double factor);
/// By a share of its length: below 0 to what was before.
TimeSpan moved(const TimeSpan& shown, double share);
/// At least the shortest, around its middle; at most the longest.
TimeSpan ofAllowedLength(const TimeSpan& wanted);
/// The same length, not beyond `now`.
TimeSpan notBeyond(const TimeSpan& wanted, api::TimeMs now);

} // namespace bw::ui
