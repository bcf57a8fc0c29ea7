// What the pointer does on a ChartCanvas.
#include "ui/charts/chart_canvas.h"
#include "ui/style/theme.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr double kLeastDrawn = 6;  ///< pixels: a hand trembles less
constexpr double kNotch = 120;     ///< of a wheel, in eighths of a degree
constexpr double kMarkReach = 8;   ///< from a mark's centre
constexpr double kHandleReach = 4; ///< around a handle, and along the line beside it

} // namespace

TimeSpan ChartCanvas::shownSpan() const
{
    return m_ahead.value_or(TimeSpan{m_data.from, m_data.end});
}

void ChartCanvas::showAhead(const TimeSpan& span)
{
    m_ahead = span;
    m_aheadFor.start();
    layOut();
    viewport()->update();
}

double ChartCanvas::valueAt(double y) const
{
    const double height = std::max(m_layout.plot.height(), 1.0);
    return std::max(0.0, (m_layout.plot.bottom() - y) / height * m_layout.top);
}

const NoteMark* ChartCanvas::noteMarkAt(const QPointF& at) const
{
    const double reach = theme().px(kMarkReach);
    for (const NoteMark& mark : m_noteMarks) {
        const QRectF area = QRectF(mark.x - reach, m_layout.notes.top(), 2 * reach, m_layout.notes.height());
        if (area.contains(at) || mark.box.contains(at)) {
            return &mark;
        }
    }
    return nullptr;
}

QRectF ChartCanvas::handleArea() const
{
    const double reach = theme().px(kHandleReach);
    return m_data.threshold && m_data.threshold->movable && !m_layout.handle.isNull()
               ? m_layout.handle.united(m_layout.thresholdLabel).adjusted(-reach, -reach, reach, reach)
               : QRectF();
}

void ChartCanvas::begin(Gesture gesture, const QPointF& at)
{
    m_gesture = gesture;
    m_pressedAt = m_drawnTo = at;
    m_grabbed = shownSpan();
}

void ChartCanvas::drawTo(const QPointF& at)
{
    m_drawnTo = at;
    if (m_gesture == Gesture::move) {
        const double share = (m_pressedAt.x() - at.x()) / std::max(m_layout.plot.width(), 1.0);
        showAhead(moved(m_grabbed, share));
        m_aheadFor.stop(); // for as long as the hand holds it
    } else if (m_gesture == Gesture::threshold) {
        m_thresholdHeld = valueAt(std::clamp(at.y(), m_layout.plot.top(), m_layout.plot.bottom()));
    }
    viewport()->update();
}

bool ChartCanvas::takeBack()
{
    if (m_gesture == Gesture::none) {
        return false;
    }
    endGesture();
    m_ahead.reset();
    layOut();
    return true;
}

void ChartCanvas::endGesture()
{
    m_gesture = Gesture::none;
    m_thresholdHeld.reset();
    viewport()->update();
}

void ChartCanvas::showPointer(const QPointF& at)
{
    const NoteMark* mark = noteMarkAt(at);
    const bool own = mark != nullptr && mark->mark == ChartNote::Mark::own;
    viewport()->setCursor(handleArea().contains(at) ? Qt::SizeVerCursor
                          : own                     ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
    const bool onHandle = handleArea().contains(at);
    viewport()->setToolTip(onHandle ? m_data.threshold->hint : QString());
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_gesture != Gesture::none) {
        drawTo(at);
        return;
    }
    showPointer(at);
    if (const NoteMark* mark = noteMarkAt(at)) {
        // Its moment is read, wherever in its label the pointer is.
        Q_EMIT hovered(m_data.notes[mark->notes.front()].at);
    } else if (m_layout.plot.adjusted(0, -m_layout.plot.top(), 0, 0).contains(at)) {
        Q_EMIT hovered(m_layout.time.toTime(at.x()));
    } else {
        Q_EMIT left();
    }
}

void ChartCanvas::mousePressEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const bool within = m_layout.plot.contains(at);
    const bool leftButton = event->button() == Qt::LeftButton;
    if (leftButton && handleArea().contains(at)) {
        begin(Gesture::threshold, at);
    } else if (within && (event->button() == Qt::MiddleButton ||
                          (leftButton && event->modifiers().testFlag(Qt::ShiftModifier)))) {
        begin(Gesture::move, at);
    } else if (within && leftButton) {
        begin(Gesture::stretch, at);
    }
    event->ignore(); // to the chart, which takes the focus
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const Gesture gesture = m_gesture;
    const QPointF from = m_pressedAt;
    const QPointF to = event->position();
    const std::optional<double> held = m_thresholdHeld;
    endGesture();
    const bool drawn = std::abs(to.x() - from.x()) >= kLeastDrawn;
    if (gesture == Gesture::stretch && drawn) {
        const auto [left, right] = std::minmax({from.x(), to.x()});
        const TimeSpan span = ofAllowedLength({m_layout.time.toTime(std::max(left, m_layout.plot.left())),
                                               m_layout.time.toTime(std::min(right, m_layout.plot.right()))});
        showAhead(span);
        Q_EMIT zoomAsked(span, false);
    } else if (gesture == Gesture::move) {
        if (drawn && m_ahead) {
            m_aheadFor.start();
            Q_EMIT zoomAsked(*m_ahead, false);
        } else if (!m_aheadFor.isActive() && m_ahead) {
            m_ahead.reset();
            layOut();
        }
    } else if (gesture == Gesture::threshold && held) {
        Q_EMIT thresholdMoved(*held);
    } else if (event->button() == Qt::LeftButton) {
        const NoteMark* mark = noteMarkAt(to);
        for (const std::size_t i : mark != nullptr ? mark->notes : std::vector<std::size_t>()) {
            if (m_data.notes[i].mark == ChartNote::Mark::own) {
                Q_EMIT noteOpened(m_data.notes[i].id);
                break;
            }
        }
    }
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event); // two quick clicks are two clicks
}

void ChartCanvas::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    Q_EMIT left();
}

void ChartCanvas::wheelEvent(QWheelEvent* event)
{
    const QPointF at = event->position();
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0 ||
        m_data.end <= m_data.from) {
        event->ignore(); // a page that scrolls scrolls on over a chart
        return;
    }
    const double notches = event->angleDelta().y() / kNotch;
    const TimeSpan span = zoomed(shownSpan(), m_layout.time.toTime(at.x()), std::pow(kZoomStep, notches));
    showAhead(span);
    Q_EMIT zoomAsked(span, true);
    event->accept();
}

} // namespace bw::ui
