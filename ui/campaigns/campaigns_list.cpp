#include "ui/campaigns/campaigns_list.h"

#include "ui/campaigns/campaigns_model.h"
#include "ui/export/export_head.h"
#include "ui/live/take_away_menu.h"
#include "ui/style/icons.h"
#include "ui/style/layout_memory.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/channel_chip.h"
#include "ui/tables/columns.h"
#include "ui/tables/filter_field.h"
#include "ui/tables/footer_row.h"
#include "ui/tables/header_view.h"
#include "ui/tables/key_hints.h"
#include "ui/tables/quiet_label.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"

#include <QCursor>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bw::ui {
namespace {

constexpr auto kSettings = "tables/campaigns";
constexpr double kBarHeight = 42;
constexpr double kFilterWidth = 210;

std::vector<ColumnSpec> columnSpecs()
{
    using Shown = ColumnSpec::Shown;
    return {{"name", 200, Shown::always},
            {"channel", 86, Shown::byDefault},
            {"score", 98, Shown::byDefault},
            {"cost", 76, Shown::byDefault},
            {"revenue", 86, Shown::byDefault},
            {"change", 88, Shown::byDefault},
            {"roas", 62, Shown::byDefault},
            {"ctr", 62, Shown::byDefault},
            {"cvr", 62, Shown::byDefault},
            {"cpc", 60, Shown::byDefault},
            {"cpa", 68, Shown::byDefault},
            {"impressions", 110, Shown::whenWide, false, 3},
            {"clicks", 84, Shown::whenWide, false, 2},
            {"conversions", 104, Shown::whenWide, false, 1},
            {"last15", 96, Shown::byDefault}};
}

} // namespace

CampaignsList::CampaignsList(Bridge& bridge, QWidget* parent)
    : QWidget(parent), m_feed(bridge), m_model(new CampaignsModel(this)), m_bar(new QWidget(this)),
      m_filter(new FilterField(tr("Filter by name"), m_bar)), m_channelChip(new ChannelChip(m_bar)),
      m_count(new QuietLabel(m_bar)), m_columnsButton(new QPushButton(m_bar)), m_groupButton(new QPushButton(m_bar)),
      m_compareButton(new QPushButton(m_bar)), m_stack(new QStackedWidget(this)), m_table(new TableView(m_stack)),
      m_state(new StatePane(m_stack)),
      m_columns(
          (m_table->setModel(m_model), new Columns(m_table, m_table->head(), QLatin1String(kSettings), columnSpecs()))),
      m_footer(new FooterRow(
          m_table, [this](int column) { return m_model->totalOf(column); }, this)),
      m_hints(new KeyHints({{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("move")},
                            {{tr("Enter")}, tr("open")},
                            {{tr("Ctrl ←"), QStringLiteral("→")}, tr("sort by another column")},
                            {{tr("Ctrl C")}, tr("copy rows")}},
                           this)),
      m_export(new TableExport(m_table, m_table->head(), QStringLiteral("campaigns.list"), tr("Campaigns")))
{
    m_export->setTotals([this](int column) { return m_model->totalOf(column); });
    buildBar();
    m_table->setAccessibleName(tr("Campaigns"));
    m_footer->setAccessibleName(tr("Totals"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    layout->addWidget(m_hints);

    connect(&m_feed, &Feed::viewReady, this, &CampaignsList::take);
    connect(&m_feed, &Feed::failed, this, &CampaignsList::fail);
    connect(m_table, &TableView::sortAsked, this, [this](int column, Qt::SortOrder order) {
        sortBy(column, order);
        tellLayout(tr("order of rows"));
    });
    connect(m_columns, &Columns::chosen, this, [this] { tellLayout(tr("columns")); });
    connect(m_table, &TableView::pointerInside, this, &CampaignsList::pointerInside);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        if (const api::CampaignGroup* group = m_model->groupAt(index.row())) {
            fold(group->channel);
            return;
        }
        Q_EMIT opened(QString::fromStdString(m_model->rowAt(index.row()).campaignId));
    });
    connect(m_state, &StatePane::actionChosen, this, [this] {
        if (m_error.isEmpty()) {
            clearFilter();
        } else {
            askAnew();
        }
    });
    connect(&theme(), &Theme::changed, this, &CampaignsList::restyle);
    readSort();
    m_table->head()->setSorted(CampaignsModel::columnOf(m_request.sortBy),
                               m_request.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    // After the columns themselves.
    connect(&layoutMemory(), &LayoutMemory::screenChanged, this, [this] { m_layout = layoutState(); });
    m_layout = layoutState();
    restyle();
    showState();
}

CampaignsList::~CampaignsList() = default;

void CampaignsList::buildBar()
{
    connect(m_filter, &FilterField::leftForTable, this, &CampaignsList::focusTable);
    m_columnsButton->setObjectName(QStringLiteral("columnsButton"));
    m_columnsButton->setText(tr("Columns"));
    m_columnsButton->setIcon(icon(QStringLiteral("columns-3"), Token::text));
    m_groupButton->setText(tr("Group"));
    m_groupButton->setToolTip(tr("In groups by channel (G)"));
    m_groupButton->setCheckable(true);
    m_groupButton->setIcon(icon(QStringLiteral("list-filter"), Token::text));
    m_compareButton->setText(tr("Compare"));
    m_compareButton->setToolTip(tr("Chosen campaigns beside each other (B)"));
    m_compareButton->setIcon(icon(QStringLiteral("git-compare-arrows"), Token::text));
    connect(m_groupButton, &QPushButton::clicked, this, &CampaignsList::setByChannel);
    connect(m_compareButton, &QPushButton::clicked, this, &CampaignsList::compareAsked);
    if (auto* delegate = qobject_cast<CellDelegate*>(m_table->itemDelegate())) {
        delegate->setHasGrounds(true);
    }

    auto* layout = new QHBoxLayout(m_bar);
    layout->addWidget(m_filter);
    layout->addWidget(m_channelChip);
    layout->addStretch();
    layout->addWidget(m_count);
    layout->addWidget(m_compareButton);
    layout->addWidget(m_groupButton);
    layout->addWidget(m_columnsButton);
    layout->addWidget(takeAwayButton(*m_export, m_bar));

    connect(m_filter, &QLineEdit::textChanged, this, &CampaignsList::filter);
    connect(m_channelChip, &ChannelChip::channelsChanged, this, &CampaignsList::filter);
    connect(m_columnsButton, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_columns->fill(*menu);
        menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
    });
}

void CampaignsList::restyle()
{
    m_bar->setFixedHeight(theme().px(kBarHeight));
    m_bar->layout()->setContentsMargins(theme().px(12), 0, theme().px(12), 0);
    m_bar->layout()->setSpacing(theme().px(8));
    m_filter->setFixedWidth(theme().px(kFilterWidth));
    for (QWidget* ground : {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_hints)}) {
        ground->setAutoFillBackground(true);
        ground->setBackgroundRole(QPalette::Base);
    }
}

FilterChip* CampaignsList::channelChip() const
{
    return m_channelChip;
}

void CampaignsList::setChannels(std::vector<api::Channel> channels)
{
    m_channelChip->setChannels(std::move(channels));
}

void CampaignsList::clearFilter()
{
    showFilter({});
    filter();
    focusTable();
}

void CampaignsList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void CampaignsList::focusTable()
{
    // Rows that are still on their way are gone to when they come.
    m_tableWanted = m_stack->currentWidget() != m_table;
    if (m_tableWanted) {
        setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QString CampaignsList::copied() const
{
    return m_table->chosenRowsAsText();
}

/// What the user has narrowed the table to holds for every view: the frame hands it on.
void CampaignsList::filter()
{
    m_request.scope.filter = {m_filter->text().trimmed().toStdString(), m_channelChip->channels()};
    askAnew();
    Q_EMIT filterChosen(m_request.scope.filter);
}

void CampaignsList::showFilter(const api::Filter& filter)
{
    const QSignalBlocker quietField(m_filter);
    const QSignalBlocker quietChip(m_channelChip);
    const QString text = QString::fromStdString(filter.text);
    if (m_filter->text().trimmed() != text) {
        m_filter->setText(text);
    }
    m_channelChip->setChannels(filter.channels);
}

Exportable* CampaignsList::exportable() const
{
    return m_export;
}

ExportFacts CampaignsList::exportFacts() const
{
    ExportFacts facts;
    if (const auto& view = m_model->view()) {
        facts.range = view->range;
        facts.provisionalSince = view->totals.provisional ? view->provisionalSince : 0;
    }
    facts.filters = filterWords(m_request.scope.filter);
    return facts;
}

void CampaignsList::follow(const CampaignsList& other)
{
    m_request.sortBy = other.m_request.sortBy;
    m_request.descending = other.m_request.descending;
    m_table->head()->setSorted(other.m_table->head()->sortedColumn(), other.m_table->head()->sortedOrder());
}

void CampaignsList::setScope(const Scope& scope)
{
    const bool other = scope.asked != m_request.scope;
    if (scope.asked.tenantId != m_request.scope.tenantId) {
        m_model->setView(nullptr);
    }
    if (scope.asked.filter != m_request.scope.filter) {
        showFilter(scope.asked.filter);
    }
    m_request.scope = scope.asked;
    m_model->setFormat(scope.format);
    m_footer->update();
    if (std::exchange(m_nothingYet, scope.nothingYet) != scope.nothingYet) {
        showState();
    }
    if (other) {
        askAnew();
    }
}

void CampaignsList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askAnew();
}

void CampaignsList::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_feed.stop();
}

void CampaignsList::ask()
{
    if (isVisible() && !m_request.scope.tenantId.empty()) {
        m_feed.ask(m_request);
    }
}

/// Another filter, order or range: the rows may move for it even under the pointer. Once it is answered they are held.
void CampaignsList::askAnew()
{
    m_request.holdOrder = false;
    m_answered = false;
    m_feed.stop(); // no view of the request before is to be taken for the answer
    ask();
    showState();
}

void CampaignsList::pointerInside(bool inside)
{
    if (m_answered && inside != m_request.holdOrder) {
        m_request.holdOrder = inside;
        ask();
    }
}

void CampaignsList::sortBy(int column, Qt::SortOrder order)
{
    const auto key = CampaignsModel::sortKeyOf(column);
    if (!key) {
        return;
    }
    m_request.sortBy = *key;
    m_request.descending = order == Qt::DescendingOrder;
    m_table->head()->setSorted(column, order);
    writeSort();
    askAnew();
}

void CampaignsList::take(const api::View& view)
{
    const auto* campaigns = std::get_if<std::shared_ptr<const api::CampaignsView>>(&view);
    if (campaigns == nullptr || *campaigns == nullptr) {
        return;
    }
    if (!m_error.isEmpty()) {
        m_error.clear();
        Q_EMIT troubled({});
    }
    const bool first = !m_answered;
    m_answered = true;
    const int currentRow = m_table->currentIndex().row();
    const std::string current = currentRow >= 0 ? m_model->rowAt(currentRow).campaignId : std::string();
    m_model->setView(*campaigns);
    keepCurrent(current, currentRow);
    m_footer->update();
    const Format& format = m_model->format();
    m_count->setText(tr("%1 of %2", "rows shown of rows in all")
                         .arg(format.count(static_cast<std::int64_t>((*campaigns)->campaigns)),
                              format.count(static_cast<std::int64_t>((*campaigns)->rowsUnfiltered))));
    m_hints->setProvisionalNote((*campaigns)->totals.provisional && (*campaigns)->provisionalSince != 0
                                    ? tr("provisional since %1").arg(format.time((*campaigns)->provisionalSince))
                                    : QString());
    showState();
    Q_EMIT rangeShown((*campaigns)->range);
    if (first) {
        pointerInside(m_table->isVisible() && m_table->underMouse());
    }
}

/// When the campaign the keyboard was at has left, it is where that campaign was, not where Qt's repair of the gap
/// ended.
void CampaignsList::keepCurrent(const std::string& campaignId, int row)
{
    const int now = m_table->currentIndex().row();
    if (row < 0 || now < 0 || m_model->rowAt(now).campaignId == campaignId) {
        return;
    }
    const QModelIndex beside = m_model->index(std::min(row, m_model->rowCount() - 1), m_table->currentIndex().column());
    m_table->selectionModel()->setCurrentIndex(beside, QItemSelectionModel::NoUpdate);
}

void CampaignsList::fail(const QString& message)
{
    m_error = message;
    showState();
    Q_EMIT troubled(message);
}

QString CampaignsList::filterInWords() const
{
    const QStringList names = m_channelChip->names();
    const QString channels = names.join(tr(" or "));
    const QString part = QString::fromStdString(m_request.scope.filter.text);
    if (part.isEmpty()) {
        return tr("None runs in %1.", "channels").arg(channels);
    }
    return names.isEmpty() ? tr("No name contains “%1”.").arg(part)
                           : tr("No name in %1 contains “%2”.", "channels, part of a name").arg(channels, part);
}

void CampaignsList::showState()
{
    PaneState state;
    const auto& view = m_model->view();
    const bool filtered = !m_request.scope.filter.empty();
    if (view != nullptr && view->campaigns > 0) {
        state.kind = PaneState::Kind::ready; // what is there stays, also while something newer is on its way
    } else if (!m_error.isEmpty()) {
        state = {PaneState::Kind::error, tr("Campaigns cannot be read."), m_error, tr("Try again")};
    } else if (m_nothingYet || (m_answered && !filtered && view != nullptr && view->rowsUnfiltered == 0)) {
        state = {PaneState::Kind::empty,
                 tr("No campaign has sent anything yet."),
                 tr("A campaign stands here from its first event on. Sources shows what is connected."),
                 {}};
    } else if (view == nullptr || !m_answered) {
        state = {PaneState::Kind::loading, {}, tr("Reading campaigns"), {}};
    } else {
        state = {PaneState::Kind::empty, tr("No campaign matches."), filterInWords(), tr("Clear the filter")};
    }
    const bool ready = state.kind == PaneState::Kind::ready;
    m_state->setState(state);
    m_stack->setCurrentWidget(ready ? static_cast<QWidget*>(m_table) : m_state);
    m_footer->setVisible(ready);
    if (ready && std::exchange(m_tableWanted, false) && (hasFocus() || m_table->hasFocus())) {
        focusTable();
    }
}

void CampaignsList::setByChannel(bool byChannel)
{
    m_groupButton->setChecked(byChannel);
    if (byChannel != m_request.byChannel) {
        m_request.byChannel = byChannel;
        askAnew();
        tellLayout(tr("grouping"));
    }
}

void CampaignsList::fold(api::Channel channel)
{
    if (std::erase(m_request.folded, channel) == 0) {
        m_request.folded.push_back(channel);
        std::ranges::sort(m_request.folded);
    }
    askAnew();
    tellLayout(tr("folded groups"));
}

QStringList CampaignsList::chosenCampaigns() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (m_model->groupAt(index.row()) == nullptr) {
            rows.push_back(index.row());
        }
    }
    std::ranges::sort(rows);
    QStringList ids;
    for (const int row : rows) {
        ids.append(QString::fromStdString(m_model->rowAt(row).campaignId));
    }
    return ids;
}

void CampaignsList::tellLayout(const QString& what)
{
    const QJsonObject before = std::exchange(m_layout, layoutState());
    if (!m_layingOut && before != m_layout) {
        Q_EMIT layoutChosen(what, before);
    }
}

QJsonObject CampaignsList::layoutState() const
{
    const auto sorted = static_cast<std::size_t>(CampaignsModel::columnOf(m_request.sortBy));
    QJsonArray folded;
    for (const api::Channel channel : m_request.folded) {
        folded.append(QString::fromLatin1(api::kChannelIds[static_cast<std::size_t>(channel)].data()));
    }
    return {{QStringLiteral("by_channel"), m_request.byChannel},
            {QStringLiteral("folded"), folded},
            {QStringLiteral("columns"), QJsonArray::fromStringList(m_columns->shownColumns())},
            {QStringLiteral("sort"), QLatin1String(columnSpecs()[sorted].id)},
            {QStringLiteral("descending"), m_request.descending}};
}

void CampaignsList::setLayoutState(const QJsonObject& layout)
{
    const QScopedValueRollback laying(m_layingOut, true);
    QStringList columns;
    for (const QJsonValue id : layout.value(QStringLiteral("columns")).toArray()) {
        columns.append(id.toString());
    }
    if (!columns.isEmpty()) {
        m_columns->showColumns(columns);
    }
    if (const QJsonValue folded = layout.value(QStringLiteral("folded")); folded.isArray()) {
        m_request.folded.clear();
        for (std::size_t i = 0; i < api::kChannelIds.size(); ++i) {
            if (folded.toArray().contains(QString::fromLatin1(api::kChannelIds[i].data()))) {
                m_request.folded.push_back(static_cast<api::Channel>(i));
            }
        }
    }
    m_request.byChannel = layout.value(QStringLiteral("by_channel")).toBool(m_request.byChannel);
    m_groupButton->setChecked(m_request.byChannel);
    const std::vector<ColumnSpec> specs = columnSpecs();
    const QString sort = layout.value(QStringLiteral("sort")).toString();
    const auto spec =
        std::ranges::find_if(specs, [&](const ColumnSpec& candidate) { return sort == QLatin1String(candidate.id); });
    if (spec != specs.end()) {
        const bool descending = layout.value(QStringLiteral("descending")).toBool(true);
        sortBy(static_cast<int>(spec - specs.begin()), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    askAnew();
    m_layout = layoutState();
}

void CampaignsList::readSort()
{
    const QSettings settings;
    const int column = settings.value(QLatin1String(kSettings) + QStringLiteral("/sort"), -1).toInt();
    const auto key =
        column >= 0 && column < CampaignsModel::kColumns ? CampaignsModel::sortKeyOf(column) : std::nullopt;
    if (key) {
        m_request.sortBy = *key;
        m_request.descending = settings.value(QLatin1String(kSettings) + QStringLiteral("/descending"), true).toBool();
    }
}

void CampaignsList::writeSort() const
{
    QSettings settings;
    settings.setValue(QLatin1String(kSettings) + QStringLiteral("/sort"), CampaignsModel::columnOf(m_request.sortBy));
    settings.setValue(QLatin1String(kSettings) + QStringLiteral("/descending"), m_request.descending);
}

} // namespace bw::ui
