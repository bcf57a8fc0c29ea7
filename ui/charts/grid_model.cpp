#include "ui/charts/grid_model.h"

#include "ui/style/theme.h"

namespace bw::ui {

void GridModel::setTable(ExportTable table)
{
    const bool sameShape = table.rows.size() == m_table.rows.size() && table.columns.size() == m_table.columns.size();
    if (sameShape) {
        m_table = std::move(table);
        if (!m_table.rows.empty() && !m_table.columns.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        }
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_table.rows[static_cast<std::size_t>(index.row())][column].shown;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (m_table.columns[column].trailing ? Qt::AlignTrailing : Qt::AlignLeading)));
    case Qt::ForegroundRole:
        return theme().color(Token::text);
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const ExportColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.trailing ? Qt::AlignTrailing : Qt::AlignLeading)));
    }
    return role == Qt::DisplayRole ? column.name : QVariant();
}

} // namespace bw::ui
