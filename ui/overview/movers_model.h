#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace bw::ui {

/// The campaigns whose revenue moved most: up first, then a heading, then down.
class MoversModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { kCampaign, kDifference, kChange, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    /// nullptr: nothing to show yet.
    void show(const std::shared_ptr<const api::Overview>& overview, const Format& format);
    /// The campaign of a row; empty for the heading between.
    QString campaignAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// nullptr for the heading.
    const api::Mover* moverAt(int row) const;
    Cell cellOf(int row, int column) const;
    RawValue rawOf(int row, int column) const;

    std::shared_ptr<const api::Overview> m_overview;
    std::vector<const api::Mover*> m_rows;
    Format m_format;
};

} // namespace bw::ui
