#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"
#include "ui/tables/rows_model.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <vector>

namespace bw::ui {

/// A quarantined record and what tells it from all others.
struct QuarantineLine {
    std::string key; ///< source, partition and position
    api::QuarantinedRecord record;
};

/// The newest records of the quarantine, as far as they have been read. `takePage` is given the pages again while the
/// table is live: a record keeps its row's identity, new ones come in above.
class QuarantineModel : public RowsModel<QuarantineLine> {
    Q_DECLARE_TR_FUNCTIONS(QuarantineModel)
public:
    enum Column : int { kArrived, kReason, kField, kExpected, kFound, kAtStake, kColumns };

    using RowsModel::RowsModel;

    /// Everything read so far is replaced by the records of `page`, newest first.
    void setPage(api::QuarantinePage page);
    /// The records that follow those already here.
    void appendPage(api::QuarantinePage page);
    void clear();
    void setFormat(const Format& format);

    std::int64_t countInAll() const { return m_countInAll; }
    api::Money atStakeInAll() const { return m_atStakeInAll; }
    bool hasMore() const { return rowCount() < m_countInAll; }

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::string_view keyOf(const QuarantineLine& line) const override { return line.key; }

private:
    using Lines = std::vector<std::shared_ptr<const QuarantineLine>>;

    void take(Lines lines);
    Cell cellOf(const api::QuarantinedRecord& record, int column) const;
    RawValue rawOf(const api::QuarantinedRecord& record, int column) const;

    std::shared_ptr<const Lines> m_lines;
    std::int64_t m_countInAll = 0;
    api::Money m_atStakeInAll;
    Format m_format;
};

} // namespace bw::ui
