#include "ui/charts/chart_table_model.h"

#include "ui/charts/marks.h"
#include "ui/charts/reading.h"
#include "ui/style/theme.h"

#include <algorithm>

namespace bw::ui {

void ChartTableModel::setData(const ChartData& data)
{
    std::vector<Row> rows;
    std::size_t j = 0;
    for (std::size_t i = 0; i < data.current.size(); ++i) {
        // Both lines are made of the same buckets, but the one before may have fewer or more of them.
        while (j < data.previous.size() && data.previous[j].end + data.shift <= data.current[i].start) {
            rows.push_back({std::nullopt, j++});
        }
        const bool together = j < data.previous.size() && data.previous[j].start + data.shift < data.current[i].end;
        rows.push_back({i, together ? std::optional(j++) : std::nullopt});
    }
    while (j < data.previous.size()) {
        rows.push_back({std::nullopt, j++});
    }
    if (rows.size() == m_rows.size()) {
        m_data = data;
        m_rows = std::move(rows);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columns - 1));
        }
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
        return;
    }
    beginResetModel();
    m_data = data;
    m_rows = std::move(rows);
    endResetModel();
}

int ChartTableModel::newestRow() const
{
    for (std::size_t row = m_rows.size(); row-- > 0;) {
        if (m_rows[row].now && m_data.current[*m_rows[row].now].value.present()) {
            return static_cast<int>(row);
        }
    }
    return -1;
}

const ChartPoint* ChartTableModel::pointAt(int row, int column) const
{
    const Row& line = m_rows[static_cast<std::size_t>(row)];
    if (column == now) {
        return line.now ? &m_data.current[*line.now] : nullptr;
    }
    return column == before && line.before ? &m_data.previous[*line.before] : nullptr;
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ChartTableModel::text(const Row& row, int column) const
{
    const ChartPoint* nowPoint = row.now ? &m_data.current[*row.now] : nullptr;
    const ChartPoint* beforePoint = row.before ? &m_data.previous[*row.before] : nullptr;
    switch (column) {
    case when:
        return readingWords(m_data, nowPoint, beforePoint).when;
    case now:
        return nowPoint != nullptr ? readingText(m_data, nowPoint->value) : QString();
    case before:
        return beforePoint != nullptr ? readingText(m_data, beforePoint->value) : QString();
    case change:
        if (nowPoint != nullptr && beforePoint != nullptr) {
            const Change moved = changeOf(m_data, nowPoint->value, beforePoint->value);
            switch (moved.arrow) {
            case Change::Arrow::up:
                return QStringLiteral("↑ ") + moved.text;
            case Change::Arrow::down:
                return QStringLiteral("↓ ") + moved.text;
            case Change::Arrow::equal:
                return QStringLiteral("= ") + moved.text;
            case Change::Arrow::none:
                return moved.text;
            }
        }
        return {};
    default:
        return {};
    }
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == when ? Qt::AlignLeading : Qt::AlignTrailing)));
    case Qt::ForegroundRole:
        if (index.column() == change && row.now && row.before) {
            return theme().color(
                tokenOf(changeOf(m_data, m_data.current[*row.now].value, m_data.previous[*row.before].value).tone));
        }
        return theme().color(index.column() == before ? Token::text2 : Token::text);
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == when ? Qt::AlignLeading : Qt::AlignTrailing)));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case when:
        return tr("When");
    case now:
        return m_data.currentLabel;
    case before:
        return m_data.previousLabel;
    case change:
        return tr("Change");
    default:
        return {};
    }
}

} // namespace bw::ui
