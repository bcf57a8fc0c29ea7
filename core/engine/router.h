#pragma once

#include "core/engine/settings.h"
#include "core/engine/shard_input.h"

#include <memory>
#include <vector>

namespace bw::engine {

/// Stamps events with their partition's watermark and sorts them into inputs for shards, by tenant. Pure; one thread.
class Router {
public:
    Router(std::shared_ptr<const Settings> settings, std::size_t shards);

    /// Appends the event to the input of its tenant's shard, stamped with the partition's watermark as it is before
    /// the event, then lets the event move the watermark. Events of a partition come in order.
    void route(const std::shared_ptr<const event::EventBatch>& batch, std::uint32_t event, std::uint32_t partition,
               std::int64_t position, base::TimeMs now, stream::PartitionProgress& progress);

    /// Inputs so far, by shard; the caller adds progress and hands them on, then clears them.
    std::vector<ShardInput>& inputs() { return m_inputs; }
    std::size_t pendingEvents() const { return m_pending; }
    void clear();

private:
    const stream::TimeSettings& timeOf(const event::Event& event) const;

    std::shared_ptr<const Settings> m_settings;
    bool m_tenantsDiffer; ///< any tenant has time settings of its own
    std::vector<ShardInput> m_inputs;
    std::size_t m_pending = 0;
};

} // namespace bw::engine
