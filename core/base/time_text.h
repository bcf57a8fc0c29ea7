#pragma once

#include "core/base/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bw::base {

/// RFC 3339 date-time: `T`, `t`, `Z`, `z`, an offset required, −00:00 is UTC, no leap second, no 24:00; fractions
/// finer than a millisecond are cut off (towards the past). Nothing on any other text. No blanks are skipped.
std::optional<TimeMs> timeFromRfc3339(std::string_view text);

/// timeFromRfc3339 for a stream of texts: fastest where most are of a few minutes and zones. One thread.
class Rfc3339Reader {
public:
    Rfc3339Reader();

    std::optional<TimeMs> read(std::string_view text);

private:
    /// A minute that has been read: 2026-11-25T09:17 in date and clock, Z or +01:00 in zone.
    struct Minute {
        std::uint64_t date = 0, clock = 0, zone = 0;
        TimeMs start = 0;
    };
    std::array<Minute, 16> m_minutes; ///< by a hash of its text
};

/// 2026-11-25T09:17:20.000Z. Years outside 0000–9999 are written with as many digits as they need.
void appendRfc3339(std::string& out, TimeMs time);
std::string toRfc3339(TimeMs time);

} // namespace bw::base
