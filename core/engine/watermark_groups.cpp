#include "core/engine/watermark_groups.h"

#include "core/base/codec.h"

#include <algorithm>

namespace bw::engine {

void WatermarkGroups::addPartition(std::uint32_t partition, bool keyedByTenant,
                                   const stream::PartitionProgress& progress)
{
    m_partitions.insert_or_assign(partition, Partition{keyedByTenant, progress});
    m_anyKeyed |= keyedByTenant;
}

void WatermarkGroups::update(std::uint32_t partition, const stream::PartitionProgress& progress)
{
    m_partitions[partition].progress = progress;
}

std::uint32_t WatermarkGroups::groupFor(const stream::TimeSettings& settings)
{
    if (!m_anyKeyed && settings == m_groups.front().settings) {
        return 0;
    }
    return addGroup(settings);
}

std::uint32_t WatermarkGroups::addGroup(const stream::TimeSettings& settings)
{
    m_groups.push_back({settings, {}});
    return static_cast<std::uint32_t>(m_groups.size() - 1);
}

void WatermarkGroups::sawRecord(std::uint32_t group, std::uint32_t partition)
{
    std::vector<std::uint32_t>& seen = m_groups[group].keyedPartitions;
    const auto place = std::lower_bound(seen.begin(), seen.end(), partition);
    if ((place == seen.end() || *place != partition) && m_partitions[partition].keyedByTenant) {
        seen.insert(place, partition);
    }
}

base::TimeMs WatermarkGroups::watermark(std::uint32_t group) const
{
    const Group& members = m_groups[group];
    bool any = false;
    base::TimeMs lowest = base::kEndOfTime;
    for (const auto& [number, partition] : m_partitions) {
        if (!partition.keyedByTenant ||
            std::binary_search(members.keyedPartitions.begin(), members.keyedPartitions.end(), number)) {
            lowest = std::min(lowest, partition.progress.watermark(members.settings));
            any = true;
        }
    }
    return any ? lowest : base::kBeginningOfTime;
}

base::TimeMs WatermarkGroups::lowestStampToCome(const stream::TimeSettings& slowest) const
{
    base::TimeMs lowest = m_partitions.empty() ? base::kBeginningOfTime : base::kEndOfTime;
    for (const auto& [number, partition] : m_partitions) {
        lowest = std::min(lowest, partition.progress.watermark(slowest));
    }
    return lowest;
}

void WatermarkGroups::snapshot(base::StateWriter& out) const
{
    out.put(static_cast<std::uint64_t>(m_partitions.size()));
    for (const auto& [number, partition] : m_partitions) {
        out.put(number);
        out.put(partition.keyedByTenant);
        out.put(partition.progress.highest);
        out.put(partition.progress.idleClock);
        out.put(partition.progress.floor);
    }
    out.put(static_cast<std::uint64_t>(m_groups.size()));
    for (const Group& group : m_groups) {
        out.put(group.settings.disorderMs);
        out.put(group.settings.idleMs);
        out.put(static_cast<std::uint64_t>(group.keyedPartitions.size()));
        for (const std::uint32_t partition : group.keyedPartitions) {
            out.put(partition);
        }
    }
}

void WatermarkGroups::restore(base::StateReader& in)
{
    *this = WatermarkGroups(m_groups.front().settings);
    for (std::size_t count = in.getCount(29); count > 0 && in.ok(); --count) {
        const auto number = in.get<std::uint32_t>();
        Partition& partition = m_partitions[number];
        partition.keyedByTenant = in.get<bool>();
        partition.progress.highest = in.get<base::TimeMs>();
        partition.progress.idleClock = in.get<base::TimeMs>();
        partition.progress.floor = in.get<base::TimeMs>();
        m_anyKeyed |= partition.keyedByTenant;
    }
    m_groups.clear();
    for (std::size_t count = in.getCount(24); count > 0 && in.ok(); --count) {
        Group group;
        group.settings.disorderMs = in.get<base::TimeMs>();
        group.settings.idleMs = in.get<base::TimeMs>();
        group.keyedPartitions.resize(in.getCount(sizeof(std::uint32_t)));
        for (std::uint32_t& partition : group.keyedPartitions) {
            partition = in.get<std::uint32_t>();
        }
        m_groups.push_back(std::move(group));
    }
    if (m_groups.empty()) {
        in.fail();
        m_groups.emplace_back();
    }
}

} // namespace bw::engine
