#include "ui/style/state_pane.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr int kPatienceMs = 300;

} // namespace

StatePane::StatePane(QWidget* parent) : QWidget(parent), m_button(new QPushButton(this))
{
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &StatePane::actionChosen);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&theme(), &Theme::changed, this, &StatePane::arrange, Qt::QueuedConnection); // the button has its font then
}

void StatePane::setState(const PaneState& state)
{
    if (state.kind == PaneState::Kind::loading && m_state.kind != PaneState::Kind::loading) {
        m_patience.start();
    }
    m_state = state;
    m_button->setText(state.action);
    m_button->setVisible(!state.action.isEmpty());
    setAccessibleName(state.title.isEmpty() ? state.detail : state.title);
    setAccessibleDescription(state.detail);
    arrange();
    update();
}

void StatePane::arrange()
{
    const Theme& t = theme();
    m_button->adjustSize();
    m_button->setGeometry(
        QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(t.px(16), t.px(62)), m_button->size())));
}

void StatePane::resizeEvent(QResizeEvent*)
{
    arrange();
}

void StatePane::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::surface));
    const int margin = t.px(16);
    const QRectF box = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    if (m_state.kind == PaneState::Kind::loading) {
        if (m_patience.isActive()) {
            return;
        }
        qreal y = box.top();
        for (const double share : {0.82, 0.64, 0.74}) {
            paintBox(painter, QRectF(box.left(), y, std::min<qreal>(box.width() * share, t.px(420) * share), t.px(7)),
                     1, blended(t.color(Token::hairline), t.color(Token::surface), 0.6), QColor());
            y += t.px(20);
        }
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        paintText(painter, QRectF(box.left(), y, box.width(), t.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                  m_state.detail);
        return;
    }
    qreal left = box.left();
    if (m_state.kind == PaneState::Kind::error) {
        // The shape says warning without the colour; severity marks live with the charts, above this room.
        const qreal side = t.px(14);
        const QPointF c(left + side / 2, box.top() + t.px(10));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.color(Token::warning), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(t.color(Token::warning));
        painter.drawPolygon(QPolygonF{c + QPointF(0, -side * 0.38), c + QPointF(side * 0.42, side * 0.36),
                                      c + QPointF(-side * 0.42, side * 0.36)});
        painter.setPen(QPen(t.color(Token::surface), 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(c + QPointF(0, -side * 0.1), c + QPointF(0, side * 0.1));
        painter.drawPoint(c + QPointF(0, side * 0.25));
        left += side + t.px(6);
    }
    painter.setFont(t.font(Type::text, QFont::Medium));
    painter.setPen(t.color(Token::text));
    paintText(painter, QRectF(left, box.top(), box.right() - left, t.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
              m_state.title);
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    painter.drawText(QRectF(box.left(), box.top() + t.px(22), box.width(), t.px(40)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_state.detail);
}

} // namespace bw::ui
