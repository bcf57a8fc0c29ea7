#include "ui/charts/chart_layout.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

QString momentText(const TimeTick& tick, bool first, const Format& format)
{
    switch (tick.label) {
    case TimeTick::Label::seconds:
        return format.time(tick.at);
    case TimeTick::Label::minutes:
        return format.minute(tick.at);
    case TimeTick::Label::hour:
        if (tick.endOfDay) {
            return format.locale().toString(24);
        }
        return first ? format.minute(tick.at) : format.minute(tick.at).left(2);
    case TimeTick::Label::day:
        return format.dayMonth(tick.at);
    }
    return {};
}

std::vector<ChartLayout::AxisLabel> momentLabels(const ChartLayout& layout, const ChartData& data, const QSizeF& size,
                                                 const ChartMeasures& measures, int most)
{
    std::vector<ChartLayout::AxisLabel> labels;
    const auto offsetAt = [&](api::TimeMs at) { return data.format.offsetAt(at); };
    for (const TimeTick& tick : timeTicks(layout.time.from(), layout.time.end(), offsetAt, most)) {
        ChartLayout::AxisLabel label;
        label.text = momentText(tick, labels.empty() && !measures.shortHours, data.format);
        label.position = layout.time.toPixel(tick.at);
        const double width = measures.textWidth(label.text);
        const double left = std::clamp(label.position - width / 2, 0.0, std::max(0.0, size.width() - width));
        label.box = QRectF(left, layout.plot.bottom() + measures.gap * 0.75, width, measures.lineHeight);
        labels.push_back(label);
    }
    return labels;
}

/// As many as stand apart from each other.
void placeMoments(ChartLayout& layout, const ChartData& data, const QSizeF& size, const ChartMeasures& measures)
{
    for (int most = measures.mostMoments; most >= 1; --most) {
        layout.moments = momentLabels(layout, data, size, measures, most);
        const auto tooClose = [&](const ChartLayout::AxisLabel& a, const ChartLayout::AxisLabel& b) {
            return a.box.right() + 2 * measures.gap > b.box.left();
        };
        if (std::adjacent_find(layout.moments.begin(), layout.moments.end(), tooClose) == layout.moments.end()) {
            return;
        }
    }
}

double labelWidth(const ChartThreshold& threshold, const ChartMeasures& measures)
{
    const double label = measures.textWidth(threshold.label);
    return threshold.clearing ? std::max(label, measures.textWidth(threshold.clearingLabel)) : label;
}

/// What a threshold takes beside the plot, for its handle and its label.
double roomForThreshold(const ChartData& data, const ChartMeasures& measures)
{
    return data.threshold && measures.handle > 0
               ? measures.handle + measures.gap / 2 + labelWidth(*data.threshold, measures)
               : 0;
}

/// At the end of the plot that the axis does not have.
void placeThreshold(ChartLayout& layout, const ChartData& data, const ChartMeasures& measures)
{
    if (!data.threshold || measures.handle <= 0) {
        return;
    }
    const double y = std::round(layout.y(data.threshold->value)) + 0.5;
    const double side = measures.handle;
    const double edge = measures.mirrored ? layout.plot.left() : layout.plot.right();
    layout.handle = QRectF(edge - side / 2, y - side * 0.7, side, side * 1.4);
    const double width = labelWidth(*data.threshold, measures);
    const double left =
        measures.mirrored ? edge - side / 2 - measures.gap / 2 - width : edge + side / 2 + measures.gap / 2;
    layout.thresholdLabel = QRectF(left, y - measures.lineHeight / 2, width, measures.lineHeight);
}

} // namespace

ChartLayout layOutChart(const ChartData& data, const QSizeF& size, const ValueAxis& axis, const ChartMeasures& measures)
{
    ChartLayout layout;
    layout.top = axis.top;
    const std::vector<double>& ticks = axis.ticks;
    double widest = 0;
    for (const double tick : ticks) {
        ChartLayout::AxisLabel label;
        label.text = data.format.axis(tick, data.unit);
        widest = std::max(widest, measures.textWidth(label.text));
        layout.values.push_back(label);
    }
    const double outer = measures.outer;
    const double noteRow = data.notes.empty() ? 0 : measures.noteRow;
    const double above = std::max(noteRow, measures.lineHeight * 0.75);
    const double below = measures.lineHeight + measures.gap * 1.25;
    const double labels = widest + measures.gap;
    const double beside = roomForThreshold(data, measures);
    layout.plot =
        QRectF(outer + (measures.mirrored ? beside : labels), above,
               std::max(1.0, size.width() - 2 * outer - labels - beside), std::max(1.0, size.height() - above - below));
    const TimeSpan shown = measures.shown.value_or(TimeSpan{data.from, data.end});
    layout.time = TimeScale(shown.from, shown.to, layout.plot.left(), layout.plot.right());
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        ChartLayout::AxisLabel& label = layout.values[i];
        label.position = std::round(layout.y(ticks[i]));
        const double left = measures.mirrored ? layout.plot.right() + measures.gap : outer;
        label.box = QRectF(left, label.position - measures.lineHeight / 2, widest, measures.lineHeight);
    }
    placeThreshold(layout, data, measures);
    if (noteRow > 0) {
        layout.notes = QRectF(layout.plot.left(), 0, layout.plot.width(), noteRow);
    }
    placeMoments(layout, data, size, measures);
    return layout;
}

double highestOf(const ChartData& data)
{
    double highest = std::max(data.scaleTo, data.threshold ? data.threshold->value : 0);
    if (data.threshold && data.threshold->clearing) {
        highest = std::max(highest, *data.threshold->clearing);
    }
    for (const auto* points : {&data.current, &data.previous}) {
        for (const ChartPoint& point : *points) {
            if (point.value.present()) {
                highest = std::max(highest, point.value.value);
            }
        }
    }
    return highest;
}

std::optional<std::size_t> nearestPoint(const std::vector<ChartPoint>& points, api::TimeMs at, api::TimeMs shift)
{
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!nearest || std::abs(points[i].at() + shift - at) < std::abs(points[*nearest].at() + shift - at)) {
            nearest = i;
        }
    }
    return nearest;
}

} // namespace bw::ui
