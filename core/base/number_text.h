#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bw::base {

/// Decimal digits of `value`.
void appendInteger(std::string& out, std::int64_t value);

/// The shortest decimal that reads back as `value`, without an exponent ("0.25", "12", "0.000001").
/// Precondition: finite.
void appendShortest(std::string& out, double value);

/// A JSON string literal, quotes included: control characters, quote and backslash escaped, everything else as it is.
void appendJsonString(std::string& out, std::string_view utf8);

} // namespace bw::base
