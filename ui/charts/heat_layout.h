#pragma once

#include "ui/style/tokens.h"

#include <QLocale>
#include <QPointF>
#include <QRectF>

#include <array>
#include <cstddef>
#include <optional>

/// Hours across, days of the week down. Pure: no painter, no widget.
namespace bw::ui {

/// How much of something, in steps that can be told apart: each is darker (in the dark lighter) than the one before,
/// and larger, so that it is never colour alone.
class HeatScale {
public:
    static constexpr int kSteps = 5;

    /// 0 for nothing, else 1 to kSteps: the fifth of [0, top] that holds the value.
    static int stepOf(double value, double top);
    /// Of ink on the surface; step 1 to kSteps.
    static QColor color(int step, const QColor& ink, const QColor& surface);
    /// The side of a step's square as a share of its cell's.
    static double side(int step);
};

/// Contrast of two colours after WCAG 2.2, 1 to 21.
double contrastOf(const QColor& a, const QColor& b);

class HeatLayout {
public:
    static constexpr int kDays = 7;
    static constexpr int kHours = 24;

    HeatLayout() = default;
    /// `firstDay` stands on top. Hours run from left to right in every language.
    HeatLayout(const QRectF& plot, Qt::DayOfWeek firstDay) : m_plot(plot), m_first(static_cast<int>(firstDay) - 1) {}

    const QRectF& plot() const { return m_plot; }
    /// `hour` of the week from Monday, 0:00.
    QRectF cell(std::size_t hour) const;
    std::optional<std::size_t> hourAt(const QPointF& point) const;
    QRectF row(int line) const;
    /// The weekday of a line from the top: 0 is Monday.
    int dayOfLine(int line) const { return (m_first + line) % kDays; }
    int lineOfDay(int day) const { return (day - m_first + kDays) % kDays; }
    /// The hour beside one: `across` hours later, `down` lines further down; it stays where the edge is.
    std::size_t beside(std::size_t hour, int across, int down) const;

private:
    QRectF m_plot;
    int m_first = 0;
};

} // namespace bw::ui
