#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bw::ui {

/// Rows [first, last], last included, as Qt's signals name them.
struct RowSpan {
    int first = 0;
    int last = 0;
};

/// A table over rows that someone else owns and replaces as a whole, many times a second. `replaceRows` says to the
/// views only what has happened: spans of changed data when the rows are the same ones, otherwise at most one removal,
/// one insertion and two changes of order, however many rows moved. Persistent indexes (selection, current row) follow
/// their row by its key.
///
/// Row: any type; it is never copied. GUI thread only.
template <typename Row>
class RowsModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    /// Precondition: 0 ≤ index < rowCount(). Valid until the next replacement.
    const Row& rowAt(int index) const { return *m_rows[static_cast<std::size_t>(index)]; }

    /// The row with this key, −1 if there is none. Linear.
    int rowOf(std::string_view key) const
    {
        const auto found = std::ranges::find_if(m_rows, [&](const Row* row) { return keyOf(*row) == key; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

protected:
    /// What makes a row the same row from one replacement to the next; unique within the table. The text must live as
    /// long as the row.
    virtual std::string_view keyOf(const Row& row) const = 0;

    /// `owner` keeps `next` alive. `changed` are the spans of `next`, ascending and apart, outside which a row is the
    /// very object that stood at its place before.
    void replaceRows(std::vector<const Row*> next, std::span<const RowSpan> changed, std::shared_ptr<const void> owner)
    {
        if (!sameKeys(next, changed)) {
            restructure(next);
        }
        m_rows = std::move(next);
        m_owner = std::move(owner);
        const int lastColumn = columnCount() - 1;
        for (const RowSpan& span : changed) {
            Q_EMIT dataChanged(index(span.first, 0), index(span.last, lastColumn));
        }
    }

private:
    using Rows = std::vector<const Row*>;

    bool sameKeys(const Rows& next, std::span<const RowSpan> changed) const
    {
        if (next.size() != m_rows.size()) {
            return false;
        }
        for (const RowSpan& span : changed) {
            for (auto i = static_cast<std::size_t>(span.first); i <= static_cast<std::size_t>(span.last); ++i) {
                if (keyOf(*next[i]) != keyOf(*m_rows[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    bool same(const Row* a, const Row* b) const { return a == b || keyOf(*a) == keyOf(*b); }

    /// Brings m_rows to hold the keys of `next` in its order, by way of states that are each announced.
    void restructure(const Rows& next)
    {
        std::size_t begin = 0;
        while (begin < next.size() && begin < m_rows.size() && same(next[begin], m_rows[begin])) {
            ++begin;
        }
        std::size_t tail = 0;
        while (tail < next.size() - begin && tail < m_rows.size() - begin &&
               same(next[next.size() - 1 - tail], m_rows[m_rows.size() - 1 - tail])) {
            ++tail;
        }
        const std::span<const Row* const> target(next.data() + begin, next.size() - tail - begin);

        std::unordered_map<std::string_view, std::size_t> place;
        place.reserve(target.size());
        for (std::size_t i = 0; i < target.size(); ++i) {
            place.emplace(keyOf(*target[i]), i);
        }
        if (place.size() != target.size()) {
            // Two rows with one key: nothing can be followed. Not expected, and still shown as it is.
            beginResetModel();
            m_rows = next;
            endResetModel();
            return;
        }
        std::vector<bool> known(target.size(), false);
        orderAndRemove(begin, m_rows.size() - tail, place, known);
        insertMissing(begin, target, known);
    }

    /// Within [begin, end): those that stay, in their new order, and nothing else.
    void orderAndRemove(std::size_t begin, std::size_t end,
                        const std::unordered_map<std::string_view, std::size_t>& place, std::vector<bool>& known)
    {
        constexpr auto kGone = static_cast<std::size_t>(-1);
        std::vector<std::size_t> target(end - begin, kGone);
        std::size_t firstGone = kGone;
        std::size_t lastGone = 0;
        std::size_t gone = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const auto found = place.find(keyOf(*m_rows[i]));
            if (found != place.end() && !known[found->second]) {
                target[i - begin] = found->second;
                known[found->second] = true;
                continue;
            }
            firstGone = std::min(firstGone, i);
            lastGone = i;
            ++gone;
        }
        if (gone > 0 && lastGone - firstGone + 1 == gone) {
            removeSpan(firstGone, gone);
            std::erase(target, kGone);
            gone = 0;
        }
        std::vector<std::size_t> order(target.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        // Those that go have one and the same target and keep their order.
        std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(target[i], i); });
        reorder(begin, order);
        if (gone > 0) {
            removeSpan(begin + order.size() - gone, gone);
        }
    }

    void insertMissing(std::size_t begin, std::span<const Row* const> target, const std::vector<bool>& known)
    {
        const auto missing = static_cast<std::size_t>(std::ranges::count(known, false));
        if (missing == 0) {
            return;
        }
        const auto first = static_cast<std::size_t>(std::ranges::find(known, false) - known.begin());
        const bool inOneRun = std::all_of(known.begin() + static_cast<std::ptrdiff_t>(first),
                                          known.begin() + static_cast<std::ptrdiff_t>(first + missing),
                                          [](bool isKnown) { return !isKnown; });
        const std::size_t at = inOneRun ? begin + first : begin + target.size() - missing;
        Rows added;
        for (std::size_t i = 0; i < target.size(); ++i) {
            if (!known[i]) {
                added.push_back(target[i]);
            }
        }
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + missing - 1));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), added.begin(), added.end());
        endInsertRows();
        if (inOneRun) {
            return;
        }
        std::vector<std::size_t> order(target.size());
        std::size_t nextKnown = 0;
        std::size_t nextMissing = target.size() - missing;
        for (std::size_t i = 0; i < target.size(); ++i) {
            order[i] = known[i] ? nextKnown++ : nextMissing++;
        }
        reorder(begin, order);
    }

    void removeSpan(std::size_t first, std::size_t count)
    {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count - 1));
        const auto from = m_rows.begin() + static_cast<std::ptrdiff_t>(first);
        m_rows.erase(from, from + static_cast<std::ptrdiff_t>(count));
        endRemoveRows();
    }

    /// Row begin + i becomes what was row begin + order[i].
    void reorder(std::size_t begin, const std::vector<std::size_t>& order)
    {
        if (std::ranges::is_sorted(order)) {
            return;
        }
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<int> placeOf(order.size());
        Rows moved(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            placeOf[order[i]] = static_cast<int>(begin + i);
            moved[i] = m_rows[begin + order[i]];
        }
        std::ranges::copy(moved, m_rows.begin() + static_cast<std::ptrdiff_t>(begin));
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex& old : from) {
            const auto offset = static_cast<std::size_t>(old.row()) - begin;
            const bool inside = static_cast<std::size_t>(old.row()) >= begin && offset < placeOf.size();
            to.append(inside ? index(placeOf[offset], old.column()) : old);
        }
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    Rows m_rows;
    std::shared_ptr<const void> m_owner;
};

} // namespace bw::ui
