#include "ui/style/veil.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace bw::ui {

Veil::Veil(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    parent->installEventFilter(this);
}

bool Veil::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return false;
}

void Veil::showEvent(QShowEvent*)
{
    setGeometry(parentWidget()->rect());
    raise();
}

void Veil::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor sheet = theme().color(Token::surface);
    sheet.setAlphaF(0.5F);
    painter.fillRect(rect(), sheet);
}

} // namespace bw::ui
