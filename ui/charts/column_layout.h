#pragma once

#include <QRectF>

#include <functional>
#include <vector>

/// Columns beside each other over one axis. Pure: no painter, no widget.
namespace bw::ui {

struct ColumnsLayout {
    struct Label {
        std::size_t column = 0;
        QRectF box;
    };
    QRectF plot;
    std::vector<QRectF> columns; ///< each its share of the plot, from left to right in every language
    double barShare = 0.64;      ///< of a column's width
    std::vector<Label> labels;   ///< below the plot, as many as stand apart; the last column has one
};

/// `widthOf` measures the label of a column, in pixels.
ColumnsLayout layOutColumns(std::size_t count, const QRectF& plot, double lineHeight, double gap,
                            const std::function<double(std::size_t)>& widthOf);

} // namespace bw::ui
