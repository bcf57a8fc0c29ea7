#include "ui/campaigns/compare_model.h"

#include <algorithm>
#include <array>

namespace bw::ui {

namespace {

constexpr std::array kMetrics{
    api::Metric::performanceScore, api::Metric::cost,   api::Metric::revenue,     api::Metric::roas,
    api::Metric::impressions,      api::Metric::clicks, api::Metric::conversions, api::Metric::ctr,
    api::Metric::conversionRate,   api::Metric::cpc,    api::Metric::cpa};

} // namespace

void CompareModel::setViews(Views views, const Format& format)
{
    const bool same = views.size() == m_views.size();
    if (!same) {
        beginResetModel();
    }
    m_views = std::move(views);
    m_format = format;
    if (!same) {
        endResetModel();
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

api::Metric CompareModel::metricAt(int row) const
{
    return kMetrics[static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(kMetrics.size()) - 1))];
}

int CompareModel::rowOf(api::Metric metric) const
{
    return static_cast<int>(std::ranges::find(kMetrics, metric) - kMetrics.begin());
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kMetrics.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_views.empty() ? 1 : static_cast<int>(2 * m_views.size());
}

Cell CompareModel::cellOf(int row, int column) const
{
    const api::Metric metric = metricAt(row);
    if (column == 0) {
        return TextCell{nameOf(metric)};
    }
    const auto& view = m_views[isValue(column) ? campaignOf(column) : campaignOf(column - 1)];
    const auto& first = m_views.front();
    if (view == nullptr || first == nullptr) {
        return TextCell{};
    }
    const api::Figures& figures = view->row.figures;
    if (!valueOf(figures, metric).present()) {
        return AbsentCell{Format::reasonOf(valueOf(figures, metric).absent)};
    }
    if (isValue(column)) {
        return NumberCell{m_format.cell(figures, metric), figures.provisional && infoOf(metric).isSum, false, false};
    }
    return ChangeCell{m_format.change(figures, first->row.figures, metric), false};
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int column = index.column();
    const Cell cell = cellOf(index.row(), column);
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cell);
    case Qt::DisplayRole:
        return cellText(cell);
    case Qt::AccessibleTextRole:
        return column == 0 ? cellText(cell)
                           : headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                                 cellText(cell);
    case RawRole: {
        if (column == 0) {
            return QVariant::fromValue(RawValue(cellText(cell)));
        }
        const auto& view = m_views[isValue(column) ? campaignOf(column) : campaignOf(column - 1)];
        const auto& first = m_views.front();
        if (view == nullptr || first == nullptr) {
            return QVariant::fromValue(RawValue());
        }
        const api::Metric metric = metricAt(index.row());
        if (isValue(column)) {
            return QVariant::fromValue(rawOf(view->row.figures, metric));
        }
        const api::Ratio now = valueOf(view->row.figures, metric);
        const api::Ratio base = valueOf(first->row.figures, metric);
        return QVariant::fromValue(
            now.present() && base.present() && base.value != 0 ? RawValue(now.value / base.value - 1) : RawValue());
    }
    case FigureRole: {
        if (!isValue(column) || m_views[campaignOf(column)] == nullptr) {
            return {};
        }
        FigureAt figure;
        figure.request.campaignId = m_views[campaignOf(column)]->row.campaignId;
        figure.request.metric = metricAt(index.row());
        figure.wholeCampaign = true;
        return QVariant::fromValue(figure);
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section == 0) {
        return tr("Figure");
    }
    if (!isValue(section)) {
        //: a head: how much a campaign differs from the first of those compared
        return tr("To the first");
    }
    const auto& view = m_views[campaignOf(section)];
    return view == nullptr          ? QString()
           : view->row.name.empty() ? QString::fromStdString(view->row.campaignId)
                                    : QString::fromStdString(view->row.name);
}

} // namespace bw::ui
