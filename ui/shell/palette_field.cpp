#include "ui/shell/palette_field.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyle>

namespace bw::ui {

PaletteField::PaletteField(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setCursor(Qt::IBeamCursor);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize PaletteField::sizeHint() const
{
    return {theme().px(308), theme().px(30)};
}

void PaletteField::setKeys(const QString& keys)
{
    m_keys = keys;
    update();
}

void PaletteField::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::background));
    const QRect field = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(0, t.px(4), -t.px(8), -t.px(4)));
    paintBox(painter, field, 4, t.color(underMouse() ? Token::raised : Token::surface), t.color(Token::strongLine));
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(layoutDirection(), field,
                                  QRect(field.left() + left, field.top(), width, field.height()));
    };
    const int side = t.px(14);
    const QRect lens = place(t.px(9), side);
    paintIcon(painter, QStringLiteral("search"), QRectF(lens.left(), field.center().y() - side / 2.0 + 0.5, side, side),
              t.color(Token::text2));
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    paintText(painter, place(t.px(28), field.width() - t.px(28 + 50)),
              Qt::AlignVCenter | static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), text());
    painter.setFont(t.font(Type::axis));
    const int width = painter.fontMetrics().horizontalAdvance(m_keys) + 1;
    painter.drawText(place(field.width() - width - t.px(8), width), Qt::AlignCenter | Qt::TextSingleLine, m_keys);
}

MarkWidget::MarkWidget(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(QStringLiteral("Bellwether"));
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize MarkWidget::sizeHint() const
{
    return {theme().px(38), theme().px(30)};
}

void MarkWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::background));
    const int side = theme().px(16);
    painter.drawPixmap(theme().px(13), (height() - side) / 2, mark(side, devicePixelRatioF()));
}

} // namespace bw::ui
