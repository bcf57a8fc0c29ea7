#include "ui/overview/channel_multiples.h"

#include "ui/charts/time_chart.h"
#include "ui/overview/channel_multiple.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>
#include <array>

namespace bw::ui {

ChannelMultiples::ChannelMultiples(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    setAccessibleName(tr("By channel"));
}

void ChannelMultiples::show(const api::Overview& overview, api::Metric metric, const Format& format)
{
    const int lines = static_cast<int>(overview.channels.size());
    while (static_cast<int>(m_parts.size()) < lines) {
        m_parts.push_back(new ChannelMultiple(this));
        Q_EMIT chartAdded(m_parts.back()->chart());
    }
    // A channel keeps its place: by name, not by revenue, which would make the charts change places.
    std::vector<const api::ChannelLine*> sorted;
    for (const api::ChannelLine& line : overview.channels) {
        sorted.push_back(&line);
    }
    constexpr std::array order{2, 1, 3, 0, 4, 5}; // of email, social, display, search, video, native
    std::sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) {
        return order[static_cast<std::size_t>(a->channel)] < order[static_cast<std::size_t>(b->channel)];
    });
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i) {
        m_parts[static_cast<std::size_t>(i)]->setVisible(i < lines);
        if (i < lines) {
            m_parts[static_cast<std::size_t>(i)]->show(*sorted[static_cast<std::size_t>(i)], overview.range, metric,
                                                       format);
        }
    }
    if (lines != m_shown) {
        m_shown = lines;
        m_columns = 0;
    }
    arrange();
}

void ChannelMultiples::clear()
{
    for (ChannelMultiple* part : m_parts) {
        part->hide();
    }
}

void ChannelMultiples::setShowsTables(bool shows)
{
    for (ChannelMultiple* part : m_parts) {
        part->chart()->setShowsTable(shows);
    }
}

std::vector<TimeChart*> ChannelMultiples::charts() const
{
    std::vector<TimeChart*> charts;
    for (int i = 0; i < m_shown; ++i) {
        charts.push_back(m_parts[static_cast<std::size_t>(i)]->chart());
    }
    return charts;
}

void ChannelMultiples::arrange()
{
    // Three beside each other where each still has twice its height in width, else two.
    const int columns = std::max(1, std::min(m_shown, width() > height() * 2 ? 3 : 2));
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_grid->removeWidget(m_parts[i]);
        m_grid->addWidget(m_parts[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    for (int i = 0; i < 6; ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setRowStretch(i, i <= (m_shown - 1) / columns ? 1 : 0);
    }
}

void ChannelMultiples::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ChannelMultiples::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::surface));
}

} // namespace bw::ui
