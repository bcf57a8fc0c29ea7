#pragma once

#include "core/base/types.h"

namespace bw::stream {

using base::TimeMs;

/// Windows of SPEC 3: tumbling [5000k, 5000(k+1)) and sliding ones, 5 s long, one at every second; both are sums of the
/// same 1-second panes.
inline constexpr TimeMs kPaneMs = 1'000;
inline constexpr TimeMs kWindowMs = 5'000;
inline constexpr int kPanesPerWindow = static_cast<int>(kWindowMs / kPaneMs);

/// Start of the last window that holds `time`, of windows that start at offset + k·step. With step = length it is the
/// tumbling window; times below floor downwards. Saturates where TimeMs ends.
constexpr TimeMs windowStart(TimeMs time, TimeMs step, TimeMs offset = 0)
{
    const auto floorMod = [step](TimeMs value) { return (value % step + step) % step; };
    const TimeMs intoWindow = (floorMod(time) - floorMod(offset) + step) % step;
    return base::addSaturated(time, -intoWindow);
}

/// A window's last millisecond.
constexpr TimeMs windowLast(TimeMs start, TimeMs length = kWindowMs)
{
    return base::addSaturated(start, length - 1);
}

/// A window is final, and an event late for it, when the watermark (for an event: its stamp) has reached the window's
/// last millisecond.
constexpr bool isFinal(TimeMs start, TimeMs watermark, TimeMs length = kWindowMs)
{
    return windowLast(start, length) <= watermark;
}

/// Of the sliding windows that hold an event of `time`, oldest first, how many are already final at `stamp`: 0 to
/// kPanesPerWindow.
constexpr int slidesMissed(TimeMs time, TimeMs stamp)
{
    if (time > stamp) {
        return 0;
    }
    const TimeMs pane = windowStart(time, kPaneMs);
    int missed = 0;
    while (missed < kPanesPerWindow &&
           isFinal(base::addSaturated(pane, (missed + 1 - kPanesPerWindow) * kPaneMs), stamp)) {
        ++missed;
    }
    return missed;
}

} // namespace bw::stream
