#pragma once

#include "ui/charts/chart_data.h"

#include <QPainter>
#include <QPen>

/// The marks and strokes that are drawn on charts over time.
namespace bw::ui {

/// ■ of what was changed, ● of one's own, ▲ ◆ of alerts: their colour and shape.
Token noteToken(ChartNote::Mark mark);
void paintNoteMark(QPainter& painter, QPointF centre, ChartNote::Mark mark);
/// One pixel wide.
QPen dotted(const QColor& color);
void paintHollowDot(QPainter& painter, QPointF centre, qreal radius, const QColor& color, qreal width);

} // namespace bw::ui
