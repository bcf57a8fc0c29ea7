#pragma once

#include "core/campaign/amount.h"

#include <map>
#include <vector>

namespace bw::service {

/// Sums of one series in its newest buckets of one length. Holds `capacity` buckets (a power of two); a newer one takes
/// the place of the one that many before it. 48 bytes a bucket, none before the first event; sums that need more than
/// 32 or 64 bits are kept aside, exact.
class BucketRing {
public:
    BucketRing(base::TimeMs length, std::size_t capacity) : m_length(length), m_capacity(capacity) {}

    base::TimeMs startOf(base::TimeMs time) const { return base::floorTo(time, m_length); }

    /// Adds to the bucket that holds `time`. False, and nothing is done, if a newer one has its place or if the bucket
    /// awaits its row.
    bool add(base::TimeMs time, const campaign::Amount& amount);

    /// What a run before left in a bucket. Until settle(), the bucket awaits what the engine says of it: increments may
    /// be ones that it already holds.
    void load(base::TimeMs start, const campaign::Amount& amount);
    bool awaits(base::TimeMs start) const;
    /// Replaces the bucket's sum; from now on increments add to it.
    void settle(base::TimeMs start, const campaign::Amount& amount);

    /// Whether nothing has been added to the bucket or loaded into it.
    bool isEmpty(base::TimeMs start) const { return find(start) == nullptr; }
    campaign::Amount at(base::TimeMs start) const;
    /// Adds the buckets that start in [from, to) to `sum`.
    void addTo(campaign::Amount& sum, base::TimeMs from, base::TimeMs to) const;

private:
    struct Cell {
        std::int32_t slot = INT32_MIN; ///< start / length
        std::uint32_t impressions = 0, clicks = 0, conversions = 0, events = 0, late = 0;
        std::int64_t cost = 0, revenue = 0;
        bool awaits = false;
        bool wide = false; ///< the sums are in m_wide instead
    };

    std::int32_t slotOf(base::TimeMs time) const { return static_cast<std::int32_t>(base::floorDiv(time, m_length)); }
    std::size_t placeOf(std::int32_t slot) const;
    const Cell* find(base::TimeMs start) const;
    Cell* claim(base::TimeMs time);
    campaign::Amount valueOf(const Cell& cell) const;
    void store(Cell& cell, const campaign::Amount& amount);
    static bool addNarrow(Cell& cell, const campaign::Amount& amount);

    base::TimeMs m_length;
    std::size_t m_capacity;
    std::vector<Cell> m_cells;
    std::map<std::int32_t, campaign::Amount> m_wide;
};

} // namespace bw::service
