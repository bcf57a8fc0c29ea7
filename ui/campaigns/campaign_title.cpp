#include "ui/campaigns/campaign_title.h"

#include "ui/charts/marks.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace bw::ui {
namespace {

constexpr double kTitleHeight = 50;
constexpr double kTitleOuter = 12;

} // namespace

CampaignTitle::CampaignTitle(QWidget* parent) : QWidget(parent), m_back(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_back->setIcon(icon(QStringLiteral("chevron-left")));
    m_back->setToolTip(tr("Back to all campaigns (Alt+←)"));
    m_back->setAccessibleName(tr("Back to all campaigns"));
    m_back->setProperty("bwFlat", true);
    m_back->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, &CampaignTitle::backAsked);
    connect(&theme(), &Theme::changed, this, &CampaignTitle::place);
    place();
}

void CampaignTitle::setCampaign(const api::CampaignRow& row, const QString& state)
{
    const QString name = QString::fromStdString(row.name.empty() ? row.campaignId : row.name);
    const bool running = row.state == api::CampaignState::running;
    if (m_known && name == m_name && state == m_state && row.channel == m_channel && running == m_running) {
        return;
    }
    m_known = true;
    m_name = name;
    m_state = state;
    m_channel = row.channel;
    m_running = running;
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(m_name, nameOf(m_channel), m_state));
    update();
}

void CampaignTitle::setId(const QString& campaignId)
{
    m_known = false;
    m_name = campaignId;
    m_state.clear();
    setAccessibleName(m_name);
    update();
}

QSize CampaignTitle::sizeHint() const
{
    return {0, theme().px(kTitleHeight)};
}

void CampaignTitle::place()
{
    const int side = theme().px(26);
    const QRect box(theme().px(kTitleOuter), (theme().px(kTitleHeight) - side) / 2, side, side);
    m_back->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    updateGeometry();
    update();
}

void CampaignTitle::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

bool CampaignTitle::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        setToolTip(m_name);
    }
    return QWidget::event(event);
}

void CampaignTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = theme();
    painter.fillRect(rect(), t.color(Token::surface));
    const auto visual = [this](int x, int width) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, std::max(width, 0), height())));
    };
    const int leading =
        static_cast<int>(Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    const auto widthOf = [](const QFont& font, const QString& text) {
        return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
    };
    const QFont small = t.font(Type::small);
    const QFont text = t.font(Type::text);
    const QFont title = t.font(Type::windowTitle);
    int x = t.px(kTitleOuter + 26);

    const QString hint = tr("Alt ←");
    painter.setFont(small);
    painter.setPen(t.color(Token::text3));
    paintText(painter, visual(x, t.px(40)), leading, hint);
    x += widthOf(small, hint) + t.px(16);
    if (m_known) {
        paintChannelSquare(painter, visual(x, t.px(8)).center(), m_channel);
        x += t.px(16);
    }
    // The name takes what the channel and the state leave.
    const QString channel = m_known ? nameOf(m_channel) : QString();
    const int after = widthOf(text, channel) + widthOf(text, m_state) + t.px(44 + kTitleOuter);
    const int nameWidth = std::min(widthOf(title, m_name) + 1, std::max(width() - x - after, t.px(120)));
    painter.setFont(title);
    painter.setPen(t.color(Token::text));
    paintText(painter, visual(x, nameWidth), leading, m_name);
    x += nameWidth + t.px(10);
    if (!m_known) {
        return;
    }
    painter.setFont(text);
    painter.setPen(t.color(Token::text2));
    paintText(painter, visual(x, widthOf(text, channel) + 1), leading, channel);
    x += widthOf(text, channel) + t.px(12);
    const double side = t.px(8);
    const QRectF mark(visual(x, t.px(8)).left(), (height() - side) / 2.0, side, side);
    if (m_running) {
        paintFreshness(painter, mark.adjusted(-1, -1, 1, 1), api::Freshness::live);
    } else {
        painter.fillRect(mark, t.color(Token::inkSoft));
    }
    x += t.px(14);
    painter.setPen(t.color(Token::text));
    paintText(painter, visual(x, widthOf(text, m_state) + 1), leading, m_state);
}

} // namespace bw::ui
