#include "ui/shell/content_frame.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace bw::ui {

namespace {

constexpr int kRadius = 6;

/// One round corner: the ground of the window outside the arc, the arc itself, nothing inside it.
class Corner : public QWidget {
public:
    Corner(bool top, QWidget* parent) : QWidget(parent), m_top(top)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(kRadius + 1, kRadius + 1);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (layoutDirection() == Qt::RightToLeft) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        if (!m_top) {
            painter.translate(0, height());
            painter.scale(1, -1);
        }
        const QRectF circle(0.5, 0.5, 2 * kRadius, 2 * kRadius);
        QPainterPath outside;
        outside.addRect(QRectF(0, 0, kRadius + 0.5, kRadius + 0.5));
        QPainterPath disc;
        disc.addEllipse(circle);
        painter.fillPath(outside.subtracted(disc), theme().color(Token::background));
        painter.setPen(QPen(theme().color(Token::strongLine), 1));
        painter.drawArc(circle, 90 * 16, 90 * 16);
    }

private:
    bool m_top;
};

} // namespace

ContentFrame::ContentFrame(QWidget* parent)
    : QWidget(parent), m_top(new Corner(true, this)), m_bottom(new Corner(false, this))
{}

void ContentFrame::setContent(QWidget* content)
{
    m_content = content;
    content->setParent(this);
    content->lower();
    arrange();
}

void ContentFrame::arrange()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (m_content != nullptr) {
        m_content->setGeometry(mirrored ? 0 : 1, 1, width() - 1, height() - 2);
    }
    const int x = mirrored ? width() - m_top->width() : 0;
    m_top->move(x, 0);
    m_bottom->move(x, height() - m_bottom->height());
    m_top->raise();
    m_bottom->raise();
}

void ContentFrame::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ContentFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::strongLine));
}

} // namespace bw::ui
