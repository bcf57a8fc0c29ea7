#pragma once

#include "core/event/event_batch.h"

#include <functional>
#include <string>
#include <string_view>

namespace bw::event::test {

/// Everything an event or rejection says, spelt out: two are equal if their descriptions are.
std::string describe(const EventBatch& batch, const Event& event);
std::string describe(const Rejection& rejection);

/// What must hold of any bytes whatsoever: they are one event or one rejection, whose texts are UTF-8; simdjson and the
/// exact parser agree on what is JSON and what it says, but for numbers and depth that simdjson does not take. Empty,
/// or what does not hold.
std::string brokenInvariant(std::string_view record);

/// Runs `check` with each of simdjson's kernels that this machine has: all must draw the line at the same place.
void onEveryMachine(const std::function<void()>& check);

} // namespace bw::event::test
