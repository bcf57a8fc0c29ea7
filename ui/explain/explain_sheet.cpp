#include "ui/explain/explain_sheet.h"

#include "ui/explain/explain_words.h"
#include "ui/explain/parts_model.h"
#include "ui/style/direction.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/style/told_figure.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/footer_row.h"
#include "ui/tables/header_view.h"
#include "ui/tables/quiet_label.h"
#include "ui/tables/table_view.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace bw::ui {

ExplainSheet::ExplainSheet(QWidget* window, Bridge& bridge) : PopupSheet(window), m_bridge(bridge)
{
    setObjectName(QStringLiteral("explainSheet"));
    build();
    connect(m_copy, &QToolButton::clicked, this, &ExplainSheet::copyAll);
    connect(m_back, &QPushButton::clicked, this, &ExplainSheet::back);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExplainSheet::showRecord);
    connect(&theme(), &Theme::changed, this, &ExplainSheet::restyle);
    restyle();
}

void ExplainSheet::openFor(const FigureAt& figure, const Scope& scope)
{
    m_figure = figure;
    m_scope = scope;
    m_figure.request.scope = scope.asked;
    if (figure.wholeCampaign) {
        m_figure.request.scope.filter = {};
    }
    m_explanation.reset();
    m_path.clear();
    m_told.clear();
    showParts(figure.told == nullptr);
    if (figure.told != nullptr) {
        show(*figure.told);
        return;
    }
    m_title->setText(inWindowDirection(nameOf(figure.request.metric)));
    m_formula->clear();
    open();
    ask({{}, m_figure.request, 0});
}

void ExplainSheet::showParts(bool shown)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_parts, m_where, m_hint}) {
        part->setVisible(shown);
    }
    m_back->setVisible(shown && m_path.size() > 1);
}

/// Words are all there is: the sheet is as high as they need, and Esc closes it as always.
void ExplainSheet::show(const ToldFigure& told)
{
    ++m_asked;
    m_reading = false;
    m_title->setText(inWindowDirection(told.title));
    m_formula->setText(inWindowDirection(told.formula));
    m_told = told.facts;
    std::vector<Fact> facts;
    QStringList spoken{told.formula};
    for (const auto& [name, text] : told.facts) {
        facts.push_back({name, text});
        spoken.append(name + QStringLiteral(": ") + text);
    }
    showFacts(facts);
    m_copy->setAccessibleDescription(told.title + QStringLiteral(". ") + spoken.join(QStringLiteral(". ")));
    open();
}

void ExplainSheet::opened()
{
    m_told.empty() ? m_table->setFocus(Qt::PopupFocusReason) : m_copy->setFocus(Qt::PopupFocusReason);
}

// ---- Questions and answers ----

void ExplainSheet::ask(Step step)
{
    const int number = ++m_asked;
    m_reading = true;
    m_path.push_back(std::move(step));
    m_state->setState({PaneState::Kind::loading, {}, tr("Taking the figure apart"), {}});
    m_stack->setCurrentIndex(1);
    const auto query = std::visit([](const auto& request) { return api::Query(request); }, m_path.back().request);
    m_bridge.query(query, this, [this, number](const base::Result<api::Answer>& answer) {
        if (number == m_asked) {
            m_reading = false;
            take(answer);
        }
    });
}

void ExplainSheet::take(const base::Result<api::Answer>& answer)
{
    if (!answer) {
        fail(QString::fromStdString(answer.error().message));
        return;
    }
    if (const auto* explanation = std::get_if<api::Explanation>(&answer.value())) {
        show(*explanation);
    } else if (const auto* parts = std::get_if<api::PartsPage>(&answer.value())) {
        show(*parts);
    } else if (const auto* records = std::get_if<api::RecordsPage>(&answer.value())) {
        show(*records);
    }
}

void ExplainSheet::fail(const QString& message)
{
    m_state->setState({PaneState::Kind::error, tr("This cannot be taken apart."), message, {}});
    showList();
    showStateInstead();
}

void ExplainSheet::show(const api::Explanation& explanation)
{
    m_explanation = explanation;
    const Format& format = m_scope.format;
    m_of = explanation.of;
    m_opensFurther = true;
    m_title->setText(inWindowDirection(titleWords(explanation)));
    m_formula->setText(inWindowDirection(formulaWords(explanation, m_figure.perHour, format)));
    showFacts(factsOf(explanation, format));
    m_model->setMetric(explanation.formula, format);
    m_model->showBuckets(explanation);
    m_path.back().name = tr("Sum of %Ln bucket(s)", nullptr, m_model->rowCount());
    showList();
}

void ExplainSheet::showFacts(const std::vector<Fact>& facts)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : facts) {
        auto* name = new QuietLabel(sheet());
        name->setText(fact.name);
        auto* text = new QLabel(inWindowDirection(fact.text), sheet());
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setFont(theme().font(Type::small));
        m_facts->addWidget(name, row, 0, Qt::AlignTop);
        m_facts->addWidget(text, row++, 1);
    }
}

void ExplainSheet::show(const api::PartsPage& page)
{
    const auto& request = std::get<api::PartsRequest>(m_path.back().request);
    m_of = request.of;
    m_opensFurther = page.opensFurther;
    m_model->showParts(page);
    const QString span = spanOf(request.from, request.to, m_scope.format);
    switch (page.length) {
    case api::PartLength::window:
        m_path.back().name = tr("%1 in windows of 5 s").arg(span);
        break;
    case api::PartLength::minute:
        m_path.back().name = tr("%1 in minutes").arg(span);
        break;
    case api::PartLength::quarterHour:
        m_path.back().name = tr("%1 in quarter-hours").arg(span);
        break;
    }
    showList();
}

void ExplainSheet::show(const api::RecordsPage& page)
{
    const auto& request = std::get<api::RecordsRequest>(m_path.back().request);
    const Format& format = m_scope.format;
    m_of = request.of;
    m_opensFurther = false;
    m_model->showRecords(page);
    const QString span = spanOf(request.from, request.to, format);
    m_path.back().name = tr("%1: %2 of its %3 events are kept as records; all that came since %4 are")
                             .arg(span, format.count(static_cast<std::int64_t>(page.countInAll)),
                                  format.count(m_path.back().events), format.time(page.keptSince));
    if (page.records.empty()) {
        m_path.back().name = span;
        m_state->setState({PaneState::Kind::empty,
                           tr("No record of it is kept any more."),
                           page.kept == 0 ? tr("No source keeps any.")
                                          : tr("The last %1 records are kept, all since %2.")
                                                .arg(format.count(page.kept), format.time(page.keptSince)),
                           {}});
        showList();
        showStateInstead();
        return;
    }
    showList();
}

/// The keyboard stays within the sheet, so that Backspace and Esc do what they say.
void ExplainSheet::showStateInstead()
{
    m_stack->setCurrentIndex(1);
    m_back->isVisible() ? m_back->setFocus(Qt::PopupFocusReason) : m_copy->setFocus(Qt::PopupFocusReason);
}

// ---- The list ----

void ExplainSheet::showList()
{
    QStringList names;
    for (const Step& step : m_path) {
        if (!step.name.isEmpty()) {
            names.append(step.name);
        }
    }
    m_where->setText(names.isEmpty() ? QString() : names.last());
    m_where->setToolTip(names.join(QStringLiteral(" › ")));
    m_back->setVisible(m_path.size() > 1);
    for (int column = 0; column < PartsModel::kColumns; ++column) {
        m_table->setColumnHidden(column, !m_model->shows(column));
    }
    if (m_model->rowCount() > 0 && m_stack->currentIndex() == 1 && m_explanation) {
        m_stack->setCurrentIndex(0);
    }
    m_record->setVisible(m_model->level() == PartsModel::Level::records);
    m_table->setAccessibleName(m_title->text() + QStringLiteral(". ") + m_where->text());
    QStringList spoken{m_formula->text()};
    if (m_explanation) {
        for (const Fact& fact : factsOf(*m_explanation, m_scope.format)) {
            spoken.append(fact.name + QStringLiteral(": ") + fact.text);
        }
    }
    m_table->setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    m_footer->update();
    m_table->setCurrentIndex(m_model->index(0, 0));
    fitColumns();
    if (isOpen()) {
        m_table->setFocus(Qt::PopupFocusReason);
    }
    showRecord();
}

void ExplainSheet::showRecord()
{
    const int row = m_table->currentIndex().row();
    const bool shows = m_model->level() == PartsModel::Level::records && row >= 0 && row < m_model->rowCount();
    m_record->setPlainText(shows ? m_model->lineAt(row).bytes : QString());
}

/// Each column takes what its widest cell needs, the first what is left.
void ExplainSheet::fitColumns()
{
    int rest = m_table->viewport()->width();
    int edge = theme().px(8); // the outer margin of the last column
    const int rows = std::min(m_model->rowCount(), 200);
    for (int column = PartsModel::kColumns - 1; column >= 0; --column) {
        if (m_table->isColumnHidden(column)) {
            continue;
        }
        int needed = m_table->head()->sectionSizeHint(column);
        if (const auto total = m_model->totalOf(column)) {
            needed = std::max(needed, cellWidth(*total) + 2 * theme().px(8));
        }
        for (int row = 0; row < rows; ++row) {
            const QVariant value = m_model->index(row, column).data(CellRole);
            if (const Cell* cell = cellIn(value)) {
                needed = std::max(needed, cellWidth(*cell) + 2 * theme().px(8));
            }
        }
        needed += std::exchange(edge, 0);
        const int width = column == 0 ? std::max(rest, needed) : needed;
        m_table->setColumnWidth(column, width);
        rest -= width;
    }
}

void ExplainSheet::openRow(int row)
{
    if (m_reading || row < 0 || row >= m_model->rowCount() || !m_model->lineAt(row).opens) {
        return;
    }
    const PartsModel::Line& line = m_model->lineAt(row);
    api::Selection of = m_of;
    if (!line.campaignId.isEmpty()) {
        of.campaignId = line.campaignId.toStdString();
        of.channel = line.channel;
    }
    if (m_opensFurther) {
        ask({{}, api::PartsRequest{of, line.start, line.end}, line.figures.events});
    } else {
        ask({{}, api::RecordsRequest{of, line.start, line.end}, line.figures.events});
    }
}

void ExplainSheet::back()
{
    if (m_path.size() < 2) {
        return;
    }
    m_path.pop_back();
    Step step = std::move(m_path.back());
    m_path.pop_back();
    if (m_path.empty() && m_explanation) {
        // The figure stands as it was: its moment is the one that is named above.
        ++m_asked;
        m_reading = false;
        m_path.push_back(std::move(step));
        m_stack->setCurrentIndex(1);
        show(api::Explanation(*m_explanation));
        return;
    }
    ask(std::move(step));
}

void ExplainSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace) {
        back();
        return;
    }
    PopupSheet::keyPressEvent(event);
}

// ---- As text ----

QString ExplainSheet::title() const
{
    return m_title->text();
}

QString ExplainSheet::formula() const
{
    return m_formula->text();
}

QString ExplainSheet::asText() const
{
    QStringList lines{m_title->text(), m_formula->text()};
    if (!m_told.empty()) {
        for (const auto& [name, text] : m_told) {
            lines.append(name + QStringLiteral(": ") + text);
        }
        return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }
    if (m_explanation) {
        for (const Fact& fact : factsOf(*m_explanation, m_scope.format)) {
            lines.append(fact.name + QStringLiteral(": ") + fact.text);
        }
    }
    lines.append({QString(), m_where->text()});
    const auto row = [&](const auto& textOf) {
        QStringList cells;
        for (int column = 0; column < PartsModel::kColumns; ++column) {
            if (m_model->shows(column)) {
                cells.append(textOf(column).simplified());
            }
        }
        lines.append(cells.join(QLatin1Char('\t')));
    };
    row([&](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (int i = 0; i < m_model->rowCount(); ++i) {
        row([&](int column) { return m_model->index(i, column).data(Qt::DisplayRole).toString(); });
    }
    row([&](int column) {
        const auto total = m_model->totalOf(column);
        return total ? cellText(*total) : QString();
    });
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ExplainSheet::copyAll()
{
    QGuiApplication::clipboard()->setText(asText());
}

} // namespace bw::ui
