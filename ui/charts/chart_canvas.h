#pragma once

#include "ui/charts/chart_layout.h"
#include "ui/charts/note_layout.h"

#include <QChartView>
#include <QTimer>

class QLineSeries;
class QAreaSeries;
class QValueAxis;

namespace bw::ui {

/// Unbroken stretches of one line: a series for each, kept and refilled by one replace() a tick.
struct LineStretches {
    std::vector<QLineSeries*> lines;
    std::vector<QAreaSeries*> areas; ///< under each line, where the line has one
};

/// The drawing inside a TimeChart: Qt Charts draws lines and area, everything else is painted under and over them. What
/// the pointer does there:
/// - a stretch drawn with the left button is zoomed in to; the wheel with Ctrl zooms around the pointer;
/// - the middle button, or the left one with Shift, moves the time;
/// - a threshold's handle is drawn up and down; a mark of one's own is opened.
/// What is drawn follows at once; what is asked for is told when the hand lets go.
class ChartCanvas : public QChartView {
    Q_OBJECT
public:
    ChartCanvas(bool small, QWidget* parent);

    void setData(const ChartData& data);
    /// `follows`: another chart is read; here only the value stands beside the line.
    void setReading(std::optional<api::TimeMs> at, bool follows = false);
    /// What the hand is drawing is as if it had not been; false if there was nothing.
    bool takeBack();
    /// Draws another stretch of time until data come for it, or a moment has passed.
    void showAhead(const TimeSpan& span);
    TimeSpan shownSpan() const;
    const ChartLayout& layout() const { return m_layout; }
    const std::vector<NoteMark>& noteMarks() const { return m_noteMarks; }
    std::optional<api::TimeMs> reading() const { return m_reading; }
    void restyle();
    /// The same chart of any size, wherever the painter draws to; in the colours of theme() as they are now.
    static void paintInto(QPainter& painter, const QRect& box, const ChartData& data, bool small);

Q_SIGNALS:
    void hovered(bw::api::TimeMs at);
    void left();
    void zoomAsked(const bw::ui::TimeSpan& span, bool continued);
    /// Let go: not below 0.
    void thresholdMoved(double value);
    void noteOpened(const QString& id);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Gesture : std::uint8_t { none, stretch, move, threshold };
    using Stretch = QList<QPointF>;

    void layOut();
    void fill(LineStretches& target, const std::vector<Stretch>& stretches, bool withArea);
    QLineSeries* addLine();
    void fillLines();
    void styleLines();
    std::vector<Stretch> stretchesOf(const std::vector<ChartPoint>& points, api::TimeMs shift, bool finishedOnly) const;
    QPolygonF pixelLine(const std::vector<ChartPoint>& points, api::TimeMs shift) const;

    void begin(Gesture gesture, const QPointF& at);
    void drawTo(const QPointF& at);
    void endGesture();
    const NoteMark* noteMarkAt(const QPointF& at) const;
    QRectF handleArea() const;
    void showPointer(const QPointF& at);
    double valueAt(double y) const;
    void placeNotes();

    void paintNotes(QPainter& painter) const;
    void paintThreshold(QPainter& painter) const;
    void paintHandle(QPainter& painter, double y) const;
    void paintStretch(QPainter& painter) const;
    QString thresholdLabel() const;
    void paintEnd(QPainter& painter) const;
    void paintLineLabels(QPainter& painter) const;
    void paintReading(QPainter& painter) const;
    void paintTooltip(QPainter& painter, double x, const ChartPoint* now, const ChartPoint* before) const;
    void paintFollowed(QPainter& painter, double x, const ChartPoint* now, const ChartPoint* before) const;

    const bool m_small;
    QTransform m_ground; ///< of what is painted under and over the lines: that of the viewport, or of a picture
    ChartData m_data;
    ChartLayout m_layout;
    ValueAxis m_axis;
    std::vector<NoteMark> m_noteMarks;
    std::optional<api::TimeMs> m_reading;
    bool m_follows = false;
    Gesture m_gesture = Gesture::none;
    QPointF m_pressedAt, m_drawnTo;        ///< of the gesture
    std::optional<TimeSpan> m_ahead;       ///< drawn before its data have come
    TimeSpan m_grabbed;                    ///< what was shown when moving began
    std::optional<double> m_thresholdHeld; ///< where the hand has it
    QTimer m_aheadFor;
    QValueAxis* m_timeAxis = nullptr;
    QValueAxis* m_valueAxis = nullptr;
    LineStretches m_previous, m_current, m_unfinished;
};

} // namespace bw::ui
