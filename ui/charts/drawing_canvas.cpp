#include "ui/charts/drawing_canvas.h"

#include "ui/charts/label_layout.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QLegend>
#include <QMouseEvent>

#include <algorithm>

namespace bw::ui {

DrawingCanvas::DrawingCanvas(QWidget* parent) : QChartView(parent)
{
    QChart* chart = this->chart();
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the chart around it has the focus and the keys
    viewport()->setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
}

DrawingCanvas::~DrawingCanvas() = default;

void DrawingCanvas::setDrawing(std::unique_ptr<Drawing> drawing)
{
    if (m_drawing != nullptr && drawing != nullptr) {
        drawing->comeAfter(*m_drawing);
    }
    m_drawing = std::move(drawing);
    if (m_mark && (m_drawing == nullptr || *m_mark >= m_drawing->marks())) {
        m_mark.reset();
    }
    layOut();
    fill();
    viewport()->update();
}

void DrawingCanvas::setMark(std::optional<std::size_t> mark)
{
    m_mark = mark;
    viewport()->update();
}

void DrawingCanvas::restyle()
{
    layOut();
    fill();
    viewport()->update();
}

void DrawingCanvas::paintInto(QPainter& painter, const QRect& box, const Drawing& drawing,
                              Qt::LayoutDirection direction)
{
    DrawingCanvas canvas(nullptr);
    canvas.setLayoutDirection(direction);
    canvas.resize(box.size());
    // One that is never shown is never told of its size.
    QResizeEvent resized(box.size(), {});
    QCoreApplication::sendEvent(&canvas, &resized);
    canvas.setDrawing(drawing.copy());
    painter.save();
    painter.translate(box.topLeft());
    canvas.m_ground = painter.worldTransform();
    canvas.render(&painter, QRectF(QPointF(0, 0), box.size()), QRect(QPoint(0, 0), box.size()), Qt::IgnoreAspectRatio);
    painter.restore();
}

void DrawingCanvas::layOut()
{
    if (m_drawing != nullptr) {
        const QRectF plot = m_drawing->layOut(viewport()->size(), layoutDirection());
        if (!plot.isEmpty()) {
            chart()->setPlotArea(plot);
        }
    }
}

void DrawingCanvas::fill()
{
    QChart& chart = *this->chart();
    chart.removeAllSeries();
    for (QAbstractAxis* axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    if (m_drawing != nullptr && !m_drawing->empty()) {
        m_drawing->addSeries(chart);
    }
}

void DrawingCanvas::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void DrawingCanvas::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
}

void DrawingCanvas::drawBackground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setWorldTransform(m_ground);
    painter->fillRect(viewport()->rect(), theme().color(Token::surface));
    painter->setLayoutDirection(Qt::LeftToRight);
    if (m_drawing != nullptr && !m_drawing->empty()) {
        m_drawing->paintUnder(*painter);
    }
    painter->restore();
}

void DrawingCanvas::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_drawing == nullptr || m_drawing->empty()) {
        return;
    }
    painter->save();
    painter->setWorldTransform(m_ground);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    m_drawing->paintOver(*painter, m_mark);
    if (m_mark) {
        paintWords(*painter);
    }
    painter->restore();
}

void DrawingCanvas::paintWords(QPainter& painter) const
{
    const Theme& t = theme();
    const MarkWords words = m_drawing->words(*m_mark);
    const QFont plain = t.font(Type::small);
    const QFont strong = t.font(Type::small, QFont::DemiBold);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(strong);
    const double row = plainMetrics.height() + t.px(2);
    const double between = t.px(20);
    const bool squares =
        std::any_of(words.rows.begin(), words.rows.end(), [](const auto& line) { return line.square.has_value(); });
    const double indent = squares ? t.px(14) : 0;
    double width = strongMetrics.horizontalAdvance(words.head) +
                   (words.unit.isEmpty() ? 0 : between + plainMetrics.horizontalAdvance(words.unit));
    for (const MarkWords::Row& line : words.rows) {
        width = std::max(width, indent + plainMetrics.horizontalAdvance(line.name) + between +
                                    strongMetrics.horizontalAdvance(line.value));
    }
    const double pad = t.px(10);
    const QSizeF size(width + 2 * pad, row * static_cast<double>(words.rows.size() + 1) + 2 * t.px(7));
    const QRectF thing = m_drawing->boxOf(*m_mark);
    const double gap = t.px(10);
    std::vector<QRectF> candidates;
    for (const double left :
         {thing.right() + gap, thing.left() - gap - size.width(), thing.center().x() - size.width() / 2}) {
        for (const double top : {thing.center().y() - size.height() / 2, thing.bottom() + gap,
                                 thing.top() - gap - size.height(), thing.top(), thing.bottom() - size.height()}) {
            candidates.push_back(QRectF(QPointF(std::round(left), std::round(top)), size));
        }
    }
    LabelLayout free(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2));
    free.avoid(thing);
    const auto box = free.place(candidates);
    if (!box) {
        return; // the reading is told all the same, and stands in the table
    }
    paintBox(painter, *box, 4, t.color(Token::raised), t.color(Token::strongLine));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRectF line(box->left() + pad, box->top() + t.px(7), width, row);
    const auto begin = int(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = int(mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    painter.setFont(strong);
    painter.setPen(t.color(Token::text));
    paintText(painter, line, begin, words.head);
    painter.setFont(plain);
    painter.setPen(t.color(Token::text2));
    paintText(painter, line, end, words.unit);
    for (const MarkWords::Row& entry : words.rows) {
        line.translate(0, row);
        if (entry.square) {
            const double side = t.px(8);
            const double left = mirrored ? line.right() - side : line.left();
            paintBox(painter, QRectF(left, line.center().y() - side / 2, side, side), 1, t.color(*entry.square),
                     QColor());
        }
        painter.setFont(plain);
        painter.setPen(t.color(Token::text2));
        paintText(painter, line.adjusted(mirrored ? 0 : indent, 0, mirrored ? -indent : 0, 0), begin, entry.name);
        painter.setFont(strong);
        painter.setPen(t.color(Token::text));
        paintText(painter, line, end, entry.value);
    }
}

void DrawingCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const auto mark = m_drawing != nullptr ? m_drawing->markAt(event->position()) : std::nullopt;
    if (mark) {
        Q_EMIT hovered(*mark);
    } else {
        Q_EMIT left();
    }
}

void DrawingCanvas::mousePressEvent(QMouseEvent* event)
{
    event->ignore(); // to the chart, which takes the focus
}

void DrawingCanvas::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    Q_EMIT left();
}

void DrawingCanvas::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // a page that scrolls scrolls on over a chart
}

} // namespace bw::ui
