#include "ui/charts/thin_line.h"

#include <QImage>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace bw::ui {

namespace {

/// How much of each pixel a line covers: by its distance from the nearest segment, which is exact along a segment and
/// within a tenth at its ends.
class Coverage {
public:
    Coverage(int width, int height, double halfWidth)
        : m_width(width), m_height(height), m_half(halfWidth), m_shares(static_cast<std::size_t>(width) * height, 0.0F)
    {}

    /// In pixels from the left top corner.
    void add(QPointF a, QPointF b)
    {
        const auto reach = static_cast<float>(m_half + 0.5);
        const auto dx = static_cast<float>(b.x() - a.x());
        const auto dy = static_cast<float>(b.y() - a.y());
        const float lengthSquared = dx * dx + dy * dy;
        const float perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
        const auto ax = static_cast<float>(a.x());
        const auto ay = static_cast<float>(a.y());
        const float low = std::min(ax, ax + dx) - reach;
        const float high = std::max(ax, ax + dx) + reach;
        // Where a steep segment meets a row of pixels, and how far to each side it reaches there.
        const bool isSteep = std::abs(dy) > std::abs(dx);
        const float slope = isSteep ? dx / dy : 0;
        const float spread = isSteep ? reach * std::sqrt(1 + slope * slope) + std::abs(slope) : 0;
        const int top = std::max(0, static_cast<int>(std::min(ay, ay + dy) - reach));
        const int bottom = std::min(m_height - 1, static_cast<int>(std::max(ay, ay + dy) + reach));
        for (int y = top; y <= bottom; ++y) {
            float* row = &m_shares[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)];
            const float py = static_cast<float>(y) + 0.5F - ay;
            const float middle = ax + std::clamp(py / (isSteep ? dy : 1), 0.0F, 1.0F) * dx;
            const int left = std::max(0, static_cast<int>(isSteep ? std::max(low, middle - spread) : low));
            const int right = std::min(m_width - 1, static_cast<int>(isSteep ? std::min(high, middle + spread) : high));
            for (int x = left; x <= right; ++x) {
                const float px = static_cast<float>(x) + 0.5F - ax;
                const float along = std::clamp((px * dx + py * dy) * perLength, 0.0F, 1.0F);
                const float offX = px - along * dx;
                const float offY = py - along * dy;
                const float share = reach - std::sqrt(offX * offX + offY * offY);
                if (share > row[x]) {
                    row[x] = std::min(share, 1.0F);
                }
            }
        }
    }

    QImage inked(const QColor& color) const
    {
        QImage image(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
        image.fill(0);
        for (int y = 0; y < m_height; ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            const float* row = &m_shares[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)];
            for (int x = 0; x < m_width; ++x) {
                if (row[x] > 0) {
                    const auto alpha = static_cast<int>(row[x] * static_cast<float>(color.alpha()) + 0.5F);
                    line[x] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), alpha));
                }
            }
        }
        return image;
    }

private:
    int m_width;
    int m_height;
    double m_half;
    std::vector<float> m_shares; ///< 0 to 1, a row after the other
};

bool paintsPixels(const QPainter& painter)
{
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster &&
           painter.deviceTransform().type() <= QTransform::TxScale;
}

} // namespace

void paintThinLine(QPainter& painter, const QPolygonF& points, qreal width, const QColor& color)
{
    if (points.isEmpty()) {
        return;
    }
    if (!paintsPixels(painter)) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(points);
        return;
    }
    const QTransform toPixels = painter.deviceTransform();
    const QRectF bounds = toPixels.mapRect(points.boundingRect().adjusted(-width, -width, width, width));
    const QRect pixels = bounds.toAlignedRect();
    const double scale = std::abs(toPixels.m22());
    Coverage coverage(pixels.width(), pixels.height(), width * scale / 2);
    QPointF before = toPixels.map(points.first()) - pixels.topLeft();
    for (const QPointF& point : points) {
        const QPointF next = toPixels.map(point) - pixels.topLeft();
        coverage.add(before, next);
        before = next;
    }
    QImage inked = coverage.inked(color);
    inked.setDevicePixelRatio(scale);
    painter.drawImage(toPixels.inverted().map(QPointF(pixels.topLeft())), inked);
}

} // namespace bw::ui
