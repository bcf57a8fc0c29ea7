#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;

namespace bw::ui {

/// A ring round whatever got the focus from the keyboard, 2 px wide and 1 px off, so it never covers what it rings.
/// Watches the whole application while it lives.
class FocusRing : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QFocusFrame> m_frame;
};

} // namespace bw::ui
