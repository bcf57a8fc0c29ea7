#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bw::event {

/// A number's text, read. Every number is a float64 (SPEC, fine print); integers of 64 bits are kept as well, as
/// simdjson keeps them.
struct JsonNumber {
    enum class Kind : std::uint8_t { int64, uint64, float64, beyondFloat64 };
    Kind kind = Kind::float64;
    std::int64_t int64 = 0;   ///< of kind int64
    std::uint64_t uint64 = 0; ///< of kind uint64: over the range of int64
    double float64 = 0;       ///< of every kind but beyondFloat64
};

/// Bytes of the longest number (RFC 8259, section 6) at the start of `text`; 0 if there is none.
std::size_t jsonNumberLength(std::string_view text);

/// Precondition: all of `text` is one number by that grammar.
JsonNumber readJsonNumber(std::string_view text);

/// The words of a JsonTape for the number `text`, which stands at `place` in the source. Precondition as above.
std::array<std::uint64_t, 2> jsonNumberWords(std::string_view text, std::uint64_t place);

} // namespace bw::event
