#include "core/campaign/series_table.h"

namespace bw::campaign {

std::uint32_t SeriesTable::number(std::uint64_t hash, std::uint32_t tenant, std::string_view tenantId,
                                  std::string_view campaignId, event::Channel channel)
{
    for (;; ++hash) {
        const auto found = m_byHash.find(hash);
        if (found == m_byHash.end()) [[unlikely]] {
            add(hash, tenant, {std::string(tenantId), std::string(campaignId), channel});
            return static_cast<std::uint32_t>(m_entries.size() - 1);
        }
        const Entry& entry = m_entries[found->second];
        if (entry.tenant == tenant && entry.channel == channel && entry.campaignId == campaignId) [[likely]] {
            return found->second;
        }
    }
}

void SeriesTable::add(std::uint64_t hash, std::uint32_t tenant, SeriesKey key)
{
    m_byHash.emplace(hash, static_cast<std::uint32_t>(m_entries.size()));
    const auto kept = std::make_shared<const SeriesKey>(std::move(key));
    m_entries.push_back({hash, tenant, kept->channel, kept->campaignId, kept});
}

void SeriesTable::snapshot(base::StateWriter& out) const
{
    out.put(static_cast<std::uint64_t>(m_entries.size()));
    for (const Entry& entry : m_entries) {
        out.put(entry.hash);
        out.put(entry.tenant);
        out.put(std::string_view(entry.key->tenantId));
        out.put(std::string_view(entry.key->campaignId));
        out.put(entry.key->channel);
    }
}

void SeriesTable::restore(base::StateReader& in)
{
    m_entries.clear();
    m_byHash.clear();
    for (std::size_t count = in.getCount(29); count > 0 && in.ok(); --count) {
        const auto hash = in.get<std::uint64_t>();
        const auto tenant = in.get<std::uint32_t>();
        const std::string_view tenantId = in.getText();
        const std::string_view campaignId = in.getText();
        const auto channel = in.get<event::Channel>();
        if (static_cast<std::size_t>(channel) >= event::kChannelNames.size()) {
            in.fail();
        }
        add(hash, tenant, {std::string(tenantId), std::string(campaignId), channel});
    }
}

} // namespace bw::campaign
