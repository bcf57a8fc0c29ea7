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

struct ChangeLine {
    std::string key; ///< a note has no id: its time, kind and text, and which of equal ones it is
    api::CampaignNote note;
};

/// What has been done to a campaign, newest first.
class ChangesModel : public RowsModel<ChangeLine> {
    Q_DECLARE_TR_FUNCTIONS(ChangesModel)
public:
    enum Column : int { kWhen, kWhat, kWhy, kColumns };

    using RowsModel::RowsModel;

    /// `now`: times of its last 24 h are told by the minute, older ones by the day.
    void setNotes(const std::vector<api::CampaignNote>& notes, const Format& format, api::TimeMs now);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::string_view keyOf(const ChangeLine& line) const override { return line.key; }

private:
    Cell cellOf(const api::CampaignNote& note, int column) const;

    std::shared_ptr<const std::vector<ChangeLine>> m_lines;
    Format m_format;
    api::TimeMs m_now = 0;
};

} // namespace bw::ui
