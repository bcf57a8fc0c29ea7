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

void Router::clear()
{
    for (ShardInput& input : m_inputs) {
        input.clear();
    }
    m_pending = 0;
}

} // namespace bw::engine
