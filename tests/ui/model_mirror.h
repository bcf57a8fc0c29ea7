#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QPersistentModelIndex>

#include <map>
#include <vector>

namespace bw::test {

/// What a view knows of a table that believes every signal and reads nothing it was not told to read. If it agrees with
/// the model in the end, the signals were right: nothing changed in silence.
class ModelMirror : public QObject {
public:
    explicit ModelMirror(QAbstractItemModel& model) : m_model(model)
    {
        readAll();
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
            ++m_inserts;
            m_rows.insert(m_rows.begin() + first, static_cast<std::size_t>(last - first + 1), {});
            read(first, last);
        });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
            ++m_removals;
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        });
        connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
            m_changes.push_back({from.row(), to.row()});
            read(from.row(), to.row());
        });
        connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
            m_kept.clear();
            for (int row = 0; row < m_model.rowCount(); ++row) {
                m_kept.emplace_back(m_model.index(row, 0), m_rows[static_cast<std::size_t>(row)]);
            }
        });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
            ++m_layouts;
            for (const auto& [index, cells] : m_kept) {
                m_rows[static_cast<std::size_t>(index.row())] = cells;
            }
            m_kept.clear();
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] {
            ++m_resets;
            readAll();
        });
    }

    using Cells = std::vector<QString>;

    bool agrees() const
    {
        if (static_cast<int>(m_rows.size()) != m_model.rowCount()) {
            return false;
        }
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_rows[static_cast<std::size_t>(row)] != cellsOf(row)) {
                return false;
            }
        }
        return true;
    }

    void forget() { m_inserts = m_removals = m_layouts = m_resets = 0, m_changes.clear(); }
    int inserts() const { return m_inserts; }
    int removals() const { return m_removals; }
    int layouts() const { return m_layouts; }
    int resets() const { return m_resets; }
    const std::vector<std::pair<int, int>>& changes() const { return m_changes; }

private:
    Cells cellsOf(int row) const
    {
        Cells cells;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            cells.push_back(m_model.index(row, column).data().toString());
        }
        return cells;
    }
    void read(int first, int last)
    {
        for (int row = first; row <= last; ++row) {
            m_rows[static_cast<std::size_t>(row)] = cellsOf(row);
        }
    }
    void readAll()
    {
        m_rows.assign(static_cast<std::size_t>(m_model.rowCount()), {});
        read(0, m_model.rowCount() - 1);
    }

    QAbstractItemModel& m_model;
    std::vector<Cells> m_rows;
    std::vector<std::pair<QPersistentModelIndex, Cells>> m_kept;
    std::vector<std::pair<int, int>> m_changes;
    int m_inserts = 0, m_removals = 0, m_layouts = 0, m_resets = 0;
};

} // namespace bw::test
