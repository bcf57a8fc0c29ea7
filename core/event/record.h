#pragma once

#include "core/base/types.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bw::event {

/// One record as it came from a source, not yet looked into.
struct RawRecord {
    std::string_view bytes; ///< at least kRecordPadding readable bytes follow the last one
    std::string_view key;   ///< Kafka's key, empty where there is none
    std::uint32_t partition = 0;
    std::int64_t position = 0; ///< offset in the partition; in a file, its line from 1
    base::TimeMs now = 0;      ///< arrival at the engine
};

/// What simdjson may read (not use) behind a record.
inline constexpr std::size_t kRecordPadding = 64;

/// Longer records are malformed (SPEC, fine print).
inline constexpr std::size_t kRecordBytesMax = 1 << 20;

} // namespace bw::event
