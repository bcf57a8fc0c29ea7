#include "ui/charts/label_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bw::ui {

namespace {

/// The length of the segment from a to b inside the box (Liang and Barsky's clipping).
double clippedLength(QPointF a, QPointF b, const QRectF& box)
{
    const double dx = b.x() - a.x();
    const double dy = b.y() - a.y();
    double enter = 0;
    double leave = 1;
    const double p[4] = {-dx, dx, -dy, dy};
    const double q[4] = {a.x() - box.left(), box.right() - a.x(), a.y() - box.top(), box.bottom() - a.y()};
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0) {
                return 0;
            }
            continue;
        }
        const double t = q[i] / p[i];
        if (p[i] < 0) {
            enter = std::max(enter, t);
        } else {
            leave = std::min(leave, t);
        }
    }
    return leave > enter ? (leave - enter) * std::hypot(dx, dy) : 0;
}

} // namespace

double LabelLayout::coveredLength(const QRectF& box) const
{
    double length = 0;
    for (const QPolygonF& line : m_lines) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            length += clippedLength(line[i - 1], line[i], box);
        }
    }
    return length;
}

bool LabelLayout::isFree(const QRectF& box) const
{
    return m_bounds.contains(box) &&
           std::none_of(m_boxes.begin(), m_boxes.end(), [&](const QRectF& other) { return other.intersects(box); });
}

std::optional<QRectF> LabelLayout::place(std::span<const QRectF> candidates)
{
    std::optional<QRectF> best;
    double least = std::numeric_limits<double>::max();
    for (const QRectF& candidate : candidates) {
        if (!isFree(candidate)) {
            continue;
        }
        const double covered = coveredLength(candidate);
        if (covered < least) {
            best = candidate;
            least = covered;
        }
        if (covered == 0) {
            break;
        }
    }
    if (best) {
        avoid(*best);
    }
    return best;
}

std::vector<QRectF> placesAtEnd(const QPointF& end, const QSizeF& size, double gap)
{
    const double after = end.x() + gap;
    const double before = end.x() - gap - size.width();
    const double level = end.y() - size.height() / 2;
    const double half = size.height() / 2;
    std::vector<QRectF> places;
    for (const double offset : {-half, half + gap / 4, -half - gap, half + gap}) {
        places.push_back(QRectF(QPointF(after, level + offset), size));
    }
    places.push_back(QRectF(QPointF(end.x() - size.width() / 2, end.y() - gap - size.height()), size));
    places.push_back(QRectF(QPointF(end.x() - size.width() / 2, end.y() + gap), size));
    for (const double offset : {-half - gap, half + gap, -size.height() - gap, size.height() + gap}) {
        places.push_back(QRectF(QPointF(before, level + offset), size));
    }
    places.push_back(QRectF(QPointF(end.x() - size.width(), end.y() - gap - size.height()), size));
    places.push_back(QRectF(QPointF(end.x() - size.width(), end.y() + gap), size));
    return places;
}

} // namespace bw::ui
