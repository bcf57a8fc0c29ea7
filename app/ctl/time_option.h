#pragma once

#include "app/cli/command_line.h"
#include "core/base/types.h"

#include <optional>
#include <string_view>

namespace bw::app {

/// The value of a TIME option: RFC 3339 or milliseconds since 1970; nothing on any other text. Far enough from the ends
/// of TimeMs to calculate with.
std::optional<base::TimeMs> parseTime(std::string_view text);

} // namespace bw::app
