#pragma once

#include "core/base/types.h"

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

/// The nearest float64 of the amount in units, for ratios and pictures.
double toDouble(Money amount);

/// A decimal without exponent or trailing zeros: 12, −0.5 as "-0.5", 0.000001.
std::string toDecimal(Money amount);
void appendDecimal(std::string& out, Money amount);

/// The inverse of toDecimal; at most six digits after the point. Nothing on any other text.
std::optional<Money> moneyFromDecimal(std::string_view text);

} // namespace bw::base
