#include "core/stream/claim_table.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace bw::stream {

namespace {

/// What stands for time in a slot is never 0, so that 0 can mean free: times are kept relative to a century before.
constexpr TimeMs kBaseBeforeFirst = 100 * 365 * base::kDayMs;

/// Hashes spread evenly, so pages are split about equally often. Ids that someone has made to look alike shall not make
/// the directory grow without end: a page that was split so many times more than others gets more lines instead.
constexpr unsigned kDepthBeyondUsual = 8;

} // namespace

ClaimTable::ClaimTable() : m_directory(2, addPage(1, 0)) {}

std::uint32_t ClaimTable::addPage(std::size_t poolPages, unsigned depth)
{
    static_assert(base::PagePool::kPageBytes % sizeof(Line) == 0);
    auto* const lines = static_cast<Line*>(m_pool.take(poolPages));
    const std::size_t count = poolPages * base::PagePool::kPageBytes / sizeof(Line);
    m_pages.push_back({lines, static_cast<std::uint32_t>(count - 1), 0, depth});
    return static_cast<std::uint32_t>(m_pages.size() - 1);
}

void ClaimTable::put(Place place, Hash128 id, TimeMs time)
{
    if (m_timeBase == base::kBeginningOfTime) {
        m_timeBase = time - kBaseBeforeFirst;
    }
    *place.m_slot = {id.high, packed(id, time)};
    ++m_count;
    const std::uint32_t number = pageNumber(id.high);
    ++m_pages[number].count;
    if (m_pages[number].isCrowded()) [[unlikely]] {
        relieve(number);
    }
}

void ClaimTable::relieve(std::uint32_t number)
{
    const auto usualDepth = static_cast<unsigned>(std::bit_width(m_pages.size()));
    if (m_pages[number].depth < usualDepth + kDepthBeyondUsual) {
        split(number);
    } else {
        enlarge(number);
    }
}

void ClaimTable::split(std::uint32_t number)
{
    const unsigned depth = ++m_pages[number].depth;
    if (depth > m_depth) {
        std::vector<std::uint32_t> twice;
        twice.reserve(m_directory.size() * 2);
        for (const std::uint32_t page : m_directory) {
            twice.insert(twice.end(), 2, page);
        }
        m_directory = std::move(twice);
        ++m_depth;
    }
    const std::vector<Slot> claims = takeAll(m_pages[number]);
    const std::uint32_t other =
        addPage((m_pages[number].mask + std::size_t{1}) * sizeof(Line) / base::PagePool::kPageBytes, depth);
    const std::uint64_t bit = std::uint64_t{1} << (64 - depth);
    for (const Slot& claim : claims) {
        place(m_pages[(claim.high & bit) != 0 ? other : number], claim);
    }
    // The entries of the old page are in a row; the upper half of them is the new one's.
    const std::size_t inAll = std::size_t{2} << (m_depth - depth);
    const std::size_t first = (claims.front().high >> (64 - m_depth)) / inAll * inAll;
    std::fill_n(m_directory.begin() + static_cast<std::ptrdiff_t>(first + inAll / 2), inAll / 2, other);
}

void ClaimTable::enlarge(std::uint32_t number)
{
    const std::vector<Slot> claims = takeAll(m_pages[number]);
    const std::size_t poolPages =
        (m_pages[number].mask + std::size_t{1}) * 2 * sizeof(Line) / base::PagePool::kPageBytes;
    const std::uint32_t larger = addPage(poolPages, m_pages[number].depth);
    m_pages[number] = m_pages[larger];
    m_pages.pop_back();
    for (const Slot& claim : claims) {
        place(m_pages[number], claim);
    }
}

std::vector<ClaimTable::Slot> ClaimTable::takeAll(Page& page)
{
    std::vector<Slot> claims;
    claims.reserve(page.count);
    for (std::size_t at = 0; at <= page.mask; ++at) {
        for (const Slot& slot : page.lines[at].slots) {
            if (slot.lowAndTime != 0) {
                claims.push_back(slot);
            }
        }
    }
    std::fill_n(page.lines, page.mask + std::size_t{1}, Line{});
    page.count = 0;
    return claims;
}

void ClaimTable::place(Page& page, Slot claim)
{
    ++page.count;
    for (std::size_t at = claim.high & page.mask;; at = (at + 1) & page.mask) {
        for (Slot& slot : page.lines[at].slots) {
            if (slot.lowAndTime == 0) {
                slot = claim;
                return;
            }
        }
    }
}

std::vector<ClaimTable::Slot> ClaimTable::takeFromPage(std::uint32_t number, TimeMs end)
{
    Page& page = m_pages[number];
    const auto isTaken = [&](const Slot& slot) { return slot.lowAndTime != 0 && timeOf(slot) < end; };
    const bool any = std::any_of(page.lines, page.lines + page.mask + 1, [&](const Line& line) {
        return std::any_of(line.slots.begin(), line.slots.end(), isTaken);
    });
    if (!any) {
        return {};
    }
    std::vector<Slot> claims = takeAll(page);
    const auto kept = std::partition(claims.begin(), claims.end(), isTaken);
    std::for_each(kept, claims.end(), [&page](const Slot& claim) { place(page, claim); });
    claims.erase(kept, claims.end());
    m_count -= claims.size();
    std::sort(claims.begin(), claims.end(), [](const Slot& a, const Slot& b) {
        return std::pair(a.high, a.lowAndTime) < std::pair(b.high, b.lowAndTime);
    });
    return claims;
}

std::uint64_t ClaimTable::firstBehind(std::uint32_t number, std::uint64_t high) const
{
    const unsigned depth = m_pages[number].depth;
    return depth == 0 ? 0 : ((high >> (64 - depth)) + 1) << (64 - depth);
}

void ClaimTable::snapshot(base::StateWriter& out) const
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> claims;
    claims.reserve(m_count);
    for (const Page& page : m_pages) {
        for (std::size_t at = 0; at <= page.mask; ++at) {
            for (const Slot& slot : page.lines[at].slots) {
                if (slot.lowAndTime != 0) {
                    claims.emplace_back(slot.high, slot.lowAndTime);
                }
            }
        }
    }
    std::sort(claims.begin(), claims.end());
    out.put(m_timeBase);
    out.put(static_cast<std::uint64_t>(claims.size()));
    for (const auto& [high, lowAndTime] : claims) {
        out.put(high);
        out.put(lowAndTime);
    }
}

void ClaimTable::restore(base::StateReader& in)
{
    m_timeBase = in.get<TimeMs>();
    for (std::size_t claims = in.getCount(16); claims > 0 && in.ok(); --claims) {
        const auto high = in.get<std::uint64_t>();
        const Slot slot{high, in.get<std::uint64_t>()};
        const Hash128 id{high, slot.lowAndTime & ~kTimeMask};
        const Place found = find(id);
        if (slot.lowAndTime == 0 || found.isTaken()) {
            in.fail();
            return;
        }
        put(found, id, timeOf(slot));
    }
}

} // namespace bw::stream
