#pragma once

#include "core/campaign/sums.h"

#include <optional>

namespace bw::campaign {

/// The ratios of SPEC 4; nothing where SPEC says null.
struct Metrics {
    std::optional<double> ctr;
    std::optional<double> conversionRate;
    std::optional<double> cpc;
    std::optional<double> cpa;
    std::optional<double> roas;
    std::optional<double> performanceScore;
};

/// What a ratio weighs in the performance score, and the value from which it counts in full (SPEC 4).
struct ScoreTerm {
    double weight = 0;
    double target = 0;
};
inline constexpr ScoreTerm kScoreOfCtr{0.3, 0.05};
inline constexpr ScoreTerm kScoreOfConversionRate{0.3, 0.1};
inline constexpr ScoreTerm kScoreOfRoas{0.4, 3};

/// SPEC 4. Each ratio is the float64 nearest to the quotient of the exact sums: 0.3 of cost for 3 clicks is a cpc of
/// 0.1, where dividing the float64 of 0.3 would make it 0.09999999999999999.
Metrics metricsOf(const Sums& sums);

} // namespace bw::campaign
