#pragma once

#include "ui/charts/axis_layout.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/time_zoom.h"

#include <QRectF>

#include <functional>

namespace bw::ui {

/// Where everything but the lines of a chart goes, from its data and size alone.
struct ChartLayout {
    struct AxisLabel {
        QString text;
        QRectF box;
        double position = 0; ///< y of a value's hairline, x of a moment's tick
    };

    QRectF plot;
    TimeScale time;
    double top = 1; ///< the value at the upper edge of the plot
    std::vector<AxisLabel> values;
    std::vector<AxisLabel> moments;
    QRectF handle;         ///< of a threshold that can be moved; null without one
    QRectF thresholdLabel; ///< beside the plot; null where there is none to name, or no room
    QRectF notes;          ///< the row of marks and their labels, above the plot; empty without notes

    double y(double value) const { return plot.bottom() - plot.height() * value / top; }
    QPointF point(api::TimeMs at, double value) const { return {time.toPixel(at), y(value)}; }
};

/// Lengths in pixels of what is measured with the font of the axes.
struct ChartMeasures {
    std::function<double(const QString&)> textWidth;
    double lineHeight = 14;
    double outer = 16;     ///< from the pane's edge to the labels and the plot
    double gap = 8;        ///< between labels and plot
    double noteRow = 0;    ///< height of the row of notes where there are any
    bool mirrored = false; ///< right to left: the value axis stands at the right
    int mostMoments = 9;
    bool shortHours = false;       ///< the first hour as 00, too, not 00:00
    double handle = 0;             ///< the side of a threshold's handle; 0: none has one
    std::optional<TimeSpan> shown; ///< instead of the data's axis, while it is drawn to the side
};

ChartLayout layOutChart(const ChartData& data, const QSizeF& size, const ValueAxis& axis,
                        const ChartMeasures& measures);

/// The highest value among what is drawn, the threshold included; 0 if there is nothing.
double highestOf(const ChartData& data);

/// The bucket nearest to a moment, by where its point is drawn; nothing if there are none. `shift` is added to times.
std::optional<std::size_t> nearestPoint(const std::vector<ChartPoint>& points, api::TimeMs at, api::TimeMs shift);

} // namespace bw::ui
