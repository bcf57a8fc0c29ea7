#pragma once

#include "core/api/values.h"

#include <QWidget>

class QPushButton;

namespace bw::ui {

class ChannelChip;
class FilterChip;

/// Below the tool bar while a filter holds, on every page: what the figures are narrowed to, chip by chip, each with
/// its ✕. It hides itself when nothing is filtered.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setFilter(const api::Filter& filter);

    ChannelChip* channelChip() const { return m_channels; }
    FilterChip* textChip() const { return m_text; }

Q_SIGNALS:
    void filterChosen(const bw::api::Filter& filter);
    /// The text is to be typed anew.
    void textAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    api::Filter m_filter;
    ChannelChip* m_channels;
    FilterChip* m_text;
    QPushButton* m_clear;
};

} // namespace bw::ui
