#include "ui/overview/overview_page.h"

#include "ui/charts/heat_drawing.h"
#include "ui/charts/time_chart.h"
#include "ui/export/export_head.h"
#include "ui/live/take_away_menu.h"
#include "ui/overview/channels_model.h"
#include "ui/overview/headline.h"
#include "ui/overview/movers_model.h"
#include "ui/overview/tile_strip.h"
#include "ui/overview/trend_pane.h"
#include "ui/style/pane_head.h"
#include "ui/style/pane_splitter.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/footer_row.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace bw::ui {

namespace {

/// Of the page: of a 1600 px window, less its side bar.
constexpr int kWide = 1416;

/// What the widest cell of a column needs, its padding included.
int neededWidth(const TableView& table, int column, const std::optional<Cell>& total)
{
    int needed = total ? cellWidth(*total) : 0;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QVariant value = table.model()->index(row, column).data(CellRole);
        if (const Cell* cell = cellIn(value); cell != nullptr && table.columnSpan(row, column) == 1) {
            needed = std::max(needed, cellWidth(*cell));
        }
    }
    return std::max(needed + 2 * theme().px(8), table.head()->sectionSizeHint(column));
}

int lastShown(const TableView& table)
{
    int column = table.model()->columnCount() - 1;
    while (column > 0 && table.isColumnHidden(column)) {
        --column;
    }
    return column;
}

/// Sets the widths of a table's columns: `widths` of LOOK, more where a figure needs it; the first column takes what
/// the others leave. `giving` is narrowed, down to half, where that is too little.
void fitColumns(TableView& table, std::span<const double> widths, const FooterRow::CellOf& totalOf, int giving)
{
    const Theme& t = theme();
    const int columns = static_cast<int>(widths.size());
    std::vector<int> fitted(widths.size());
    int rest = table.viewport()->width();
    for (int column = 1; column < columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        if (!table.isColumnHidden(column)) {
            const int edge = column == lastShown(table) ? t.px(8) : 0; // its outer margin
            fitted[at] = std::max(t.px(widths[at]), neededWidth(table, column, totalOf(column)) + edge);
            rest -= fitted[at];
        }
    }
    const int least = t.px(widths[0]);
    if (rest < least && giving > 0) {
        const auto at = static_cast<std::size_t>(giving);
        const int given = std::min(least - rest, fitted[at] / 2);
        fitted[at] -= given;
        rest += given;
    }
    fitted[0] = std::max(rest, least);
    for (int column = 0; column < columns; ++column) {
        if (!table.isColumnHidden(column) && table.columnWidth(column) != fitted[static_cast<std::size_t>(column)]) {
            table.setColumnWidth(column, fitted[static_cast<std::size_t>(column)]);
        }
    }
}

void prepare(TableView& table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.head()->setStretchLastSection(false);
    table.head()->setSectionsMovable(false);
    table.head()->setMinimumSectionSize(1);
}

QWidget* column(std::initializer_list<QWidget*> parts, QWidget* growing)
{
    auto* pane = new QWidget;
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part : parts) {
        layout->addWidget(part, part == growing ? 1 : 0);
    }
    return pane;
}

} // namespace

OverviewPage::OverviewPage(Bridge& bridge, MarkStore& marks, QWidget* parent)
    : Page(parent), m_feed(bridge), m_hoursFeed(bridge), m_headline(new Headline(this)), m_nothing(new StatePane(this)),
      m_tiles(new TileStrip(this)), m_trend(new TrendPane(marks, this)),
      m_across(new PaneSplitter(Qt::Horizontal, this)), m_down(new PaneSplitter(Qt::Vertical, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_tiles);
    layout->addWidget(m_across, 1);
    layout->addWidget(m_nothing, 1);
    m_nothing->hide();
    m_down->addWidget(m_trend);
    m_down->addWidget(buildChannels());
    m_down->setStretchFactor(0, 1);
    m_across->addWidget(m_down);
    m_across->addWidget(buildMovers());
    m_across->setStretchFactor(0, 1);

    connect(&m_feed, &Feed::viewReady, this,
            [this](const api::View& view) { take(std::get<std::shared_ptr<const api::Overview>>(view)); });
    connect(&m_feed, &Feed::failed, this, &Page::troubled);
    connect(m_tiles, &TileStrip::chosenChanged, this, [this] {
        ask();
        showOverview(); // the trend of the totals is here already for every metric
    });
    connect(m_tiles, &TileStrip::opened, this, [this] { Q_EMIT openRequested(QStringLiteral("campaigns"), {}); });
    connect(m_trend, &TrendPane::rangeChosen, this, &Page::rangeChosen);
    connect(m_trend, &TrendPane::zoomEndAsked, this, &Page::zoomEndAsked);
    connectKinds();
    connect(m_nothing, &StatePane::actionChosen, this, [this] {
        if (isFiltered()) {
            Q_EMIT filterChosen({});
        } else {
            Q_EMIT openRequested(QStringLiteral("sources"), {});
        }
    });
    m_across->remember(QStringLiteral("overview/across"));
    m_down->remember(QStringLiteral("overview/down"));
    connect(&theme(), &Theme::changed, this, &OverviewPage::fit);
}

void OverviewPage::connectKinds()
{
    connect(m_trend, &TrendPane::kindChosen, this, [this](TrendKind kind) {
        const QJsonObject before = layoutState();
        m_trend->setByChannel(false);
        m_trend->setKind(kind);
        askHours();
        if (layoutState() != before) {
            Q_EMIT layoutChosen(tr("kind of chart"), before);
        }
    });
    connect(m_trend->kindChart(), &KindChart::longerRangeAsked, this,
            [this] { Q_EMIT rangeChosen({api::RangeKind::days30, 0, 0}, false); });
    connect(m_trend->kindChart(), &KindChart::hoursAskedAgain, this, &OverviewPage::askHours);
    connect(&m_hoursFeed, &Feed::viewReady, this, [this](const api::View& view) {
        const auto hours = std::get<std::shared_ptr<const api::WeekHours>>(view);
        m_trend->kindChart()->setHours(hours);
        showOverview();
    });
    connect(&m_hoursFeed, &Feed::failed, m_trend->kindChart(), &KindChart::setTrouble);
}

/// Hours are read only while they are looked at, of ranges that hold them.
void OverviewPage::askHours()
{
    const bool wanted = isVisible() && !m_scope.asked.tenantId.empty() && m_trend->kind() == TrendKind::hours &&
                        m_overview != nullptr && holdsAWeek(m_overview->range);
    if (!wanted) {
        m_hoursFeed.stop();
        m_hoursAsked.reset();
    } else if (m_hoursAsked != m_scope.asked) {
        m_hoursAsked = m_scope.asked;
        m_hoursFeed.stop();
        m_trend->kindChart()->setHours(nullptr); // those shown are of another range or filter
        m_hoursFeed.ask(api::WeekHoursRequest{m_scope.asked, {}});
    }
}

QWidget* OverviewPage::buildChannels()
{
    m_channelsHead = new PaneHead(tr("Channels"), this);
    m_channels = new TableView(this);
    m_channelsModel = new ChannelsModel(this);
    m_channels->setModel(m_channelsModel);
    m_channels->setAccessibleName(tr("Channels"));
    prepare(*m_channels);
    m_channels->viewport()->installEventFilter(this);
    m_channels->head()->setSorted(ChannelsModel::kRevenue, Qt::DescendingOrder);
    m_channelsFooter = new FooterRow(m_channels, [this](int column) { return m_channelsModel->totalOf(column); }, this);
    m_channelsExport =
        new TableExport(m_channels, m_channels->head(), QStringLiteral("overview.channels"), tr("Channels"));
    m_channelsExport->setTotals([this](int column) { return m_channelsModel->totalOf(column); });
    addTakeAwayTool(*m_channelsHead, *m_channelsExport);
    connect(m_channels, &TableView::sortAsked, this, [this](int column, Qt::SortOrder order) {
        m_channels->head()->setSorted(column, order);
        m_channelsModel->sortBy(column, order);
    });
    connect(m_channels, &TableView::opened, this,
            [this](const QModelIndex&) { Q_EMIT openRequested(QStringLiteral("campaigns"), {}); });
    return column({m_channelsHead, m_channels, m_channelsFooter}, m_channels);
}

QWidget* OverviewPage::buildMovers()
{
    m_moversHead = new PaneHead(tr("Movers"), this);
    m_moversHead->setNote(tr("revenue"));
    m_movers = new TableView(this);
    m_moversModel = new MoversModel(this);
    m_movers->setModel(m_moversModel);
    m_movers->setAccessibleName(tr("Movers"));
    prepare(*m_movers);
    m_movers->viewport()->installEventFilter(this);
    m_moversExport = new TableExport(m_movers, m_movers->head(), QStringLiteral("overview.movers"), tr("Movers"));
    addTakeAwayTool(*m_moversHead, *m_moversExport);
    connect(m_movers, &TableView::opened, this, &OverviewPage::openRow);
    return column({m_moversHead, m_movers}, m_movers);
}

void OverviewPage::setScope(const Scope& scope)
{
    const bool otherTenant = scope.asked.tenantId != m_scope.asked.tenantId;
    const bool otherQuestion = scope.asked != m_scope.asked;
    m_scope = scope;
    if (otherTenant) {
        clear(); // another tenant's figures must not stand under this one's name and currency
    }
    m_trend->setTenant(scope.asked.tenantId);
    showNothing(scope.nothingYet);
    if (otherQuestion && isVisible()) {
        ask();
    } else {
        showOverview();
    }
}

void OverviewPage::clear()
{
    m_overview.reset();
    m_headline->show({}, {});
    m_tiles->clear();
    m_trend->clear();
    m_channelsHead->setNote({});
    m_channelsModel->show(nullptr, m_scope.format);
    m_channelsFooter->update();
    m_moversModel->show(nullptr, m_scope.format);
}

void OverviewPage::ask()
{
    if (!isVisible() || m_scope.asked.tenantId.empty()) {
        return;
    }
    m_feed.ask(api::OverviewRequest{m_scope.asked});
}

void OverviewPage::take(const std::shared_ptr<const api::Overview>& overview)
{
    m_overview = overview;
    Q_EMIT troubled({});
    Q_EMIT rangeShown(overview->range);
    askHours();
    showOverview();
}

void OverviewPage::showOverview()
{
    if (m_overview == nullptr) {
        return;
    }
    // Tiles of zeros would say that nothing was earned, where nothing has been heard yet.
    showNothing(m_overview->campaigns == 0 && m_overview->totals.events == 0 && m_overview->previous.events == 0);
    const Format& format = m_scope.format;
    const bool provisional = m_overview->totals.provisional && m_overview->provisionalSince > 0;
    m_headline->show(sentenceOf(*m_overview, format),
                     provisional ? tr("provisional since %1").arg(format.time(m_overview->provisionalSince))
                                 : QString());
    m_tiles->show(*m_overview, format);
    m_trend->show(m_overview, m_tiles->chosen(), format);
    m_channelsHead->setNote(tr("%Ln campaign(s), ROAS target %1", nullptr, m_overview->campaigns)
                                .arg(format.decimal(m_overview->roasTarget, 2)));
    m_channelsModel->show(m_overview, format);
    m_channelsFooter->update();
    m_moversModel->show(m_overview, format);
    for (int row = 0; row < m_moversModel->rowCount(); ++row) {
        const bool heading = m_moversModel->campaignAt(row).isEmpty();
        if ((m_movers->columnSpan(row, 0) > 1) != heading) {
            m_movers->setSpan(row, 0, 1, heading ? static_cast<int>(MoversModel::kColumns) : 1);
        }
    }
    fitTables();
}

bool OverviewPage::isFiltered() const
{
    return !m_scope.nothingYet && !m_scope.asked.filter.empty();
}

void OverviewPage::showNothing(bool nothing)
{
    if (nothing && isFiltered()) {
        m_nothing->setState({PaneState::Kind::empty, tr("No campaign matches."),
                             filterWords(m_scope.asked.filter).join(QStringLiteral(", ")), tr("Clear the filter")});
    } else if (nothing) {
        m_nothing->setState(
            {PaneState::Kind::empty, tr("No campaign has sent anything yet."),
             tr("Figures stand here from the first campaign event on. Sources shows what is connected."),
             tr("Show the sources")});
    }
    for (QWidget* part :
         {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_tiles), static_cast<QWidget*>(m_across)}) {
        part->setVisible(!nothing);
    }
    m_nothing->setVisible(nothing);
}

void OverviewPage::toggleTables()
{
    m_trend->toggleTables();
}

QJsonObject OverviewPage::layoutState() const
{
    return {{QStringLiteral("metric"), QLatin1String(idOf(m_tiles->chosen()))},
            {QStringLiteral("by_channel"), m_trend->byChannel()},
            {QStringLiteral("chart"), QLatin1String(idOf(m_trend->kind()))},
            {QStringLiteral("table"), m_trend->showsTable()}};
}

void OverviewPage::setLayoutState(const QJsonObject& layout)
{
    if (const auto metric = metricOf(layout.value(QStringLiteral("metric")).toString())) {
        m_tiles->choose(*metric);
    }
    m_trend->setByChannel(layout.value(QStringLiteral("by_channel")).toBool(m_trend->byChannel()));
    if (const auto kind = trendKindOf(layout.value(QStringLiteral("chart")).toString())) {
        m_trend->setKind(*kind);
        askHours();
    }
    m_trend->setShowsTable(layout.value(QStringLiteral("table")).toBool(m_trend->showsTable()));
}

QString OverviewPage::copied() const
{
    if (m_channels->hasFocus()) {
        return m_channels->chosenRowsAsText();
    }
    if (m_movers->hasFocus()) {
        return m_movers->chosenRowsAsText();
    }
    return m_trend->asText();
}

std::vector<Exportable*> OverviewPage::exportables() const
{
    m_trend->fillAll();
    std::vector<Exportable*> parts = m_trend->exportables();
    parts.insert(parts.begin(), m_tiles->exportable());
    parts.push_back(m_channelsExport);
    parts.push_back(m_moversExport);
    return parts;
}

ExportFacts OverviewPage::exportFacts() const
{
    ExportFacts facts;
    if (m_overview != nullptr) {
        facts.range = m_overview->range;
        facts.provisionalSince = m_overview->totals.provisional ? m_overview->provisionalSince : 0;
    }
    facts.filters = filterWords(m_scope.asked.filter);
    return facts;
}

ChartAnnotator* OverviewPage::annotator() const
{
    return m_trend->annotator();
}

void OverviewPage::follow(const Page& other)
{
    if (const auto* overview = qobject_cast<const OverviewPage*>(&other)) {
        m_tiles->choose(overview->m_tiles->chosen());
        m_trend->setKind(overview->m_trend->kind());
    }
}

void OverviewPage::openRow(const QModelIndex& index)
{
    const QString campaign = m_moversModel->campaignAt(index.row());
    if (!campaign.isEmpty()) {
        Q_EMIT openRequested(QStringLiteral("campaigns"), campaign);
    }
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    ask();
    fit();
}

void OverviewPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_feed.stop();
    m_hoursFeed.stop();
    m_hoursAsked.reset();
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

void OverviewPage::fit()
{
    const Theme& t = theme();
    const bool wide = width() >= t.px(kWide);
    // The table of channels is as high as its six rows; the trend takes the rest.
    const int channels = t.px(34) + t.px(26) + 6 * t.rowHeight() + m_channelsFooter->sizeHint().height();
    if (!m_down->isDividedByHand()) {
        const int room = std::max(m_down->height(), 1);
        m_down->setSizes({std::max(room - channels - 1, t.px(160)), channels});
    }
    if (!m_across->isDividedByHand()) {
        const int movers = t.px(wide ? 402 : width() < t.px(1060) ? 310 : 349);
        m_across->setSizes({std::max(m_across->width() - movers - 1, t.px(400)), movers});
    }
    m_channels->setColumnHidden(ChannelsModel::kCourse, width() < t.px(1060));
    m_channels->setColumnHidden(ChannelsModel::kCtr, !wide);
    m_channels->setColumnHidden(ChannelsModel::kCpc, !wide);
    fitTables();
}

void OverviewPage::fitTables()
{
    const double grown = width() >= theme().px(kWide) ? 1.3 : 1;
    const std::array channelWidths{104.0,        76 * grown, 92 * grown, 80 * grown, 56 * grown, 106.0,
                                   62.0 * grown, 64 * grown, 60 * grown, 62 * grown, 86.0};
    fitColumns(
        *m_channels, channelWidths, [this](int column) { return m_channelsModel->totalOf(column); },
        ChannelsModel::kRoasBar);
    const std::array moverWidths{120.0, 76.0, 76.0};
    fitColumns(*m_movers, moverWidths, [](int) { return std::nullopt; }, 0);
}

bool OverviewPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitTables();
    }
    return Page::eventFilter(watched, event);
}

} // namespace bw::ui
