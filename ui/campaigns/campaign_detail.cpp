#include "ui/campaigns/campaign_detail.h"

#include "ui/annotate/chart_annotator.h"
#include "ui/campaigns/campaign_title.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/changes_model.h"
#include "ui/campaigns/figure_strip.h"
#include "ui/campaigns/hours_pane.h"
#include "ui/campaigns/launch_pane.h"
#include "ui/campaigns/small_multiple.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/figure_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/live/take_away_menu.h"
#include "ui/style/accessible_role.h"
#include "ui/style/pane_head.h"
#include "ui/style/pane_splitter.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bw::ui {
namespace {

constexpr std::array kMultiples{api::Metric::cost, api::Metric::ctr, api::Metric::conversionRate};
constexpr int kMostNotesDrawn = 12;

QVBoxLayout* stackIn(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    return layout;
}

} // namespace

CampaignDetail::CampaignDetail(Bridge& bridge, MarkStore& marks, QWidget* parent)
    : QWidget(parent), m_feed(bridge), m_title(new CampaignTitle(this)), m_stack(new QStackedWidget(this)),
      m_state(new StatePane(m_stack)), m_figures(new FigureStrip(this)), m_crosshair(new Crosshair(this)),
      m_changesModel(new ChangesModel(this))
{
    setAccessibleRole(*this, QAccessible::Pane);
    setAccessibleName(tr("Campaign"));
    setFocusPolicy(Qt::ClickFocus); // its parts are where Tab stops
    auto* body = new QWidget(m_stack);
    auto* panes = new PaneSplitter(Qt::Horizontal, body);
    panes->addWidget(buildTrends());
    panes->addWidget(buildFacts(bridge));
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 0);
    panes->setSizes({theme().px(745), theme().px(350)});
    panes->remember(QStringLiteral("campaign/across"));
    auto* bodyLayout = stackIn(body);
    bodyLayout->addWidget(m_figures);
    bodyLayout->addWidget(panes, 1);
    m_stack->addWidget(body);
    m_stack->addWidget(m_state);
    auto* layout = stackIn(this);
    layout->addWidget(m_title);
    layout->addWidget(m_stack, 1);

    connect(&m_feed, &Feed::viewReady, this, &CampaignDetail::take);
    connect(&m_feed, &Feed::failed, this, &CampaignDetail::fail);
    connect(m_title, &CampaignTitle::backAsked, this, &CampaignDetail::backAsked);
    connect(m_figures, &FigureStrip::chosenChanged, this, &CampaignDetail::choose);
    m_annotator = new ChartAnnotator(*m_chart, marks);
    connect(m_annotator, &ChartAnnotator::changed, this, &CampaignDetail::showTrend);
    connect(m_state, &StatePane::actionChosen, this, &CampaignDetail::backAsked);
    showState();
}

QWidget* CampaignDetail::buildTrends()
{
    auto* trends = new PaneSplitter(Qt::Vertical);
    auto* main = new QWidget(trends);
    m_chartHead = new PaneHead({}, main);
    m_chart = new TimeChart(TimeChart::Size::full, main);
    QToolButton* asTable = m_chartHead->addTool(QStringLiteral("table-2"), tr("As a table (F2)"));
    connect(asTable, &QToolButton::clicked, this, &CampaignDetail::toggleTables);
    m_chart->setExportId(QStringLiteral("campaign.trend"));
    join(m_chart);
    addTakeAwayTool(*m_chartHead, *m_chart);
    auto* mainLayout = stackIn(main);
    mainLayout->addWidget(m_chartHead);
    mainLayout->addWidget(m_chart, 1);

    auto* row = new PaneSplitter(Qt::Horizontal, trends);
    for (const api::Metric metric : kMultiples) {
        m_multiples.push_back(new SmallMultiple(metric, row));
        join(m_multiples.back()->chart());
        row->addWidget(m_multiples.back());
    }
    trends->addWidget(main);
    trends->addWidget(row);
    trends->setStretchFactor(0, 3);
    trends->setStretchFactor(1, 1);
    trends->setSizes({theme().px(400), theme().px(150)});
    trends->remember(QStringLiteral("campaign/trends"));
    row->remember(QStringLiteral("campaign/multiples"));
    return trends;
}

/// Charts of the page are read and zoomed together.
void CampaignDetail::join(TimeChart* chart)
{
    m_crosshair->add(chart);
    connect(chart, &TimeChart::zoomAsked, this, [this](const TimeSpan& span, bool continued) {
        Q_EMIT rangeChosen({api::RangeKind::between, span.from, span.to}, continued);
    });
    connect(chart, &TimeChart::zoomEndAsked, this, &CampaignDetail::zoomEndAsked);
}

QWidget* CampaignDetail::buildFacts(Bridge& bridge)
{
    auto* facts = new QWidget;
    facts->setAutoFillBackground(true);
    facts->setBackgroundRole(QPalette::Base);
    m_launch = new LaunchPane(facts);
    m_hours = new HoursPane(bridge, facts);
    m_changesHead = new PaneHead(tr("Changes"), facts);
    m_changes = new TableView(facts);
    m_changes->setModel(m_changesModel);
    m_changes->setAccessibleName(tr("Changes"));
    m_changes->head()->setSectionsMovable(false);
    m_changes->head()->setSectionResizeMode(ChangesModel::kWhen, QHeaderView::ResizeToContents);
    m_changes->head()->setSectionResizeMode(ChangesModel::kWhat, QHeaderView::Stretch);
    m_changes->head()->setSectionResizeMode(ChangesModel::kWhy, QHeaderView::ResizeToContents);
    m_changesExport = new TableExport(m_changes, m_changes->head(), QStringLiteral("campaign.changes"), tr("Changes"));
    addTakeAwayTool(*m_changesHead, *m_changesExport);
    auto* layout = stackIn(facts);
    layout->addWidget(m_launch);
    layout->addWidget(m_hours);
    layout->addWidget(m_changesHead);
    layout->addWidget(m_changes, 1);
    return facts;
}

void CampaignDetail::setScope(const Scope& scope)
{
    const bool other = scope.asked != m_request.scope;
    if (scope.asked.tenantId != m_request.scope.tenantId) {
        m_view.reset();
    }
    m_request.scope = scope.asked;
    m_format = scope.format;
    if (other) {
        ask();
    }
    showView();
}

void CampaignDetail::open(const QString& campaignId)
{
    m_request.campaignId = campaignId.toStdString();
    m_view.reset();
    m_error.clear();
    setAccessibleName(campaignId);
    m_title->setId(campaignId);
    m_annotator->setSubject(m_request.scope.tenantId, m_request.campaignId, campaignId);
    ask();
    showState();
}

void CampaignDetail::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

void CampaignDetail::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_feed.stop();
    m_hours->stop();
}

void CampaignDetail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CampaignDetail::ask()
{
    m_feed.stop(); // a view of the campaign before must not stand under this one's name
    if (isVisible() && !m_request.scope.tenantId.empty() && !m_request.campaignId.empty()) {
        m_feed.ask(m_request);
    }
}

void CampaignDetail::take(const api::View& view)
{
    const auto* campaign = std::get_if<std::shared_ptr<const api::CampaignView>>(&view);
    if (campaign == nullptr || *campaign == nullptr) {
        return;
    }
    if (!m_error.isEmpty()) {
        m_error.clear();
        Q_EMIT troubled({});
    }
    m_view = *campaign;
    showView();
    Q_EMIT rangeShown(m_view->range);
}

void CampaignDetail::fail(const QString& message)
{
    m_error = message;
    showState();
    Q_EMIT troubled(message);
}

void CampaignDetail::showView()
{
    showState();
    if (m_view == nullptr) {
        return;
    }
    if (!m_view->row.name.empty()) {
        setAccessibleName(QString::fromStdString(m_view->row.name));
    }
    m_title->setCampaign(m_view->row, stateWords(m_view->row, m_format, m_view->range.to));
    m_figures->setFigures(*m_view, m_format);
    for (SmallMultiple* multiple : m_multiples) {
        multiple->setView(*m_view, m_format);
    }
    m_launch->setLaunch(*m_view, m_format);
    m_changesModel->setNotes(m_view->notes, m_format, m_view->range.to);
    m_changesHead->setNote(m_view->notes.empty() ? tr("none yet")
                                                 : m_format.count(static_cast<std::int64_t>(m_view->notes.size())));
    showTrend();
}

std::vector<ChartNote> CampaignDetail::chartNotes() const
{
    std::vector<ChartNote> notes;
    for (const api::CampaignNote& note : m_view->notes) {
        // The newest ones: more would hide the line they explain.
        if (note.time >= m_view->range.from && note.time < m_view->range.end &&
            notes.size() < static_cast<std::size_t>(kMostNotesDrawn)) {
            ChartNote drawn;
            drawn.at = note.time;
            drawn.label = changeWords(note, m_format);
            notes.push_back(std::move(drawn));
        }
    }
    std::ranges::reverse(notes);
    return notes;
}

void CampaignDetail::choose(api::Metric metric)
{
    const QJsonObject before{{QStringLiteral("metric"), QLatin1String(idOf(m_drawn))}};
    m_drawn = metric;
    showTrend();
    if (!m_layingOut) {
        Q_EMIT layoutChosen(tr("figure drawn"), before);
    }
}

QJsonObject CampaignDetail::layoutState() const
{
    return {{QStringLiteral("metric"), QLatin1String(idOf(m_figures->chosen()))}};
}

void CampaignDetail::setLayoutState(const QJsonObject& layout)
{
    if (const auto metric = metricOf(layout.value(QStringLiteral("metric")).toString())) {
        const QScopedValueRollback laying(m_layingOut, true);
        m_figures->choose(*metric);
    }
}

void CampaignDetail::showTrend()
{
    if (m_view == nullptr) {
        return;
    }
    ChartData data = chartDataOf(m_view->trend, m_view->range, m_figures->chosen(), m_format);
    data.notes = chartNotes();
    m_annotator->setSubject(
        m_request.scope.tenantId, m_request.campaignId,
        QString::fromStdString(m_view->row.name.empty() ? m_view->row.campaignId : m_view->row.name));
    m_annotator->decorate(data);
    QString note = data.unitText;
    if (m_view->row.figures.provisional && m_view->provisionalSince != 0) {
        const QString since = tr("provisional since %1").arg(m_format.time(m_view->provisionalSince));
        note = note.isEmpty() ? since : note + QStringLiteral(", ") + since;
    }
    if (data.threshold) {
        note += QStringLiteral(", ") + tr("with a line to read by");
    }
    m_chartHead->setTitle(data.title);
    m_chartHead->setNote(note);
    m_chart->setAccessibleName(data.title);
    m_chart->setData(data);
    if (isVisible()) {
        m_hours->look({m_request.scope, m_request.campaignId}, m_view->range, m_figures->chosen(), m_format);
    }
}

void CampaignDetail::showState()
{
    PaneState state;
    if (m_view != nullptr) {
        state.kind = PaneState::Kind::ready;
    } else if (!m_error.isEmpty()) {
        state = {PaneState::Kind::error, tr("This campaign cannot be read."), m_error, tr("Back to all campaigns")};
    } else {
        state = {PaneState::Kind::loading, {}, tr("Reading the campaign"), {}};
    }
    m_state->setState(state);
    m_stack->setCurrentIndex(m_view != nullptr ? 0 : 1);
}

void CampaignDetail::toggleTables()
{
    const bool shows = !m_chart->showsTable();
    m_chart->setShowsTable(shows);
    for (SmallMultiple* multiple : m_multiples) {
        multiple->chart()->setShowsTable(shows);
    }
    m_hours->chart()->setShowsTable(shows);
}

void CampaignDetail::complete(FigureAt& figure) const
{
    figure.request.campaignId = m_request.campaignId;
    figure.wholeCampaign = true;
}

std::vector<Exportable*> CampaignDetail::exportables() const
{
    std::vector<Exportable*> parts{m_figures->exportable(), m_chart};
    for (const SmallMultiple* multiple : m_multiples) {
        parts.push_back(multiple->chart());
    }
    if (!m_launch->budget()->isHidden()) {
        parts.push_back(m_launch->budget());
    }
    if (!m_hours->isHidden()) {
        parts.push_back(m_hours->chart());
    }
    parts.push_back(m_changesExport);
    return parts;
}

ExportFacts CampaignDetail::exportFacts() const
{
    ExportFacts facts;
    if (m_view != nullptr) {
        const api::CampaignRow& row = m_view->row;
        facts.range = m_view->range;
        facts.provisionalSince = row.figures.provisional ? m_view->provisionalSince : 0;
        facts.subject = QString::fromStdString(row.name.empty() ? row.campaignId : row.name);
    }
    return facts;
}

void CampaignDetail::follow(const CampaignDetail& other)
{
    setLayoutState(other.layoutState());
}

QString CampaignDetail::copied() const
{
    return m_changes->hasFocus() ? m_changes->chosenRowsAsText() : m_chart->asText();
}

} // namespace bw::ui
