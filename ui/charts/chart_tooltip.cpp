// What ChartCanvas shows at the moment that is read.
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_strokes.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/marks.h"
#include "ui/charts/reading.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr double kWidestRemark = 300;

/// A line below the values: a note with its mark, or a sentence.
struct Remark {
    std::optional<ChartNote::Mark> mark;
    QString text;
};

std::vector<Remark> remarksOf(const ReadingWords& words)
{
    std::vector<Remark> remarks;
    if (!words.line.isEmpty()) {
        remarks.push_back({std::nullopt, words.line});
    }
    for (const ChartNote& note : words.notes) {
        remarks.push_back({note.mark, note.label});
    }
    if (words.notesLeftOut > 0) {
        remarks.push_back({std::nullopt, words.leftOut()});
    }
    return remarks;
}

} // namespace

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
    if (m_follows) {
        paintFollowed(painter, x, nowPoint, beforePoint);
    } else {
        paintTooltip(painter, x, nowPoint, beforePoint);
    }
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
    const std::vector<Remark> remarks = remarksOf(words);
    for (const Remark& remark : remarks) {
        const double wide = swatch + plainMetrics.horizontalAdvance(remark.text) + 1;
        width = std::max(width, std::min<double>(wide, t.px(kWidestRemark)));
    }
    const double pad = t.px(10);
    const QSizeF size(width + 2 * pad, row * static_cast<double>(words.rows.size() + 1 + remarks.size()) + 2 * t.px(7));
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
    painter.setFont(plain);
    for (const Remark& remark : remarks) {
        line.translate(0, row);
        if (remark.mark) {
            paintNoteMark(painter, QPointF(line.left() + t.px(7), line.center().y()), *remark.mark);
        }
        painter.setPen(t.color(Token::text));
        const QRectF place = line.adjusted(swatch, 0, 0, 0);
        painter.drawText(place, left, plainMetrics.elidedText(remark.text, Qt::ElideRight, place.width()));
    }
}

/// Only the value, at the side of the hairline where it covers no line.
void ChartCanvas::paintFollowed(QPainter& painter, double x, const ChartPoint* now, const ChartPoint* before) const
{
    const Theme& t = theme();
    const QString text = bw::ui::readingText(m_data, now != nullptr ? now->value : before->value);
    painter.setFont(t.font(Type::axis, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(text) + t.px(8), metrics.height() + t.px(2));
    LabelLayout free(m_layout.plot);
    free.avoid(pixelLine(m_data.current, 0));
    free.avoid(pixelLine(m_data.previous, m_data.shift));
    std::vector<QRectF> candidates;
    for (const double left : {x + t.px(4), x - t.px(4) - size.width()}) {
        for (const double share : {0.0, 1.0, 0.25, 0.5, 0.75}) {
            const double top = m_layout.plot.top() + share * (m_layout.plot.height() - size.height());
            candidates.push_back(QRectF(QPointF(std::round(left), std::round(top)), size));
        }
    }
    if (const auto box = free.place(candidates)) {
        paintBox(painter, *box, 3, t.color(Token::raised), t.color(Token::strongLine));
        painter.setPen(t.color(now != nullptr ? Token::text : Token::text2));
        painter.drawText(*box, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

} // namespace bw::ui
