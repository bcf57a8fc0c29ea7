#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace bw::ui {

/// Campaigns beside each other: a row for each metric, for each campaign a column of values and, from the second on,
/// one of changes against the first.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    using Views = std::vector<std::shared_ptr<const api::CampaignView>>;
    /// One for each campaign, null while it has not come.
    void setViews(Views views, const Format& format);
    api::Metric metricAt(int row) const;
    int rowOf(api::Metric metric) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Of the campaign that a column is of; the first column is none's.
    static std::size_t campaignOf(int column) { return static_cast<std::size_t>(column) / 2; }
    /// Whether it is a column of values: 1, 2, 4, 6, …
    static bool isValue(int column) { return column == 1 || (column > 0 && column % 2 == 0); }
    Cell cellOf(int row, int column) const;

    Views m_views;
    Format m_format;
};

} // namespace bw::ui
