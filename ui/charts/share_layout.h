#pragma once

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <span>
#include <vector>

/// How a whole falls into parts, and where the names of parts go. Pure: no painter, no widget.
namespace bw::ui {

/// Tenths of a per cent that add up to exactly 1,000: each part's share, rounded by the largest remainder (ties: the
/// earlier part). All 0 where the whole is not above 0; parts below 0 count as 0.
std::vector<int> tenthsOf(std::span<const double> parts);

/// The parts shown by themselves, the others as one. `rest` is empty where there are few enough.
struct FoldedParts {
    std::vector<std::size_t> shown; ///< the largest, most first; ties: the earlier one
    std::vector<std::size_t> rest;
};
FoldedParts foldParts(std::span<const double> parts, std::size_t most);

/// Moves labels of one height apart, each as near as can be to where it is wanted, in their order: none overlaps its
/// neighbour and all lie within [top, bottom], as long as they fit at all (else they stand evenly spaced from the top).
/// `wanted` holds centres, ascending; so does the answer.
std::vector<double> spread(std::span<const double> wanted, double height, double top, double bottom);

/// A ring's slices with the place of each label: text at the left end of its box on the right side, at the right end on
/// the left side, never over another.
struct ShareLayout {
    struct Slice {
        double from = 0; ///< turns, clockwise from the top
        double to = 0;
        QRectF label;
        bool onRight = true;
        QPointF edge; ///< where the line to the label leaves the ring
    };
    QRectF ring; ///< a square
    std::vector<Slice> slices;
};

/// `widths` of the labels, in pixels; a slice without a share has no label.
ShareLayout layOutShares(std::span<const double> parts, std::span<const double> widths, double lineHeight,
                         const QRectF& box);

} // namespace bw::ui
