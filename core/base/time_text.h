#pragma once

#include "core/base/types.h"

#include <optional>
#include <string>
#include <string_view>

namespace bw::base {

/// RFC 3339 date-time: `T`, `t`, `Z`, `z`, an offset required, −00:00 is UTC, no leap second, no 24:00; fractions
/// finer than a millisecond are cut off (towards the past). Nothing on any other text. No blanks are skipped.
std::optional<TimeMs> timeFromRfc3339(std::string_view text);

/// 2026-11-25T09:17:20.000Z. Years outside 0000–9999 are written with as many digits as they need.
void appendRfc3339(std::string& out, TimeMs time);
std::string toRfc3339(TimeMs time);

} // namespace bw::base
