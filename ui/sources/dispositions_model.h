#pragma once

#include "core/api/views.h"
#include "ui/style/told_figure.h"
#include "ui/tables/cell.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

namespace bw::ui {

/// SPEC 2 as a sum that can be read: everything that came in, what became of it, and whether it adds up. The rows are
/// always the same; only figures change.
class DispositionsModel : public QAbstractTableModel {
    Q_DECLARE_TR_FUNCTIONS(DispositionsModel)
public:
    enum Row : int { kIn, kAccepted, kLate, kDuplicate, kSuppressed, kRejected, kSums, kRows };
    enum Column : int { kName, kCount, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setDispositions(const api::Dispositions& dispositions);
    void setFormat(const Format& format);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kRows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Cell nameCell(int row) const;
    Cell countCell(int row) const;
    std::int64_t countOf(int row) const;
    ToldFigure told(int row) const;

    api::Dispositions m_counts;
    Format m_format;
};

} // namespace bw::ui
