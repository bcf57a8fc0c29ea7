#pragma once

#include "core/base/codec.h"
#include "core/base/hash.h"
#include "core/base/page_pool.h"
#include "core/base/types.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bw::stream {

using base::Hash128;
using base::TimeMs;

/// Ids and the event time each was claimed with, one time an id, 16 bytes a claim: 84 bits of the id's hash are kept
/// (two of 10⁸ ids meet by chance once in 10⁹ runs) and 44 bits of time, in ms (± 278 years around the first).
///
/// Extendible hashing (R. Fagin and others, "Extendible hashing: a fast access method for dynamic files", 1979): the
/// top bits of a hash lead to a page of 4,096 claims, and a page that is three fifths full is split in two. So the
/// table grows without ever being copied whole, and holding up a shard. Within a page, claims lie in cache lines of
/// four. A batch is fastest when its lines are prefetched first. One thread.
class ClaimTable {
    struct Slot {
        std::uint64_t high = 0;
        std::uint64_t lowAndTime = 0; ///< 20 bits of the hash above 44 bits of time; 0: free
    };

public:
    ClaimTable();

    /// What the table keeps of an id.
    static constexpr Hash128 cut(Hash128 id) { return {id.high, id.low & ~kTimeMask}; }

    /// Where the search for an id of this `high` begins: to be prefetched some events before find(). (An address and no
    /// prefetch(): gcc 12 takes a function that only prefetches for one without effect, and drops the call.)
    const void* lineAddress(std::uint64_t high) const
    {
        const Page& page = m_pages[pageNumber(high)];
        return &page.lines[high & page.mask];
    }

    /// Where a claim of an id is, or would go. Good until the table changes.
    class Place {
    public:
        bool isTaken() const { return m_slot->lowAndTime != 0; }

    private:
        friend class ClaimTable;
        explicit Place(Slot* slot) : m_slot(slot) {}
        Slot* m_slot;
    };
    /// `id` is cut.
    Place find(Hash128 id);

    /// Precondition: the place is taken.
    TimeMs timeAt(Place place) const { return timeOf(*place.m_slot); }
    void setTime(Place place, Hash128 id, TimeMs time) { place.m_slot->lowAndTime = packed(id, time); }
    /// Precondition: the place is what find(id) has just given, and free.
    void put(Place place, Hash128 id, TimeMs time);

    /// Takes out, of one page, the claims of a time before `end` and calls sink(id, time) for each, by ascending id.
    /// The page is the one where hashes from `high` on are, 0 at first; the answer is the `high` of the next page, 0
    /// when there is none. Hashes of later pages are greater than all of this one.
    template <typename Sink>
    std::uint64_t takeBefore(std::uint64_t high, TimeMs end, Sink&& sink)
    {
        const std::uint32_t number = pageNumber(high);
        for (const Slot& slot : takeFromPage(number, end)) {
            sink(Hash128{slot.high, slot.lowAndTime & ~kTimeMask}, timeOf(slot));
        }
        return firstBehind(number, high);
    }

    std::size_t size() const { return m_count; }
    std::size_t bytes() const { return m_pool.bytes(); }

    void snapshot(base::StateWriter& out) const;
    /// Adds what a snapshot holds to an empty table.
    void restore(base::StateReader& in);

private:
    static constexpr std::size_t kSlotsALine = 4;
    struct alignas(64) Line {
        std::array<Slot, kSlotsALine> slots;
    };
    /// A claim is in the line its `high` says, or, if that is full, in the next that is not. The taken slots of a line
    /// come first, so a free one ends a search.
    struct Page {
        Line* lines = nullptr; ///< mask + 1, in m_pool
        std::uint32_t mask = 0;
        std::uint32_t count = 0;
        unsigned depth = 0; ///< how many top bits its hashes have in common

        bool isCrowded() const { return std::size_t{count} * 5 > (std::size_t{mask} + 1) * kSlotsALine * 3; }
    };

    static constexpr int kLowBits = 20;
    static constexpr std::uint64_t kTimeMask = (std::uint64_t{1} << (64 - kLowBits)) - 1;

    std::uint32_t pageNumber(std::uint64_t high) const { return m_directory[high >> (64 - m_depth)]; }
    std::uint64_t packed(Hash128 id, TimeMs time) const
    {
        return id.low | (static_cast<std::uint64_t>(time - m_timeBase) & kTimeMask);
    }
    TimeMs timeOf(const Slot& slot) const
    {
        // The sign of 44 bits is carried up.
        return m_timeBase + (static_cast<std::int64_t>(slot.lowAndTime << kLowBits) >> kLowBits);
    }

    std::uint32_t addPage(std::size_t poolPages, unsigned depth);
    void relieve(std::uint32_t number);
    void split(std::uint32_t number);
    void enlarge(std::uint32_t number);
    std::vector<Slot> takeAll(Page& page);
    static void place(Page& page, Slot claim);
    std::vector<Slot> takeFromPage(std::uint32_t number, TimeMs end);
    std::uint64_t firstBehind(std::uint32_t number, std::uint64_t high) const;

    base::PagePool m_pool;
    std::vector<Page> m_pages;
    std::vector<std::uint32_t> m_directory; ///< number of a page, by the top m_depth bits of a hash
    unsigned m_depth = 1;
    std::size_t m_count = 0;
    TimeMs m_timeBase = base::kBeginningOfTime; ///< near the first claim's time; kBeginningOfTime: none yet
};

inline ClaimTable::Place ClaimTable::find(Hash128 id)
{
    const Page& page = m_pages[pageNumber(id.high)];
    for (std::size_t at = id.high & page.mask;; at = (at + 1) & page.mask) {
        Line& line = page.lines[at];
        // All four are compared before anything is decided: where a search ends cannot be foreseen.
        const auto endsAt = [&line, id](std::size_t place) {
            const Slot& slot = line.slots[place];
            const bool isSame = ((slot.high ^ id.high) | ((slot.lowAndTime ^ id.low) & ~kTimeMask)) == 0;
            const bool isFree = slot.lowAndTime == 0;
            return static_cast<unsigned>(isSame | isFree) << place;
        };
        static_assert(kSlotsALine == 4);
        const unsigned ends = endsAt(0) | endsAt(1) | endsAt(2) | endsAt(3);
        if (ends != 0) [[likely]] {
            return Place(&line.slots[static_cast<std::size_t>(std::countr_zero(ends))]);
        }
    }
}

} // namespace bw::stream
