#include "core/event/json_number.h"

#include "core/event/json_tape.h"

#include <bit>
#include <charconv>

namespace bw::event {

namespace {

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    return end - at;
}

/// Whether a number that std::from_chars found out of range is too large, not too small. Precondition: it is not zero.
bool isTooLarge(std::string_view text)
{
    const std::size_t mark = text.find_first_of("eE");
    const std::string_view digits = text.substr(0, mark);
    const std::size_t point = digits.find('.');
    const std::size_t first = digits.find_first_of("123456789");
    const auto pointPlace = static_cast<std::int64_t>(point == std::string_view::npos ? digits.size() : point);
    // The number is d.ddd · 10^(magnitude − 1 + exponent), give or take one, which is far from where it matters.
    const std::int64_t magnitude = pointPlace - static_cast<std::int64_t>(first);
    if (mark == std::string_view::npos) {
        return magnitude > 0;
    }
    const char* const begin = text.data() + mark + (text[mark + 1] == '+' ? 2 : 1);
    std::int64_t exponent = 0;
    if (std::from_chars(begin, text.data() + text.size(), exponent).ec == std::errc::result_out_of_range) {
        return *begin != '-';
    }
    return exponent > -magnitude;
}

} // namespace

std::size_t jsonNumberLength(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsAt(text, at);
    if (whole == 0) {
        return 0;
    }
    at += text[at] == '0' ? 1 : whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsAt(text, at + 1);
        if (fraction == 0) {
            return at;
        }
        at += 1 + fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const std::size_t sign = at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-') ? 1 : 0;
        const std::size_t exponent = digitsAt(text, at + 1 + sign);
        at += exponent == 0 ? 0 : 1 + sign + exponent;
    }
    return at;
}

JsonNumber readJsonNumber(std::string_view text)
{
    const char* const begin = text.begin();
    const char* const end = text.end();
    const auto isAll = [end](std::from_chars_result read) { return read.ec == std::errc{} && read.ptr == end; };
    JsonNumber number;
    if (isAll(std::from_chars(begin, end, number.int64))) {
        number.kind = JsonNumber::Kind::int64;
        number.float64 = static_cast<double>(number.int64);
    } else if (isAll(std::from_chars(begin, end, number.uint64))) {
        number.kind = JsonNumber::Kind::uint64;
        number.float64 = static_cast<double>(number.uint64);
    } else if (std::from_chars(begin, end, number.float64).ec == std::errc::result_out_of_range) {
        number.float64 = text.front() == '-' ? -0.0 : 0.0;
        if (isTooLarge(text)) {
            number.kind = JsonNumber::Kind::beyondFloat64;
        }
    }
    return number;
}

std::array<std::uint64_t, 2> jsonNumberWords(std::string_view text, std::uint64_t place)
{
    using Tag = JsonTape::Tag;
    const JsonNumber number = readJsonNumber(text);
    switch (number.kind) {
    case JsonNumber::Kind::int64:
        return {JsonTape::word(Tag::int64), static_cast<std::uint64_t>(number.int64)};
    case JsonNumber::Kind::uint64:
        return {JsonTape::word(Tag::uint64), number.uint64};
    case JsonNumber::Kind::float64:
        return {JsonTape::word(Tag::float64), std::bit_cast<std::uint64_t>(number.float64)};
    case JsonNumber::Kind::beyondFloat64:
        break;
    }
    return {JsonTape::word(Tag::beyondFloat64, place), text.size()};
}

} // namespace bw::event
