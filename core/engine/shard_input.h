#pragma once

#include "core/event/event_batch.h"
#include "core/stream/watermark.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bw::engine {

/// An event on its way to a shard, with the stamp that decides lateness.
struct StampedEvent {
    const event::EventBatch* batch = nullptr; ///< kept alive by ShardInput::batches
    std::uint32_t event = 0;                  ///< index in batch->events
    std::uint32_t partition = 0;
    std::int64_t position = 0;
    base::TimeMs stamp = base::kBeginningOfTime;
    std::uint64_t idHigh = 0; ///< Event::idHash.high, at hand for prefetching
};

/// A step of input: events in order, then how far partitions have come with them. No record of a partition to come is
/// stamped lower than what is said here of it.
struct ShardInput {
    struct Progress {
        std::uint32_t partition = 0;
        stream::PartitionProgress progress;
    };

    std::vector<StampedEvent> events;
    std::vector<std::shared_ptr<const event::EventBatch>> batches;
    std::vector<Progress> progress;
    base::TimeMs now = 0; ///< arrival of the newest event

    bool empty() const { return events.empty() && progress.empty(); }
    void clear()
    {
        events.clear();
        batches.clear();
        progress.clear();
    }
};

} // namespace bw::engine
