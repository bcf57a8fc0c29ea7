#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/pen.h"
#include "connectors/demo/random.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace bw::demo {

/// Changes of a campaign on a day, on average.
inline constexpr double kChangesPerDay = 3;

inline constexpr std::array<std::string_view, 3> kTriggerNames{"performance_threshold", "budget_reallocation",
                                                               "manual_trigger"};

/// What an optimization changes.
struct Change {
    enum class Kind : std::uint8_t { bid, budget, audience, creatives };

    Kind kind = Kind::bid;
    std::uint32_t trigger = 0;      ///< in kTriggerNames
    std::int32_t bidHundredths = 0; ///< of Kind::bid
    std::int64_t budget = 0;        ///< of Kind::budget, in whole units of the tenant's currency
    std::uint32_t audience = 0;     ///< of Kind::audience, in targetAudiences()
};

Change drawChange(const Campaign& campaign, Random& random);

/// The member of `changes_made` that tells the change.
void writeChange(Pen& pen, const Campaign& campaign, const Change& change);

} // namespace bw::demo
