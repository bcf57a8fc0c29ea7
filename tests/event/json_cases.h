#pragma once

#include <string>
#include <vector>

namespace bw::event::test {

struct JsonCase {
    std::string name;
    std::string text;
    bool isWellFormed; ///< one JSON object within SPEC's limits; then it is a valid event, too
};

/// Records on either side of the line between JSON and what is not.
std::vector<JsonCase> jsonCases();

} // namespace bw::event::test
