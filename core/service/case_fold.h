#pragma once

#include <string>
#include <string_view>

namespace bw::service {

/// `text` (UTF-8) with capitals of the Latin, Greek and Cyrillic alphabets made small, so that a search may ignore
/// case. Everything else stays as it is; so does text that is not UTF-8.
std::string foldCase(std::string_view text);

} // namespace bw::service
