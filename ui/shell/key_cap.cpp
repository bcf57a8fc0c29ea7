#include "ui/shell/key_cap.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>

namespace bw::ui {

QString keyText(const QKeySequence& keys)
{
    if (keys.count() == 1 && keys[0].keyboardModifiers() == Qt::NoModifier && keys[0].key() == Qt::Key_Return) {
        return QCoreApplication::translate("Keys", "Enter");
    }
    QString text = keys.toString(QKeySequence::NativeText);
    for (qsizetype i = text.indexOf(QLatin1Char('+')); i >= 0 && i + 1 < text.size();
         i = text.indexOf(QLatin1Char('+'), i + 1)) {
        text[i] = QLatin1Char(' ');
    }
    const Qt::Key key = keys.count() == 1 ? keys[0].key() : Qt::Key_unknown;
    const QChar arrow = key == Qt::Key_Left ? QChar(0x2190) : key == Qt::Key_Right ? QChar(0x2192) : QChar();
    return arrow.isNull() ? text : text.left(text.lastIndexOf(QLatin1Char(' ')) + 1) + arrow;
}

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
