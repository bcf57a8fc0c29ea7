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
    if (rows.size() == m_rows.size() && data.notes.empty() == m_data.notes.empty()) {
        m_data = data;
        m_rows = std::move(rows);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, shownColumns() - 1));
        }
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, shownColumns() - 1);
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

QString ChartTableModel::notesAt(int row) const
{
    const ChartPoint* nowPoint = pointAt(row, now);
    const ChartPoint* beforePoint = pointAt(row, before);
    const api::TimeMs shift = nowPoint != nullptr ? 0 : m_data.shift;
    const ChartPoint* point = nowPoint != nullptr ? nowPoint : beforePoint;
    QStringList labels;
    for (const ChartNote& each : m_data.notes) {
        if (point != nullptr && each.at >= point->start + shift && each.at < point->end + shift) {
            labels.append(each.label);
        }
    }
    return labels.join(QStringLiteral("; "));
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : shownColumns();
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
    const bool isWords = index.column() == when || index.column() == note;
    if (index.column() == note && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        return notesAt(index.row());
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // the columns of a small chart are narrow
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isWords ? Qt::AlignLeading : Qt::AlignTrailing)));
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
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (section == when || section == note ? Qt::AlignLeading : Qt::AlignTrailing)));
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
    case note:
        return tr("Notes");
    default:
        return {};
    }
}

} // namespace bw::ui
