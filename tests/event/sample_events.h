#pragma once

#include "core/event/event.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace bw::event::test {

using Json = nlohmann::ordered_json;

/// A valid event of that type with every optional field, at decoding.h's kNow − 1 min. Two touches, two variants.
Json sampleEvent(EventType type);

/// The event with the value at `pointer` (RFC 6901) set to `value`.
Json with(Json event, std::string_view pointer, Json value);
Json without(Json event, std::string_view pointer);

/// The event's text with the value at `pointer` replaced by text that need not be JSON.
std::string withText(Json event, std::string_view pointer, std::string_view text);

} // namespace bw::event::test
