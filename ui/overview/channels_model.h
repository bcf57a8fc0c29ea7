#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace bw::ui {

/// The channels side by side, a row each, most revenue first unless sorted otherwise. Six rows: sorted here.
class ChannelsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int {
        kChannel,
        kCost,
        kRevenue,
        kChange,
        kRoas,
        kRoasBar,
        kCtr,
        kCvr,
        kCpc,
        kCpa,
        kCourse,
        kColumns
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// nullptr: nothing to show yet.
    void show(const std::shared_ptr<const api::Overview>& overview, const Format& format);
    void sortBy(int column, Qt::SortOrder order);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// What stands in the footer: the tenant's totals.
    std::optional<Cell> totalOf(int column) const;
    /// Precondition: 0 ≤ row < rowCount().
    api::Channel channelAt(int row) const { return m_rows[static_cast<std::size_t>(row)]->channel; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<const api::ChannelLine*> sorted() const;
    static QVariant figureOf(api::Channel channel, int column);
    double keyOf(const api::ChannelLine& line) const;
    std::optional<Cell> cellOf(std::size_t row, int column) const;
    RawValue rawOf(const api::ChannelLine& line, int column) const;
    Cell figureCell(const api::Figures& figures, int column, bool strong) const;

    std::shared_ptr<const api::Overview> m_overview;
    std::vector<const api::ChannelLine*> m_rows; ///< of m_overview
    std::vector<std::vector<double>> m_courses;  ///< of each row
    Format m_format;
    int m_sortColumn = kRevenue;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace bw::ui
