#pragma once

#include "core/base/codec.h"
#include "core/base/hash.h"
#include "core/base/types.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include <absl/container/flat_hash_set.h>

namespace bw::stream {

using base::Hash128;
using base::TimeMs;

/// Remembers which ids have been claimed, and when in event time (SPEC 2, `duplicate`, and fine print): a record is a
/// duplicate if its id was claimed with an event time ≥ stamp − horizon, or in the same UTC hour of event time at any
/// age. Ids are keyed 128-bit hashes over (tenant, event_id), so one table serves a shard's tenants.
///
/// Recent claims are in a table of cache lines, four claims of 16 bytes each, 84 bits of the hash kept: two of 10⁸ ids
/// meet by chance once in 10⁹ runs. It grows in 64 parts, so that growing one stalls little. An hour that the horizon
/// has left behind becomes one sorted block, 16 bytes an id. A batch is fastest when its ids are prefetched first. One
/// thread.
class Deduplicator {
public:
    /// Where the search for `id` begins: to be prefetched some events before claim(). (An address and no prefetch():
    /// gcc 12 takes a function that only prefetches for one without effect, and drops the call.)
    const void* lineAddress(Hash128 id) const
    {
        const Part& part = m_parts[partIndex(id)];
        return &part.lines[id.high & part.mask];
    }

    /// Claims `id` for an event of `time`, unless it is a duplicate: then nothing changes and the answer is false.
    bool claim(Hash128 id, TimeMs time, TimeMs stamp, TimeMs horizonMs);

    /// No record to come is stamped below `watermark`: hours that ended more than `horizonMs` (the longest of any
    /// tenant) before it become sorted blocks; the table forgets some thousand of their ids a call, so
    /// call it often.
    void expire(TimeMs watermark, TimeMs horizonMs);
    /// Events before `time` are rejected from now on: blocks that end before it are dropped.
    void forgetBefore(TimeMs time);

    std::size_t idCount() const { return m_tableCount + m_sortedCount; }
    std::size_t bytes() const;

    void snapshot(base::StateWriter& out) const;
    void restore(base::StateReader& in);

private:
    struct IdHash {
        std::size_t operator()(Hash128 id) const { return id.low; }
    };
    /// A claim: `id.high`, and 20 bits of `id.low` above 44 bits of time, in ms since m_timeBase (± 278 years).
    struct Slot {
        std::uint64_t high = 0;
        std::uint64_t lowAndTime = 0; ///< 0: free
    };
    static constexpr std::size_t kSlotsALine = 4;
    struct alignas(64) Line {
        std::array<Slot, kSlotsALine> slots;
    };
    /// A power of two of lines; a claim is in the line its `high` says, or, if that is full, in the next that is not.
    struct Part {
        std::vector<Line> lines = std::vector<Line>(kFirstLines);
        std::size_t mask = kFirstLines - 1;
        std::size_t count = 0;
    };
    static constexpr std::size_t kFirstLines = 16;

    /// The claims of an hour of event time. While it is recent, they are in the table and `ids` only lists them; when
    /// the horizon leaves it behind, `ids` is sorted and answers for itself, and the table forgets them in steps.
    struct Hour {
        std::vector<Hash128> ids;
        absl::flat_hash_set<Hash128, IdHash> tail; ///< claimed after `ids` was sorted
        std::size_t forgotten = 0;                 ///< of `ids`, by the table
        bool sorted = false;

        bool holds(Hash128 id) const;
    };
    struct Replaced {
        Hash128 id;
        TimeMs hour;
        friend auto operator<=>(const Replaced&, const Replaced&) = default;
        template <typename H>
        friend H AbslHashValue(H state, const Replaced& claim)
        {
            return H::combine(std::move(state), claim.id.low, claim.hour);
        }
    };

    static std::size_t partIndex(Hash128 id) { return id.high >> 58; }
    static std::uint64_t lowBits(Hash128 id) { return id.low & ~kTimeMask; }
    std::uint64_t packed(Hash128 id, TimeMs time) const
    {
        return lowBits(id) | (static_cast<std::uint64_t>(time - m_timeBase) & kTimeMask);
    }
    TimeMs timeOf(const Slot& slot) const
    {
        // The sign of 44 bits is carried up.
        return m_timeBase + (static_cast<std::int64_t>(slot.lowAndTime << kLowBits) >> kLowBits);
    }
    static constexpr int kLowBits = 20;
    static constexpr std::uint64_t kTimeMask = (std::uint64_t{1} << (64 - kLowBits)) - 1;

    Slot* find(Hash128 id);
    void insert(Hash128 id, std::uint64_t lowAndTime);
    static void place(Part& part, Slot claim);
    void erase(Hash128 id);
    static void grow(Part& part);
    Hour& hourAt(TimeMs start);
    bool claimedInHour(Hash128 id, TimeMs hour, const Slot* slot) const;
    void forgetSome(TimeMs start, Hour& hour, std::size_t& budget);

    std::array<Part, 64> m_parts;
    TimeMs m_timeBase = base::kBeginningOfTime; ///< near the first claim's time; kBeginningOfTime: none yet
    std::map<TimeMs, Hour> m_hours;             ///< by start
    TimeMs m_recentStart = 0;
    Hour* m_recentHour = nullptr;                  ///< m_hours[m_recentStart], or null
    TimeMs m_forgottenTo = base::kBeginningOfTime; ///< hours that start earlier are sorted and out of the table
    TimeMs m_sortedTo = base::kBeginningOfTime;    ///< no sorted hour starts at or after
    /// Claims that the table does not hold because another claim of the same id, in another hour, is later. Rare.
    absl::flat_hash_set<Replaced> m_replaced;
    std::size_t m_tableCount = 0;
    std::size_t m_sortedCount = 0;
};

} // namespace bw::stream
