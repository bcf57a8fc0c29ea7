#include "core/stream/deduplicator.h"

#include <algorithm>

namespace bw::stream {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kForgottenACall = 4'096;

TimeMs hourOf(TimeMs time)
{
    return base::floorTo(time, base::kHourMs);
}

constexpr Hash128 kFree{};

} // namespace

bool Deduplicator::Hour::holds(Hash128 id) const
{
    return std::binary_search(ids.begin(), ids.end(), id) || tail.contains(id);
}

Deduplicator::Deduplicator()
{
    for (Part& part : m_parts) {
        part.slots.resize(kFirstSlots);
    }
}

bool Deduplicator::claim(Hash128 id, TimeMs time, TimeMs stamp, TimeMs horizonMs)
{
    if (id == kFree) {
        id.low = 1; // The one hash that would look like a free slot.
    }
    Slot* const slot = find(id);
    if (slot != nullptr && slot->time >= base::addSaturated(stamp, -horizonMs)) {
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
        insert(id, time);
    } else {
        m_replaced.insert({id, hourOf(std::min(slot->time, time))});
        slot->time = std::max(slot->time, time);
    }
    return true;
}

bool Deduplicator::claimedInHour(Hash128 id, TimeMs hour, const Slot* slot) const
{
    if (slot != nullptr && (hourOf(slot->time) == hour || (!m_replaced.empty() && m_replaced.contains({id, hour})))) {
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
        Slot* const slot = find(hour.ids[hour.forgotten]);
        if (slot != nullptr && hourOf(slot->time) == start) {
            erase(slot);
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
    Part& part = partOf(id);
    const std::size_t mask = part.slots.size() - 1;
    for (std::size_t at = slotOf(part, id);; at = (at + 1) & mask) {
        Slot& slot = part.slots[at];
        if (slot.id == id) {
            return &slot;
        }
        if (slot.id == kFree) {
            return nullptr;
        }
    }
}

void Deduplicator::insert(Hash128 id, TimeMs time)
{
    Part& part = partOf(id);
    if ((part.count + 1) * 5 > part.slots.size() * 3) {
        grow(part);
    }
    const std::size_t mask = part.slots.size() - 1;
    std::size_t at = slotOf(part, id);
    while (part.slots[at].id != kFree) {
        at = (at + 1) & mask;
    }
    part.slots[at] = {id, time};
    ++part.count;
    ++m_tableCount;
}

void Deduplicator::erase(Slot* slot)
{
    // Backward shift: what follows and would not be found any more moves up, so that no tombstones are needed.
    Part& part = partOf(slot->id);
    const std::size_t mask = part.slots.size() - 1;
    auto hole = static_cast<std::size_t>(slot - part.slots.data());
    for (std::size_t next = (hole + 1) & mask; part.slots[next].id != kFree; next = (next + 1) & mask) {
        const std::size_t home = slotOf(part, part.slots[next].id);
        if (((next - home) & mask) >= ((next - hole) & mask)) {
            part.slots[hole] = part.slots[next];
            hole = next;
        }
    }
    part.slots[hole] = {};
    --part.count;
    --m_tableCount;
}

void Deduplicator::grow(Part& part)
{
    std::vector<Slot> old(part.slots.size() * 2);
    old.swap(part.slots);
    const std::size_t mask = part.slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == kFree) {
            continue;
        }
        std::size_t at = slotOf(part, slot.id);
        while (part.slots[at].id != kFree) {
            at = (at + 1) & mask;
        }
        part.slots[at] = slot;
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
        bytes += part.slots.capacity() * sizeof(Slot);
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
    std::vector<Slot> slots;
    slots.reserve(m_tableCount);
    for (const Part& part : m_parts) {
        std::copy_if(part.slots.begin(), part.slots.end(), std::back_inserter(slots),
                     [](const Slot& slot) { return slot.id != kFree; });
    }
    std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.id < b.id; });
    out.put(static_cast<std::uint64_t>(slots.size()));
    for (const Slot& slot : slots) {
        out.put(slot.id);
        out.put(slot.time);
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
    for (std::size_t slots = in.getCount(24); slots > 0 && in.ok(); --slots) {
        const Hash128 id = in.getHash();
        insert(id, in.get<TimeMs>());
    }
    for (std::size_t replaced = in.getCount(24); replaced > 0 && in.ok(); --replaced) {
        const Hash128 id = in.getHash();
        m_replaced.insert({id, in.get<TimeMs>()});
    }
}

} // namespace bw::stream
