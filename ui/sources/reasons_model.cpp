#include "ui/sources/reasons_model.h"

#include <algorithm>
#include <utility>

namespace bw::ui {

void ReasonsModel::setReasons(const std::vector<api::ReasonCount>& reasons)
{
    auto now = std::make_shared<const std::vector<api::ReasonCount>>(reasons);
    std::int64_t most = 0;
    std::vector<const api::ReasonCount*> next;
    for (const api::ReasonCount& reason : *now) {
        next.push_back(&reason);
        most = std::max(most, reason.count);
    }
    m_most = most;
    const auto old = std::exchange(m_reasons, now);
    const std::vector<RowSpan> all{{0, static_cast<int>(now->size()) - 1}};
    replaceRows(std::move(next), now->empty() ? std::span<const RowSpan>() : std::span<const RowSpan>(all), now);
}

void ReasonsModel::setFormat(const Format& format)
{
    m_format = format;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

/// Of the largest.
double ReasonsModel::shareOf(const api::ReasonCount& reason) const
{
    return m_most == 0 ? 0 : static_cast<double>(reason.count) / static_cast<double>(m_most);
}

Cell ReasonsModel::cellOf(const api::ReasonCount& reason, int column) const
{
    switch (column) {
    case kReason:
        return TextCell{QString::fromStdString(reason.reason)};
    case kBar:
        return BarCell{shareOf(reason)};
    default:
        return NumberCell{m_format.count(reason.count)};
    }
}

QVariant ReasonsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const api::ReasonCount& reason = rowAt(index.row());
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cellOf(reason, index.column()));
    case Qt::DisplayRole:
        return cellText(cellOf(reason, index.column()));
    case Qt::AccessibleTextRole:
        return spokenCell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                          index.column() == kBar
                              //: %1 is a share: 42%
                              ? tr("%1 of the largest").arg(m_format.percent(shareOf(reason), 0))
                              : cellText(cellOf(reason, index.column())));
    case RawRole:
        return QVariant::fromValue(index.column() == kReason ? RawValue(QString::fromStdString(reason.reason))
                                                             : RawValue(reason.count));
    case Qt::ToolTipRole:
        return tr("Show these in the quarantine");
    default:
        return {};
    }
}

QVariant ReasonsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case kReason:
        return tr("Reason");
    case kBar:
        return tr("Share");
    default:
        return tr("Records");
    }
}

} // namespace bw::ui
