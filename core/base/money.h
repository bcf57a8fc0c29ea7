#pragma once

#include "core/base/types.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bw::base {

/// An amount of money in micro-units (10⁻⁶ of the currency's unit), exact over sums of any length met in practice.
struct Money {
    Int128 micros = 0;

    friend constexpr bool operator==(Money, Money) = default;
    friend constexpr auto operator<=>(Money a, Money b) { return a.micros <=> b.micros; }
    constexpr Money& operator+=(Money other)
    {
        micros += other.micros;
        return *this;
    }
    constexpr Money& operator-=(Money other)
    {
        micros -= other.micros;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return {a.micros + b.micros}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.micros - b.micros}; }
};

/// The float64's shortest decimal, rounded half away from zero to 10⁻⁶ (SPEC 4).
/// Precondition: finite and |amount| ≤ 10¹⁵.
Money moneyFromDouble(double amount);
/// The same, digit by digit: for what moneyFromDouble() cannot be sure of.
Money moneyFromDigitsOf(double amount);

inline Money moneyFromDouble(double amount)
{
    // Below 2³³ neighbouring doubles are less than a micro-unit apart, so a rounded product that divides back to the
    // same double is the only such decimal, hence the shortest one's rounding. Above, two or more divide back.
    if (std::fabs(amount) < 0x1p33) {
        // Any rounding will do, as what does not divide back is thrown away.
        const auto micros = static_cast<std::int64_t>(amount * 1e6 + std::copysign(0.5, amount));
        if (static_cast<double>(micros) / 1e6 == amount) {
            return {micros};
        }
    }
    return moneyFromDigitsOf(amount);
}

/// The nearest float64 of the amount in units, for ratios and pictures.
double toDouble(Money amount);

/// A decimal without exponent or trailing zeros: 12, −0.5 as "-0.5", 0.000001.
std::string toDecimal(Money amount);
void appendDecimal(std::string& out, Money amount);

/// The inverse of toDecimal; at most six digits after the point. Nothing on any other text.
std::optional<Money> moneyFromDecimal(std::string_view text);

} // namespace bw::base
