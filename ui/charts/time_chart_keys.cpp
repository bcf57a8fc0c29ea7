// What the keyboard does on a TimeChart.
#include "ui/charts/chart_canvas.h"
#include "ui/charts/time_chart.h"

#include <QKeyEvent>
#include <QStackedLayout>

#include <algorithm>

namespace bw::ui {

/// The moments that can be read: those of the line that reaches further.
std::vector<api::TimeMs> TimeChart::moments() const
{
    std::vector<api::TimeMs> moments;
    for (const ChartPoint& point : m_data.current) {
        moments.push_back(point.at());
    }
    for (const ChartPoint& point : m_data.previous) {
        if (moments.empty() || m_data.current.empty() || point.start + m_data.shift >= m_data.current.back().end) {
            moments.push_back(point.at() + m_data.shift);
        }
    }
    return moments;
}

/// ← → Home End read on; with Ctrl from note to note. Time runs left to right in every language, so these never swap.
bool TimeChart::readOn(const QKeyEvent& event)
{
    std::vector<api::TimeMs> moments = this->moments();
    const int key = event.key();
    const auto reading = m_canvas->reading();
    if (moments.empty() || event.modifiers().testFlag(Qt::ShiftModifier)) {
        return false;
    }
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        setReadingAt(key == Qt::Key_Home ? moments.front() : moments.back());
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right) {
        return false;
    }
    const int step = key == Qt::Key_Left ? -1 : 1;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        moments.clear();
        for (const ChartNote& note : m_data.notes) {
            moments.push_back(note.at);
        }
        const auto beyond = [&](api::TimeMs at) { return !reading || (step > 0 ? at > *reading : at < *reading); };
        const auto next = step > 0 ? std::find_if(moments.begin(), moments.end(), beyond) : moments.end();
        const auto back = std::find_if(moments.rbegin(), moments.rend(), beyond);
        if (step > 0 ? next != moments.end() : back != moments.rend()) {
            setReadingAt(step > 0 ? *next : *back);
        }
        return true;
    }
    if (!reading) {
        const std::size_t end = m_data.current.empty() ? moments.size() : m_data.current.size();
        setReadingAt(moments[step < 0 ? end - 1 : 0]);
        return true;
    }
    const auto at = std::min_element(moments.begin(), moments.end(), [&](api::TimeMs a, api::TimeMs b) {
        return std::abs(a - *reading) < std::abs(b - *reading);
    });
    const auto last = static_cast<std::ptrdiff_t>(moments.size()) - 1;
    setReadingAt(moments[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at - moments.begin() + step, 0, last))]);
    return true;
}

/// + − zoom around what is read, else around the middle; 0 goes back; Shift with ← → moves.
bool TimeChart::zoomBy(const QKeyEvent& event)
{
    const TimeSpan shown = m_canvas->shownSpan();
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (shown.length() <= 0 || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0) {
        return false;
    }
    const api::TimeMs around = m_canvas->reading().value_or(shown.from + shown.length() / 2);
    std::optional<TimeSpan> wanted;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        wanted = zoomed(shown, around, kZoomStep);
        break;
    case Qt::Key_Minus:
        wanted = zoomed(shown, around, 1 / kZoomStep);
        break;
    case Qt::Key_0:
        Q_EMIT zoomEndAsked();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!shift) {
            return false;
        }
        wanted = moved(shown, event.key() == Qt::Key_Left ? -kMoveStep : kMoveStep);
        break;
    default:
        return false;
    }
    if (*wanted != shown) {
        m_canvas->showAhead(*wanted);
        Q_EMIT zoomAsked(*wanted, true);
    }
    return true;
}

bool TimeChart::event(QEvent* event)
{
    // Zooming around what is read here comes before the window's own zooming around the middle.
    if (event->type() == QEvent::ShortcutOverride && m_stack->currentWidget() == m_canvas) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool plain = (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
        const bool arrows = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
        const bool zooms = key.key() == Qt::Key_Plus || key.key() == Qt::Key_Equal || key.key() == Qt::Key_Minus ||
                           key.key() == Qt::Key_0;
        if (plain && (arrows || zooms)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_canvas->takeBack()) {
        return;
    }
    const bool canRead = m_stack->currentWidget() == m_canvas && !m_data.empty();
    if (canRead && (zoomBy(*event) || readOn(*event))) {
        return;
    }
    if (canRead && event->key() == Qt::Key_Escape && m_canvas->reading()) {
        setReadingAt(std::nullopt);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bw::ui
