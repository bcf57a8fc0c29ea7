#pragma once

#include "core/runtime/history_store.h"

#include <QString>

#include <array>

namespace bw::sql {

/// How long a row of the tier is.
constexpr base::TimeMs lengthOf(runtime::Tier tier)
{
    switch (tier) {
    case runtime::Tier::window:
        return 5 * base::kSecondMs;
    case runtime::Tier::minute:
        return base::kMinuteMs;
    case runtime::Tier::quarterHour:
        break;
    }
    return base::kQuarterHourMs;
}

inline QString tableOf(runtime::Tier tier)
{
    switch (tier) {
    case runtime::Tier::window:
        return QStringLiteral("windows");
    case runtime::Tier::minute:
        return QStringLiteral("minutes");
    case runtime::Tier::quarterHour:
        break;
    }
    return QStringLiteral("quarter_hours");
}

/// The tier's word in channel_sums.
inline QString channelTierOf(runtime::Tier tier)
{
    return tier == runtime::Tier::minute ? QStringLiteral("minute") : QStringLiteral("quarter_hour");
}

/// The smallest multiple of `step` that is not below `time`.
constexpr base::TimeMs ceilTo(base::TimeMs time, base::TimeMs step)
{
    const base::TimeMs floor = base::floorTo(time, step);
    return floor == time ? floor : floor + step;
}

/// Lengths of blocks, shortest first: each is a whole number of the one before, the first of quarter-hours. With these
/// any range is at most some 46 blocks and quarter-hours a campaign, 90 days about 30.
inline constexpr std::array<base::TimeMs, 4> kBlockLengths{base::kHourMs, 6 * base::kHourMs, base::kDayMs,
                                                           8 * base::kDayMs};

} // namespace bw::sql
