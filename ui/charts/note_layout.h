#pragma once

#include "ui/charts/chart_layout.h"

#include <span>
#include <vector>

/// Where the marks and labels of notes go along the top of a chart. Pure.
namespace bw::ui {

/// A mark with its dotted line; of several notes where their marks would lie upon each other.
struct NoteMark {
    std::vector<std::size_t> notes;                 ///< their places among the data's, ascending; never empty
    double x = 0;                                   ///< of the mark's centre: that of its first note
    ChartNote::Mark mark = ChartNote::Mark::change; ///< the most severe of them
    QString text;                                   ///< what there is room for; empty: nothing
    QRectF box;                                     ///< of the text, within the row of notes
};

/// Lengths in pixels; texts are measured with the font of the axes.
struct NoteMeasures {
    std::function<double(const QString&)> textWidth;
    /// A text cut to a width, with an ellipsis.
    std::function<QString(const QString&, double)> shortened;
    double lineHeight = 14;
    double gap = 9;        ///< between a mark's centre and its text, and between a text and what follows
    double apart = 9;      ///< marks nearer to each other become one
    double leastText = 44; ///< a text cut shorter than this says nothing
};

/// Notes outside the plot are left out. Ascending x. A label stands to the right of its mark, to the left where it
/// would run into the next mark or the edge, shortened where it fits on neither side; labels cover neither marks nor
/// each other, and none leaves the plot.
std::vector<NoteMark> layOutNotes(std::span<const ChartNote> notes, const ChartLayout& layout,
                                  const NoteMeasures& measures);

} // namespace bw::ui
