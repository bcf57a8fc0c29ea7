#include "ui/sources/quarantine_pane.h"

#include "ui/live/take_away_menu.h"
#include "ui/sources/quarantine_model.h"
#include "ui/style/pane_head.h"
#include "ui/style/state_pane.h"
#include "ui/tables/columns.h"
#include "ui/tables/filter_chip.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"

#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace bw::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kPage = 200;
/// A table that someone has scrolled this far down is not read anew from the top every two seconds.
constexpr int kMostRead = 2'000;

std::vector<ColumnSpec> quarantineColumns()
{
    using Shown = ColumnSpec::Shown;
    // What was expected is told beside the record too, so it is what a narrow window can do without.
    return {{"arrived", 84, Shown::always},     {"reason", 154, Shown::always}, {"field", 120, Shown::always, true},
            {"expected", 140, Shown::whenWide}, {"found", 108, Shown::always},  {"at_stake", 82, Shown::always}};
}

} // namespace

QuarantinePane::QuarantinePane(Bridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_model(new QuarantineModel(this)),
      m_head(new PaneHead(tr("Quarantine"), this)), m_chip(new FilterChip(m_head)), m_stack(new QStackedWidget(this)),
      m_table(new TableView(m_stack)), m_state(new StatePane(m_stack))
{
    m_chip->setAccessibleName(tr("Reason"));
    m_head->addTool(m_chip);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Quarantine"));
    m_table->head()->setSectionsMovable(false);
    new Columns(m_table, m_table->head(), {}, quarantineColumns());
    m_export = new TableExport(m_table, m_table->head(), QStringLiteral("sources.quarantine"), tr("Quarantine"));
    m_export->setRemark([this] {
        QStringList parts;
        if (!m_reason.empty()) {
            parts.append(tr("Reason: %1").arg(QString::fromStdString(m_reason)));
        }
        if (m_model->hasMore()) {
            parts.append(tr("%1 of %2 records, the newest", "how many are read so far")
                             .arg(m_format.count(m_model->rowCount()), m_format.count(m_model->countInAll())));
        }
        return parts.join(QLatin1String("; "));
    });
    addTakeAwayTool(*m_head, *m_export);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);

    m_pace.setSingleShot(true);
    m_pace.setInterval(2s);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_askAgain) {
            askSoon();
        }
    });
    connect(&bridge, &Bridge::pausedChanged, this, [this] { askSoon(); });
    connect(m_chip, &FilterChip::menuAsked, this, &QuarantinePane::fillMenu);
    connect(m_chip, &FilterChip::cleared, this, [this] { setReason({}); });
    connect(m_state, &StatePane::actionChosen, this, [this] {
        if (m_error.isEmpty()) {
            setReason({});
        } else {
            ask(Ask::again);
        }
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QScrollBar* bar = m_table->verticalScrollBar();
        if (m_model->hasMore() && value > bar->maximum() - bar->pageStep()) {
            ask(Ask::more);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        Q_EMIT recordChosen(now.isValid() ? &m_model->rowAt(now.row()).record : nullptr);
    });
    setReason({});
}

Exportable* QuarantinePane::exportable() const
{
    return m_export;
}

void QuarantinePane::setScope(const Scope& scope)
{
    m_format = scope.format;
    m_model->setFormat(scope.format);
    if (scope.asked.tenantId != m_tenantId) {
        m_tenantId = scope.asked.tenantId;
        m_model->clear();
        startAnew();
    }
    showState();
}

void QuarantinePane::setReason(const QString& reason)
{
    m_reason = reason.toStdString();
    m_chip->setState(reason.isEmpty() ? tr("Reason: any") : tr("Reason: %1").arg(reason), !reason.isEmpty());
    startAnew();
    showState();
}

void QuarantinePane::startAnew()
{
    ++m_generation;
    m_asking = false;
    m_answered = false;
    m_table->scrollToTop();
    ask(Ask::again);
}

void QuarantinePane::setRejected(const api::Dispositions& dispositions)
{
    m_reasons = dispositions.rejectedByReason;
    if (dispositions.rejected != m_rejected) {
        m_rejected = dispositions.rejected;
        askSoon();
    }
}

void QuarantinePane::setActive(bool active)
{
    m_active = active;
    if (active) {
        askSoon();
    }
}

void QuarantinePane::askSoon()
{
    m_askAgain = true;
    if (m_pace.isActive() || m_asking || (m_bridge.isPaused() && m_answered) || m_model->rowCount() > kMostRead) {
        return;
    }
    ask(Ask::again);
}

void QuarantinePane::ask(Ask what)
{
    if (!m_active || m_asking) {
        return;
    }
    m_asking = true;
    api::QuarantineRequest request;
    request.tenantId = m_tenantId;
    request.reason = m_reason;
    const auto read = static_cast<std::size_t>(m_model->rowCount());
    if (what == Ask::more) {
        request.offset = read;
        request.limit = kPage;
    } else {
        m_askAgain = false;
        request.limit = m_answered ? std::max(read, kPage) : kPage;
        m_pace.start();
    }
    const std::uint64_t generation = m_generation;
    m_bridge.query(request, this, [this, what, generation](const base::Result<api::Answer>& answer) {
        if (generation == m_generation) {
            m_asking = false;
            take(answer, what);
        }
    });
}

void QuarantinePane::take(const base::Result<api::Answer>& answer, Ask what)
{
    if (!answer) {
        m_error = QString::fromStdString(answer.error().message);
        showState();
        return;
    }
    m_error.clear();
    m_answered = true;
    const auto& page = std::get<api::QuarantinePage>(answer.value());
    if (what == Ask::more) {
        m_model->appendPage(page);
    } else {
        m_model->setPage(page);
    }
    showState();
}

void QuarantinePane::showState()
{
    PaneState state;
    if (m_model->rowCount() > 0 && m_answered) {
        state.kind = PaneState::Kind::ready;
    } else if (!m_error.isEmpty()) {
        state = {PaneState::Kind::error, tr("The quarantine cannot be read."), m_error, tr("Try again")};
    } else if (!m_answered) {
        state = {PaneState::Kind::loading, {}, tr("Reading the quarantine"), {}};
    } else if (!m_reason.empty()) {
        state = {PaneState::Kind::empty, tr("No record was rejected for this reason."),
                 QString::fromStdString(m_reason), tr("Show all reasons")};
    } else {
        state = {PaneState::Kind::empty,
                 tr("The quarantine is empty."),
                 tr("Records that cannot be taken are kept here whole, with the reason."),
                 {}};
    }
    // Rows of the reason before stay for the moment the answer takes: an empty pane would flicker.
    const bool ready =
        state.kind == PaneState::Kind::ready || (state.kind == PaneState::Kind::loading && m_model->rowCount() > 0);
    m_state->setState(state);
    m_stack->setCurrentWidget(ready ? static_cast<QWidget*>(m_table) : m_state);
    if (!m_answered) {
        m_head->setNote({});
        return;
    }
    const std::int64_t count = m_model->countInAll();
    const QString records = count == 1 ? tr("1 record") : tr("%1 records").arg(m_format.count(count));
    m_head->setNote(
        m_model->atStakeInAll().micros == 0
            ? records
            : tr("%1, %2 at stake", "records, money").arg(records, m_format.centsWithUnit(m_model->atStakeInAll())));
}

void QuarantinePane::fillMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QString& reason) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(reason.toStdString() == m_reason);
        connect(action, &QAction::triggered, this, [this, reason] { setReason(reason); });
    };
    add(tr("Any reason"), {});
    for (const api::ReasonCount& count : m_reasons) {
        const QString reason = QString::fromStdString(count.reason);
        add(reason, reason);
    }
    menu->popup(m_chip->mapToGlobal(QPoint(0, m_chip->height())));
}

} // namespace bw::ui
