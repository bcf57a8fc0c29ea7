#pragma once

#include <random>
#include <string>

namespace bw::event::test {

/// An event of any type whose text has been hurt in a few places: bytes changed, cut, doubled, pieces of JSON put in.
std::string mutatedEvent(std::mt19937_64& random);

/// The same of a given text.
std::string mutated(std::string text, std::mt19937_64& random);

} // namespace bw::event::test
