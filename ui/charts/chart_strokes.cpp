#include "ui/charts/chart_strokes.h"

#include "ui/style/theme.h"

namespace bw::ui {

Token noteToken(ChartNote::Mark mark)
{
    switch (mark) {
    case ChartNote::Mark::change:
        return Token::text2;
    case ChartNote::Mark::own:
        return Token::accent;
    case ChartNote::Mark::warning:
        return Token::warning;
    case ChartNote::Mark::critical:
        return Token::critical;
    }
    return Token::text2;
}

void paintNoteMark(QPainter& painter, QPointF c, ChartNote::Mark mark)
{
    const qreal r = theme().px(4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(noteToken(mark)));
    switch (mark) {
    case ChartNote::Mark::change:
        painter.drawRoundedRect(QRectF(c - QPointF(r * 0.8, r * 0.8), QSizeF(r * 1.6, r * 1.6)), 1, 1);
        break;
    case ChartNote::Mark::own:
        painter.drawEllipse(c, r, r);
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

} // namespace bw::ui
