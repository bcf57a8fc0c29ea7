#include "ui/shell/popup_sheet.h"

#include "ui/style/paint.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace bw::ui {

PopupSheet::PopupSheet(QWidget* window) : QWidget(window), m_sheet(new QWidget(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    // Once what is in it has the sizes of now, too.
    connect(
        &theme(), &Theme::changed, this,
        [this] {
            if (isOpen()) {
                arrange();
                QMetaObject::invokeMethod(this, [this] { arrange(); }, Qt::QueuedConnection);
            }
        },
        Qt::QueuedConnection);
}

void PopupSheet::open()
{
    m_before = QApplication::focusWidget();
    arrange();
    show();
    raise();
    opened();
}

void PopupSheet::close()
{
    if (!isVisible()) {
        return;
    }
    hide();
    if (m_before != nullptr) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
}

void PopupSheet::arrange()
{
    setGeometry(parentWidget()->rect());
    m_sheet->setGeometry(sheetRect());
    update();
}

bool PopupSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        arrange();
    }
    return false;
}

void PopupSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PopupSheet::mousePressEvent(QMouseEvent* event)
{
    if (!m_sheet->geometry().contains(event->position().toPoint())) {
        close();
    }
}

bool PopupSheet::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

void PopupSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(painter, QRectF(m_sheet->geometry()).adjusted(-1, -1, 1, 1), 6, theme().color(Token::raised),
             theme().color(Token::control));
}

} // namespace bw::ui
