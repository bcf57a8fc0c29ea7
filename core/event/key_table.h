#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bw::event {

/// A perfect hash of up to 32 names of 4 to 24 bytes, made at compile time. A look-up is one multiplication and a
/// comparison of 24 bytes, without a branch on the length.
template <std::size_t N>
class KeyTable {
public:
    consteval explicit KeyTable(const std::array<std::string_view, N>& names)
    {
        static_assert(N <= 32);
        while (!tryMultiplier(names)) {
            m_multiplier = m_multiplier * 6364136223846793005U + 1442695040888963407U;
        }
    }

    /// Whether `text` is a name of the list; then `place` is its place there. kBytesRead from text.data() on must be
    /// readable.
    bool find(std::string_view text, std::size_t& place) const
    {
        const char* const begin = text.data();
        const std::size_t at = slotOf(load<std::uint64_t>(begin), text.size());
        const char* const slot = reinterpret_cast<const char*>(&m_slots[at]);
        const auto first = load<Pair>(begin);
        const Pair second{load<std::uint64_t>(begin + 16), text.size()};
        const Pair different = ((first ^ load<Pair>(slot)) & load<Pair>(slot + 32)) |
                               ((second ^ load<Pair>(slot + 16)) & load<Pair>(slot + 48));
        place = m_places[at];
        return (different[0] | different[1]) == 0;
    }

    static constexpr std::size_t kBytesRead = 24;

private:
    static constexpr std::uint64_t kFree = ~std::uint64_t{0}; ///< as a size: longer than any text

    /// As wide as a vector register; gcc and clang know what to do with it on every processor.
    using Pair = std::uint64_t __attribute__((vector_size(16)));

    struct alignas(64) Slot {
        std::array<std::uint64_t, 4> words{0, 0, 0, kFree};             ///< the name's bytes, then its size
        std::array<std::uint64_t, 4> masks{0, 0, 0, ~std::uint64_t{0}}; ///< all ones where the name has a byte
    };

    template <typename T>
    static T load(const char* at)
    {
        T word;
        std::memcpy(&word, at, sizeof word);
        return word;
    }

    // Sparse enough for a multiplier to be found in some dozens of tries.
    static constexpr std::size_t kSlots = std::bit_ceil(std::max<std::size_t>(8, N * 2));

    /// Of the first four bytes and the length. What stands behind a shorter text does not matter: no name is shorter.
    constexpr std::size_t slotOf(std::uint64_t firstWord, std::size_t size) const
    {
        const std::uint64_t mixed = ((firstWord << 32) + size) * m_multiplier;
        return static_cast<std::size_t>(mixed >> (64 - std::countr_zero(kSlots)));
    }

    consteval bool tryMultiplier(const std::array<std::string_view, N>& names)
    {
        m_slots.fill(Slot{});
        for (std::size_t i = 0; i < N; ++i) {
            Slot wanted;
            wanted.words[3] = names[i].size();
            if (names[i].size() < 4 || names[i].size() > kBytesRead) {
                throw "a name of 4 to 24 bytes";
            }
            for (std::size_t at = 0; at < names[i].size(); ++at) {
                wanted.words[at / 8] |= std::uint64_t{static_cast<unsigned char>(names[i][at])} << (8 * (at % 8));
                wanted.masks[at / 8] |= std::uint64_t{0xFF} << (8 * (at % 8));
            }
            const std::size_t at = slotOf(wanted.words[0], names[i].size());
            if (m_slots[at].words[3] != kFree) {
                return false;
            }
            m_slots[at] = wanted;
            m_places[at] = static_cast<std::uint8_t>(i);
        }
        return true;
    }

    std::array<Slot, kSlots> m_slots{};
    std::array<std::uint8_t, kSlots> m_places{};
    std::uint64_t m_multiplier = 0x9E3779B97F4A7C15U;
};

static_assert(std::endian::native == std::endian::little, "KeyTable reads names as little-endian words");

} // namespace bw::event
