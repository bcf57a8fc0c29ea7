#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"
#include "ui/tables/rows_model.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace bw::ui {

/// The campaigns table over the newest CampaignsView. The backend has filtered and sorted; here chunks are compared by
/// pointer, so that a view in which nothing moved costs nothing, and one in which everything did, one signal a chunk.
class CampaignsModel : public RowsModel<api::CampaignRow> {
    Q_DECLARE_TR_FUNCTIONS(CampaignsModel)
public:
    enum Column : int {
        kName,
        kChannel,
        kScore,
        kCost,
        kRevenue,
        kChange,
        kRoas,
        kCtr,
        kCvr,
        kCpc,
        kCpa,
        kImpressions,
        kClicks,
        kConversions,
        kLast15,
        kColumns,
    };

    using RowsModel::RowsModel;

    /// A null view empties the table.
    void setView(std::shared_ptr<const api::CampaignsView> view);
    const std::shared_ptr<const api::CampaignsView>& view() const { return m_view; }
    /// Heads carry the currency's sign, remarks are times of the tenant's zone: both change with the tenant.
    void setFormat(const Format& format);
    const Format& format() const { return m_format; }

    /// Where the view is in groups, each begins with a row of its own: its channel and what its rows add up to. nullptr
    /// for a campaign's row.
    const api::CampaignGroup* groupAt(int row) const;

    /// What stands below the column: sums, and ratios of sums. Nothing below names of channels and sparklines.
    std::optional<Cell> totalOf(int column) const;

    static std::optional<api::CampaignColumn> sortKeyOf(int column);
    static int columnOf(api::CampaignColumn key);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::string_view keyOf(const api::CampaignRow& row) const override { return row.campaignId; }

private:
    struct Rows;
    Cell groupCell(const api::CampaignGroup& group, int column) const;
    QVariant groupData(const api::CampaignGroup& group, int column, int role) const;
    Cell cellOf(const api::CampaignRow& row, int column) const;
    Cell figureCell(const api::Figures& figures, api::Metric metric, bool strong) const;
    Cell scoreCell(const api::Figures& figures, bool strong) const;
    Cell changeCell(const api::Figures& figures, api::Money previousRevenue, bool hasPrevious, bool strong) const;
    TextCell nameCell(const api::CampaignRow& row) const;
    RawValue rawOf(const api::CampaignRow& row, int column) const;
    QString noteOf(const api::CampaignRow& row, int column) const;

    std::shared_ptr<const api::CampaignsView> m_view;
    std::shared_ptr<const Rows> m_held; ///< the view, and the rows that begin its groups
    Format m_format;
};

/// Launched within the range that `to` ends: a remark beside the name says so.
bool isNew(const api::CampaignRow& row, const api::Range& range);

} // namespace bw::ui
