#pragma once

#include "core/api/values.h"
#include "ui/tables/filter_chip.h"

#include <vector>

namespace bw::ui {

/// The channels that a table is narrowed to: "Channel: Search, Email ⌄".
class ChannelChip : public FilterChip {
    Q_OBJECT
public:
    explicit ChannelChip(QWidget* parent = nullptr);

    /// Only these; empty: all.
    void setChannels(std::vector<api::Channel> channels);
    const std::vector<api::Channel>& channels() const { return m_channels; }
    /// Of the channels chosen, in the order of the menu; empty: all.
    QStringList names() const;

Q_SIGNALS:
    void channelsChanged();

private:
    void openMenu();

    std::vector<api::Channel> m_channels;
};

} // namespace bw::ui
