#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace bw::ui {

/// Shows an action's keys and takes others: pressed, it waits for the next keys. Esc leaves them as they were, Delete
/// or Backspace takes them away.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    explicit KeyButton(QWidget* parent = nullptr);

    void setKeys(const QList<QKeySequence>& keys);
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    /// Empty: none any more.
    void keysGiven(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void wait(bool waiting);
    void showKeys();

    QList<QKeySequence> m_keys;
    bool m_waiting = false;
};

} // namespace bw::ui
