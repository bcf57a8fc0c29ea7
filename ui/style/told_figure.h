#pragma once

#include "ui/style/format.h"
#include "ui/style/metrics.h"

#include <QString>

#include <utility>
#include <vector>

/// "What is this number?" in words. Pure.
namespace bw::ui {

/// A figure that no stretch of time taken apart adds up to: a count of records, a mean over hours that lie apart, what
/// an event said. Its words say all there is to it.
struct ToldFigure {
    QString title;
    QString formula;                                ///< with its numbers
    std::vector<std::pair<QString, QString>> facts; ///< what each is about, and what is to be said
};

/// A sum in full: money to its smallest coin, counts whole; a ratio as everywhere.
QString fullValue(const api::Figures& figures, api::Metric metric, const Format& format);
/// A sum's name within a formula: "revenue".
QString sumName(api::Metric metric);
/// "ROAS = revenue ÷ cost = €184,067.20 ÷ €47,674.15 = 3.86"; of a sum or a score only what it is.
QString formulaOf(const api::Figures& figures, api::Metric metric, const Format& format);
/// What a ratio is made of: over and under; nothing of sums and scores.
std::optional<std::pair<api::Metric, api::Metric>> quotientOf(api::Metric metric);

} // namespace bw::ui
