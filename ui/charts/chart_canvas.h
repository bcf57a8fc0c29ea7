#pragma once

#include "ui/charts/chart_layout.h"

#include <QChartView>

class QLineSeries;
class QAreaSeries;
class QValueAxis;

namespace bw::ui {

/// Unbroken stretches of one line: a series for each, kept and refilled by one replace() a tick.
struct LineStretches {
    std::vector<QLineSeries*> lines;
    std::vector<QAreaSeries*> areas; ///< under each line, where the line has one
};

/// The drawing inside a TimeChart: Qt Charts draws lines and area, everything else is painted under and over them.
class ChartCanvas : public QChartView {
    Q_OBJECT
public:
    ChartCanvas(bool small, QWidget* parent);

    void setData(const ChartData& data);
    void setReading(std::optional<api::TimeMs> at);
    std::optional<api::TimeMs> reading() const { return m_reading; }
    void restyle();
    /// The same chart of any size, wherever the painter draws to; in the colours of theme() as they are now.
    static void paintInto(QPainter& painter, const QRect& box, const ChartData& data, bool small);

Q_SIGNALS:
    void hovered(bw::api::TimeMs at);
    void left();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    using Stretch = QList<QPointF>;

    void layOut();
    void fill(LineStretches& target, const std::vector<Stretch>& stretches, bool withArea);
    QLineSeries* addLine();
    void fillLines();
    void styleLines();
    std::vector<Stretch> stretchesOf(const std::vector<ChartPoint>& points, api::TimeMs shift, bool finishedOnly) const;
    QPolygonF pixelLine(const std::vector<ChartPoint>& points, api::TimeMs shift) const;

    void paintNotes(QPainter& painter) const;
    void paintThreshold(QPainter& painter) const;
    void paintEnd(QPainter& painter) const;
    void paintLineLabels(QPainter& painter) const;
    void paintReading(QPainter& painter) const;
    void paintTooltip(QPainter& painter, double x, const ChartPoint* now, const ChartPoint* before) const;

    const bool m_small;
    QTransform m_ground; ///< of what is painted under and over the lines: that of the viewport, or of a picture
    ChartData m_data;
    ChartLayout m_layout;
    ValueAxis m_axis;
    std::optional<api::TimeMs> m_reading;
    QValueAxis* m_timeAxis = nullptr;
    QValueAxis* m_valueAxis = nullptr;
    LineStretches m_previous, m_current, m_unfinished;
};

} // namespace bw::ui
