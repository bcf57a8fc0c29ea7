#include "ui/overview/tile_strip.h"

#include "ui/charts/chart_data.h"
#include "ui/charts/figures_export.h"
#include "ui/overview/tile.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>

#include <array>

namespace bw::ui {

namespace {

/// In the order of their weight: the last two give way where there is no room.
constexpr std::array kTiles{api::Metric::revenue,        api::Metric::cost, api::Metric::roas, api::Metric::conversions,
                            api::Metric::conversionRate, api::Metric::cpa,  api::Metric::ctr,  api::Metric::cpc};
constexpr std::size_t kAlways = 6;
/// Of the strip: of a 1600 px window, less its side bar.
constexpr int kRoomForAll = 1416;

} // namespace

TileStrip::TileStrip(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const api::Metric metric : kTiles) {
        auto* tile = new Tile(metric, this);
        row->addWidget(tile, 1);
        m_tiles.push_back(tile);
        connect(tile, &QAbstractButton::toggled, this, [this, metric](bool on) {
            if (on && metric != m_chosen) {
                m_chosen = metric;
                Q_EMIT chosenChanged(metric);
            }
        });
        connect(tile, &Tile::opened, this, [this, metric] { Q_EMIT opened(metric); });
    }
    m_tiles.front()->setChecked(true);
    setAccessibleName(tr("Leading figures"));
    m_export = new FiguresExport(*this, QStringLiteral("overview.figures"), tr("Leading figures"),
                                 std::vector<api::Metric>(kTiles.begin(), kTiles.end()));
    connect(&theme(), &Theme::changed, this, &TileStrip::restyle);
    restyle();
}

void TileStrip::restyle()
{
    setFixedHeight(theme().px(100));
    fit();
}

void TileStrip::fit()
{
    const bool all = width() >= theme().px(kRoomForAll);
    for (std::size_t i = kAlways; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(all);
    }
}

void TileStrip::resizeEvent(QResizeEvent*)
{
    fit();
}

void TileStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::surface));
}

Tile* TileStrip::tile(api::Metric metric) const
{
    for (Tile* tile : m_tiles) {
        if (tile->shownMetric() == metric) {
            return tile;
        }
    }
    return nullptr;
}

void TileStrip::choose(api::Metric metric)
{
    if (Tile* chosen = tile(metric)) {
        chosen->setChecked(true);
    }
}

void TileStrip::clear()
{
    for (Tile* tile : m_tiles) {
        tile->setContent({});
    }
    m_export->clear();
}

void TileStrip::show(const api::Overview& overview, const Format& format)
{
    for (Tile* tile : m_tiles) {
        const api::Metric metric = tile->shownMetric();
        Tile::Content content;
        content.value = format.tile(overview.totals, metric);
        content.absent = !valueOf(overview.totals, metric).present();
        content.provisional = overview.totals.provisional && !content.absent;
        content.change = format.change(overview.range, overview.totals, overview.previous, metric);
        content.difference =
            overview.range.isCompared() ? format.difference(overview.totals, overview.previous, metric) : QString();
        content.course = sparkValues(overview.trend, metric);
        content.unfinished = !overview.trend.current.empty() &&
                             overview.trend.current.back().elapsedTo < overview.trend.current.back().end;
        tile->setContent(std::move(content));
    }
    m_export->show(overview.range, overview.totals, overview.previous, format);
}

Exportable* TileStrip::exportable() const
{
    return m_export;
}

} // namespace bw::ui
