#include "ui/overview/movers_model.h"

#include <algorithm>

namespace bw::ui {

void MoversModel::show(const std::shared_ptr<const api::Overview>& overview, const Format& format)
{
    std::vector<const api::Mover*> rows;
    static const auto kNone = std::make_shared<const api::Overview>();
    const std::shared_ptr<const api::Overview>& shown = overview == nullptr ? kNone : overview;
    for (const api::Mover& mover : shown->up) {
        rows.push_back(&mover);
    }
    if (!shown->down.empty()) {
        if (!rows.empty()) {
            rows.push_back(nullptr);
        }
        for (const api::Mover& mover : shown->down) {
            rows.push_back(&mover);
        }
    }
    const bool otherHead = m_overview == nullptr || m_overview->up.empty() != shown->up.empty() ||
                           format.currencySign() != m_format.currencySign();
    const bool sameRows =
        rows.size() == m_rows.size() &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto* a, const auto* b) {
            return (a == nullptr) == (b == nullptr) && (a == nullptr || a->campaignId == b->campaignId);
        });
    if (!sameRows) {
        beginResetModel();
    }
    const std::shared_ptr<const api::Overview> before = std::exchange(m_overview, shown);
    m_rows = std::move(rows);
    m_format = format;
    if (!sameRows) {
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
    if (otherHead) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    }
}

const api::Mover* MoversModel::moverAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : nullptr;
}

QString MoversModel::campaignAt(int row) const
{
    const api::Mover* mover = moverAt(row);
    return mover == nullptr ? QString() : QString::fromStdString(mover->campaignId);
}

Cell MoversModel::cellOf(int row, int column) const
{
    const api::Mover* mover = moverAt(row);
    if (mover == nullptr) {
        return TextCell{column == kCampaign ? tr("Down most") : QString(), {}, true};
    }
    switch (column) {
    case kCampaign: {
        ChannelCell cell{mover->channel, QString::fromStdString(mover->name.empty() ? mover->campaignId : mover->name)};
        cell.leading = true;
        return cell;
    }
    case kDifference:
        return NumberCell{m_format.signedMoney(mover->revenue - mover->previousRevenue)};
    default: {
        api::Figures now;
        api::Figures before;
        now.revenue = mover->revenue;
        before.revenue = mover->previousRevenue;
        before.events = mover->previousRevenue.micros != 0 ? 1 : 0;
        return ChangeCell{m_format.change(now, before, api::Metric::revenue)};
    }
    }
}

RawValue MoversModel::rawOf(int row, int column) const
{
    const api::Mover* mover = moverAt(row);
    if (mover == nullptr) {
        return {};
    }
    switch (column) {
    case kCampaign:
        return QString::fromStdString(mover->name.empty() ? mover->campaignId : mover->name);
    case kDifference:
        return mover->revenue - mover->previousRevenue;
    default:
        return mover->previousRevenue.micros == 0
                   ? RawValue()
                   : RawValue(base::toDouble(mover->revenue) / base::toDouble(mover->previousRevenue) - 1);
    }
}

int MoversModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MoversModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

Qt::ItemFlags MoversModel::flags(const QModelIndex& index) const
{
    return moverAt(index.row()) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant MoversModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    switch (role) {
    case FigureRole: {
        const api::Mover* mover = moverAt(index.row());
        if (mover == nullptr) {
            return {};
        }
        FigureAt figure;
        figure.request.campaignId = mover->campaignId;
        return QVariant::fromValue(figure);
    }
    case CellRole:
        return QVariant::fromValue(cellOf(index.row(), index.column()));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cellText(cellOf(index.row(), index.column()));
    case RawRole:
        return QVariant::fromValue(rawOf(index.row(), index.column()));
    case IdRole:
        return moverAt(index.row()) != nullptr ? QVariant(campaignAt(index.row())) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() == kCampaign ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant MoversModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (section == kCampaign ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == NameRole) {
        return section == kCampaign ? tr("Campaign") : section == kDifference ? tr("Difference of revenue") : QString();
    }
    if (role == UnitRole) {
        return section == kDifference ? m_format.currency()
               : section == kChange   ? rawUnitOf(Unit::percent, m_format)
                                      : QString();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case kCampaign:
        return m_overview != nullptr && m_overview->up.empty() && !m_overview->down.empty() ? tr("Down most")
                                                                                            : tr("Up most");
    case kDifference:
        return m_format.currencySign();
    default:
        return tr("Change");
    }
}

} // namespace bw::ui
