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

/// SPEC 4. Money enters as the nearest float64 of its amount in units.
Metrics metricsOf(const Sums& sums);

} // namespace bw::campaign
