#include "ui/campaigns/compare_view.h"

#include "ui/charts/chart_layout.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/time_chart.h"
#include "ui/live/take_away_menu.h"
#include "ui/style/pane_head.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/header_view.h"
#include "ui/tables/measures.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

CompareView::CompareView(Bridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_head(new PaneHead(tr("Beside each other"), this)),
      m_back(new QPushButton(tr("Back to all campaigns"), m_head)), m_stack(new QStackedWidget(this)),
      m_body(new QWidget(m_stack)), m_state(new StatePane(m_stack)), m_table(new TableView(m_body)),
      m_model(new CompareModel(this)), m_trendHead(new PaneHead({}, m_body)), m_trends(new QWidget(m_body)),
      m_row(new QHBoxLayout(m_trends)), m_crosshair(new Crosshair(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_head->addTool(m_back);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures of the campaigns"));
    m_table->head()->setSectionsMovable(false);
    m_table->head()->setStretchLastSection(false);
    m_export = new TableExport(m_table, m_table->head(), QStringLiteral("campaigns.compare"), tr("Beside each other"));
    addTakeAwayTool(*m_head, *m_export);
    m_row->setContentsMargins({});
    m_row->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_table, 3);
    body->addWidget(m_trendHead);
    body->addWidget(m_trends, 2);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_state);
    connect(m_state, &StatePane::actionChosen, this, [this] {
        ask();
        showState();
    });
    connect(m_back, &QPushButton::clicked, this, &CompareView::backAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid() && m_model->metricAt(row.row()) != m_metric) {
            const QJsonObject before = layoutState();
            m_metric = m_model->metricAt(row.row());
            showTrends();
            Q_EMIT layoutChosen(tr("figure compared"), before);
        }
    });
    connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        const auto at = static_cast<std::size_t>(std::max(index.column(), 1)) / 2;
        if (at < static_cast<std::size_t>(m_ids.size())) {
            Q_EMIT opened(m_ids[static_cast<qsizetype>(at)]);
        }
    });
}

void CompareView::setScope(const Scope& scope)
{
    const bool other = scope.asked != m_scope;
    if (scope.asked.tenantId != m_scope.tenantId) {
        for (Part& part : m_parts) {
            part.view.reset();
        }
    }
    m_scope = scope.asked;
    m_format = scope.format;
    if (other) {
        ask();
    }
    showViews();
}

void CompareView::open(const QStringList& campaignIds)
{
    m_ids = campaignIds.mid(0, kMost);
    for (Part& part : m_parts) {
        delete part.chart;
    }
    m_parts.clear();
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        Part part;
        const auto place = static_cast<std::size_t>(i);
        part.feed = std::make_unique<Feed>(m_bridge);
        part.chart = new TimeChart(TimeChart::Size::small, m_trends);
        part.chart->setExportId(QStringLiteral("campaigns.compare.%1").arg(i));
        m_row->addWidget(part.chart);
        m_crosshair->add(part.chart);
        connect(part.chart, &TimeChart::zoomAsked, this, [this](const TimeSpan& span, bool continued) {
            Q_EMIT rangeChosen({api::RangeKind::between, span.from, span.to}, continued);
        });
        connect(part.chart, &TimeChart::zoomEndAsked, this, &CompareView::zoomEndAsked);
        connect(part.feed.get(), &Feed::viewReady, this, [this, place](const api::View& view) { take(place, view); });
        connect(part.feed.get(), &Feed::failed, this, [this, place](const QString& message) {
            m_parts[place].error = message;
            Q_EMIT troubled(trouble());
            showState();
        });
        m_parts.push_back(std::move(part));
    }
    m_head->setNote(tr("%Ln campaign(s) beside each other", nullptr, static_cast<int>(m_ids.size())));
    showViews();
    m_table->setCurrentIndex(m_model->index(m_model->rowOf(m_metric), 0));
    ask();
}

void CompareView::ask()
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].feed->stop(); // no view of the scope before
        m_parts[i].error.clear();
        if (isVisible() && !m_scope.tenantId.empty()) {
            m_parts[i].feed->ask(api::CampaignRequest{m_scope, m_ids[static_cast<qsizetype>(i)].toStdString()});
        }
    }
}

void CompareView::take(std::size_t part, const api::View& view)
{
    const auto* campaign = std::get_if<std::shared_ptr<const api::CampaignView>>(&view);
    if (campaign == nullptr || *campaign == nullptr || part >= m_parts.size()) {
        return;
    }
    m_parts[part].view = *campaign;
    m_parts[part].error.clear();
    showViews();
    Q_EMIT troubled(trouble());
    if (part == 0) {
        Q_EMIT rangeShown((*campaign)->range);
    }
}

/// What the first that could not be read says; empty: all could.
QString CompareView::trouble() const
{
    const auto failed = std::ranges::find_if(m_parts, [](const Part& part) { return !part.error.isEmpty(); });
    return failed == m_parts.end() ? QString() : failed->error;
}

void CompareView::showViews()
{
    CompareModel::Views views;
    for (const Part& part : m_parts) {
        views.push_back(part.view);
    }
    m_model->setViews(std::move(views), m_format);
    fitColumns();
    showTrends();
    showState();
}

/// Until the first of them has come there is nothing to compare; what came before an error stays.
void CompareView::showState()
{
    const bool any = std::ranges::any_of(m_parts, [](const Part& part) { return part.view != nullptr; });
    const QString error = trouble();
    if (!any && error.isEmpty()) {
        m_state->setState({PaneState::Kind::loading, {}, tr("Reading the campaigns"), {}});
    } else if (!any) {
        m_state->setState({PaneState::Kind::error, tr("The campaigns cannot be read."), error, tr("Try again")});
    }
    m_stack->setCurrentWidget(any ? m_body : static_cast<QWidget*>(m_state));
    for (Part& part : m_parts) {
        const bool stale = !part.error.isEmpty();
        if (part.view != nullptr) {
            part.chart->setState({stale ? PaneState::Kind::stale : PaneState::Kind::ready, {}, {}, {}});
        } else if (stale) {
            part.chart->setState({PaneState::Kind::error, tr("The campaigns cannot be read."), part.error, {}});
        }
    }
}

/// All on the scale of the highest, or the eye would compare what cannot be compared.
void CompareView::showTrends()
{
    std::vector<std::pair<TimeChart*, ChartData>> drawn;
    double highest = 0;
    for (const Part& part : m_parts) {
        if (part.view == nullptr) {
            continue;
        }
        ChartData data = chartDataOf(part.view->trend, part.view->range, m_metric, m_format, Detail::few);
        const api::CampaignRow& row = part.view->row;
        data.title =
            QString::fromStdString(row.name.empty() ? row.campaignId : row.name) + QStringLiteral(", ") + data.title;
        highest = std::max(highest, highestOf(data));
        drawn.emplace_back(part.chart, std::move(data));
    }
    for (auto& [chart, data] : drawn) {
        data.scaleTo = highest;
        chart->setData(data);
    }
    m_trendHead->setTitle(nameOf(m_metric));
    m_trendHead->setNote(unitTextOf(m_metric, m_format) + QStringLiteral(", ") + tr("on one scale, in the same order"));
}

void CompareView::fitColumns()
{
    const int columns = m_model->columnCount();
    if (columns < 2) {
        return;
    }
    // As wide as the longest name, and no higher than its rows: the charts below take what is left.
    int first = theme().px(130);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QVariant name = m_model->index(row, 0).data(CellRole);
        if (const Cell* cell = cellIn(name)) {
            first = std::max(first, cellWidth(*cell) + theme().px(kCellPadding + kOuter));
        }
    }
    m_table->setMaximumHeight(m_table->head()->height() + m_model->rowCount() * theme().rowHeight());
    const int rest = std::max(0, m_table->viewport()->width() - first);
    // A value and its change share a campaign's part of the width; the first has no change.
    const int shares = 3 * columns / 2 - 1;
    m_table->setColumnWidth(0, first);
    for (int column = 1; column < columns; ++column) {
        const bool value = column == 1 || column % 2 == 0;
        m_table->setColumnWidth(column, rest * (value ? 2 : 1) / std::max(shares, 1));
    }
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void CompareView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

void CompareView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    for (Part& part : m_parts) {
        part.feed->stop();
    }
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CompareView::toggleTables()
{
    const bool shows = !m_parts.empty() && !m_parts.front().chart->showsTable();
    for (Part& part : m_parts) {
        part.chart->setShowsTable(shows);
    }
}

std::vector<TimeChart*> CompareView::charts() const
{
    std::vector<TimeChart*> charts;
    for (const Part& part : m_parts) {
        charts.push_back(part.chart);
    }
    return charts;
}

QString CompareView::copied() const
{
    return m_table->chosenRowsAsText();
}

std::vector<Exportable*> CompareView::exportables() const
{
    std::vector<Exportable*> parts{m_export};
    for (const Part& part : m_parts) {
        parts.push_back(part.chart);
    }
    return parts;
}

ExportFacts CompareView::exportFacts() const
{
    ExportFacts facts;
    if (!m_parts.empty() && m_parts.front().view != nullptr) {
        const api::CampaignView& view = *m_parts.front().view;
        facts.range = view.range;
        facts.provisionalSince = view.row.figures.provisional ? view.provisionalSince : 0;
    }
    return facts;
}

QJsonObject CompareView::layoutState() const
{
    return {{QStringLiteral("compared"), QLatin1String(idOf(m_metric))}};
}

void CompareView::setLayoutState(const QJsonObject& layout)
{
    if (const auto metric = metricOf(layout.value(QStringLiteral("compared")).toString())) {
        m_metric = *metric;
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(*metric), 0));
        showTrends();
    }
}

} // namespace bw::ui
