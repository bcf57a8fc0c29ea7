#include "core/base/quotient.h"

#include <bit>
#include <cmath>

namespace bw::base {

namespace {

UInt128 magnitudeOf(Int128 value)
{
    return value < 0 ? -static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

/// How far to shift `value` (> 0) for its highest one to be bit 126.
int shiftToTop(UInt128 value)
{
    const auto high = static_cast<std::uint64_t>(value >> 64);
    const int zeros = high != 0 ? std::countl_zero(high) : 64 + std::countl_zero(static_cast<std::uint64_t>(value));
    return zeros - 1;
}

} // namespace

double nearestQuotientOfLarge(Int128 numerator, Int128 denominator)
{
    if (numerator == 0) {
        return 0;
    }
    UInt128 rest = magnitudeOf(numerator);
    UInt128 divisor = magnitudeOf(denominator);
    int exponent = shiftToTop(divisor) - shiftToTop(rest);
    rest <<= shiftToTop(rest);
    divisor <<= shiftToTop(divisor);
    if (rest < divisor) {
        rest <<= 1;
        --exponent;
    }
    // The quotient is now within 1 and 2: its first 62 bits, and in the last one whether anything is left after them,
    // are more than a double has, so the conversion rounds, and rounds once.
    constexpr int kBits = 62;
    std::uint64_t quotient = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        quotient <<= 1;
        if (rest >= divisor) {
            rest -= divisor;
            quotient |= 1;
        }
        rest <<= 1;
    }
    quotient |= rest != 0 ? 1 : 0;
    const double value = std::ldexp(static_cast<double>(quotient), exponent - (kBits - 1));
    return (numerator < 0) != (denominator < 0) ? -value : value;
}

} // namespace bw::base
