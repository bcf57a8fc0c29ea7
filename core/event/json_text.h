#pragma once

#include "core/event/json_tape.h"

#include <cstddef>
#include <string>

namespace bw::event {

/// Appends the value at `at` as JSON text without blanks. Numbers in their shortest exact form, those beyond float64 as
/// they stood. Stops soon after `out` has grown over `bytesMax`.
void appendJson(std::string& out, const JsonTape& tape, JsonTape::Index at, std::size_t bytesMax);

} // namespace bw::event
