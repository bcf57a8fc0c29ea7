#include "ui/shell/message_bar.h"

#include "ui/charts/marks.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr double kBetween = 8; ///< two actions, an action and what is said

Token tintOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::note:
        return Token::sunken;
    case Message::Kind::paused:
        return Token::infoTint;
    case Message::Kind::stale:
    case Message::Kind::offline:
    case Message::Kind::settings:
        return Token::warningTint;
    case Message::Kind::error:
        return Token::criticalTint;
    }
    return Token::sunken;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_button(new QPushButton(this)), m_second(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    for (QPushButton* button : {m_button, m_second}) {
        row->addWidget(button);
        button->setFocusPolicy(Qt::TabFocus);
        button->hide();
    }
    connect(m_second, &QPushButton::clicked, this, [this] { Q_EMIT secondChosen(m_message.secondId); });
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionChosen(m_message.kind); });
    connect(&theme(), &Theme::changed, this, &MessageBar::restyle);
    restyle();
}

void MessageBar::restyle()
{
    setFixedHeight(theme().px(m_message.action.isEmpty() ? 33 : 39));
    const int end = theme().px(12); // layouts turn round, their margins do not
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? end : 0, 0, mirrored ? 0 : end, 1);
    layout()->setSpacing(theme().px(kBetween));
    m_button->setFont(theme().font(Type::small, QFont::Medium));
    m_second->setFont(m_button->font());
    update();
}

void MessageBar::setMessage(const Message& message)
{
    if (message == m_message) {
        return;
    }
    m_message = message;
    m_button->setText(message.action);
    m_button->setVisible(!message.action.isEmpty());
    m_second->setText(message.second);
    m_second->setVisible(!message.second.isEmpty());
    setAccessibleName(message.what + QLatin1Char(' ') + message.more);
    restyle();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(tintOf(m_message.kind)));
    paintBottomLine(painter, rect(), t.color(Token::strongLine));
    const auto place = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height() - 1));
    };
    const QRect mark = place(t.px(12), t.px(14));
    switch (m_message.kind) {
    case Message::Kind::note:
        paintIcon(painter, QStringLiteral("check"),
                  QRectF(mark.left(), mark.center().y() - t.px(7), t.px(14), t.px(14)), t.color(Token::positive));
        break;
    case Message::Kind::paused:
        paintFreshness(painter, mark, api::Freshness::paused);
        break;
    case Message::Kind::stale:
        paintFreshness(painter, mark, api::Freshness::stale);
        break;
    case Message::Kind::offline:
        paintFreshness(painter, mark, api::Freshness::offline);
        break;
    case Message::Kind::error:
        paintSeverity(painter, mark, Severity::critical);
        break;
    case Message::Kind::settings:
        paintSeverity(painter, mark, Severity::warning);
        break;
    }
    int at = t.px(34);
    int end = width() - t.px(16);
    for (const QPushButton* button : {m_button, m_second}) {
        end -= button->isHidden() ? 0 : button->width() + t.px(kBetween);
    }
    const int vertical = Qt::AlignVCenter | static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    if (!m_message.remark.isEmpty()) {
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        const int width = painter.fontMetrics().horizontalAdvance(m_message.remark) + 1;
        painter.drawText(place(end - width, width), Qt::AlignCenter | Qt::TextSingleLine, m_message.remark);
        end -= width + t.px(16);
    }
    painter.setPen(t.color(Token::text));
    painter.setFont(t.font(Type::text, QFont::DemiBold));
    int width = std::min(painter.fontMetrics().horizontalAdvance(m_message.what) + 1, std::max(0, end - at));
    paintText(painter, place(at, width), vertical, m_message.what);
    at += width + t.px(6);
    painter.setFont(t.font(Type::text));
    paintText(painter, place(at, std::max(0, end - at)), vertical, m_message.more);
}

} // namespace bw::ui
