#pragma once

#include "core/base/codec.h"
#include "core/engine/settings.h"
#include "core/stream/watermark.h"

#include <cstdint>
#include <map>
#include <vector>

namespace bw::engine {

/// The partitions that feed a shard and the watermarks of its tenants: the smallest over all partitions; of sources
/// keyed by tenant, over those the tenant's records came from. Tenants that must agree share a group; group 0 is that
/// of tenants with the default time settings while no source is keyed by tenant. One thread.
class WatermarkGroups {
public:
    /// `defaults` hold for group 0 from the start: its watermark counts before any of its tenants is known.
    explicit WatermarkGroups(const stream::TimeSettings& defaults) : m_groups{Group{defaults, {}}} {}

    /// The first keyed partition comes before any record: groups are formed as tenants appear.
    void addPartition(std::uint32_t partition, bool keyedByTenant, const stream::PartitionProgress& progress);
    void update(std::uint32_t partition, const stream::PartitionProgress& progress);

    /// The group of a tenant seen for the first time: 0, or a new one with the next number.
    std::uint32_t groupFor(const stream::TimeSettings& settings);
    /// A new group with the next number, whatever others there are.
    std::uint32_t addGroup(const stream::TimeSettings& settings);
    /// From now on the group's watermark follows from these.
    void configure(std::uint32_t group, const stream::TimeSettings& settings) { m_groups[group].settings = settings; }
    std::size_t groupCount() const { return m_groups.size(); }

    /// A record of the group's tenant came from a partition. Counts for sources keyed by tenant only.
    void sawRecord(std::uint32_t group, std::uint32_t partition);
    bool anyKeyed() const { return m_anyKeyed; }

    base::TimeMs watermark(std::uint32_t group) const;
    /// No record to come is stamped lower, be its tenant one that has not been seen yet. `slowest` is
    /// Settings::slowestTime().
    base::TimeMs lowestStampToCome(const stream::TimeSettings& slowest) const;

    void snapshot(base::StateWriter& out) const;
    void restore(base::StateReader& in);

private:
    struct Partition {
        bool keyedByTenant = false;
        stream::PartitionProgress progress;
    };
    struct Group {
        stream::TimeSettings settings;
        std::vector<std::uint32_t> keyedPartitions; ///< sorted
    };

    std::map<std::uint32_t, Partition> m_partitions;
    std::vector<Group> m_groups;
    bool m_anyKeyed = false;
};

} // namespace bw::engine
