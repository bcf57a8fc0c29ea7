#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bw::app {

/// Of `known`, the word that `typed` was most likely meant to be (at most a third of its letters wrong, swapped,
/// missing or too many, or its end left off; case and - for _ count nothing); empty if none is near.
std::string_view nearestWord(std::string_view typed, std::span<const std::string_view> known);

/// "; did you mean disorder_ms?", or nothing.
std::string didYouMean(std::string_view typed, std::span<const std::string_view> known);

/// "a", "a or b", "a, b or c".
std::string joinedWithOr(std::span<const std::string_view> words);

} // namespace bw::app
