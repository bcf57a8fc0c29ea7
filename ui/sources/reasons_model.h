#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"
#include "ui/tables/cell.h"
#include "ui/tables/rows_model.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace bw::ui {

/// Why records were rejected, most frequent first, each with a bar against the most frequent.
class ReasonsModel : public RowsModel<api::ReasonCount> {
    Q_DECLARE_TR_FUNCTIONS(ReasonsModel)
public:
    enum Column : int { kReason, kBar, kCount, kColumns };

    using RowsModel::RowsModel;

    void setReasons(const std::vector<api::ReasonCount>& reasons);
    void setFormat(const Format& format);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::string_view keyOf(const api::ReasonCount& reason) const override { return reason.reason; }

private:
    double shareOf(const api::ReasonCount& reason) const;
    Cell cellOf(const api::ReasonCount& reason, int column) const;

    std::shared_ptr<const std::vector<api::ReasonCount>> m_reasons;
    std::int64_t m_most = 0;
    Format m_format;
};

} // namespace bw::ui
