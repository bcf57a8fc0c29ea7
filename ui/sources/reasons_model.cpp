#include "ui/sources/reasons_model.h"

#include "ui/style/figure_teller.h"
#include "ui/style/told_figure.h"
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
    case FigureRole: {
        std::int64_t all = 0;
        for (int row = 0; row < rowCount(); ++row) {
            all += rowAt(row).count;
        }
        auto told = std::make_shared<ToldFigure>();
        told->title = tr("Rejected: %1").arg(QString::fromStdString(reason.reason));
        told->formula =
            tr("%1 of %2 rejected records (%3)")
                .arg(m_format.count(reason.count), m_format.count(all),
                     m_format.percent(all == 0 ? 0 : static_cast<double>(reason.count) / static_cast<double>(all)));
        told->facts.emplace_back(tr("Counted"), tr("since the engine started, over all sources"));
        told->facts.emplace_back(tr("Further"), tr("Enter shows these in the quarantine, whole"));
        FigureAt figure;
        figure.told = std::move(told);
        return QVariant::fromValue(figure);
    }
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
