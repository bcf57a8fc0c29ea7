#include "ui/charts/heat_layout.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr std::array<double, HeatScale::kSteps> kShares{0.34, 0.48, 0.63, 0.80, 1.0};
constexpr std::array<double, HeatScale::kSteps> kSides{0.34, 0.5, 0.66, 0.82, 1.0};

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

int HeatScale::stepOf(double value, double top)
{
    if (!(value > 0) || !(top > 0)) {
        return 0;
    }
    return std::clamp(static_cast<int>(std::ceil(value / top * kSteps)), 1, kSteps);
}

QColor HeatScale::color(int step, const QColor& ink, const QColor& surface)
{
    return blended(ink, surface, kShares[static_cast<std::size_t>(std::clamp(step, 1, kSteps) - 1)]);
}

double HeatScale::side(int step)
{
    return kSides[static_cast<std::size_t>(std::clamp(step, 1, kSteps) - 1)];
}

double contrastOf(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QRectF HeatLayout::row(int line) const
{
    const double height = m_plot.height() / kDays;
    return {m_plot.left(), m_plot.top() + line * height, m_plot.width(), height};
}

QRectF HeatLayout::cell(std::size_t hour) const
{
    const QRectF line = row(lineOfDay(static_cast<int>(hour) / kHours));
    const double width = m_plot.width() / kHours;
    return {line.left() + static_cast<double>(hour % kHours) * width, line.top(), width, line.height()};
}

std::optional<std::size_t> HeatLayout::hourAt(const QPointF& point) const
{
    if (!m_plot.contains(point) || m_plot.width() <= 0 || m_plot.height() <= 0) {
        return std::nullopt;
    }
    const int column = std::min(kHours - 1, static_cast<int>((point.x() - m_plot.left()) / m_plot.width() * kHours));
    const int line = std::min(kDays - 1, static_cast<int>((point.y() - m_plot.top()) / m_plot.height() * kDays));
    return static_cast<std::size_t>(dayOfLine(line)) * kHours + static_cast<std::size_t>(column);
}

std::size_t HeatLayout::beside(std::size_t hour, int across, int down) const
{
    const int column = std::clamp(static_cast<int>(hour % kHours) + across, 0, kHours - 1);
    const int line = std::clamp(lineOfDay(static_cast<int>(hour) / kHours) + down, 0, kDays - 1);
    return static_cast<std::size_t>(dayOfLine(line)) * kHours + static_cast<std::size_t>(column);
}

} // namespace bw::ui
