#include "ui/charts/axis_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::ui {

namespace {

using base::kDayMs;
using base::kHourMs;
using base::kMinuteMs;
using base::kSecondMs;

struct TimeStep {
    api::TimeMs length;
    TimeTick::Label label;
};

constexpr std::array kTimeSteps{
    TimeStep{kSecondMs, TimeTick::Label::seconds},      TimeStep{5 * kSecondMs, TimeTick::Label::seconds},
    TimeStep{10 * kSecondMs, TimeTick::Label::seconds}, TimeStep{15 * kSecondMs, TimeTick::Label::seconds},
    TimeStep{30 * kSecondMs, TimeTick::Label::seconds}, TimeStep{kMinuteMs, TimeTick::Label::minutes},
    TimeStep{2 * kMinuteMs, TimeTick::Label::minutes},  TimeStep{3 * kMinuteMs, TimeTick::Label::minutes},
    TimeStep{5 * kMinuteMs, TimeTick::Label::minutes},  TimeStep{10 * kMinuteMs, TimeTick::Label::minutes},
    TimeStep{15 * kMinuteMs, TimeTick::Label::minutes}, TimeStep{30 * kMinuteMs, TimeTick::Label::minutes},
    TimeStep{kHourMs, TimeTick::Label::hour},           TimeStep{2 * kHourMs, TimeTick::Label::hour},
    TimeStep{3 * kHourMs, TimeTick::Label::hour},       TimeStep{6 * kHourMs, TimeTick::Label::hour},
    TimeStep{12 * kHourMs, TimeTick::Label::hour},      TimeStep{kDayMs, TimeTick::Label::day},
    TimeStep{2 * kDayMs, TimeTick::Label::day},         TimeStep{7 * kDayMs, TimeTick::Label::day},
    TimeStep{14 * kDayMs, TimeTick::Label::day},        TimeStep{28 * kDayMs, TimeTick::Label::day},
};

/// 1970-01-01 was a Thursday; weeks are counted from Monday.
constexpr api::TimeMs kMondayShift = 3 * kDayMs;

api::TimeMs firstAtOrAfter(api::TimeMs from, api::TimeMs step)
{
    const api::TimeMs shift = step % (7 * kDayMs) == 0 ? kMondayShift : 0;
    return base::floorTo(from + shift + step - 1, step) - shift;
}

} // namespace

ValueAxis valueAxis(double highest, int most)
{
    if (!(highest > 0) || !std::isfinite(highest)) {
        return {};
    }
    const double power = std::pow(10.0, std::floor(std::log10(highest)) - 1);
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0}) {
        const double step = factor * power;
        // Room above the highest value, in quarters of a step.
        const double top = std::ceil(highest * 1.03 / (step / 4) - 1e-9) * (step / 4);
        const int count = static_cast<int>(std::floor(top / step + 1e-9));
        if (count + 1 > most) {
            continue;
        }
        ValueAxis axis{top, {}};
        for (int i = 0; i <= count; ++i) {
            axis.ticks.push_back(step * i);
        }
        return axis;
    }
    return {highest, {0, highest}};
}

ValueAxis steadyValueAxis(double highest, const ValueAxis& shown, int most)
{
    if (shown.ticks.size() >= 3 && highest <= shown.top && highest > shown.top * 0.5) {
        return shown;
    }
    return valueAxis(highest, most);
}

std::vector<TimeTick> timeTicks(api::TimeMs from, api::TimeMs end, const OffsetAt& offsetAt, int most)
{
    std::vector<TimeTick> ticks;
    if (end <= from || most < 1) {
        return ticks;
    }
    const api::TimeMs localFrom = from + offsetAt(from);
    const api::TimeMs localEnd = end + offsetAt(end);
    // An hour that daylight saving skips has no moment, one that it repeats its first.
    const auto append = [&](api::TimeMs local, TimeTick::Label label, bool endOfDay) {
        const api::TimeMs at = local - offsetAt(local - offsetAt(local));
        if (at >= from && at <= end && at + offsetAt(at) == local && (ticks.empty() || ticks.back().at < at)) {
            ticks.push_back({at, label, endOfDay});
        }
    };
    for (const TimeStep& step : kTimeSteps) {
        const api::TimeMs first = firstAtOrAfter(localFrom, step.length);
        const api::TimeMs count = first > localEnd ? 0 : (localEnd - first) / step.length + 1;
        if (count > most) {
            continue;
        }
        for (api::TimeMs local = first; local <= localEnd; local += step.length) {
            const bool midnight = base::floorTo(local, kDayMs) == local;
            append(local, step.label,
                   midnight && local == localEnd && localEnd - localFrom <= kDayMs + kHourMs &&
                       step.label == TimeTick::Label::hour);
        }
        return ticks;
    }
    // Longer than the longest step can divide: spread whole multiples of it.
    const api::TimeMs step = firstAtOrAfter((localEnd - localFrom) / most, kTimeSteps.back().length);
    for (api::TimeMs local = firstAtOrAfter(localFrom, step); local <= localEnd; local += step) {
        append(local, TimeTick::Label::day, false);
    }
    return ticks;
}

TimeScale::TimeScale(api::TimeMs from, api::TimeMs end, double left, double right)
    : m_from(from), m_end(end), m_left(left), m_right(right)
{}

double TimeScale::toPixel(api::TimeMs at) const
{
    if (m_end <= m_from) {
        return m_left;
    }
    return m_left + (m_right - m_left) * static_cast<double>(at - m_from) / static_cast<double>(m_end - m_from);
}

api::TimeMs TimeScale::toTime(double pixel) const
{
    if (m_right <= m_left) {
        return m_from;
    }
    const double share = (pixel - m_left) / (m_right - m_left);
    return m_from + static_cast<api::TimeMs>(std::llround(share * static_cast<double>(m_end - m_from)));
}

} // namespace bw::ui
