#include "core/campaign/rollup.h"

namespace bw::campaign {

void Rollup::add(base::TimeMs time, std::uint32_t series, const Sums& increment)
{
    bucketAt({base::floorTo(time, m_lengthMs), 0}, series).sums += increment;
}

void Rollup::addLate(base::TimeMs time, base::TimeMs stamp, std::uint32_t series,
                     const event::CampaignMetrics& increment, const std::array<bool, 3>& afterEnd)
{
    const base::TimeMs start = base::floorTo(time, m_lengthMs);
    const base::TimeMs sinceKept = base::addSaturated(stamp, -(start + m_lengthMs + m_keptMs));
    const auto part = static_cast<std::uint32_t>(sinceKept < 0 ? 0 : 1 + sinceKept / m_keptMs);
    Bucket& bucket = bucketAt({start, part}, series);
    bucket.sums += increment;
    ++bucket.lateEvents;
    for (std::size_t level = 0; level < afterEnd.size(); ++level) {
        bucket.lateAfterEnd[level] += afterEnd[level] ? 1 : 0;
    }
}

Bucket& Rollup::bucketAt(Key key, std::uint32_t series)
{
    Slice& slice = m_slices[key];
    slice.changed = true;
    Bucket& bucket = slice.buckets[series];
    bucket.changed = true;
    return bucket;
}

base::TimeMs Rollup::keptTo(Key key) const
{
    return base::addSaturated(key.start + m_lengthMs, m_keptMs * (1 + static_cast<base::TimeMs>(key.part)));
}

std::size_t Rollup::bucketCount() const
{
    std::size_t count = 0;
    for (const auto& [key, slice] : m_slices) {
        count += slice.buckets.size();
    }
    return count;
}

void Rollup::snapshot(base::StateWriter& out) const
{
    out.put(static_cast<std::uint64_t>(m_slices.size()));
    for (const auto& [key, slice] : m_slices) {
        out.put(key.start);
        out.put(key.part);
        out.put(static_cast<std::uint64_t>(slice.buckets.size()));
        for (std::size_t place = 0; place < slice.buckets.size(); ++place) {
            const Bucket& bucket = slice.buckets.valueAt(place);
            out.put(slice.buckets.keyAt(place));
            save(out, bucket.sums);
            out.put(bucket.lateEvents);
            for (const std::int64_t late : bucket.lateAfterEnd) {
                out.put(late);
            }
            out.put(bucket.changed);
        }
    }
}

void Rollup::restore(base::StateReader& in)
{
    m_slices.clear();
    for (std::size_t slices = in.getCount(20); slices > 0 && in.ok(); --slices) {
        const auto start = in.get<base::TimeMs>();
        Slice& slice = m_slices[{start, in.get<std::uint32_t>()}];
        for (std::size_t buckets = in.getCount(100); buckets > 0 && in.ok(); --buckets) {
            Bucket& bucket = slice.buckets[in.get<std::uint32_t>()];
            load(in, bucket.sums);
            bucket.lateEvents = in.get<std::int64_t>();
            for (std::int64_t& late : bucket.lateAfterEnd) {
                late = in.get<std::int64_t>();
            }
            bucket.changed = in.get<bool>();
            slice.changed |= bucket.changed;
        }
    }
}

} // namespace bw::campaign
