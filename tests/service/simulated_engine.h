#pragma once

#include "core/campaign/amount.h"
#include "core/runtime/sink.h"

#include <array>
#include <map>
#include <random>
#include <vector>

namespace bw::test {

using Random = std::mt19937_64;

/// Whole numbers of [low, high].
std::int64_t between(Random& random, std::int64_t low, std::int64_t high);

/// One campaign event, as it was taken in.
struct SimulatedEvent {
    engine::SeriesRef series;
    base::TimeMs time = 0;
    std::optional<base::TimeMs> stamp; ///< the watermark when it was first taken in
    bool late = false;
    campaign::Sums sums;
};

/// A shard's outer behaviour without its inside: given events, it delivers increments, final windows and buckets in
/// parts as engine::Shard does. It can be copied: a copy is a checkpoint.
class SimulatedEngine {
public:
    static constexpr base::TimeMs kLag = 2'001; ///< of the watermark behind the clock

    /// Random campaigns of some tenants.
    explicit SimulatedEngine(Random& random, int campaigns = 8);

    /// One with the same campaigns that has seen nothing.
    SimulatedEngine fresh() const { return SimulatedEngine(m_series); }

    /// An event around `now`: mostly of the last seconds, some late, a few by days.
    SimulatedEvent randomEvent(Random& random, base::TimeMs now);
    /// Takes it in at `now`, stamping it unless it has been taken in before.
    void process(SimulatedEvent& event, base::TimeMs now);
    /// Everything since the last delivery; bucket rows only if asked for.
    engine::ShardResults take(base::TimeMs now, bool withBuckets);

    const std::vector<engine::SeriesRef>& series() const { return m_series; }

private:
    explicit SimulatedEngine(std::vector<engine::SeriesRef> series) : m_series(std::move(series)) {}

    struct BucketKey {
        engine::SeriesRef series;
        base::TimeMs length, start;
        std::uint32_t part;
        auto operator<=>(const BucketKey& other) const
        {
            return std::tie(*series, length, start, part) <=>
                   std::tie(*other.series, other.length, other.start, other.part);
        }
    };
    struct Bucket {
        campaign::Amount amount;
        std::array<std::int64_t, 3> lateAfterEnd{};
        bool changed = false;
    };

    std::vector<engine::SeriesRef> m_series;
    std::map<std::pair<engine::SeriesRef, base::TimeMs>, campaign::Amount> m_increments;
    std::map<std::pair<engine::SeriesRef, base::TimeMs>, campaign::Sums> m_openWindows;
    std::map<BucketKey, Bucket> m_buckets;
    bool m_namesDelivered = false;
    base::TimeMs m_watermark = base::kBeginningOfTime;
    engine::Counters m_counters;
    base::TimeMs m_newestArrival = 0;
};

} // namespace bw::test
