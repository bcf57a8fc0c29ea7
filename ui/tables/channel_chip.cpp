#include "ui/tables/channel_chip.h"

#include "ui/style/metrics.h"

#include <QMenu>

#include <algorithm>
#include <array>

namespace bw::ui {
namespace {

/// In the order in which they are read elsewhere on screen: the busiest kinds first.
constexpr std::array kChannelOrder{api::Channel::search,  api::Channel::social, api::Channel::email,
                                   api::Channel::display, api::Channel::video,  api::Channel::native};

} // namespace

ChannelChip::ChannelChip(QWidget* parent) : FilterChip(parent)
{
    setAccessibleName(tr("Channel"));
    setState(tr("Channel: %1").arg(tr("all")), false);
    connect(this, &FilterChip::menuAsked, this, &ChannelChip::openMenu);
    connect(this, &FilterChip::cleared, this, [this] { setChannels({}); });
}

void ChannelChip::setChannels(std::vector<api::Channel> channels)
{
    // All of them is the same as no filter, and says so.
    m_channels = channels.size() == kChannelOrder.size() ? std::vector<api::Channel>() : std::move(channels);
    const QStringList chosen = names();
    setState(tr("Channel: %1").arg(chosen.isEmpty() ? tr("all") : chosen.join(QStringLiteral(", "))),
             !chosen.isEmpty());
    Q_EMIT channelsChanged();
}

QStringList ChannelChip::names() const
{
    QStringList names;
    for (const api::Channel channel : kChannelOrder) {
        if (std::ranges::find(m_channels, channel) != m_channels.end()) {
            names.append(nameOf(channel));
        }
    }
    return names;
}

void ChannelChip::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const api::Channel channel : kChannelOrder) {
        QAction* action = menu->addAction(nameOf(channel));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(m_channels, channel) != m_channels.end());
        connect(action, &QAction::toggled, this, [this, channel](bool on) {
            std::vector<api::Channel> channels = m_channels;
            std::erase(channels, channel);
            if (on) {
                channels.push_back(channel);
            }
            setChannels(std::move(channels));
        });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace bw::ui
