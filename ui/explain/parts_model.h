#pragma once

#include "core/api/explain.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

#include <vector>

namespace bw::ui {

/// What a figure is the sum of, one step at a time: buckets, windows or shorter buckets, records. Rows add up to what
/// stands below the table.
class PartsModel : public QAbstractTableModel {
    Q_DECLARE_TR_FUNCTIONS(PartsModel)
public:
    enum Column : int {
        kWhen,
        kCampaign,
        kChannel,
        kOver, ///< a quotient's sums …
        kUnder,
        kFigure, ///< … and the figure itself
        kEvents,
        kLate,
        kState,
        kRevision,
        kColumns,
    };
    enum class Level : std::uint8_t { buckets, parts, records };

    /// What stands for one stretch of time, or one record.
    struct Line {
        api::TimeMs start = 0;
        api::TimeMs end = 0; ///< start = end: a row that stands for no stretch of time
        QString name;        ///< instead of a time
        QString campaignId;
        QString campaign;
        std::optional<api::Channel> channel;
        api::Figures figures;
        QString state;
        std::int64_t revision = 0; ///< 0: has none
        QString bytes;             ///< of a record
        bool opens = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMetric(const api::Formula& formula, const Format& format);
    void showBuckets(const api::Explanation& explanation);
    void showParts(const api::PartsPage& page);
    void showRecords(const api::RecordsPage& page);

    Level level() const { return m_level; }
    /// Precondition: 0 ≤ row < rowCount().
    const Line& lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    bool shows(int column) const;
    std::optional<Cell> totalOf(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take(Level level, std::vector<Line> lines, const api::Figures& total);
    Cell cellOf(const Line& line, int column) const;
    Cell figureCell(const api::Figures& figures, api::Metric metric, bool strong) const;
    QString whenOf(const Line& line) const;
    QString headOf(api::Metric metric) const;

    Level m_level = Level::buckets;
    api::Formula m_formula;
    Format m_format;
    std::vector<Line> m_lines;
    api::Figures m_total;
};

} // namespace bw::ui
