#pragma once

#include "ui/charts/chart_data.h"

#include <QAbstractTableModel>

namespace bw::ui {

/// A chart as a table: a row for each bucket of now or before, oldest first.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { when, now, before, change, note, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setData(const ChartData& data);
    using QAbstractTableModel::setData;

    /// Of the newest bucket that has something; -1 if none has.
    int newestRow() const;
    /// The bucket in column `now` or `before` of a row; nullptr if it has none. Valid until setData().
    const ChartPoint* pointAt(int row, int column) const;
    /// What happened in the bucket of a row; empty if nothing did.
    QString notesAt(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    /// Without the column of notes where there are none.
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::optional<std::size_t> now;
        std::optional<std::size_t> before;
    };
    QString text(const Row& row, int column) const;

    int shownColumns() const { return m_data.notes.empty() ? note : columns; }

    ChartData m_data;
    std::vector<Row> m_rows;
};

} // namespace bw::ui
