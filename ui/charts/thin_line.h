#pragma once

#include <QColor>
#include <QPainter>
#include <QPolygonF>

namespace bw::ui {

/// A thin, smooth line through some points, with round joins and ends: what QPainter's stroke draws, but on a screen or
/// a picture several times faster, where a table has one in each row. On paper it is a stroke.
void paintThinLine(QPainter& painter, const QPolygonF& points, qreal width, const QColor& color);

} // namespace bw::ui
