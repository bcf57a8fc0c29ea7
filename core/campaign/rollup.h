#pragma once

#include "core/campaign/sums.h"
#include "core/stream/keyed_values.h"

#include <array>
#include <cstdint>
#include <map>

namespace bw::campaign {

/// A bucket of a rollup: every accepted and late event, so its windows and its late events (SPEC 3).
struct Bucket {
    Sums sums;
    std::int64_t lateEvents = 0;
    /// Late events that came after the end of the hour, day, week that holds them.
    std::array<std::int64_t, 3> lateAfterEnd{};
    bool changed = false;
};

/// Buckets of one length per series (a dense number). A bucket is forgotten `keptMs` after its end; late events that
/// still come start its next part, so a bucket's value is the sum over its parts. Which part a late event belongs to
/// follows from its stamp alone, so that parts, too, are the same however often the process was restarted. One thread.
class Rollup {
public:
    Rollup(base::TimeMs lengthMs, base::TimeMs keptMs) : m_lengthMs(lengthMs), m_keptMs(keptMs) {}

    /// Adds what is not late, of one pane.
    void add(base::TimeMs time, std::uint32_t series, const Sums& increment);
    void addLate(base::TimeMs time, base::TimeMs stamp, std::uint32_t series, const event::CampaignMetrics& increment,
                 const std::array<bool, 3>& afterEnd);

    /// Calls visit(start, part, series, bucket) for each bucket changed since the last call.
    template <typename Visit>
    void visitChanged(Visit&& visit)
    {
        for (auto& [key, slice] : m_slices) {
            if (!slice.changed) {
                continue;
            }
            slice.changed = false;
            for (std::size_t place = 0; place < slice.buckets.size(); ++place) {
                Bucket& bucket = slice.buckets.valueAt(place);
                if (bucket.changed) {
                    bucket.changed = false;
                    visit(key.start, key.part, slice.buckets.keyAt(place), bucket);
                }
            }
        }
    }

    /// Drops what has been kept long enough, calling visit for what has changed since the last call.
    template <typename Visit>
    void evict(base::TimeMs watermark, Visit&& visit)
    {
        for (auto slice = m_slices.begin(); slice != m_slices.end() && slice->first.start < watermark;) {
            if (keptTo(slice->first) > watermark) {
                ++slice;
                continue;
            }
            for (std::size_t place = 0; place < slice->second.buckets.size(); ++place) {
                if (slice->second.buckets.valueAt(place).changed) {
                    visit(slice->first.start, slice->first.part, slice->second.buckets.keyAt(place),
                          slice->second.buckets.valueAt(place));
                }
            }
            slice = m_slices.erase(slice);
        }
    }

    std::size_t bucketCount() const;
    void snapshot(base::StateWriter& out) const;
    void restore(base::StateReader& in);

private:
    struct Key {
        base::TimeMs start;
        std::uint32_t part;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct Slice {
        stream::KeyedValues<Bucket> buckets;
        bool changed = false;
    };

    Bucket& bucketAt(Key key, std::uint32_t series);
    /// The watermark at which a part is dropped: no stamp below it is to come.
    base::TimeMs keptTo(Key key) const;

    base::TimeMs m_lengthMs;
    base::TimeMs m_keptMs;
    std::map<Key, Slice> m_slices;
};

} // namespace bw::campaign
