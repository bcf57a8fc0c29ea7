#pragma once

#include "ui/export/exportable.h"
#include "ui/style/format.h"

#include <utility>

namespace bw::ui {

/// Whose, of when and from when: what is told with everything that leaves the window.
struct ExportContext {
    QString company;
    QString companyId;
    QString page; ///< "Campaigns"
    ExportFacts facts;
    Format format;
    api::TimeMs generatedAt = 0;
};

/// Name and value, in reading order: company, campaign, range, comparison, filters, provisional since, time zone,
/// currency, generated at. The same in the head of a file and of a page.
using HeadLines = std::vector<std::pair<QString, QString>>;
HeadLines headLinesOf(const ExportContext& context);

/// "Search or Email", "name contains “shoes”"; empty: no filter.
QStringList filterWords(const api::Filter& filter);

/// 2026-11-24T14:37:14.000+01:00, in the zone of the format.
QString isoTime(api::TimeMs at, const Format& format);

/// "campaigns-aldermoor-2026-11-24.csv": letters and digits of any script, the rest as single hyphens; the day is that
/// of `generatedAt` in the company's zone. `ending` without a point.
QString fileNameOf(const QString& title, const ExportContext& context, const QString& ending);

} // namespace bw::ui
