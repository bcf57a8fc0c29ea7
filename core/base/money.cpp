#include "core/base/money.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace bw::base {

namespace {

constexpr std::int64_t kMicrosPerUnit = 1'000'000;

} // namespace

Money moneyFromDigitsOf(double amount)
{
    // Multiplying the double first rounds differently in one half-way case of 65.
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), std::fabs(amount), std::chars_format::scientific);
    const std::string_view decimal(text.data(), static_cast<std::size_t>(end.ptr - text.data()));
    const std::size_t mark = decimal.find('e');
    int exponent = 0;
    const char* exponentBegin = decimal.data() + mark + (decimal[mark + 1] == '+' ? 2 : 1);
    std::from_chars(exponentBegin, end.ptr, exponent);

    // amount = 0.d₁d₂d₃… · 10^(exponent + 1); keep the digits down to 10⁻⁶ and look at the next one.
    Int128 micros = 0;
    int position = exponent + 6;
    int next = 0;
    for (const char c : decimal.substr(0, mark)) {
        if (c == '.') {
            continue;
        }
        if (position >= 0) {
            micros = micros * 10 + (c - '0');
        } else if (position == -1) {
            next = c - '0';
        }
        --position;
    }
    for (; position >= 0; --position) {
        micros *= 10;
    }
    if (next >= 5) {
        ++micros;
    }
    return {amount < 0 ? -micros : micros};
}

double toDouble(Money amount)
{
    const UInt128 magnitude =
        amount.micros < 0 ? -static_cast<UInt128>(amount.micros) : static_cast<UInt128>(amount.micros);
    // Up to 2⁵³ both operands are exact and IEEE division rounds once.
    if (magnitude <= (UInt128{1} << 53)) {
        return static_cast<double>(static_cast<std::int64_t>(amount.micros)) / 1e6;
    }
    // Above, divide integers with more than 100 bits of quotient, keep whether anything remained in the last bit, and
    // let the conversion to double round once.
    const auto high = static_cast<std::uint64_t>(magnitude >> 64);
    const int shift = high != 0 ? std::countl_zero(high) : 64 + std::countl_zero(static_cast<std::uint64_t>(magnitude));
    const UInt128 scaled = magnitude << shift;
    const UInt128 quotient = scaled / kMicrosPerUnit | UInt128{scaled % kMicrosPerUnit != 0};
    const double units = std::ldexp(static_cast<double>(quotient), -shift);
    return amount.micros < 0 ? -units : units;
}

void appendDecimal(std::string& out, Money amount)
{
    UInt128 magnitude = amount.micros < 0 ? -static_cast<UInt128>(amount.micros) : static_cast<UInt128>(amount.micros);
    if (amount.micros < 0) {
        out.push_back('-');
    }
    std::array<char, 48> digits{};
    char* const end = digits.data() + digits.size();
    char* begin = end;
    auto fraction = static_cast<std::uint32_t>(magnitude % kMicrosPerUnit);
    UInt128 whole = magnitude / kMicrosPerUnit;
    if (fraction != 0) {
        int places = 6;
        while (fraction % 10 == 0) {
            fraction /= 10;
            --places;
        }
        for (; places > 0; --places) {
            *--begin = static_cast<char>('0' + fraction % 10);
            fraction /= 10;
        }
        *--begin = '.';
    }
    if (whole <= UINT64_MAX) {
        auto small = static_cast<std::uint64_t>(whole);
        do {
            *--begin = static_cast<char>('0' + small % 10);
            small /= 10;
        } while (small != 0);
    } else {
        while (whole != 0) {
            *--begin = static_cast<char>('0' + static_cast<int>(whole % 10));
            whole /= 10;
        }
    }
    out.append(begin, end);
}

std::string toDecimal(Money amount)
{
    std::string out;
    appendDecimal(out, amount);
    return out;
}

std::optional<Money> moneyFromDecimal(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const auto digitsOnly = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || whole.size() > 30 || fraction.size() > 6 || !digitsOnly(whole) || !digitsOnly(fraction) ||
        (point != std::string_view::npos && fraction.empty())) {
        return std::nullopt;
    }
    Int128 micros = 0;
    for (const char c : whole) {
        micros = micros * 10 + (c - '0');
    }
    for (std::size_t i = 0; i < 6; ++i) {
        micros = micros * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    }
    return Money{negative ? -micros : micros};
}

} // namespace bw::base
