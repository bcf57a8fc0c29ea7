#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bw::event {

/// Bytes (1 to 4) of the well-formed UTF-8 sequence at the start of `text` (Unicode, table 3-7); 0 if there is none.
std::size_t utf8SequenceLength(std::string_view text);

bool isUtf8(std::string_view text);

/// `text` with U+FFFD for each byte that is not part of well-formed UTF-8.
std::string asUtf8(std::string_view text);

/// The longest start of `text` (UTF-8) that has at most `bytes` bytes and ends between two characters.
std::string_view utf8Start(std::string_view text, std::size_t bytes);

} // namespace bw::event
