#pragma once

#include "core/base/result.h"
#include "core/runtime/source.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bw::runtime {

/// One consistent state: every shard's operators and every source's positions, as of one barrier.
struct Checkpoint {
    std::uint64_t sequence = 0;
    /// By their places, which the shards' states know them by: only sources behind the last one may be added.
    std::vector<std::string> sourceIds;
    std::vector<std::string> shardStates;            ///< engine::Shard::snapshot, by shard
    std::map<std::string, std::string> sourceStates; ///< watermarks of partitions, by source id
    std::map<std::string, Positions> positions;      ///< by source id
};

/// Keeps whole checkpoints. One thread at a time.
class CheckpointStore {
public:
    virtual ~CheckpointStore() = default;
    /// All or nothing; the one before stays until this one is whole.
    virtual base::Result<void> save(const Checkpoint& checkpoint) = 0;
    virtual base::Result<std::optional<Checkpoint>> newest() const = 0;
};

} // namespace bw::runtime
