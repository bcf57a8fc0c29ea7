#include "core/stream/deduplicator.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace bw::stream {

namespace {

constexpr std::size_t kPagesACall = 2;
/// A page holds some 2,000: so a pass is twice as fast as what comes.
constexpr std::size_t kClaimsAPage = 1'000;
/// A pass looks at every claim, so it is made for some hours together.
constexpr TimeMs kPassMs = 3 * base::kHourMs;

TimeMs hourOf(TimeMs time)
{
    return base::floorTo(time, base::kHourMs);
}

} // namespace

bool Deduplicator::Block::holds(Hash128 id) const
{
    return std::binary_search(ids.begin(), ids.end(), id) || tail.contains(id);
}

bool Deduplicator::claim(Hash128 wholeId, TimeMs time, TimeMs stamp, TimeMs horizonMs)
{
    const Hash128 id = ClaimTable::cut(wholeId);
    const ClaimTable::Place place = m_table.find(id);
    if (place.isTaken()) [[unlikely]] {
        return claimAgain(place, id, time, base::addSaturated(stamp, -horizonMs));
    }
    if (time < m_blocksTo) [[unlikely]] {
        return claimInBlock(id, hourOf(time));
    }
    m_table.put(place, id, time);
    return true;
}

/// For an id that the table holds, its latest claim.
bool Deduplicator::claimAgain(ClaimTable::Place place, Hash128 id, TimeMs time, TimeMs keptFrom)
{
    const TimeMs claimed = m_table.timeAt(place);
    const TimeMs hour = hourOf(time);
    if (claimed >= keptFrom || hourOf(claimed) == hour || m_replaced.contains({id, hour})) {
        return false;
    }
    if (time < m_blocksTo) {
        return claimInBlock(id, hour);
    }
    const TimeMs earlier = hourOf(std::min(claimed, time));
    if (earlier < m_blocksTo) {
        claimInBlock(id, earlier);
    } else {
        m_replaced.insert({id, earlier});
    }
    m_table.setTime(place, id, std::max(claimed, time));
    return true;
}

bool Deduplicator::claimInBlock(Hash128 id, TimeMs hour)
{
    Block& block = m_blocks[hour];
    if (block.holds(id)) {
        return false;
    }
    block.tail.insert(id);
    ++m_blockCount;
    return true;
}

void Deduplicator::expire(TimeMs watermark, TimeMs horizonMs, std::size_t claims)
{
    const TimeMs keptFrom = base::addSaturated(watermark, -horizonMs);
    // An hour must be before that for the first one to be in range.
    const bool isInRange = keptFrom > base::kBeginningOfTime + base::kHourMs;
    if (isInRange && !isPassing() && keptFrom >= base::addSaturated(m_blocksTo, kPassMs)) {
        startPass(hourOf(keptFrom));
    }
    for (std::size_t pages = kPagesACall + claims / kClaimsAPage; pages > 0 && isPassing(); --pages) {
        collectPage();
    }
}

void Deduplicator::startPass(TimeMs end)
{
    m_blocksTo = end;
    m_collectFrom = 0;
    absl::erase_if(m_replaced, [this](const Replaced& claim) {
        return claim.hour < m_blocksTo && (claimInBlock(claim.id, claim.hour), true);
    });
}

void Deduplicator::collectPage()
{
    TimeMs start = base::kBeginningOfTime;
    Block* block = nullptr;
    m_collectFrom = m_table.takeBefore(m_collectFrom, m_blocksTo, [&](Hash128 id, TimeMs time) {
        if (block == nullptr || hourOf(time) != start) {
            start = hourOf(time);
            block = &m_blocks[start];
        }
        block->ids.push_back(id);
        ++m_blockCount;
    });
    if (m_collectFrom == 0) {
        m_collectedTo = m_blocksTo;
    }
}

void Deduplicator::forgetBefore(TimeMs time)
{
    while (!m_blocks.empty() && !isPassing()) {
        const auto& [start, block] = *m_blocks.begin();
        if (base::addSaturated(start, base::kHourMs) > time) {
            return;
        }
        m_blockCount -= block.ids.size() + block.tail.size();
        m_blocks.erase(m_blocks.begin());
    }
}

std::size_t Deduplicator::bytes() const
{
    std::size_t bytes = m_table.bytes() + m_replaced.capacity() * sizeof(Replaced);
    for (const auto& [start, block] : m_blocks) {
        bytes += (block.ids.size() + block.tail.capacity()) * sizeof(Hash128);
    }
    return bytes;
}

void Deduplicator::snapshot(base::StateWriter& out) const
{
    m_table.snapshot(out);
    std::vector<Replaced> replaced(m_replaced.begin(), m_replaced.end());
    std::sort(replaced.begin(), replaced.end());
    out.put(static_cast<std::uint64_t>(replaced.size()));
    for (const Replaced& claim : replaced) {
        out.put(claim.id);
        out.put(claim.hour);
    }
    out.put(m_blocksTo);
    out.put(m_collectedTo);
    out.put(static_cast<std::uint64_t>(m_blocks.size()));
    for (const auto& [start, block] : m_blocks) {
        std::vector<Hash128> tail(block.tail.begin(), block.tail.end());
        std::sort(tail.begin(), tail.end()); // A hash table's order is no one's.
        out.put(start);
        out.put(static_cast<std::uint64_t>(block.ids.size()));
        for (const Hash128 id : block.ids) {
            out.put(id);
        }
        out.put(static_cast<std::uint64_t>(tail.size()));
        for (const Hash128 id : tail) {
            out.put(id);
        }
    }
}

void Deduplicator::restore(base::StateReader& in)
{
    *this = Deduplicator();
    m_table.restore(in);
    for (std::size_t replaced = in.getCount(24); replaced > 0 && in.ok(); --replaced) {
        const Hash128 id = in.getHash();
        m_replaced.insert({id, in.get<TimeMs>()});
    }
    // A pass that was under way begins anew: what it has taken is in the blocks, and less than what it will take.
    m_blocksTo = in.get<TimeMs>();
    m_collectedTo = in.get<TimeMs>();
    for (std::size_t blocks = in.getCount(24); blocks > 0 && in.ok(); --blocks) {
        Block& block = m_blocks[in.get<TimeMs>()];
        for (std::size_t ids = in.getCount(sizeof(Hash128)); ids > 0 && in.ok(); --ids) {
            block.ids.push_back(in.getHash());
        }
        for (std::size_t ids = in.getCount(sizeof(Hash128)); ids > 0 && in.ok(); --ids) {
            block.tail.insert(in.getHash());
        }
        m_blockCount += block.ids.size() + block.tail.size();
    }
}

} // namespace bw::stream
