#pragma once

#include "core/base/codec.h"
#include "core/campaign/sums.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <absl/container/flat_hash_map.h>

namespace bw::campaign {

/// Gives each (tenant, campaign, channel) of a shard a small dense number, in order of appearance. Never forgets one:
/// the count is shown. One thread.
class SeriesTable {
public:
    /// `hash` is over the three: event::CampaignPart::seriesHash.
    std::uint32_t number(std::uint64_t hash, std::uint32_t tenant, std::string_view tenantId,
                         std::string_view campaignId, event::Channel channel);

    const std::shared_ptr<const SeriesKey>& key(std::uint32_t series) const { return m_entries[series].key; }
    std::uint32_t tenantOf(std::uint32_t series) const { return m_entries[series].tenant; }
    std::size_t size() const { return m_entries.size(); }

    void snapshot(base::StateWriter& out) const;
    void restore(base::StateReader& in);

private:
    struct Entry {
        std::uint64_t hash;
        std::uint32_t tenant;
        event::Channel channel;
        std::string_view campaignId; ///< the key's
        std::shared_ptr<const SeriesKey> key;
    };

    void add(std::uint64_t hash, std::uint32_t tenant, SeriesKey key);
    struct SameHash {
        std::size_t operator()(std::uint64_t hash) const { return hash; }
    };

    std::vector<Entry> m_entries;
    /// The first number with a hash; two series may share one, then the next is tried with hash + 1.
    absl::flat_hash_map<std::uint64_t, std::uint32_t, SameHash> m_byHash;
};

} // namespace bw::campaign
