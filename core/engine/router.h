#pragma once

#include "core/engine/settings.h"
#include "core/engine/shard_input.h"

#include <algorithm>
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
    /// The partition's watermark for the event's tenant.
    base::TimeMs stampOf(const event::Event& event, const stream::PartitionProgress& progress);

    std::shared_ptr<const Settings> m_settings;
    bool m_tenantsDiffer; ///< any tenant has time settings of its own
    std::vector<ShardInput> m_inputs;
    stream::PartitionProgress m_stamped; ///< with the default settings its watermark is m_stamp
    base::TimeMs m_stamp = base::kBeginningOfTime;
    std::size_t m_pending = 0;
};

inline base::TimeMs Router::stampOf(const event::Event& event, const stream::PartitionProgress& progress)
{
    if (m_tenantsDiffer) {
        return progress.watermark(m_settings->of(event.tenantId).time);
    }
    // Most events move nothing.
    if (!(progress == m_stamped)) {
        m_stamped = progress;
        m_stamp = progress.watermark(m_settings->defaults.time);
    }
    return m_stamp;
}

inline void Router::route(const std::shared_ptr<const event::EventBatch>& batch, std::uint32_t index,
                          std::uint32_t partition, std::int64_t position, base::TimeMs now,
                          stream::PartitionProgress& progress)
{
    const event::Event& event = batch->events[index];
    ShardInput& input = m_inputs[m_inputs.size() == 1 ? 0 : event.tenantHash % m_inputs.size()];
    if (input.batches.empty() || input.batches.back() != batch) {
        input.batches.push_back(batch);
    }
    if (input.events.empty()) {
        input.events.reserve(batch->events.size() - index);
    }
    input.events.push_back({batch.get(), index, partition, position, stampOf(event, progress), event.idHash.high});
    input.now = std::max(input.now, now);
    progress.observe(event.time, now);
    ++m_pending;
}

} // namespace bw::engine
