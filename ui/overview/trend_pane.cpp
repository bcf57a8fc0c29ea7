#include "ui/overview/trend_pane.h"

#include "ui/annotate/chart_annotator.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/time_chart.h"
#include "ui/live/take_away_menu.h"
#include "ui/overview/channel_multiples.h"
#include "ui/style/icons.h"
#include "ui/style/pane_head.h"
#include "ui/style/theme.h"

#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace bw::ui {

namespace {

/// Of the pane: of a 1600 px window, less side bar and the panes at its end.
constexpr int kRoomForBoth = 980;
/// The trend keeps the larger part.
constexpr double kTrendShare = 0.58;

} // namespace

TrendPane::TrendPane(MarkStore& marks, QWidget* parent)
    : QWidget(parent), m_head(new PaneHead(nameOf(api::Metric::revenue), this)),
      m_channelHead(new PaneHead(tr("By channel"), this)), m_chart(new TimeChart(TimeChart::Size::full, this)),
      m_multiples(new ChannelMultiples(this)), m_trendButton(new QPushButton(tr("Trend"), this)),
      m_channelButton(new QPushButton(tr("By channel"), this))
{
    m_trendButton->setProperty("bwSegment", QStringLiteral("first"));
    m_channelButton->setProperty("bwSegment", QStringLiteral("last"));
    auto* toggle = new QWidget(this);
    for (QPushButton* button : {m_trendButton, m_channelButton}) {
        button->setParent(toggle);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_toggle = toggle;
    buildKinds();
    m_trendButton->setChecked(true);
    m_head->addTool(toggle);
    QToolButton* table = m_head->addTool(QStringLiteral("table-2"), tr("As a table (F2)"));
    table->setCheckable(true);
    connect(table, &QToolButton::clicked, this, &TrendPane::setShowsTable);
    connect(m_chart, &TimeChart::showsTableChanged, table, &QToolButton::setChecked);
    m_chart->setExportId(QStringLiteral("overview.trend"));
    m_takeLine = takeAwayButton(*m_chart, m_head);
    m_takeKind = takeAwayButton(*m_kindChart, m_head);
    m_head->addTool(m_takeLine);
    m_head->addTool(m_takeKind);
    m_annotator = new ChartAnnotator(*m_chart, marks);
    m_crosshair = new Crosshair(this);
    join(m_chart);
    connect(m_multiples, &ChannelMultiples::chartAdded, this, &TrendPane::join);
    connect(m_annotator, &ChartAnnotator::changed, this, [this] {
        if (m_overview != nullptr) {
            show(m_overview, m_metric, m_format);
        }
    });
    connect(m_trendButton, &QPushButton::clicked, this, [this] { setByChannel(false); });
    connect(m_channelButton, &QPushButton::clicked, this, [this] { setByChannel(true); });
    connect(&theme(), &Theme::changed, this, &TrendPane::arrange);
    arrange();
}

void TrendPane::buildKinds()
{
    m_kindChart = new KindChart(this);
    m_kindChart->setExportId(QStringLiteral("overview.kind"));
    m_kindChart->hide();
    m_kindButton = kindButton(this);
    m_kindButton->setIcon(icon(QStringLiteral("chevron-down")));
    m_head->addTool(m_kindButton);
    m_kindGap = new QWidget(this);
    m_head->addTool(m_kindGap);
    connect(m_kindButton->menu(), &QMenu::triggered, this,
            [this](QAction* action) { Q_EMIT kindChosen(static_cast<TrendKind>(action->data().toInt())); });
    connect(m_kindChart, &KindChart::kindAsked, this, &TrendPane::kindChosen);
}

void TrendPane::setKind(TrendKind kind)
{
    if (kind == m_kind) {
        return;
    }
    m_kind = kind;
    m_kindChart->setKind(kind);
    arrange();
    if (m_overview != nullptr) {
        show(m_overview, m_metric, m_format);
    }
}

/// What is shown in any way but as a line.
void TrendPane::showKind()
{
    m_kindChart->show(*m_overview, m_metric, m_format);
    m_head->setNote(m_kindChart->note());
}

bool TrendPane::showsTable() const
{
    return m_chart->showsTable();
}

void TrendPane::setShowsTable(bool shows)
{
    m_chart->setShowsTable(shows);
    m_kindChart->setShowsTable(shows);
}

QString TrendPane::asText() const
{
    return m_kind == TrendKind::line ? m_chart->asText() : m_kindChart->asText();
}

/// Charts of the pane are read and zoomed together.
void TrendPane::join(TimeChart* chart)
{
    m_crosshair->add(chart);
    connect(chart, &TimeChart::zoomAsked, this, [this](const TimeSpan& span, bool continued) {
        Q_EMIT rangeChosen({api::RangeKind::between, span.from, span.to}, continued);
    });
    connect(chart, &TimeChart::zoomEndAsked, this, &TrendPane::zoomEndAsked);
}

void TrendPane::setTenant(const std::string& tenantId)
{
    m_annotator->setSubject(tenantId);
}

/// The trend with what was launched and stopped, and with one's own notes.
ChartData TrendPane::trendData() const
{
    ChartData data = chartDataOf(m_overview->trend, m_overview->range, m_metric, m_format);
    for (const api::CampaignMark& mark : m_overview->marks) {
        ChartNote note;
        note.at = mark.time;
        const QString name = QString::fromStdString(mark.name.empty() ? mark.campaignId : mark.name);
        note.label = mark.stopped ? tr("%1: stopped", "a campaign's name").arg(name)
                                  : tr("%1: launched", "a campaign's name").arg(name);
        data.notes.push_back(std::move(note));
    }
    m_annotator->decorate(data);
    return data;
}

bool TrendPane::hasRoomForBoth() const
{
    return width() >= theme().px(kRoomForBoth);
}

void TrendPane::setByChannel(bool byChannel)
{
    if (byChannel == m_byChannel) {
        return;
    }
    m_byChannel = byChannel;
    (byChannel ? m_channelButton : m_trendButton)->setChecked(true);
    arrange();
}

void TrendPane::show(const std::shared_ptr<const api::Overview>& overview, api::Metric metric, const Format& format)
{
    m_overview = overview;
    m_metric = metric;
    m_format = format;
    const ChartData data = trendData();
    m_head->setTitle(data.title);
    m_head->setNote(overview->marksLeftOut == 0
                        ? data.unitText
                        : data.unitText + QLatin1String(", ") +
                              tr("%Ln earlier launch(es) and stop(s) not drawn", nullptr, overview->marksLeftOut));
    m_channelHead->setNote(data.unitText);
    // What is not on screen is filled when it is shown.
    if (m_chart->isVisibleTo(this)) {
        if (data.empty()) {
            m_chart->setState({PaneState::Kind::empty,
                               tr("Nothing came in this range."),
                               tr("A longer range may hold something."),
                               {}});
        } else {
            m_chart->setData(data);
        }
    }
    if (m_multiples->isVisibleTo(this)) {
        m_multiples->show(*overview, metric, format);
    }
    if (m_kindChart->isVisibleTo(this)) {
        showKind();
    }
}

void TrendPane::clear()
{
    m_overview.reset();
    m_chart->setState({PaneState::Kind::loading, {}, tr("Reading the figures"), {}});
    m_multiples->clear();
    m_kindChart->setHours(nullptr);
    m_kindChart->setState({PaneState::Kind::loading, {}, tr("Reading the figures"), {}});
}

std::vector<Exportable*> TrendPane::exportables() const
{
    std::vector<Exportable*> parts{m_chart};
    if (m_kind != TrendKind::line) {
        parts.insert(parts.begin(), m_kindChart);
    }
    for (TimeChart* chart : m_multiples->charts()) {
        parts.push_back(chart);
    }
    return parts;
}

void TrendPane::fillAll()
{
    if (m_overview == nullptr) {
        return;
    }
    if (!m_chart->isVisibleTo(this)) {
        m_chart->setData(trendData());
    }
    if (!m_multiples->isVisibleTo(this)) {
        m_multiples->show(*m_overview, m_metric, m_format);
    }
}

void TrendPane::toggleTables()
{
    const bool shows = !showsTable();
    setShowsTable(shows);
    m_multiples->setShowsTables(shows);
}

void TrendPane::arrange()
{
    const Theme& t = theme();
    const bool both = hasRoomForBoth();
    const bool trend = both || !m_byChannel;
    const bool channels = both || m_byChannel;
    m_toggle->setVisible(!both);
    m_kindButton->setVisible(trend);
    m_kindButton->setText(shortNameOf(m_kind));
    m_kindButton->setIconSize(QSize(t.px(12), t.px(12)));
    // The chevron stands behind the word.
    m_kindButton->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_kindButton->menu()->setLayoutDirection(layoutDirection());
    m_kindButton->setAccessibleName(tr("Shown as: %1").arg(nameOf(m_kind)));
    for (QAction* action : m_kindButton->menu()->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(m_kind));
    }
    m_kindButton->setFont(t.font(Type::small));
    m_kindButton->setFixedHeight(t.px(24));
    m_kindGap->setFixedSize(t.px(8), t.px(1));
    m_kindGap->setVisible(trend && !both);
    int at = 0;
    for (QPushButton* button : {m_trendButton, m_channelButton}) {
        const QFont font = t.font(Type::small, QFont::Medium);
        button->setFont(button->isChecked() ? font : t.font(Type::small));
        const int width = QFontMetrics(font).horizontalAdvance(button->text()) + t.px(22);
        button->setGeometry(at, 0, width, t.px(24));
        at += width;
    }
    m_toggle->setFixedSize(at + t.px(6), t.px(24));

    const int head = t.px(34);
    const int trendWidth = both ? static_cast<int>(width() * kTrendShare) : width();
    const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    m_head->setGeometry(place(QRect(0, 0, trendWidth, head)));
    m_chart->setGeometry(place(QRect(0, head, trendWidth, height() - head)));
    m_kindChart->setGeometry(m_chart->geometry());
    const QRect side(both ? trendWidth + 1 : 0, head, width() - (both ? trendWidth + 1 : 0), height() - head);
    m_channelHead->setGeometry(place(QRect(side.left(), 0, side.width(), head)));
    m_multiples->setGeometry(place(side));
    m_channelHead->setVisible(both);
    const bool line = m_kind == TrendKind::line;
    const QWidget* first = line ? static_cast<QWidget*>(m_chart) : m_kindChart;
    const bool appeared = (trend && !first->isVisibleTo(this)) || (channels && !m_multiples->isVisibleTo(this));
    m_chart->setVisible(trend && line);
    m_kindChart->setVisible(trend && !line);
    m_takeLine->setVisible(line);
    m_takeKind->setVisible(!line);
    m_multiples->setVisible(channels);
    if (appeared && m_overview != nullptr) {
        show(m_overview, m_metric, m_format);
    }
    update();
}

void TrendPane::resizeEvent(QResizeEvent*)
{
    arrange();
}

void TrendPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::surface));
    if (hasRoomForBoth()) {
        const int x =
            layoutDirection() == Qt::RightToLeft ? m_head->geometry().left() - 1 : m_head->geometry().right() + 1;
        painter.fillRect(QRect(x, 0, 1, height()), theme().color(Token::hairline));
    }
}

} // namespace bw::ui
