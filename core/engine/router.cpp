#include "core/engine/router.h"

#include <algorithm>

namespace bw::engine {

Router::Router(std::shared_ptr<const Settings> settings, std::size_t shards)
    : m_settings(std::move(settings)),
      m_tenantsDiffer(
          std::any_of(m_settings->tenants.begin(), m_settings->tenants.end(),
                      [this](const auto& tenant) { return !(tenant.second.time == m_settings->defaults.time); })),
      m_inputs(shards)
{}

const stream::TimeSettings& Router::timeOf(const event::Event& event) const
{
    return m_tenantsDiffer ? m_settings->of(event.tenantId).time : m_settings->defaults.time;
}

void Router::route(const std::shared_ptr<const event::EventBatch>& batch, std::uint32_t index, std::uint32_t partition,
                   std::int64_t position, base::TimeMs now, stream::PartitionProgress& progress)
{
    const event::Event& event = batch->events[index];
    ShardInput& input = m_inputs[m_inputs.size() == 1 ? 0 : event.tenantHash % m_inputs.size()];
    if (input.batches.empty() || input.batches.back() != batch) {
        input.batches.push_back(batch);
    }
    input.events.push_back({batch.get(), index, partition, position, progress.watermark(timeOf(event))});
    input.now = std::max(input.now, now);
    progress.observe(event.time, now);
    ++m_pending;
}

void Router::clear()
{
    for (ShardInput& input : m_inputs) {
        input.clear();
    }
    m_pending = 0;
}

} // namespace bw::engine
