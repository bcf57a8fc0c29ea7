#include "core/stream/deduplicator.h"

#include <algorithm>

namespace bw::stream {

namespace {

constexpr std::size_t kForgottenACall = 4'096;

TimeMs hourOf(TimeMs time)
{
    return base::floorTo(time, base::kHourMs);
}

/// What stands for time in a slot is never 0, so that 0 can mean free: times are kept relative to a century before.
constexpr TimeMs kBaseBeforeFirst = 100 * 365 * base::kDayMs;

} // namespace

bool Deduplicator::Hour::holds(Hash128 id) const
{
    return std::binary_search(ids.begin(), ids.end(), id) || tail.contains(id);
}

bool Deduplicator::claim(Hash128 id, TimeMs time, TimeMs stamp, TimeMs horizonMs)
{
    if (m_timeBase == base::kBeginningOfTime) {
        m_timeBase = time - kBaseBeforeFirst;
    }
    Slot* const slot = find(id);
    if (slot != nullptr && timeOf(*slot) >= base::addSaturated(stamp, -horizonMs)) {
        return false;
    }
    const TimeMs hour = hourOf(time);
    if (claimedInHour(id, hour, slot)) {
        return false;
    }
    Hour& claims = hourAt(hour);
    if (claims.sorted) {
        claims.tail.insert(id);
        ++m_sortedCount;
        return true;
    }
    claims.ids.push_back(id);
    if (slot == nullptr) {
        insert(id, packed(id, time));
    } else {
        m_replaced.insert({id, hourOf(std::min(timeOf(*slot), time))});
        slot->lowAndTime = packed(id, std::max(timeOf(*slot), time));
    }
    return true;
}

bool Deduplicator::claimedInHour(Hash128 id, TimeMs hour, const Slot* slot) const
{
    if (slot != nullptr &&
        (hourOf(timeOf(*slot)) == hour || (!m_replaced.empty() && m_replaced.contains({id, hour})))) {
        return true;
    }
    if (hour >= m_sortedTo) {
        return false;
    }
    const auto claims = m_hours.find(hour);
    return claims != m_hours.end() && claims->second.sorted && claims->second.holds(id);
}

void Deduplicator::expire(TimeMs watermark, TimeMs horizonMs)
{
    const TimeMs keptFrom = base::addSaturated(watermark, -horizonMs);
    std::size_t budget = kForgottenACall;
    for (auto at = m_hours.lower_bound(m_forgottenTo); at != m_hours.end(); ++at) {
        auto& [start, hour] = *at;
        if (base::addSaturated(start, base::kHourMs) > keptFrom) {
            return;
        }
        if (!hour.sorted) {
            std::sort(hour.ids.begin(), hour.ids.end());
            hour.sorted = true;
            m_sortedCount += hour.ids.size();
            m_sortedTo = std::max(m_sortedTo, start + base::kHourMs);
        }
        forgetSome(start, hour, budget);
        if (hour.forgotten < hour.ids.size()) {
            return;
        }
        m_forgottenTo = start + base::kHourMs;
    }
}

void Deduplicator::forgetSome(TimeMs start, Hour& hour, std::size_t& budget)
{
    for (; hour.forgotten < hour.ids.size() && budget > 0; ++hour.forgotten, --budget) {
        const Hash128 id = hour.ids[hour.forgotten];
        const Slot* const slot = find(id);
        if (slot != nullptr && hourOf(timeOf(*slot)) == start) {
            erase(id);
        }
    }
    if (hour.forgotten == hour.ids.size()) {
        absl::erase_if(m_replaced, [start](const Replaced& claim) { return claim.hour == start; });
    }
}

void Deduplicator::forgetBefore(TimeMs time)
{
    while (!m_hours.empty()) {
        const auto& [start, hour] = *m_hours.begin();
        if (!hour.sorted || hour.forgotten < hour.ids.size() || base::addSaturated(start, base::kHourMs) > time) {
            return;
        }
        m_sortedCount -= hour.ids.size() + hour.tail.size();
        m_hours.erase(m_hours.begin());
        m_recentHour = nullptr;
    }
}

Deduplicator::Slot* Deduplicator::find(Hash128 id)
{
    Part& part = m_parts[partIndex(id)];
    const std::uint64_t low = lowBits(id);
    for (std::size_t at = id.high & part.mask;; at = (at + 1) & part.mask) {
        for (Slot& slot : part.lines[at].slots) {
            if (slot.high == id.high && (slot.lowAndTime & ~kTimeMask) == low && slot.lowAndTime != 0) {
                return &slot;
            }
            if (slot.lowAndTime == 0) {
                return nullptr;
            }
        }
    }
}

void Deduplicator::insert(Hash128 id, std::uint64_t lowAndTime)
{
    Part& part = m_parts[partIndex(id)];
    // Four in five slots taken: lines run over now and then, and a search still ends in the next one.
    if ((part.count + 1) * 5 > part.lines.size() * kSlotsALine * 4) {
        grow(part);
    }
    place(part, {id.high, lowAndTime});
    ++part.count;
    ++m_tableCount;
}

/// Into the first free slot from its line on. Taken slots of a line come first, so a free one ends a search.
void Deduplicator::place(Part& part, Slot claim)
{
    for (std::size_t at = claim.high & part.mask;; at = (at + 1) & part.mask) {
        for (Slot& slot : part.lines[at].slots) {
            if (slot.lowAndTime == 0) {
                slot = claim;
                return;
            }
        }
    }
}

void Deduplicator::erase(Hash128 id)
{
    // What stands behind the claim, up to the first free slot, is taken out and placed anew: few, and no tombstones.
    Part& part = m_parts[partIndex(id)];
    Slot* const erased = find(id);
    std::vector<Slot> behind;
    const auto flat = static_cast<std::size_t>(reinterpret_cast<const char*>(erased) -
                                               reinterpret_cast<const char*>(part.lines.data())) /
                      sizeof(Slot);
    std::size_t slotAt = flat % kSlotsALine;
    bool ended = false;
    for (std::size_t at = flat / kSlotsALine; !ended; at = (at + 1) & part.mask, slotAt = 0) {
        for (; slotAt < kSlotsALine; ++slotAt) {
            Slot& slot = part.lines[at].slots[slotAt];
            if (slot.lowAndTime == 0) {
                ended = true;
                break;
            }
            if (&slot != erased) {
                behind.push_back(slot);
            }
            slot = {};
        }
    }
    for (const Slot& claim : behind) {
        place(part, claim);
    }
    --part.count;
    --m_tableCount;
}

void Deduplicator::grow(Part& part)
{
    std::vector<Line> old(part.lines.size() * 2);
    old.swap(part.lines);
    part.mask = part.lines.size() - 1;
    for (const Line& line : old) {
        for (const Slot& slot : line.slots) {
            if (slot.lowAndTime != 0) {
                place(part, slot);
            }
        }
    }
}

Deduplicator::Hour& Deduplicator::hourAt(TimeMs start)
{
    if (m_recentHour == nullptr || m_recentStart != start) {
        m_recentHour = &m_hours[start];
        m_recentStart = start;
        if (!m_recentHour->sorted) {
            m_forgottenTo = std::min(m_forgottenTo, start);
        }
    }
    return *m_recentHour;
}

std::size_t Deduplicator::bytes() const
{
    std::size_t bytes = m_replaced.capacity() * sizeof(Replaced);
    for (const Part& part : m_parts) {
        bytes += part.lines.capacity() * sizeof(Line);
    }
    for (const auto& [start, hour] : m_hours) {
        bytes += (hour.ids.capacity() + hour.tail.capacity()) * sizeof(Hash128);
    }
    return bytes;
}

void Deduplicator::snapshot(base::StateWriter& out) const
{
    out.put(static_cast<std::uint64_t>(m_hours.size()));
    for (const auto& [start, hour] : m_hours) {
        out.put(start);
        out.put(hour.sorted);
        std::vector<Hash128> ids = hour.ids;
        ids.insert(ids.end(), hour.tail.begin(), hour.tail.end());
        if (hour.sorted) {
            std::sort(ids.begin(), ids.end()); // The tail is a hash table: its order is no one's.
        }
        out.put(static_cast<std::uint64_t>(ids.size()));
        for (const Hash128 id : ids) {
            out.put(id);
        }
    }
    std::vector<std::pair<std::uint64_t, std::uint64_t>> claims;
    claims.reserve(m_tableCount);
    for (const Part& part : m_parts) {
        for (const Line& line : part.lines) {
            for (const Slot& slot : line.slots) {
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
    std::vector<Replaced> replaced(m_replaced.begin(), m_replaced.end());
    std::sort(replaced.begin(), replaced.end());
    out.put(static_cast<std::uint64_t>(replaced.size()));
    for (const Replaced& claim : replaced) {
        out.put(claim.id);
        out.put(claim.hour);
    }
}

void Deduplicator::restore(base::StateReader& in)
{
    *this = Deduplicator();
    for (std::size_t hours = in.getCount(17); hours > 0 && in.ok(); --hours) {
        const auto start = in.get<TimeMs>();
        Hour& hour = m_hours[start];
        hour.sorted = in.get<bool>();
        hour.ids.resize(in.getCount(sizeof(Hash128)));
        for (Hash128& id : hour.ids) {
            id = in.getHash();
        }
        if (hour.sorted) {
            m_sortedCount += hour.ids.size();
            m_sortedTo = std::max(m_sortedTo, start + base::kHourMs);
        }
    }
    m_timeBase = in.get<TimeMs>();
    for (std::size_t claims = in.getCount(16); claims > 0 && in.ok(); --claims) {
        const auto high = in.get<std::uint64_t>();
        insert({high, 0}, in.get<std::uint64_t>());
    }
    for (std::size_t replaced = in.getCount(24); replaced > 0 && in.ok(); --replaced) {
        const Hash128 id = in.getHash();
        m_replaced.insert({id, in.get<TimeMs>()});
    }
}

} // namespace bw::stream
