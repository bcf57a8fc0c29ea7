#include "ui/settings/key_button.h"

#include <QKeyEvent>

namespace bw::ui {

KeyButton::KeyButton(QWidget* parent) : QPushButton(parent)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] { wait(!m_waiting); });
}

void KeyButton::setKeys(const QList<QKeySequence>& keys)
{
    m_keys = keys;
    showKeys();
}

void KeyButton::showKeys()
{
    if (m_waiting) {
        setText(tr("Press the keys"));
    } else {
        setText(m_keys.isEmpty() ? tr("none") : QKeySequence::listToString(m_keys, QKeySequence::NativeText));
    }
}

void KeyButton::wait(bool waiting)
{
    m_waiting = waiting;
    showKeys();
}

bool KeyButton::event(QEvent* event)
{
    // Whatever is pressed is the answer, not what it does elsewhere; Tab and Space, too.
    if (m_waiting && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (m_waiting && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return true;
    }
    return QPushButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent* event)
{
    if (!m_waiting) {
        QPushButton::keyPressEvent(event);
        return;
    }
    event->accept();
    switch (event->key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
        return; // the key they go with comes next
    case Qt::Key_Escape:
        wait(false);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (event->modifiers() == Qt::NoModifier) {
            wait(false);
            Q_EMIT keysGiven({});
            return;
        }
        break;
    default:
        break;
    }
    wait(false);
    // Shift belongs to the sign it makes ("?", "+"), but to letters and named keys it is one of the keys.
    Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint() && !text.front().isLetter() && !text.front().isSpace()) {
        modifiers &= ~Qt::ShiftModifier;
    }
    Q_EMIT keysGiven(QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event->key()))));
}

void KeyButton::focusOutEvent(QFocusEvent* event)
{
    wait(false);
    QPushButton::focusOutEvent(event);
}

} // namespace bw::ui
