#pragma once

#include "core/base/codec.h"
#include "core/stream/claim_table.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>

#include <absl/container/flat_hash_set.h>

namespace bw::stream {

/// Remembers which ids have been claimed, and when in event time (SPEC 2, `duplicate`, and fine print): a record is a
/// duplicate if its id was claimed with an event time ≥ stamp − horizon, or in the same UTC hour of event time at any
/// age. Ids are keyed 128-bit hashes over (tenant, event_id), so one instance serves a shard's tenants.
///
/// Recent claims are in a ClaimTable. Hours that the horizon has left behind become blocks, one an hour: sorted, 16
/// bytes an id. Claims go over in passes through the table, a page or two a call. One thread.
class Deduplicator {
public:
    /// ClaimTable's: to be prefetched some events before claim().
    const void* lineAddress(std::uint64_t idHigh) const { return m_table.lineAddress(idHigh); }

    /// Claims `id` for an event of `time`, unless it is a duplicate: then nothing changes and the answer is false.
    bool claim(Hash128 id, TimeMs time, TimeMs stamp, TimeMs horizonMs);

    /// No record to come is stamped below `watermark`: hours that ended more than `horizonMs` (the longest of any
    /// tenant) before it become blocks. Does the work of a few pages, more after more `claims` since the last call, so
    /// that a pass ends sooner than the table grows.
    void expire(TimeMs watermark, TimeMs horizonMs, std::size_t claims = 0);
    /// Events before `time` are rejected from now on: blocks that end before it are dropped.
    void forgetBefore(TimeMs time);

    std::size_t idCount() const { return m_table.size() + m_replaced.size() + m_blockCount; }
    std::size_t bytes() const;

    void snapshot(base::StateWriter& out) const;
    void restore(base::StateReader& in);

private:
    struct IdHash {
        std::size_t operator()(Hash128 id) const { return id.high; }
    };
    /// The claims of an hour of event time.
    struct Block {
        std::deque<Hash128> ids;                   ///< sorted
        absl::flat_hash_set<Hash128, IdHash> tail; ///< those that did not come by way of the table

        bool holds(Hash128 id) const;
    };
    struct Replaced {
        Hash128 id;
        TimeMs hour;
        friend auto operator<=>(const Replaced&, const Replaced&) = default;
        template <typename H>
        friend H AbslHashValue(H state, const Replaced& claim)
        {
            return H::combine(std::move(state), claim.id.low, claim.id.high, claim.hour);
        }
    };

    bool claimAgain(ClaimTable::Place place, Hash128 id, TimeMs time, TimeMs keptFrom);
    bool claimInBlock(Hash128 id, TimeMs hour);
    void startPass(TimeMs end);
    void collectPage();
    bool isPassing() const { return m_blocksTo != m_collectedTo; }

    ClaimTable m_table;
    /// Claims that the table does not hold because another claim of the same id, in another hour, is later. Rare.
    absl::flat_hash_set<Replaced> m_replaced;
    std::map<TimeMs, Block> m_blocks;              ///< by start of the hour
    std::size_t m_blockCount = 0;                  ///< claims in them
    TimeMs m_blocksTo = base::kBeginningOfTime;    ///< claims of earlier hours go into blocks
    TimeMs m_collectedTo = base::kBeginningOfTime; ///< the table has no claim of an earlier hour
    std::uint64_t m_collectFrom = 0;               ///< of a pass: where in the table it has come to
};

} // namespace bw::stream
