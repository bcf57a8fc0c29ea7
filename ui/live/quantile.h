#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace bw::ui {

/// The smallest sample that at least `share` of all samples do not exceed (nearest rank); 0 if there is none. Moves the
/// samples about.
template <typename Sample>
double quantile(std::vector<Sample>& samples, double share)
{
    if (samples.empty()) {
        return 0;
    }
    const double rank = std::max(1.0, std::ceil(share * static_cast<double>(samples.size())));
    const auto at = samples.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
    std::nth_element(samples.begin(), at, samples.end());
    return static_cast<double>(*at);
}

} // namespace bw::ui
