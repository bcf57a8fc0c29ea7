#pragma once

#include "ui/export/exportable.h"

#include <QAbstractTableModel>

namespace bw::ui {

/// A table of plain values as a view shows it: the texts, numbers at the end.
class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ExportTable table);
    const ExportTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ExportTable m_table;
};

} // namespace bw::ui
