#include "ui/style/focus_ring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

namespace bw::ui {

namespace {

/// Menus mark the chosen line, fields change their outline, lists mark the row: a ring would say it twice.
bool showsFocusItself(const QWidget* widget)
{
    return qobject_cast<const QMenu*>(widget) != nullptr || qobject_cast<const QMenuBar*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr || widget->isWindow();
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut) {
        return false;
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) {
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        if (m_frame != nullptr) {
            m_frame->setWidget(nullptr);
        }
        return false;
    }
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    const bool byKeys =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (byKeys && !showsFocusItself(widget)) {
        if (m_frame == nullptr) {
            m_frame = new QFocusFrame(widget);
        }
        m_frame->setWidget(widget);
        // Once more when it has been scrolled to: where it cannot be seen, the frame hides and does not come back.
        QTimer::singleShot(0, m_frame, [frame = m_frame.data(), widget = QPointer<QWidget>(widget)] {
            if (widget != nullptr && frame->widget() == widget) {
                frame->setWidget(nullptr);
                frame->setWidget(widget);
            }
        });
    }
    return false;
}

} // namespace bw::ui
