// What ChartCanvas paints under and over the lines.
#include "ui/charts/chart_canvas.h"

#include "ui/charts/chart_strokes.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::ui {

namespace {

constexpr qreal kHollowWidth = 1.75;

} // namespace

void ChartCanvas::drawBackground(QPainter* painter, const QRectF&)
{
    const Theme& t = theme();
    painter->save();
    painter->setWorldTransform(m_ground);
    painter->fillRect(viewport()->rect(), t.color(Token::surface));
    const QRectF& plot = m_layout.plot;
    for (const ChartNote& note : m_data.notes) {
        if (note.tintedTo > note.at) {
            const double left = m_layout.time.toPixel(note.at);
            painter->fillRect(
                QRectF(left, plot.top(), m_layout.time.toPixel(note.tintedTo) - left, plot.height()),
                t.color(note.mark == ChartNote::Mark::critical ? Token::criticalTint : Token::warningTint));
        }
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const ChartLayout::AxisLabel& label : m_layout.values) {
        const bool base = label.position >= std::round(plot.bottom()) - 0.5;
        painter->fillRect(QRectF(std::round(plot.left()), label.position, std::round(plot.width()), 1),
                          t.color(base ? Token::strongLine : Token::hairline));
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->setFont(t.font(Type::axis));
    painter->setPen(t.color(Token::text3));
    for (const ChartLayout::AxisLabel& label : m_layout.values) {
        painter->drawText(label.box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
    }
    for (const ChartLayout::AxisLabel& label : m_layout.moments) {
        painter->fillRect(QRectF(std::round(label.position), std::round(plot.bottom()) + 1, 1, 3),
                          t.color(Token::strongLine));
        painter->drawText(label.box, Qt::AlignCenter | Qt::TextSingleLine, label.text);
    }
    painter->restore();
}

QPolygonF ChartCanvas::pixelLine(const std::vector<ChartPoint>& points, api::TimeMs shift) const
{
    QPolygonF line;
    for (const ChartPoint& point : points) {
        if (point.value.present()) {
            line.append(m_layout.point(point.at() + shift, point.value.value));
        }
    }
    return line;
}

void ChartCanvas::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setWorldTransform(m_ground);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    paintNotes(*painter);
    paintThreshold(*painter);
    paintEnd(*painter);
    if (!m_small) {
        paintLineLabels(*painter);
    }
    paintStretch(*painter);
    if (m_gesture == Gesture::none || m_gesture == Gesture::threshold) {
        paintReading(*painter);
    }
    painter->restore();
}

void ChartCanvas::paintNotes(QPainter& painter) const
{
    const Theme& t = theme();
    painter.setFont(t.font(Type::axis));
    const double y = m_layout.notes.center().y();
    for (const NoteMark& mark : m_noteMarks) {
        painter.setPen(dotted(t.color(noteToken(mark.mark))));
        painter.drawLine(QPointF(mark.x, y + t.px(6)), QPointF(mark.x, m_layout.plot.bottom()));
        paintNoteMark(painter, QPointF(mark.x, y), mark.mark);
        painter.setPen(t.color(Token::text2));
        painter.drawText(mark.box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark.text);
    }
}

QString ChartCanvas::thresholdLabel() const
{
    return m_thresholdHeld ? m_data.format.reading(*m_thresholdHeld, m_data.unit) : m_data.threshold->label;
}

void ChartCanvas::paintHandle(QPainter& painter, double y) const
{
    const Theme& t = theme();
    const QColor color = t.color(bw::ui::tokenOf(m_data.threshold->severity));
    QRectF handle = m_layout.handle;
    handle.moveCenter(QPointF(handle.center().x(), y));
    painter.setPen(QPen(color, 1));
    painter.setBrush(t.color(Token::surface));
    painter.drawRoundedRect(handle, t.px(2), t.px(2));
    for (const double offset : {-1.5, 1.5}) {
        const double line = std::round(y + t.px(offset)) - 0.5;
        painter.drawLine(QPointF(handle.left() + t.px(2.5), line), QPointF(handle.right() - t.px(2.5), line));
    }
}

void ChartCanvas::paintThreshold(QPainter& painter) const
{
    if (!m_data.threshold) {
        return;
    }
    const Theme& t = theme();
    const ChartThreshold& threshold = *m_data.threshold;
    const QColor color = t.color(bw::ui::tokenOf(threshold.severity));
    painter.setFont(t.font(Type::axis));
    const auto label = [&](double y, const QString& text, const QColor& pen) {
        QRectF box = m_layout.thresholdLabel;
        if (!box.isNull()) {
            box.moveCenter(QPointF(box.center().x(), y));
            painter.setPen(pen);
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        }
    };
    const double y = std::round(m_layout.y(m_thresholdHeld.value_or(threshold.value))) + 0.5;
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(m_layout.plot.left(), y), QPointF(m_layout.plot.right(), y));
    if (threshold.movable && !m_layout.handle.isNull()) {
        paintHandle(painter, y);
    }
    label(y, thresholdLabel(), color);
    if (threshold.clearing) {
        const double clearing = std::round(m_layout.y(*threshold.clearing)) + 0.5;
        painter.setPen(dotted(t.color(Token::text3)));
        painter.drawLine(QPointF(m_layout.plot.left(), clearing), QPointF(m_layout.plot.right(), clearing));
        label(clearing, threshold.clearingLabel, t.color(Token::text3));
    }
}

void ChartCanvas::paintStretch(QPainter& painter) const
{
    if (m_gesture != Gesture::stretch) {
        return;
    }
    const auto held = [this](double x) { return std::clamp(x, m_layout.plot.left(), m_layout.plot.right()); };
    const auto [left, right] = std::minmax({held(m_pressedAt.x()), held(m_drawnTo.x())});
    QColor tint = theme().color(Token::accent);
    tint.setAlphaF(0.12F);
    painter.fillRect(QRectF(left, m_layout.plot.top(), right - left, m_layout.plot.height()), tint);
    painter.setPen(QPen(theme().color(Token::accent), 1));
    for (const double x : {left, right}) {
        painter.drawLine(QPointF(std::round(x) + 0.5, m_layout.plot.top()),
                         QPointF(std::round(x) + 0.5, m_layout.plot.bottom()));
    }
}

void ChartCanvas::paintEnd(QPainter& painter) const
{
    const auto& points = m_data.current;
    const auto last =
        std::find_if(points.rbegin(), points.rend(), [](const ChartPoint& p) { return p.value.present(); });
    if (last == points.rend() || points.back().finished()) {
        return;
    }
    paintHollowDot(painter, m_layout.point(last->at(), last->value.value), m_small ? 2.5 : 3, theme().color(Token::ink),
                   m_small ? 1.25 : kHollowWidth);
}

void ChartCanvas::paintLineLabels(QPainter& painter) const
{
    const Theme& t = theme();
    const QPolygonF now = pixelLine(m_data.current, 0);
    const QPolygonF before = pixelLine(m_data.previous, m_data.shift);
    LabelLayout labels(m_layout.plot.adjusted(0, -m_layout.plot.top() + m_layout.notes.height(), 0, 0));
    labels.avoid(now);
    labels.avoid(before);
    if (!now.isEmpty()) {
        painter.setFont(t.font(Type::axis, QFont::DemiBold));
        const QFontMetricsF metrics(painter.font());
        const QSizeF size(metrics.horizontalAdvance(m_data.currentLabel) + 2, metrics.height());
        const QPointF end = now.back();
        const auto candidates = placesAtEnd(end, size, t.px(9));
        if (const auto box = labels.place(candidates)) {
            painter.setPen(t.color(Token::text));
            painter.drawText(*box, Qt::AlignCenter | Qt::TextSingleLine, m_data.currentLabel);
        }
    }
    if (before.size() >= 2) {
        painter.setFont(t.font(Type::axis));
        const QFontMetricsF metrics(painter.font());
        const QSizeF size(metrics.horizontalAdvance(m_data.previousLabel) + 2, metrics.height());
        std::vector<QRectF> candidates;
        // Behind now, where the line before runs alone, if there is such a stretch; else anywhere.
        const double from = now.isEmpty() ? m_layout.plot.left() : now.back().x();
        const bool alone = m_layout.plot.right() - from > 2 * size.width();
        for (const double share : {0.35, 0.5, 0.2, 0.65, 0.8, 0.08, 0.92}) {
            const double left = alone ? from : m_layout.plot.left();
            const double x = left + (m_layout.plot.right() - left) * share;
            const auto at = std::min_element(before.begin(), before.end(), [x](QPointF a, QPointF b) {
                return std::abs(a.x() - x) < std::abs(b.x() - x);
            });
            for (const double offset : {t.px(6) * 1.0, -t.px(6) - size.height(), t.px(18) * 1.0}) {
                candidates.push_back(QRectF(QPointF(at->x() - size.width() / 2, at->y() + offset), size));
            }
            // Beside a steep stretch, where nothing fits above or below.
            for (const double side : {t.px(10) * 1.0, -t.px(10) - size.width(), t.px(20) * 1.0}) {
                candidates.push_back(QRectF(QPointF(at->x() + side, at->y() - size.height() / 2), size));
            }
        }
        const auto box = labels.place(candidates);
        if (box) {
            if (labels.coveredLength(*box) > 0) {
                // Nowhere is free: the label stands on a ground of its own.
                QColor ground = t.color(Token::surface);
                ground.setAlphaF(0.85F);
                painter.fillRect(*box, ground);
            }
            painter.setPen(t.color(Token::text3));
            painter.drawText(*box, Qt::AlignCenter | Qt::TextSingleLine, m_data.previousLabel);
        }
    }
}

} // namespace bw::ui
