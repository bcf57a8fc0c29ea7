#pragma once

#include <string_view>

namespace bw::event {

/// The six ASCII white-space characters (SPEC, fine print).
constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Not empty, and for certain nothing in front or behind to trim (what begins or ends with another control character
/// has nothing to trim either, but is not worth a second comparison).
constexpr bool isTidy(std::string_view text)
{
    return !text.empty() && static_cast<unsigned char>(text.front()) > ' ' &&
           static_cast<unsigned char>(text.back()) > ' ';
}

constexpr char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char upperAscii(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace bw::event
