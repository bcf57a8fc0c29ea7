#include "ui/shell/scope_button.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace bw::ui {

ScopeButton::ScopeButton(QString iconName, bool opens, QWidget* parent)
    : QAbstractButton(parent), m_icon(std::move(iconName)), m_opens(opens)
{
    setFocusPolicy(opens ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, opens);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ScopeButton::opened);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ScopeButton::setParts(const QString& before, const QString& choice, const QString& after)
{
    if (before == m_before && choice == m_choice && after == m_after) {
        return;
    }
    m_before = before;
    m_choice = choice;
    m_after = after;
    setAccessibleName(QStringList{before, choice, after}.join(QLatin1Char(' ')).trimmed());
    updateGeometry();
    update();
}

QSize ScopeButton::sizeHint() const
{
    const Theme& t = theme();
    int width = 2 * t.px(10);
    width += m_icon.isEmpty() ? 0 : t.px(16 + 7);
    width += m_before.isEmpty() ? 0 : QFontMetrics(t.font(Type::small)).horizontalAdvance(m_before) + t.px(6);
    width += QFontMetrics(t.font(Type::small, QFont::Medium)).horizontalAdvance(m_choice) + 1;
    width += m_after.isEmpty() ? 0 : QFontMetrics(t.font(Type::small)).horizontalAdvance(m_after) + t.px(7);
    width += m_opens ? t.px(14 + 6) : 0;
    return {width, t.px(26)};
}

void ScopeButton::keyPressEvent(QKeyEvent* event)
{
    if (m_opens && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ScopeButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    if (m_opens) {
        paintBox(painter, rect(), 4, t.color(isDown() || underMouse() ? Token::hover : Token::raised),
                 t.color(Token::strongLine));
    }
    int at = t.px(10);
    const auto place = [&](int width) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(at, 0, width, height()));
        at += width;
        return box;
    };
    const auto drawIcon = [&](const QString& name, int side, Token token) {
        const QRect box = place(side);
        paintIcon(painter, name, QRectF(box.left(), (height() - side) / 2.0, side, side), t.color(token));
    };
    const auto drawText = [&](const QString& text, const QFont& font, Token token) {
        painter.setFont(font);
        painter.setPen(t.color(token));
        painter.drawText(place(painter.fontMetrics().horizontalAdvance(text) + 1),
                         Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextSingleLine, text);
    };
    if (!m_icon.isEmpty()) {
        drawIcon(m_icon, t.px(16), Token::text);
        at += t.px(7);
    }
    if (!m_before.isEmpty()) {
        drawText(m_before, t.font(Type::small), Token::text2);
        at += t.px(5);
    }
    drawText(m_choice, t.font(Type::small, QFont::Medium), Token::text);
    if (!m_after.isEmpty()) {
        at += t.px(7);
        drawText(m_after, t.font(Type::small), Token::text2);
    }
    if (m_opens) {
        at += t.px(5);
        drawIcon(QStringLiteral("chevron-down"), t.px(14), Token::text);
    }
}

} // namespace bw::ui
