#include "core/service/bucket_ring.h"

namespace bw::service {

namespace {

using campaign::Amount;

/// Adds to an unsigned count if the result fits.
bool addCount(std::uint32_t& count, base::Int128 more)
{
    const base::Int128 sum = count + more;
    count = static_cast<std::uint32_t>(sum);
    return sum >= 0 && sum <= UINT32_MAX;
}

bool addMicros(std::int64_t& micros, base::Int128 more)
{
    const base::Int128 sum = micros + more;
    micros = static_cast<std::int64_t>(sum);
    return sum >= INT64_MIN && sum <= INT64_MAX;
}

} // namespace

std::size_t BucketRing::placeOf(std::int32_t slot) const
{
    return static_cast<std::uint32_t>(slot) & (m_capacity - 1);
}

const BucketRing::Cell* BucketRing::find(base::TimeMs start) const
{
    if (m_cells.empty()) {
        return nullptr;
    }
    const std::int32_t slot = slotOf(start);
    const Cell& cell = m_cells[placeOf(slot)];
    return cell.slot == slot ? &cell : nullptr;
}

BucketRing::Cell* BucketRing::claim(base::TimeMs time)
{
    if (m_cells.empty()) {
        m_cells.resize(m_capacity);
    }
    const std::int32_t slot = slotOf(time);
    Cell& cell = m_cells[placeOf(slot)];
    if (cell.slot > slot) {
        return nullptr;
    }
    if (cell.slot < slot) {
        if (cell.wide) {
            m_wide.erase(cell.slot);
        }
        cell = Cell{};
        cell.slot = slot;
    }
    return &cell;
}

bool BucketRing::addNarrow(Cell& cell, const Amount& amount)
{
    Cell sum = cell;
    const campaign::Sums& sums = amount.sums;
    const bool fits = addCount(sum.impressions, sums.impressions) && addCount(sum.clicks, sums.clicks) &&
                      addCount(sum.conversions, sums.conversions) && addCount(sum.events, sums.events) &&
                      addCount(sum.late, amount.lateEvents) && addMicros(sum.cost, sums.cost.micros) &&
                      addMicros(sum.revenue, sums.revenue.micros);
    if (fits) {
        cell = sum;
    }
    return fits;
}

Amount BucketRing::valueOf(const Cell& cell) const
{
    if (cell.wide) {
        return m_wide.at(cell.slot);
    }
    Amount amount;
    amount.sums.impressions = cell.impressions;
    amount.sums.clicks = cell.clicks;
    amount.sums.conversions = cell.conversions;
    amount.sums.cost.micros = cell.cost;
    amount.sums.revenue.micros = cell.revenue;
    amount.sums.events = cell.events;
    amount.lateEvents = cell.late;
    return amount;
}

void BucketRing::store(Cell& cell, const Amount& amount)
{
    if (cell.wide) {
        m_wide.erase(cell.slot);
    }
    const Cell empty{.slot = cell.slot, .awaits = cell.awaits};
    cell = empty;
    if (!addNarrow(cell, amount)) {
        cell.wide = true;
        m_wide[cell.slot] = amount;
    }
}

bool BucketRing::add(base::TimeMs time, const Amount& amount)
{
    Cell* cell = claim(time);
    if (cell == nullptr || cell->awaits) {
        return false;
    }
    if (cell->wide || !addNarrow(*cell, amount)) {
        Amount sum = valueOf(*cell);
        sum += amount;
        store(*cell, sum);
    }
    return true;
}

void BucketRing::load(base::TimeMs start, const Amount& amount)
{
    if (Cell* cell = claim(start)) {
        cell->awaits = true;
        store(*cell, amount);
    }
}

bool BucketRing::awaits(base::TimeMs start) const
{
    const Cell* cell = find(start);
    return cell != nullptr && cell->awaits;
}

void BucketRing::settle(base::TimeMs start, const Amount& amount)
{
    if (Cell* cell = claim(start)) {
        cell->awaits = false;
        store(*cell, amount);
    }
}

Amount BucketRing::at(base::TimeMs start) const
{
    const Cell* cell = find(start);
    return cell != nullptr ? valueOf(*cell) : Amount{};
}

void BucketRing::addTo(Amount& sum, base::TimeMs from, base::TimeMs to) const
{
    if (m_cells.empty()) {
        return;
    }
    for (base::TimeMs start = startOf(from + m_length - 1); start < to; start += m_length) {
        if (const Cell* cell = find(start)) {
            sum += valueOf(*cell);
        }
    }
}

} // namespace bw::service
