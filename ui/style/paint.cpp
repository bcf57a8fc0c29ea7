#include "ui/style/paint.h"

#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

class Saved {
public:
    explicit Saved(QPainter& painter) : m_painter(painter) { m_painter.save(); }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter& m_painter;
};

} // namespace

bool readsRightToLeft(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

int inItsDirection(const QPainter& painter, int alignment, const QString& text)
{
    const Qt::Alignment side = QStyle::visualAlignment(painter.layoutDirection(), Qt::Alignment(alignment));
    return static_cast<int>(side) | (alignment & ~static_cast<int>(Qt::AlignHorizontal_Mask)) |
           static_cast<int>(readsRightToLeft(text) ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
}

void paintBox(QPainter& painter, const QRectF& box, qreal radius, const QColor& fill, const QColor& line)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void paintSegment(QPainter& painter, const QRectF& box, qreal radius, bool roundLeft, bool roundRight,
                  const QColor& fill, const QColor& line)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF r = box.adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal left = roundLeft ? radius : 0;
    const qreal right = roundRight ? radius : 0;
    QPainterPath path(QPointF(r.left() + left, r.top()));
    path.lineTo(r.right() - right, r.top());
    path.arcTo(QRectF(r.right() - 2 * right, r.top(), 2 * right, 2 * right), 90, -90);
    path.lineTo(r.right(), r.bottom() - right);
    path.arcTo(QRectF(r.right() - 2 * right, r.bottom() - 2 * right, 2 * right, 2 * right), 0, -90);
    path.lineTo(r.left() + left, r.bottom());
    path.arcTo(QRectF(r.left(), r.bottom() - 2 * left, 2 * left, 2 * left), 270, -90);
    path.lineTo(r.left(), r.top() + left);
    path.arcTo(QRectF(r.left(), r.top(), 2 * left, 2 * left), 180, -90);
    path.closeSubpath();
    painter.setBrush(fill);
    painter.setPen(QPen(line, 1));
    painter.drawPath(path);
}

void paintBottomLine(QPainter& painter, const QRect& box, const QColor& color)
{
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), color);
}

void paintLeftLine(QPainter& painter, const QRect& box, const QColor& color)
{
    painter.fillRect(QRect(box.left(), box.top(), 1, box.height()), color);
}

void paintText(QPainter& painter, const QRectF& where, int alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    painter.drawText(where, inItsDirection(painter, alignment, text) | Qt::TextSingleLine,
                     metrics.horizontalAdvance(text) > where.width() + 0.5
                         ? metrics.elidedText(text, Qt::ElideRight, where.width())
                         : text);
}

QString asMenuText(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void paintProvisional(QPainter& painter, const QRectF& where, int alignment, const QString& text)
{
    const Saved saved(painter);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal width = std::min(metrics.horizontalAdvance(text), where.width());
    qreal left = where.left();
    if ((alignment & Qt::AlignRight) != 0) {
        left = where.right() - width;
    } else if ((alignment & Qt::AlignHCenter) != 0) {
        left = where.center().x() - width / 2;
    }
    qreal baseline = where.top() + metrics.ascent();
    if ((alignment & Qt::AlignVCenter) != 0) {
        baseline = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    } else if ((alignment & Qt::AlignBottom) != 0) {
        baseline = where.bottom() - metrics.descent();
    }
    const qreal y = std::floor(baseline + std::max(2.0, metrics.descent() * 0.75)) + 0.5;
    QPen pen(theme().color(Token::inkSoft), 1);
    pen.setDashPattern({1, 1});
    pen.setCapStyle(Qt::FlatCap);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.drawLine(QPointF(std::floor(left) + 0.5, y), QPointF(std::floor(left + width), y));
}

} // namespace bw::ui
