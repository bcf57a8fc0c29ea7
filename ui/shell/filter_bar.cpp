#include "ui/shell/filter_bar.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/channel_chip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

namespace bw::ui {

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_channels(new ChannelChip(this)), m_text(new FilterChip(this)),
      m_clear(new QPushButton(tr("Clear the filter"), this))
{
    m_text->setAccessibleName(tr("Name"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_channels);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_clear);
    connect(m_channels, &ChannelChip::channelsChanged, this,
            [this] { Q_EMIT filterChosen({m_filter.text, m_channels->channels()}); });
    connect(m_text, &FilterChip::menuAsked, this, &FilterBar::textAsked);
    connect(m_text, &FilterChip::cleared, this, [this] { Q_EMIT filterChosen({{}, m_filter.channels}); });
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT filterChosen({}); });
    connect(&theme(), &Theme::changed, this, &FilterBar::restyle);
    restyle();
    setFilter({});
}

void FilterBar::restyle()
{
    const Theme& t = theme();
    setFixedHeight(t.px(38));
    layout()->setContentsMargins(t.px(12), 0, t.px(12), 1);
    layout()->setSpacing(t.px(8));
}

void FilterBar::setFilter(const api::Filter& filter)
{
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_channels);
        m_channels->setChannels(filter.channels);
    }
    m_channels->setVisible(!filter.channels.empty());
    m_text->setState(tr("Name: %1").arg(QString::fromStdString(filter.text)), !filter.text.empty());
    m_text->setVisible(!filter.text.empty());
    setVisible(!filter.empty());
}

void FilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::surface));
    paintBottomLine(painter, rect(), theme().color(Token::hairline));
}

} // namespace bw::ui
