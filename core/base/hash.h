#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace bw::base {

/// 128 bits that stand for an id. Stable across processes and versions: it is stored.
struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend constexpr auto operator<=>(const Hash128&, const Hash128&) = default;
};

/// XXH3 128 of `text`, seeded. Two texts of one seed collide with a chance of 2⁻¹²⁸ a pair unless someone works at it.
Hash128 hash128(std::string_view text, std::uint64_t seed = 0);

/// XXH3 64 of `text`, seeded.
std::uint64_t hash64(std::string_view text, std::uint64_t seed = 0);

} // namespace bw::base
