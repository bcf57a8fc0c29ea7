#include "ui/charts/time_zoom.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

TimeSpan zoomed(const TimeSpan& shown, api::TimeMs around, double factor)
{
    const double length = static_cast<double>(std::max<api::TimeMs>(shown.length(), 1));
    const double share = std::clamp(static_cast<double>(around - shown.from) / length, 0.0, 1.0);
    const auto wanted = static_cast<api::TimeMs>(std::llround(length / factor));
    const api::TimeMs held = std::clamp(wanted, kShortestSpan, kLongestSpan);
    const api::TimeMs anchor = std::clamp(around, shown.from, shown.to);
    const api::TimeMs from = anchor - static_cast<api::TimeMs>(std::llround(share * static_cast<double>(held)));
    return {from, from + held};
}

TimeSpan moved(const TimeSpan& shown, double share)
{
    const auto by = static_cast<api::TimeMs>(std::llround(share * static_cast<double>(shown.length())));
    return {shown.from + by, shown.to + by};
}

TimeSpan ofAllowedLength(const TimeSpan& wanted)
{
    if (wanted.length() >= kShortestSpan && wanted.length() <= kLongestSpan) {
        return wanted;
    }
    const api::TimeMs length = std::clamp(wanted.length(), kShortestSpan, kLongestSpan);
    const api::TimeMs from = wanted.from + wanted.length() / 2 - length / 2;
    return {from, from + length};
}

TimeSpan notBeyond(const TimeSpan& wanted, api::TimeMs now)
{
    const api::TimeMs over = std::max<api::TimeMs>(0, wanted.to - now);
    return {wanted.from - over, wanted.to - over};
}

} // namespace bw::ui
