#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

/// Where labels go so that they cover neither lines nor each other. Pure.
namespace bw::ui {

class LabelLayout {
public:
    explicit LabelLayout(const QRectF& bounds) : m_bounds(bounds) {}

    void avoid(const QRectF& box) { m_boxes.push_back(box); }
    void avoid(const QPolygonF& line) { m_lines.push_back(line); }

    /// The first of `candidates` within bounds that covers nothing; if each covers something, the one that covers the
    /// least length of line and no other label; nothing if every one lies outside or on a label. What is placed is
    /// avoided from then on.
    std::optional<QRectF> place(std::span<const QRectF> candidates);

    /// The length of line, in pixels, inside a box.
    double coveredLength(const QRectF& box) const;

private:
    bool isFree(const QRectF& box) const;

    QRectF m_bounds;
    std::vector<QRectF> m_boxes;
    std::vector<QPolygonF> m_lines;
};

/// Where the name of a line may stand at its end, best first: after it, above and below it, before it; never so far
/// off that it could be another line's. `gap` keeps it from the dot at the end.
std::vector<QRectF> placesAtEnd(const QPointF& end, const QSizeF& size, double gap);

} // namespace bw::ui
