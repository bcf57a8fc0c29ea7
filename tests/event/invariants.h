#pragma once

#include "core/event/event_batch.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace bw::event::test {

/// Everything an event or rejection says, spelt out: two are equal if their descriptions are.
std::string describe(const EventBatch& batch, const Event& event);
std::string describe(const Rejection& rejection);

/// Checks what must hold of any bytes whatsoever: they are one event or one rejection, whose texts are UTF-8; our two
/// parsers agree on what is JSON and what it says, and simdjson's DOM with them, but for numbers and depths that it
/// judges differently. Holds the parsers, which take longer to make than to use, for the kernel in force when it was
/// made.
class InvariantChecker {
public:
    InvariantChecker();
    ~InvariantChecker();

    /// Empty, or what does not hold.
    std::string broken(std::string_view record);

private:
    struct Parsers;
    std::unique_ptr<Parsers> m_parsers;
};

/// Runs `check` with each of simdjson's kernels that this machine has: all must draw the line at the same place.
void onEveryMachine(const std::function<void()>& check);

} // namespace bw::event::test
