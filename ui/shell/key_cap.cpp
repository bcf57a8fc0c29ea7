#include "ui/shell/key_cap.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetrics>

namespace bw::ui {

int keyCapWidth(const QString& key)
{
    return QFontMetrics(theme().font(Type::axis)).horizontalAdvance(key) + theme().px(10);
}

int paintKeyCap(QPainter& painter, int x, int middle, const QString& key, bool right)
{
    const Theme& t = theme();
    const int width = keyCapWidth(key);
    const int height = t.px(17);
    const QRect box(right ? x - width : x, middle - height / 2, width, height);
    paintBox(painter, box, 3, t.color(Token::raised), t.color(Token::strongLine));
    painter.setFont(t.font(Type::axis));
    painter.setPen(t.color(Token::text2));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, key);
    return width;
}

} // namespace bw::ui
