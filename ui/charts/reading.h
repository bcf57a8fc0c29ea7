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

    QString inOneLine() const;
};

/// Either point may be missing.
ReadingWords readingWords(const ChartData& data, const ChartPoint* now, const ChartPoint* before);
/// A value read off a chart, or the reason why there is none; rates of counts keep a decimal while they are small.
QString readingText(const ChartData& data, const api::Ratio& value);
Change changeOf(const ChartData& data, const api::Ratio& now, const api::Ratio& before);

} // namespace bw::ui
