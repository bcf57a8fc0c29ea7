#include "connectors/demo/timeline.h"

#include <algorithm>

namespace bw::demo {

namespace {

/// Thousandths of the mean rate, hour by hour of UTC; their mean is 1000.
constexpr std::array<std::int64_t, 24> kRhythm{740,  720,  710,  720,  760,  820,  900,  980,  1050, 1110, 1150, 1170,
                                               1170, 1150, 1120, 1100, 1100, 1120, 1160, 1190, 1170, 1090, 970,  830};

constexpr std::int64_t rhythmSum()
{
    std::int64_t sum = 0;
    for (const std::int64_t part : kRhythm) {
        sum += part;
    }
    return sum;
}
static_assert(rhythmSum() == 24'000);

} // namespace

Timeline::Timeline(std::int64_t rate, bool rhythm)
{
    for (std::size_t hour = 0; hour < 24; ++hour) {
        const std::int64_t perSecondMilli = rate * (rhythm ? kRhythm[hour] : 1'000);
        m_before[hour + 1] = m_before[hour] + perSecondMilli * 3'600 / 1'000;
    }
}

Timeline::Hour Timeline::hour(std::int64_t day, int hourOfDay) const
{
    const auto at = static_cast<std::size_t>(hourOfDay);
    const std::int64_t base = day * m_before[24];
    const std::int64_t count = m_before[at + 1] - m_before[at];
    return {day * base::kDayMs + hourOfDay * base::kHourMs, base + m_before[at], base + m_before[at + 1],
            static_cast<double>(base::kHourMs) / static_cast<double>(count)};
}

Timeline::Hour Timeline::hourOf(std::int64_t index) const
{
    const std::int64_t day = index / m_before[24];
    const std::int64_t within = index % m_before[24];
    const auto next = std::upper_bound(m_before.begin(), m_before.end(), within);
    return hour(day, static_cast<int>(next - m_before.begin()) - 1);
}

Timeline::Hour Timeline::hourAt(base::TimeMs time) const
{
    return hour(time / base::kDayMs, static_cast<int>(time % base::kDayMs / base::kHourMs));
}

base::TimeMs Timeline::timeOf(std::int64_t index) const
{
    return hourOf(index).timeOf(index);
}

std::int64_t Timeline::indexAt(base::TimeMs time) const
{
    const Hour hour = hourAt(time);
    const auto guess = hour.first + static_cast<std::int64_t>(static_cast<double>(time - hour.start) / hour.msPerEvent);
    std::int64_t index = std::clamp(guess, hour.first, hour.end);
    while (index > hour.first && hour.timeOf(index - 1) >= time) {
        --index;
    }
    while (index < hour.end && hour.timeOf(index) < time) {
        ++index;
    }
    return index;
}

double Timeline::rateAt(base::TimeMs time) const
{
    return static_cast<double>(base::kSecondMs) / hourAt(time).msPerEvent;
}

} // namespace bw::demo
