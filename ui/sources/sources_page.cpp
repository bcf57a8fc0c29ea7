#include "ui/sources/sources_page.h"

#include "ui/live/take_away_menu.h"
#include "ui/sources/counts_pane.h"
#include "ui/sources/quarantine_pane.h"
#include "ui/sources/record_pane.h"
#include "ui/sources/sources_model.h"
#include "ui/style/pane_head.h"
#include "ui/style/pane_splitter.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/columns.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"
#include "ui/tables/tree_view.h"

#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

namespace bw::ui {
namespace {

constexpr auto kQuarantine = "quarantine";

std::vector<ColumnSpec> sourcesColumns()
{
    using Shown = ColumnSpec::Shown;
    return {{"source", 150, Shown::always, true},   {"kind", 54, Shown::whenWide, false, 3},
            {"state", 140, Shown::always},          {"partitions", 76, Shown::whenWide, false, 2},
            {"behind", 68, Shown::always},          {"records", 72, Shown::always},
            {"watermark", 80, Shown::always},       {"rate", 72, Shown::whenWide, false, 1},
            {"gaps", 54, Shown::whenWide, false, 4}};
}

} // namespace

SourcesPage::SourcesPage(Bridge& bridge, QWidget* parent)
    : Page(parent), m_feed(bridge), m_model(new SourcesModel(this)), m_counts(new CountsPane),
      m_quarantine(new QuarantinePane(bridge)), m_record(new RecordPane)
{
    auto* left = new PaneSplitter(Qt::Vertical);
    left->addWidget(buildSources());
    left->addWidget(m_quarantine);
    left->setStretchFactor(0, 0);
    left->setStretchFactor(1, 1);
    left->setSizes({theme().px(314), theme().px(387)});
    auto* right = new PaneSplitter(Qt::Vertical);
    right->addWidget(m_counts);
    right->addWidget(m_record);
    right->setStretchFactor(0, 0);
    right->setStretchFactor(1, 1);
    right->setSizes({theme().px(372), theme().px(329)});
    auto* panes = new PaneSplitter(Qt::Horizontal, this);
    panes->addWidget(left);
    panes->addWidget(right);
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 0);
    panes->setSizes({theme().px(774), theme().px(322)});
    left->remember(QStringLiteral("sources/left"));
    right->remember(QStringLiteral("sources/right"));
    panes->remember(QStringLiteral("sources/across"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(panes);

    connect(&m_feed, &Feed::viewReady, this, &SourcesPage::take);
    connect(&m_feed, &Feed::failed, this, &SourcesPage::fail);
    connect(m_counts, &CountsPane::reasonChosen, this, &SourcesPage::chooseReason);
    connect(m_quarantine, &QuarantinePane::recordChosen, this, [this](const api::QuarantinedRecord* record) {
        // A record that has left the list stays readable until another is chosen.
        if (record != nullptr) {
            m_record->setRecord(*record, m_format);
        }
    });
    showState();
}

QWidget* SourcesPage::buildSources()
{
    auto* pane = new QWidget;
    m_head = new PaneHead(tr("Sources"), pane);
    m_stack = new QStackedWidget(pane);
    m_sources = new TreeView(SourcesModel::kProblemRole, m_stack);
    m_sources->setModel(m_model);
    m_sources->setAccessibleName(tr("Sources"));
    new Columns(m_sources, m_sources->head(), {}, sourcesColumns());
    m_export = new TableExport(m_sources, m_sources->head(), QStringLiteral("sources.sources"), tr("Sources"));
    QToolButton* connections = m_head->addTool(QStringLiteral("plug"), tr("Connections: keep, change, try and choose"));
    connections->setObjectName(QStringLiteral("connectionsTool"));
    connect(connections, &QToolButton::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("connections"), {}); });
    addTakeAwayTool(*m_head, *m_export);
    m_state = new StatePane(m_stack);
    connect(m_state, &StatePane::actionChosen, this,
            [this] { Q_EMIT openRequested(QStringLiteral("connections"), {}); });
    m_stack->addWidget(m_sources);
    m_stack->addWidget(m_state);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    return pane;
}

void SourcesPage::setScope(const Scope& scope)
{
    m_format = scope.format;
    m_model->setFormat(scope.format);
    m_counts->setFormat(scope.format);
    m_quarantine->setScope(scope);
}

void SourcesPage::openPlace(const QString& place)
{
    m_place = place;
    if (place.section(u'/', 0, 0) == QLatin1String(kQuarantine)) {
        if (const QString reason = place.section(u'/', 1); reason.toStdString() != m_quarantine->reason()) {
            m_quarantine->setReason(reason);
        }
        m_quarantine->table()->setFocus(Qt::OtherFocusReason);
    } else {
        m_sources->setFocus(Qt::OtherFocusReason);
    }
}

void SourcesPage::takeFocus()
{
    QWidget* rows =
        m_place.startsWith(QLatin1String(kQuarantine)) ? static_cast<QWidget*>(m_quarantine->table()) : m_sources;
    rows->setFocus(Qt::OtherFocusReason);
}

void SourcesPage::chooseReason(const QString& reason)
{
    openPlace(QLatin1String(kQuarantine) + u'/' + reason);
    Q_EMIT placeChanged(m_place);
}

QString SourcesPage::copied() const
{
    if (m_record->isAncestorOf(focusWidget())) {
        // Lines of a selection are parted by U+2029 in a document.
        return m_record->text()->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    }
    for (const TableView* table : {m_quarantine->table(), m_counts->reasons(), m_counts->dispositions()}) {
        if (table->hasFocus()) {
            return table->chosenRowsAsText();
        }
    }
    return m_sources->chosenRowsAsText();
}

std::vector<Exportable*> SourcesPage::exportables() const
{
    std::vector<Exportable*> parts{m_export};
    for (Exportable* part : m_counts->exportables()) {
        parts.push_back(part);
    }
    parts.push_back(m_quarantine->exportable());
    return parts;
}

void SourcesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_feed.ask(api::SourcesRequest{});
    m_quarantine->setActive(true);
}

void SourcesPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_feed.stop();
    m_quarantine->setActive(false);
}

void SourcesPage::take(const api::View& view)
{
    const auto* sources = std::get_if<std::shared_ptr<const api::SourcesView>>(&view);
    if (sources == nullptr || *sources == nullptr) {
        return;
    }
    if (!m_error.isEmpty()) {
        m_error.clear();
        Q_EMIT troubled({});
    }
    m_view = *sources;
    m_model->setView(m_view);
    m_counts->setDispositions(m_view->dispositions);
    m_quarantine->setRejected(m_view->dispositions);
    double rate = 0;
    for (const api::SourceLine& source : m_view->sources) {
        rate += source.eventsPerSecond;
    }
    m_head->setNote(tr("%1 events/s").arg(m_format.decimal(rate, 0)));
    showState();
}

void SourcesPage::fail(const QString& message)
{
    m_error = message;
    showState();
    Q_EMIT troubled(message);
}

void SourcesPage::showState()
{
    PaneState state;
    if (m_view != nullptr && !m_view->sources.empty()) {
        state.kind = PaneState::Kind::ready;
    } else if (!m_error.isEmpty()) {
        state = {PaneState::Kind::error, tr("Sources cannot be read."), m_error, {}};
    } else if (m_view == nullptr) {
        state = {PaneState::Kind::loading, {}, tr("Reading sources"), {}};
    } else {
        state = {PaneState::Kind::empty, tr("No source is connected."),
                 tr("Choose where figures come from, or name sources in a configuration file."), tr("Connections")};
    }
    m_state->setState(state);
    m_stack->setCurrentWidget(state.kind == PaneState::Kind::ready ? static_cast<QWidget*>(m_sources) : m_state);
}

} // namespace bw::ui
