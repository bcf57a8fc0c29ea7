#include "ui/charts/chart_canvas.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

namespace bw::ui {

namespace {

constexpr qreal kNowWidth = 1.75;
constexpr qreal kFillShare = 0.06;
/// How long a stretch is shown without its data: after it the figures have not changed, and neither has the axis.
constexpr int kAheadMs = 2'000;

} // namespace

ChartCanvas::ChartCanvas(bool small, QWidget* parent) : QChartView(parent), m_small(small)
{
    QChart* chart = this->chart(); // the view has made one; setChart() would leave that to us
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_timeAxis = new QValueAxis(chart);
    m_valueAxis = new QValueAxis(chart);
    for (QValueAxis* axis : {m_timeAxis, m_valueAxis}) {
        axis->setVisible(false);
        chart->addAxis(axis, axis == m_timeAxis ? Qt::AlignBottom : Qt::AlignLeft);
    }
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    // What changes the scene says so here, once. The scene itself would say it again a moment later, and everything
    // would be drawn twice; only where the plot comes to stand is known no sooner.
    setViewportUpdateMode(QGraphicsView::NoViewportUpdate);
    connect(chart, &QChart::plotAreaChanged, viewport(), qOverload<>(&QWidget::update));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the chart around it has the focus and the keys
    viewport()->setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    m_aheadFor.setSingleShot(true);
    m_aheadFor.setInterval(kAheadMs);
    connect(&m_aheadFor, &QTimer::timeout, this, [this] {
        m_ahead.reset();
        layOut();
        viewport()->update();
    });
    restyle();
}

void ChartCanvas::setData(const ChartData& data)
{
    const bool otherTime = data.from != m_data.from || data.end - data.from != m_data.end - m_data.from;
    m_data = data;
    if (otherTime && m_gesture == Gesture::none && m_ahead) {
        m_aheadFor.stop();
        m_ahead.reset(); // the answer
    }
    m_axis = steadyValueAxis(highestOf(data), m_axis, m_small ? 4 : 5);
    layOut();
    fillLines();
    viewport()->update();
}

void ChartCanvas::setReading(std::optional<api::TimeMs> at, bool follows)
{
    m_follows = follows;
    m_reading = at;
    viewport()->update();
}

void ChartCanvas::restyle()
{
    styleLines();
    layOut();
    viewport()->update();
}

void ChartCanvas::paintInto(QPainter& painter, const QRect& box, const ChartData& data, bool small)
{
    ChartCanvas canvas(small, nullptr);
    canvas.resize(box.size());
    // One that is never shown is never told of its size.
    QResizeEvent resized(box.size(), {});
    QCoreApplication::sendEvent(&canvas, &resized);
    canvas.setData(data);
    painter.save();
    painter.translate(box.topLeft());
    canvas.m_ground = painter.worldTransform();
    canvas.render(&painter, QRectF(QPointF(0, 0), box.size()), QRect(QPoint(0, 0), box.size()), Qt::IgnoreAspectRatio);
    painter.restore();
}

void ChartCanvas::layOut()
{
    const Theme& t = theme();
    const QFontMetricsF metrics(t.font(Type::axis));
    ChartMeasures measures;
    measures.textWidth = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    measures.lineHeight = metrics.height();
    measures.outer = m_small ? t.px(10) : t.px(16);
    measures.gap = m_small ? t.px(6) : t.px(8);
    measures.noteRow = m_small ? 0 : t.px(34);
    measures.mirrored = layoutDirection() == Qt::RightToLeft;
    measures.mostMoments = m_small ? 5 : 9;
    measures.shortHours = m_small;
    measures.handle = m_small ? 0 : t.px(9);
    measures.shown = m_ahead;
    m_layout = layOutChart(m_data, viewport()->size(), m_axis, measures);
    chart()->setPlotArea(m_layout.plot);
    const api::TimeMs left = m_layout.time.from() - m_data.from;
    const api::TimeMs length = std::max<api::TimeMs>(m_layout.time.end() - m_layout.time.from(), 1);
    m_timeAxis->setRange(static_cast<qreal>(left), static_cast<qreal>(left + length));
    m_valueAxis->setRange(0, m_layout.top);
    placeNotes();
}

void ChartCanvas::placeNotes()
{
    m_noteMarks.clear();
    if (m_small || m_data.notes.empty()) {
        return;
    }
    const Theme& t = theme();
    const QFontMetricsF metrics(t.font(Type::axis));
    NoteMeasures measures;
    measures.textWidth = [&metrics](const QString& text) { return metrics.horizontalAdvance(text) + 1; };
    measures.shortened = [&metrics](const QString& text, double width) {
        return metrics.elidedText(text, Qt::ElideRight, width);
    };
    measures.lineHeight = metrics.height();
    measures.gap = t.px(9);
    measures.apart = t.px(9);
    measures.leastText = t.px(44);
    m_noteMarks = layOutNotes(m_data.notes, m_layout, measures);
}

void ChartCanvas::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layOut();
}

std::vector<ChartCanvas::Stretch> ChartCanvas::stretchesOf(const std::vector<ChartPoint>& points, api::TimeMs shift,
                                                           bool finishedOnly) const
{
    std::vector<Stretch> stretches;
    bool open = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ChartPoint& point = points[i];
        if (!point.value.present() || (finishedOnly && !point.finished())) {
            open = false;
            continue;
        }
        const auto x = [&](api::TimeMs at) { return static_cast<qreal>(at + shift - m_data.from); };
        if (!open) {
            stretches.emplace_back();
            open = true;
            // The rate of the first bucket held from its start: a line that begins at the axis.
            stretches.back().append({x(point.start), point.value.value});
        }
        stretches.back().append({x(point.at()), point.value.value});
        if (i + 1 == points.size() && point.finished()) {
            stretches.back().append({x(point.end), point.value.value});
        }
    }
    return stretches;
}

QLineSeries* ChartCanvas::addLine()
{
    auto* line = new QLineSeries(chart());
    line->setUseOpenGL(false);
    chart()->addSeries(line);
    line->attachAxis(m_timeAxis);
    line->attachAxis(m_valueAxis);
    return line;
}

void ChartCanvas::fill(LineStretches& target, const std::vector<Stretch>& stretches, bool withArea)
{
    bool grown = false;
    while (target.lines.size() < stretches.size()) {
        if (withArea) {
            auto* upper = new QLineSeries(chart());
            auto* area = new QAreaSeries(upper);
            area->setParent(chart());
            chart()->addSeries(area);
            area->attachAxis(m_timeAxis);
            area->attachAxis(m_valueAxis);
            target.areas.push_back(area);
        }
        target.lines.push_back(addLine());
        grown = true;
    }
    for (std::size_t i = 0; i < target.lines.size(); ++i) {
        const Stretch points = i < stretches.size() ? stretches[i] : Stretch();
        target.lines[i]->replace(points);
        if (withArea) {
            target.areas[i]->upperSeries()->replace(points);
        }
    }
    if (grown) {
        styleLines();
    }
}

void ChartCanvas::fillLines()
{
    fill(m_previous, stretchesOf(m_data.previous, m_data.shift, false), false);
    fill(m_current, stretchesOf(m_data.current, 0, true), !m_small);
    // From the last finished bucket to how far the unfinished one has come.
    std::vector<Stretch> unfinished;
    const auto& points = m_data.current;
    const auto end = endOfLine(points);
    if (end && *end > 0 && !points[*end].finished() && points[*end - 1].value.present()) {
        const ChartPoint& last = points[*end - 1];
        const ChartPoint& now = points[*end];
        unfinished.push_back({{static_cast<qreal>(last.at() - m_data.from), last.value.value},
                              {static_cast<qreal>(now.at() - m_data.from), now.value.value}});
    }
    fill(m_unfinished, unfinished, !m_small);
}

void ChartCanvas::styleLines()
{
    const Theme& t = theme();
    const QPen now(t.color(Token::ink), m_small ? 1.5 : kNowWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPen dashed = now;
    dashed.setDashPattern({2, 2});
    dashed.setCapStyle(Qt::FlatCap);
    QColor tint = t.color(Token::ink);
    tint.setAlphaF(kFillShare);
    for (QLineSeries* line : m_previous.lines) {
        line->setPen(QPen(t.color(Token::previous), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    for (QLineSeries* line : m_current.lines) {
        line->setPen(now);
    }
    for (QLineSeries* line : m_unfinished.lines) {
        line->setPen(dashed);
    }
    for (LineStretches* stretches : {&m_current, &m_unfinished}) {
        for (QAreaSeries* area : stretches->areas) {
            area->setPen(Qt::NoPen);
            area->setBrush(tint);
        }
    }
}

} // namespace bw::ui
