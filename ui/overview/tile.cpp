#include "ui/overview/tile.h"

#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace bw::ui {

Tile::Tile(api::Metric metric, QWidget* parent) : QAbstractButton(parent), m_metric(metric)
{
    setText(nameOf(metric));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setToolTip(tr("Shown in the trend; Enter or a double click opens the campaigns it is made of"));
}

void Tile::setContent(Content content)
{
    m_content = std::move(content);
    QString spoken = m_content.value;
    switch (m_content.change.arrow) {
    case Change::Arrow::up:
        spoken += QLatin1String(", ") + tr("up %1").arg(m_content.change.text);
        break;
    case Change::Arrow::down:
        spoken += QLatin1String(", ") + tr("down %1").arg(m_content.change.text);
        break;
    case Change::Arrow::equal:
        spoken += QLatin1String(", ") + tr("unchanged");
        break;
    case Change::Arrow::none:
        spoken += QLatin1String(", ") + m_content.change.text;
        break;
    }
    if (m_content.provisional) {
        spoken += QLatin1String(", ") + tr("provisional");
    }
    setAccessibleName(text() + QLatin1Char(' ') + spoken);
    update();
}

std::optional<FigureAt> Tile::figureAt(std::optional<QPoint>) const
{
    FigureAt figure;
    figure.request.metric = m_metric;
    return figure;
}

QSize Tile::sizeHint() const
{
    return {theme().px(180), theme().px(100)};
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT opened();
        return;
    }
    QAbstractButton::keyPressEvent(event); // arrows move the choice along the strip
}

void Tile::mouseDoubleClickEvent(QMouseEvent* event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT opened();
}

void Tile::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(isChecked() ? Token::raised : underMouse() ? Token::hover : Token::surface));
    if (isChecked()) {
        painter.fillRect(QRect(0, 0, width(), 2), t.color(Token::text));
    }
    paintBottomLine(painter, rect(), t.color(Token::hairline));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, isChecked() ? 2 : 0, 1, height()), t.color(Token::hairline));

    const int pad = t.px(16);
    const int inner = width() - pad - t.px(13);
    const auto place = [&](int left, int top, int extent, int high) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(pad + left, top, extent, high));
    };
    const int left = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute |
                                      Qt::AlignVCenter);
    const int right = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignAbsolute |
                                       Qt::AlignVCenter);

    painter.setFont(t.font(Type::small));
    const int changeWidth = static_cast<int>(widthOfChange(QFontMetricsF(painter.font()), m_content.change)) + 2;
    paintChange(painter, place(inner - changeWidth, t.px(8), changeWidth, t.px(20)), right, m_content.change);
    painter.setFont(t.font(Type::small, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(t.color(isChecked() ? Token::text : Token::text2));
    paintText(painter, place(0, t.px(8), std::max(0, inner - changeWidth - t.px(6)), t.px(20)), left, text());

    const QRect number = place(0, t.px(27), inner, t.px(32));
    if (m_content.absent) {
        painter.setFont(t.font(Type::text));
        painter.setPen(t.color(Token::text3));
        paintText(painter, number, left, m_content.value);
    } else {
        painter.setFont(t.font(Type::tile));
        painter.setPen(t.color(Token::text));
        paintText(painter, number, left, m_content.value);
        if (m_content.provisional) {
            paintProvisional(painter, number, left, m_content.value);
        }
    }

    painter.setFont(t.font(Type::axis));
    painter.setPen(t.color(Token::text2));
    const int difference = painter.fontMetrics().horizontalAdvance(m_content.difference) + 2;
    paintText(painter, place(0, t.px(64), std::min(difference, inner), t.px(22)), left, m_content.difference);
    const int course = std::min(t.px(86), inner - difference - t.px(8));
    if (course >= t.px(40)) {
        paintSparkline(painter, place(inner - course, t.px(64), course, t.px(22)), m_content.course,
                       m_content.unfinished);
    }
}

} // namespace bw::ui
