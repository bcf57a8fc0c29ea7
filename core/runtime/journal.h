#pragma once

#include "core/base/result.h"
#include "core/base/types.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace bw::runtime {

/// Records [from, to) of a partition arrived at `now`.
struct ArrivalEntry {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
    base::TimeMs now = 0;
};

/// An idle partition's watermark followed the clock, before the record at `nextPosition`.
struct ClockStepEntry {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t nextPosition = 0;
    base::TimeMs watermark = 0;
};

/// The configuration's text without its secrets, from the start or from a watermark on.
struct ConfigurationEntry {
    std::string toml;
    base::TimeMs fromWatermark = base::kBeginningOfTime;
};

/// A record was accepted after repairs (SPEC 2).
struct RepairEntry {
    std::string sourceId;
    std::uint32_t partition = 0;
    std::int64_t position = 0;
};

using JournalEntry = std::variant<ArrivalEntry, ClockStepEntry, ConfigurationEntry, RepairEntry>;

/// Everything but records that can change a result, in the order in which it did (SPEC 8). Any thread may append.
class Journal {
public:
    virtual ~Journal() = default;
    virtual base::Result<void> append(JournalEntry entry) = 0;
    /// Calls `visit` for every entry, oldest first.
    virtual void read(const std::function<void(const JournalEntry&)>& visit) const = 0;
};

} // namespace bw::runtime
