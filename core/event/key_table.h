#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bw::event {

/// A perfect hash of up to 32 names of 1 to 24 bytes, made at compile time: one multiplication and at most three
/// comparisons of eight bytes a look-up.
template <std::size_t N>
class KeyTable {
public:
    static constexpr std::size_t kAbsent = N;

    consteval explicit KeyTable(const std::array<std::string_view, N>& names)
    {
        static_assert(N <= 32);
        while (!tryMultiplier(names)) {
            m_multiplier = m_multiplier * 6364136223846793005U + 1442695040888963407U;
            m_multiplier |= 1;
        }
    }

    /// The name's place in the list, or kAbsent. At least eight bytes from text.data() on must be readable.
    std::size_t find(std::string_view text) const
    {
        Words words{0, 0, 0, text.size()};
        words.first = load(text.data());
        if (text.size() < 8) {
            words.first &= (std::uint64_t{1} << (8 * text.size())) - 1;
        } else if (text.size() <= 24) [[likely]] {
            words.last = load(text.data() + text.size() - 8);
            words.middle = text.size() > 16 ? load(text.data() + 8) : 0;
        } else {
            return kAbsent;
        }
        const Slot& slot = m_slots[slotOf(words)];
        return slot.words == words ? slot.place : kAbsent;
    }

private:
    /// A name of up to 24 bytes: its first eight, its last eight (0 if it is shorter than eight), the second eight (0
    /// unless it is longer than 16).
    struct Words {
        std::uint64_t first = 0, last = 0, middle = 0;
        std::size_t size = 0;
        friend constexpr bool operator==(const Words&, const Words&) = default;
    };
    struct Slot {
        Words words;
        std::size_t place = kAbsent;
    };

    // Sparse enough for a multiplier to be found in some dozens of tries.
    static constexpr std::size_t kSlots = std::bit_ceil(std::max<std::size_t>(8, N * 2));

    static std::uint64_t load(const char* at)
    {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }

    static consteval std::uint64_t loadConstant(std::string_view text)
    {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(8, text.size()); ++i) {
            word |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
        }
        return word;
    }

    static consteval Words wordsOf(std::string_view name)
    {
        return {loadConstant(name), name.size() < 8 ? 0 : loadConstant(name.substr(name.size() - 8)),
                name.size() > 16 ? loadConstant(name.substr(8)) : 0, name.size()};
    }

    constexpr std::size_t slotOf(const Words& words) const
    {
        const std::uint64_t mixed = (words.first ^ std::rotl(words.last, 23) ^ words.size) * m_multiplier;
        return static_cast<std::size_t>(mixed >> (64 - std::countr_zero(kSlots)));
    }

    consteval bool tryMultiplier(const std::array<std::string_view, N>& names)
    {
        m_slots = {};
        for (std::size_t i = 0; i < N; ++i) {
            const Words words = wordsOf(names[i]);
            Slot& slot = m_slots[slotOf(words)];
            if (slot.place != kAbsent) {
                return false;
            }
            slot = {words, i};
        }
        return true;
    }

    std::uint64_t m_multiplier = 0x9E3779B97F4A7C15U;
    std::array<Slot, kSlots> m_slots{};
};

static_assert(std::endian::native == std::endian::little, "KeyTable reads names as little-endian words");

} // namespace bw::event
