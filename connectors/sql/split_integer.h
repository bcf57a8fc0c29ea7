#pragma once

#include "core/base/types.h"

#include <cstdint>
#include <optional>

namespace bw::sql {

/// How a 128-bit sum is kept in a database that knows 64-bit integers: value = high · 10¹² + low, 0 ≤ low < 10¹².
/// Sums of both halves are exact, so SUM() works on columns: SUM(low) holds 9.2 million rows of any value, and
/// SUM(high) as long as the sum's value is under 9.2 · 10³⁰ (10¹² records of the largest amount there is); beyond,
/// SQLite answers with an error, never a wrong sum. `high` is nearly always 0, which SQLite stores in no bytes at all.
struct SplitInteger {
    static constexpr std::int64_t kBase = 1'000'000'000'000;

    std::int64_t high = 0;
    std::int64_t low = 0;
};

/// Nothing if the value is too large to be kept (|value| ≥ about 9.2 · 10³⁰).
constexpr std::optional<SplitInteger> split(base::Int128 value)
{
    base::Int128 high = value / SplitInteger::kBase;
    base::Int128 low = value % SplitInteger::kBase;
    if (low < 0) {
        low += SplitInteger::kBase;
        high -= 1;
    }
    if (high > INT64_MAX || high < INT64_MIN) {
        return std::nullopt;
    }
    return SplitInteger{static_cast<std::int64_t>(high), static_cast<std::int64_t>(low)};
}

/// The value of two halves or of two sums of halves (low need not be under 10¹²).
constexpr base::Int128 join(std::int64_t high, std::int64_t low)
{
    return static_cast<base::Int128>(high) * SplitInteger::kBase + low;
}

} // namespace bw::sql
