#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bw::demo {

/// Appends to memory that is known to be large enough; nothing is checked and nothing allocated.
class Pen {
public:
    explicit Pen(char* at) : m_at(at) {}

    char* at() const { return m_at; }

    void text(std::string_view text)
    {
        std::memcpy(m_at, text.data(), text.size());
        m_at += text.size();
    }
    void character(char c) { *m_at++ = c; }

    void integer(std::uint64_t value)
    {
        std::array<char, 20> digits;
        char* const end = digits.data() + digits.size();
        char* first = end;
        while (value >= 100) {
            first -= 2;
            std::memcpy(first, &kPairs[value % 100 * 2], 2);
            value /= 100;
        }
        if (value >= 10) {
            first -= 2;
            std::memcpy(first, &kPairs[value * 2], 2);
        } else {
            *--first = static_cast<char>('0' + value);
        }
        text({first, static_cast<std::size_t>(end - first)});
    }
    void twoDigits(std::uint32_t value)
    {
        std::memcpy(m_at, &kPairs[std::size_t{value} * 2], 2);
        m_at += 2;
    }
    void threeDigits(std::uint32_t value)
    {
        *m_at++ = static_cast<char>('0' + value / 100);
        twoDigits(value % 100);
    }
    /// An amount in hundredths, or in whole units where `decimals` is 0.
    void money(std::uint64_t minorUnits, int decimals)
    {
        if (decimals == 0) {
            integer(minorUnits);
            return;
        }
        integer(minorUnits / 100);
        const auto cents = static_cast<std::uint32_t>(minorUnits % 100);
        if (cents != 0) {
            *m_at++ = '.';
            twoDigits(cents);
        }
    }
    /// A number in [0, 1] given in hundredths, in its shortest form.
    void hundredths(std::uint32_t value)
    {
        *m_at++ = static_cast<char>('0' + value / 100);
        if (value % 100 != 0) {
            *m_at++ = '.';
            twoDigits(value % 100);
            m_at -= value % 10 == 0 ? 1 : 0;
        }
    }
    /// The highest `bytes` bytes of `value` as hexadecimal digits.
    void hex(std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i) {
            std::memcpy(m_at, &kHexPairs[(value >> 56) * 2], 2);
            m_at += 2;
            value <<= 8;
        }
    }

private:
    static constexpr auto kPairs = [] {
        std::array<char, 200> pairs{};
        for (std::size_t i = 0; i < 100; ++i) {
            pairs[2 * i] = static_cast<char>('0' + i / 10);
            pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
        }
        return pairs;
    }();
    static constexpr auto kHexPairs = [] {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::array<char, 512> pairs{};
        for (std::size_t i = 0; i < 256; ++i) {
            pairs[2 * i] = kDigits[i >> 4];
            pairs[2 * i + 1] = kDigits[i & 15];
        }
        return pairs;
    }();

    char* m_at;
};

} // namespace bw::demo
