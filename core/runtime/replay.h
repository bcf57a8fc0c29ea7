#pragma once

#include "core/base/result.h"
#include "core/engine/results.h"
#include "core/engine/settings.h"
#include "core/event/decoder.h"
#include "core/event/record.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace bw::runtime {

/// A run of records in order, and the memory they lie in.
class ReplayChunk {
public:
    virtual ~ReplayChunk() = default;
    virtual std::span<event::RawRecord> records() = 0;
};

/// A finite partition. Called by one thread at a time, not always the same.
class ReplayInput {
public:
    virtual ~ReplayInput() = default;
    /// The next chunk, null at the end.
    virtual base::Result<std::unique_ptr<ReplayChunk>> next() = 0;
};

/// Where a replay's results go.
class ReplayOutput {
public:
    virtual ~ReplayOutput() = default;
    /// Rejected records, a partition's in order. One call at a time.
    virtual void reject(std::uint32_t partition, std::int64_t position, const event::Rejection& rejection) = 0;
    /// A shard's results, in order; calls for different shards may come at the same time. All windows up to
    /// results.watermark have been delivered with it.
    virtual void deliver(std::size_t shard, engine::ShardResults results) = 0;
};

struct ReplayOptions {
    std::size_t threads = 1;
    std::size_t batch = 256; ///< records decoded, and events handed to a shard, at a time
    base::TimeMs now = 0;    ///< for every record
    bool sliding = false;
    event::DecoderOptions decoder;
};

/// Runs the engine over finite partitions, as fast as `threads` threads can (this one among them). Partitions are read
/// so that the one with the lowest watermark comes next, ties in the order given, record by record; threads and
/// batches change no result. There are as many shards as threads. Returns when every record has its disposition, or
/// with the first error of an input.
base::Result<void> replay(std::vector<std::unique_ptr<ReplayInput>> inputs,
                          const std::shared_ptr<const engine::Settings>& settings, const ReplayOptions& options,
                          ReplayOutput& output);

} // namespace bw::runtime
