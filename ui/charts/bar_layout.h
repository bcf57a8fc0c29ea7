#pragma once

#include <QRectF>

#include <cstddef>
#include <span>
#include <vector>

/// Rows of a name, a bar and a value; and one bar against a target. Pure: no painter, no widget.
namespace bw::ui {

struct BarsLayout {
    struct Row {
        QRectF name, bar, before, value; ///< the bars' whole track: what is drawn is a share of its width
        QRectF whole;
    };
    QRectF plot; ///< of all tracks
    double top = 1;
    double groupShare = 0; ///< of a row's height: its bar, and the one before below it
    std::vector<Row> rows;
    double lengthOf(double value) const; ///< pixels from the left of a track
};

/// Names stand before the bars in reading order, values after them; bars themselves grow to the right in every
/// language, from 0. `values` may hold NaN for none.
BarsLayout layOutBars(std::span<const double> values, std::span<const double> before, double nameWidth,
                      double valueWidth, double lineHeight, const QRectF& box, bool mirrored);

/// One bar within a track that ends at `full`, a tick at the target; what is more than full is cut off there.
struct BulletLayout {
    QRectF track;
    QRectF bar;
    double target = 0; ///< x of the tick
    bool cut = false;  ///< the value does not fit: // at its end
};
BulletLayout layOutBullet(double value, double full, double target, const QRectF& track);

} // namespace bw::ui
