#pragma once

#include "core/base/types.h"

namespace bw::base {

/// The same, by long division: for what has more digits than a float64.
double nearestQuotientOfLarge(Int128 numerator, Int128 denominator);

/// The float64 nearest to numerator / denominator, halves to even: the exact quotient, rounded once.
/// Preconditions: denominator ≠ 0, |numerator| and |denominator| < 2¹²⁶.
inline double nearestQuotient(Int128 numerator, Int128 denominator)
{
    constexpr Int128 kExact = Int128{1} << 53;
    const auto exact = [](Int128 value) { return value >= -kExact && value <= kExact; };
    if (exact(numerator) && exact(denominator)) {
        return static_cast<double>(static_cast<std::int64_t>(numerator)) /
               static_cast<double>(static_cast<std::int64_t>(denominator));
    }
    return nearestQuotientOfLarge(numerator, denominator);
}

} // namespace bw::base
