#include "ui/charts/marks.h"

#include "ui/charts/thin_line.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bw::ui {

namespace {

QPen roundPen(const QColor& color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintClock(QPainter& painter, const QRectF& box, const QColor& color)
{
    const qreal r = box.width() * 0.4;
    const QPointF c = box.center();
    painter.setPen(roundPen(color, box.width() * 0.16));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(c, r, r);
    painter.drawPolyline(QPolygonF{c + QPointF(0, -r * 0.55), c, c + QPointF(r * 0.45, 0)});
}

void paintExclamation(QPainter& painter, QPointF centre, qreal height, const QColor& color)
{
    painter.setPen(roundPen(color, height * 0.22));
    painter.drawLine(centre - QPointF(0, height * 0.5), centre + QPointF(0, height * 0.08));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre + QPointF(0, height * 0.45), height * 0.13, height * 0.13);
}

} // namespace

void paintSparkline(QPainter& painter, const QRectF& where, std::span<const double> values, bool unfinished,
                    Token color)
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const double value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (low > high || values.size() < 2) {
        return;
    }
    const qreal end = 2;
    const QRectF box = where.adjusted(end, end + 0.5, -end - 0.5, -end - 0.5);
    const auto place = [&](std::size_t i) {
        const double share = high > low ? (values[i] - low) / (high - low) : 0.5;
        return QPointF(box.left() + box.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                       box.bottom() - box.height() * share);
    };
    const Theme& t = theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF stretch;
    std::optional<QPointF> last;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i])) {
            last = place(i);
            stretch << *last;
        } else {
            paintThinLine(painter, std::exchange(stretch, {}), 1.25, t.color(color));
        }
    }
    paintThinLine(painter, stretch, 1.25, t.color(color));
    if (last) {
        // Two discs: the stroke of a circle costs ten times as much.
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.color(color));
        painter.drawEllipse(*last, end + 0.25, end + 0.25);
        if (unfinished) {
            painter.setBrush(t.color(Token::surface));
            painter.drawEllipse(*last, end - 0.75, end - 0.75);
        }
    }
    painter.restore();
}

void paintBar(QPainter& painter, const QRectF& where, const Bar& bar)
{
    const Theme& t = theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal height = std::min<qreal>(where.height(), t.px(6));
    const QRectF track(where.left(), std::round(where.center().y() - height / 2), where.width(), height);
    if (bar.track) {
        painter.setBrush(blended(t.color(Token::hairline), t.color(Token::surface), 0.6));
        painter.drawRoundedRect(track, 1, 1);
    }
    const double share = bar.full > 0 ? std::clamp(bar.value / bar.full, 0.0, 1.0) : 0.0;
    const QRectF filled(track.left(), track.top(), track.width() * share, track.height());
    painter.setBrush(t.color(bar.color));
    painter.drawRoundedRect(filled, 1, 1);
    if (bar.value > bar.full * 1.0001) {
        painter.setPen(QPen(t.color(Token::surface), 1.2));
        for (const qreal from : {7.0, 4.0}) {
            painter.drawLine(QPointF(filled.right() - from, filled.bottom() + 0.5),
                             QPointF(filled.right() - from + 2.5, filled.top() - 0.5));
        }
    }
    if (bar.target && bar.full > 0 && *bar.target <= bar.full) {
        const qreal x = std::round(track.left() + track.width() * *bar.target / bar.full);
        painter.fillRect(QRectF(x, track.center().y() - t.px(6), 1, 2 * t.px(6)), t.color(Token::text));
    }
    painter.restore();
}

Token tokenOf(api::Freshness freshness)
{
    switch (freshness) {
    case api::Freshness::live:
        return Token::positive;
    case api::Freshness::lagging:
        return Token::warning;
    case api::Freshness::stale:
        return Token::negative;
    case api::Freshness::paused:
    case api::Freshness::connecting:
        return Token::info;
    case api::Freshness::offline:
    case api::Freshness::ended:
        return Token::text2;
    }
    return Token::text2;
}

QString wordOf(api::Freshness freshness)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Words", text); };
    switch (freshness) {
    case api::Freshness::connecting:
        return words(QT_TRANSLATE_NOOP("Words", "connecting"));
    case api::Freshness::live:
        return words(QT_TRANSLATE_NOOP("Words", "live"));
    case api::Freshness::lagging:
        return words(QT_TRANSLATE_NOOP("Words", "lagging"));
    case api::Freshness::stale:
        return words(QT_TRANSLATE_NOOP("Words", "stale"));
    case api::Freshness::offline:
        return words(QT_TRANSLATE_NOOP("Words", "offline"));
    case api::Freshness::paused:
        return words(QT_TRANSLATE_NOOP("Words", "paused"));
    case api::Freshness::ended:
        return words(QT_TRANSLATE_NOOP("Words", "ended"));
    }
    return {};
}

void paintFreshness(QPainter& painter, const QRectF& where, api::Freshness freshness)
{
    const QColor color = theme().color(tokenOf(freshness));
    const qreal side = std::min(where.width(), where.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(where.center());
    const QPointF c = box.center();
    const qreal r = side * 0.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (freshness) {
    case api::Freshness::live:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(c, r, r);
        break;
    case api::Freshness::lagging:
        painter.setPen(QPen(color, side * 0.14));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, r * 0.95, r * 0.95);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(c - QPointF(r, r), QSizeF(2 * r, 2 * r)), 90 * 16, 180 * 16);
        break;
    case api::Freshness::stale:
        paintClock(painter, box, color);
        break;
    case api::Freshness::offline: {
        const qreal d = r * 0.75;
        painter.setPen(roundPen(color, side * 0.16));
        painter.drawLine(c + QPointF(-d, -d), c + QPointF(d, d));
        painter.drawLine(c + QPointF(-d, d), c + QPointF(d, -d));
        break;
    }
    case api::Freshness::paused:
        painter.setPen(roundPen(color, side * 0.18));
        painter.drawLine(c + QPointF(-r * 0.5, -r * 0.8), c + QPointF(-r * 0.5, r * 0.8));
        painter.drawLine(c + QPointF(r * 0.5, -r * 0.8), c + QPointF(r * 0.5, r * 0.8));
        break;
    case api::Freshness::connecting: {
        QPen pen(color, side * 0.18);
        pen.setCapStyle(Qt::FlatCap);
        // Six dashes round the ring, in units of the pen's width.
        const qreal sixth = 2 * 3.14159265 * r / 6 / pen.widthF();
        pen.setDashPattern({sixth * 0.55, sixth * 0.45});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, r, r);
        break;
    }
    case api::Freshness::ended:
        painter.setPen(roundPen(color, side * 0.16));
        painter.drawPolyline(QPolygonF{c + QPointF(-r * 0.9, r * 0.05), c + QPointF(-r * 0.25, r * 0.7),
                                       c + QPointF(r * 0.9, -r * 0.7)});
        break;
    }
    painter.restore();
}

Token tokenOf(Severity severity)
{
    switch (severity) {
    case Severity::info:
        return Token::info;
    case Severity::warning:
        return Token::warning;
    case Severity::critical:
        return Token::critical;
    }
    return Token::info;
}

Token tokenOf(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return Token::text2;
    case Tone::good:
        return Token::positive;
    case Tone::bad:
        return Token::negative;
    }
    return Token::text2;
}

void paintSeverity(QPainter& painter, const QRectF& where, Severity severity)
{
    const Theme& t = theme();
    const QColor color = t.color(tokenOf(severity));
    const qreal side = std::min(where.width(), where.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(where.center());
    const QPointF c = box.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (severity) {
    case Severity::info:
        painter.setPen(roundPen(color, side * 0.11));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, side * 0.42, side * 0.42);
        painter.drawLine(c + QPointF(0, -side * 0.02), c + QPointF(0, side * 0.2));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(c - QPointF(0, side * 0.19), side * 0.07, side * 0.07);
        break;
    case Severity::warning: {
        painter.setPen(QPen(color, side * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{c + QPointF(0, -side * 0.38), c + QPointF(side * 0.42, side * 0.36),
                                      c + QPointF(-side * 0.42, side * 0.36)});
        paintExclamation(painter, c + QPointF(0, side * 0.07), side * 0.36, t.color(Token::surface));
        break;
    }
    case Severity::critical:
        painter.setPen(QPen(color, side * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{c + QPointF(0, -side * 0.44), c + QPointF(side * 0.44, 0),
                                      c + QPointF(0, side * 0.44), c + QPointF(-side * 0.44, 0)});
        paintExclamation(painter, c - QPointF(0, side * 0.01), side * 0.38, t.color(Token::surface));
        break;
    }
    painter.restore();
}

qreal widthOfChange(const QFontMetricsF& metrics, const Change& change)
{
    const qreal text = metrics.horizontalAdvance(change.text);
    return change.arrow == Change::Arrow::none ? text : text + metrics.height() * 0.8;
}

void paintChange(QPainter& painter, const QRectF& where, int alignment, const Change& change)
{
    const Theme& t = theme();
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    if (change.arrow == Change::Arrow::none) {
        painter.setPen(t.color(Token::text3));
        painter.setFont(t.font(Type::small));
        paintText(painter, where, alignment, change.text);
        painter.restore();
        return;
    }
    const QColor color = t.color(tokenOf(change.tone));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal arrowSpace = metrics.height() * 0.8;
    const qreal width = metrics.horizontalAdvance(change.text);
    qreal left = where.left() + arrowSpace;
    if ((alignment & Qt::AlignRight) != 0) {
        left = where.right() - width;
    } else if ((alignment & Qt::AlignHCenter) != 0) {
        left = where.center().x() - (width - arrowSpace) / 2;
    }
    painter.setPen(color);
    painter.drawText(QRectF(left, where.top(), width + 1, where.height()),
                     (alignment & Qt::AlignVertical_Mask) | Qt::TextSingleLine, change.text);
    // The middle of the digits, wherever the text stands in its box.
    qreal middle = where.center().y();
    if ((alignment & Qt::AlignTop) != 0) {
        middle = where.top() + metrics.height() / 2;
    }
    const qreal s = metrics.height() * 0.26;
    const QPointF c(left - arrowSpace * 0.56, middle + 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(roundPen(color, metrics.height() * 0.1));
    if (change.arrow == Change::Arrow::equal) {
        painter.drawLine(c + QPointF(-s * 0.8, -s * 0.4), c + QPointF(s * 0.8, -s * 0.4));
        painter.drawLine(c + QPointF(-s * 0.8, s * 0.4), c + QPointF(s * 0.8, s * 0.4));
    } else {
        const qreal tip = change.arrow == Change::Arrow::up ? -s : s;
        painter.drawLine(c + QPointF(0, -tip), c + QPointF(0, tip));
        painter.drawPolyline(
            QPolygonF{c + QPointF(-s * 0.85, tip * 0.15), c + QPointF(0, tip), c + QPointF(s * 0.85, tip * 0.15)});
    }
    painter.restore();
}

void paintChannelSquare(QPainter& painter, const QPointF& centre, api::Channel channel)
{
    const qreal side = theme().px(8);
    QRectF box(0, 0, side, side);
    box.moveCenter(centre);
    paintBox(painter, QRectF(box.toAlignedRect().topLeft(), QSizeF(side, side)), 1.5,
             theme().color(channelToken(channel)), QColor());
}

} // namespace bw::ui
