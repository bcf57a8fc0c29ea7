#pragma once

#include "core/api/backend.h"
#include "ui/charts/chart_data.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace bw::ui {

/// What someone has noted down at a moment, for one campaign or for everything.
struct OwnNote {
    QString id;
    std::string tenantId;
    std::string campaignId; ///< empty: everything of the tenant
    api::TimeMs at = 0;
    QString text;

    friend bool operator==(const OwnNote&, const OwnNote&) = default;
};

/// A line across the trend of a metric, to read it by. Nothing follows from crossing it.
struct ReadingLine {
    std::string tenantId;
    std::string campaignId; ///< empty: the trend of all campaigns
    api::Metric metric = api::Metric::revenue;
    double value = 0; ///< as charts show the metric: sums per hour, rates as fractions
    Severity severity = Severity::warning;

    bool isOf(const std::string& tenant, const std::string& campaign, api::Metric of) const
    {
        return tenantId == tenant && campaignId == campaign && metric == of;
    }
    friend bool operator==(const ReadingLine&, const ReadingLine&) = default;
};

struct OwnMarks {
    std::vector<OwnNote> notes;     ///< ascending in time
    std::vector<ReadingLine> lines; ///< one for each tenant, campaign and metric

    friend bool operator==(const OwnMarks&, const OwnMarks&) = default;
};

inline constexpr int kNoteLettersMax = 200;

/// Version 1, keys in a stable order. Times are UTC.
QByteArray toJson(const OwnMarks& marks);
/// Unknown keys are passed over. The error says what is wrong with the file, for a person.
base::Result<OwnMarks> ownMarksFrom(const QByteArray& json);

} // namespace bw::ui
