#include "ui/shell/key_cap.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>

namespace bw::ui {

namespace {

/// What Qt asks for when it names a key, in menus too. Its own translations are not on every machine, and ours name
/// keys in tables already: said here, all say the same.
[[maybe_unused]] constexpr const char* kKeyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),      QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),       QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),       QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),     QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Backspace"), QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),      QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),      QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),      QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),        QT_TRANSLATE_NOOP("QShortcut", "Down")};

} // namespace

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
