#pragma once

#include "ui/charts/chart_data.h"

#include <optional>
#include <vector>

namespace bw::ui {

/// What a chart says at one moment, as words: for the tooltip, a screen reader, and the clipboard.
struct ReadingWords {
    struct Row {
        Token line = Token::surface; ///< how the line it names is drawn; surface: none
        QString name;
        QString value;
        std::optional<Change> change;
    };
    QString when;
    QString unit;
    std::vector<Row> rows;
    QString line;                 ///< on which side of the threshold, and since when; empty without one
    std::vector<ChartNote> notes; ///< of that bucket, the first few
    int notesLeftOut = 0;
    QString leftOut() const; ///< "and 3 more"; empty if none is

    QString inOneLine() const;
};

/// Either point may be missing.
ReadingWords readingWords(const ChartData& data, const ChartPoint* now, const ChartPoint* before);
/// A value read off a chart, or the reason why there is none; rates of counts keep a decimal while they are small.
QString readingText(const ChartData& data, const api::Ratio& value);
/// "Above the line since 14:30", for a point of the present line; empty where there is no line or no value.
QString lineWords(const ChartData& data, const ChartPoint& point);
Change changeOf(const ChartData& data, const api::Ratio& now, const api::Ratio& before);

} // namespace bw::ui
