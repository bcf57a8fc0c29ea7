// What ChartCanvas paints under and over the lines.
#include "ui/charts/chart_canvas.h"

#include "ui/charts/label_layout.h"
#include "ui/charts/marks.h"
#include "ui/charts/reading.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::ui {

namespace {

constexpr qreal kHollowWidth = 1.75;

Token noteToken(ChartNote::Mark mark)
{
    switch (mark) {
    case ChartNote::Mark::change:
        return Token::text2;
    case ChartNote::Mark::warning:
        return Token::warning;
    case ChartNote::Mark::critical:
        return Token::critical;
    }
    return Token::text2;
}

void paintMark(QPainter& painter, QPointF c, ChartNote::Mark mark)
{
    const qreal r = theme().px(4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(noteToken(mark)));
    switch (mark) {
    case ChartNote::Mark::change:
        painter.drawRoundedRect(QRectF(c - QPointF(r * 0.8, r * 0.8), QSizeF(r * 1.6, r * 1.6)), 1, 1);
        break;
    case ChartNote::Mark::warning:
        painter.drawPolygon(
            QPolygonF{c + QPointF(0, -r), c + QPointF(r * 1.1, r * 0.9), c + QPointF(-r * 1.1, r * 0.9)});
        break;
    case ChartNote::Mark::critical:
        painter.drawPolygon(QPolygonF{c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)});
        break;
    }
}

QPen dotted(const QColor& color)
{
    QPen pen(color, 1);
    pen.setDashPattern({1, 2});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void paintHollowDot(QPainter& painter, QPointF centre, qreal radius, const QColor& color, qreal width)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(theme().color(Token::surface));
    painter.drawEllipse(centre, radius, radius);
}

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
    if (!m_small) {
        paintNotes(*painter);
        paintThreshold(*painter);
    }
    paintEnd(*painter);
    if (!m_small) {
        paintLineLabels(*painter);
    }
    paintReading(*painter);
    painter->restore();
}

void ChartCanvas::paintNotes(QPainter& painter) const
{
    if (m_data.notes.empty()) {
        return;
    }
    const Theme& t = theme();
    painter.setFont(t.font(Type::axis));
    const QFontMetricsF metrics(painter.font());
    const double gap = t.px(9);
    std::vector<MarkLabel> labels;
    for (const ChartNote& note : m_data.notes) {
        labels.push_back({std::round(m_layout.time.toPixel(note.at)) + 0.5, metrics.horizontalAdvance(note.label),
                          MarkLabel::Side::right});
    }
    placeMarkLabels(labels, m_layout.plot.left(), m_layout.plot.right(), gap);
    const double y = m_layout.notes.center().y() - t.px(2);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const ChartNote& note = m_data.notes[i];
        const double x = labels[i].x;
        if (x < m_layout.plot.left() || x > m_layout.plot.right()) {
            continue;
        }
        painter.setPen(dotted(t.color(noteToken(note.mark))));
        painter.drawLine(QPointF(x, y + t.px(6)), QPointF(x, m_layout.plot.bottom()));
        paintMark(painter, QPointF(x, y), note.mark);
        painter.setPen(t.color(Token::text2));
        const QRectF row(0, y - metrics.height() / 2, 0, metrics.height());
        if (labels[i].side == MarkLabel::Side::right) {
            painter.drawText(QRectF(x + gap, row.top(), labels[i].width + 1, row.height()), Qt::AlignVCenter,
                             note.label);
        } else if (labels[i].side == MarkLabel::Side::left) {
            painter.drawText(QRectF(x - gap - labels[i].width, row.top(), labels[i].width + 1, row.height()),
                             Qt::AlignVCenter, note.label);
        }
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
    const QFontMetricsF metrics(painter.font());
    const auto label = [&](double y, const QString& text, const QColor& pen) {
        painter.setPen(pen);
        painter.drawText(
            QRectF(m_layout.plot.left(), y - metrics.height() - 1, m_layout.plot.width() - t.px(4), metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, text);
    };
    const double y = std::round(m_layout.y(threshold.value)) + 0.5;
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(m_layout.plot.left(), y), QPointF(m_layout.plot.right(), y));
    label(y, threshold.label, color);
    if (threshold.clearing) {
        const double clearing = std::round(m_layout.y(*threshold.clearing)) + 0.5;
        painter.setPen(dotted(t.color(Token::text3)));
        painter.drawLine(QPointF(m_layout.plot.left(), clearing), QPointF(m_layout.plot.right(), clearing));
        label(clearing, threshold.clearingLabel, t.color(Token::text3));
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

void ChartCanvas::paintReading(QPainter& painter) const
{
    if (!m_reading) {
        return;
    }
    const auto now = nearestPoint(m_data.current, *m_reading, 0);
    const auto before = nearestPoint(m_data.previous, *m_reading, m_data.shift);
    const ChartPoint* nowPoint = now ? &m_data.current[*now] : nullptr;
    const ChartPoint* beforePoint = before ? &m_data.previous[*before] : nullptr;
    const auto holds = [&](const ChartPoint* point, api::TimeMs shift) {
        return point != nullptr && point->start + shift <= *m_reading && *m_reading <= point->end + shift;
    };
    if (!holds(nowPoint, 0)) {
        nowPoint = nullptr;
    }
    if (!holds(beforePoint, m_data.shift)) {
        beforePoint = nullptr;
    }
    if (nowPoint == nullptr && beforePoint == nullptr) {
        return;
    }
    const Theme& t = theme();
    const api::TimeMs at = nowPoint != nullptr ? nowPoint->at() : beforePoint->at() + m_data.shift;
    const double x = std::round(m_layout.time.toPixel(at)) + 0.5;
    painter.setPen(QPen(t.color(Token::control), 1));
    painter.drawLine(QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom()));
    if (beforePoint != nullptr && beforePoint->value.present()) {
        paintHollowDot(painter, m_layout.point(beforePoint->at() + m_data.shift, beforePoint->value.value), 3,
                       t.color(Token::previous), 1.5);
    }
    if (nowPoint != nullptr && nowPoint->value.present()) {
        paintHollowDot(painter, m_layout.point(nowPoint->at(), nowPoint->value.value), 3, t.color(Token::ink), 1.75);
    }
    paintTooltip(painter, x, nowPoint, beforePoint);
}

void ChartCanvas::paintTooltip(QPainter& painter, double x, const ChartPoint* now, const ChartPoint* before) const
{
    const Theme& t = theme();
    const ReadingWords words = readingWords(m_data, now, before);
    const QFont plain = t.font(Type::small);
    const QFont strong = t.font(Type::small, QFont::DemiBold);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(strong);
    const double row = plainMetrics.height() + t.px(2);
    const double swatch = t.px(22);
    const double between = t.px(20);
    double width = strongMetrics.horizontalAdvance(words.when) + between + plainMetrics.horizontalAdvance(words.unit);
    for (const ReadingWords::Row& line : words.rows) {
        const double value =
            line.change ? widthOfChange(plainMetrics, *line.change) : strongMetrics.horizontalAdvance(line.value);
        width = std::max(width, swatch + plainMetrics.horizontalAdvance(line.name) + between + value);
    }
    const double pad = t.px(10);
    const QSizeF size(width + 2 * pad, row * static_cast<double>(words.rows.size() + 1) + 2 * t.px(7));
    const double gap = t.px(16);
    std::vector<QRectF> candidates;
    for (const double left : {x + gap, x - gap - size.width()}) {
        for (const double top : {m_layout.plot.bottom() - size.height() - gap, m_layout.plot.top() + t.px(4),
                                 m_layout.plot.center().y() - size.height() / 2}) {
            candidates.push_back(QRectF(QPointF(std::round(left), std::round(top)), size));
        }
    }
    const auto placeIn = [&](const QRectF& bounds) {
        LabelLayout free(bounds);
        free.avoid(pixelLine(m_data.current, 0));
        free.avoid(pixelLine(m_data.previous, m_data.shift));
        const auto place = free.place(candidates);
        return std::pair(place, place ? free.coveredLength(*place) : 0.0);
    };
    // Over the plot only, so that the axis can be read beside it, unless it would hide a line there.
    const QRectF whole = QRectF(viewport()->rect()).adjusted(2, 2, -2, -2);
    auto [box, covered] = placeIn(QRectF(m_layout.plot.left(), whole.top(), m_layout.plot.width(), whole.height()));
    if (!box || covered > 0) {
        box = placeIn(whole).first;
    }
    if (!box) {
        return;
    }
    paintBox(painter, *box, 4, t.color(Token::raised), t.color(Token::strongLine));
    QRectF line(box->left() + pad, box->top() + t.px(7), width, row);
    const auto left = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    const auto right = Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(strong);
    painter.setPen(t.color(Token::text));
    painter.drawText(line, left, words.when);
    painter.setFont(plain);
    painter.setPen(t.color(Token::text2));
    painter.drawText(line, right, words.unit);
    for (const ReadingWords::Row& entry : words.rows) {
        line.translate(0, row);
        if (entry.line != Token::surface) {
            const bool current = entry.line == Token::ink;
            painter.setPen(QPen(t.color(entry.line), current ? 2 : 1));
            painter.drawLine(QPointF(line.left(), line.center().y()),
                             QPointF(line.left() + t.px(14), line.center().y()));
        }
        painter.setFont(plain);
        painter.setPen(t.color(entry.line == Token::ink ? Token::text : Token::text2));
        painter.drawText(line.adjusted(swatch, 0, 0, 0), left, entry.name);
        if (entry.change) {
            paintChange(painter, line, right, *entry.change);
        } else {
            painter.setFont(entry.line == Token::ink ? strong : plain);
            painter.drawText(line, right, entry.value);
        }
    }
}

} // namespace bw::ui
