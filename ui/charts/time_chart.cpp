#include "ui/charts/time_chart.h"

#include "ui/charts/accessible_chart.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_rows.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/reading.h"
#include "ui/style/theme.h"
#include "ui/style/veil.h"

#include <QAccessible>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>

namespace bw::ui {

TimeChart::TimeChart(Size size, QWidget* parent)
    : QWidget(parent), m_size(size), m_stack(new QStackedLayout(this)),
      m_canvas(new ChartCanvas(size == Size::small, this)), m_table(new QTableView(this)),
      m_model(new ChartTableModel(this)), m_pane(new StatePane(this)), m_veil(new Veil(m_canvas))
{
    makeAccessibleChart(*this);
    setAccessibleName(tr("Chart"));
    setFocusPolicy(Qt::StrongFocus);
    prepareChartTable(*m_table);
    m_table->setModel(m_model);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_pane);
    connect(m_canvas, &ChartCanvas::hovered, this, [this](api::TimeMs at) { setReadingAt(at); });
    connect(m_canvas, &ChartCanvas::left, this, [this] { setReadingAt(std::nullopt); });
    connect(m_canvas, &ChartCanvas::zoomAsked, this, &TimeChart::zoomAsked);
    connect(m_canvas, &ChartCanvas::thresholdMoved, this, &TimeChart::thresholdMoved);
    connect(m_canvas, &ChartCanvas::noteOpened, this, &TimeChart::noteOpened);
    connect(m_pane, &StatePane::actionChosen, this, &TimeChart::actionChosen);
    connect(&theme(), &Theme::changed, this, &TimeChart::restyle);
    TimeChart::setState({PaneState::Kind::loading, {}, {}, {}});
    restyle();
}

TimeChart::~TimeChart() = default;

void TimeChart::restyle()
{
    m_table->setFont(theme().font(Type::text));
    m_table->horizontalHeader()->setSectionResizeMode(ChartTableModel::when, QHeaderView::Fixed);
    m_table->setColumnWidth(ChartTableModel::when, theme().px(190));
    m_table->verticalHeader()->setMinimumSectionSize(theme().px(24));
    m_table->verticalHeader()->setDefaultSectionSize(theme().px(24));
    m_canvas->restyle();
}

const ChartData& TimeChart::data() const
{
    return m_data;
}

void TimeChart::setData(const ChartData& data)
{
    m_data = data;
    m_canvas->setData(data);
    if (m_wantsTable) {
        m_model->setData(data);
    }
    setState({});
    describe();
}

void TimeChart::setState(const PaneState& state)
{
    m_state = state;
    const bool shown = state.kind == PaneState::Kind::ready || state.kind == PaneState::Kind::stale;
    m_veil->setVisible(state.kind == PaneState::Kind::stale);
    if (!shown) {
        m_pane->setState(state);
    }
    m_stack->setCurrentWidget(!shown         ? static_cast<QWidget*>(m_pane)
                              : m_wantsTable ? static_cast<QWidget*>(m_table)
                                             : static_cast<QWidget*>(m_canvas));
    Q_EMIT contentChanged();
}

bool TimeChart::showsTable() const
{
    return m_wantsTable;
}

void TimeChart::setShowsTable(bool shows)
{
    if (shows == m_wantsTable) {
        return;
    }
    m_wantsTable = shows;
    if (shows) {
        m_model->setData(m_data);
    }
    setState(m_state);
    // The line before may reach further: what is looked for is where the present one ends.
    if (const QModelIndex newest = m_model->index(m_model->newestRow(), 0); shows && newest.isValid()) {
        m_table->setCurrentIndex(newest);
        m_table->scrollTo(newest, QAbstractItemView::PositionAtCenter);
    }
    if (hasFocus() && shows) {
        m_table->setFocus();
    }
    Q_EMIT showsTableChanged(shows);
}

void TimeChart::setReadingAt(std::optional<api::TimeMs> at)
{
    if (at == m_canvas->reading()) {
        return;
    }
    m_canvas->setReading(at);
    describe();
    Q_EMIT readingChanged();
}

void TimeChart::followReading(std::optional<api::TimeMs> at)
{
    m_canvas->setReading(at, true);
    Q_EMIT readingChanged();
}

QString TimeChart::ownNoteAt(std::optional<QPoint> point) const
{
    const auto at = m_canvas->reading();
    const auto place = at ? nearestPoint(m_data.current, *at, 0) : std::nullopt;
    const ChartPoint* bucket = place ? &m_data.current[*place] : nullptr;
    for (const NoteMark& mark : m_canvas->noteMarks()) {
        for (const std::size_t i : mark.notes) {
            const ChartNote& note = m_data.notes[i];
            const bool there = point ? std::abs(mark.x - point->x()) < theme().px(8)
                                     : bucket != nullptr && note.at >= bucket->start && note.at < bucket->end;
            if (there && note.mark == ChartNote::Mark::own) {
                return note.id;
            }
        }
    }
    return {};
}

std::optional<api::TimeMs> TimeChart::readingAt() const
{
    return m_canvas->reading();
}

QString TimeChart::readingText() const
{
    const auto at = m_canvas->reading();
    if (!at) {
        return {};
    }
    const auto now = nearestPoint(m_data.current, *at, 0);
    const auto before = nearestPoint(m_data.previous, *at, m_data.shift);
    const ChartPoint* nowPoint = now && m_data.current[*now].end >= *at ? &m_data.current[*now] : nullptr;
    const ChartPoint* beforePoint = before ? &m_data.previous[*before] : nullptr;
    return readingWords(m_data, nowPoint, beforePoint).inOneLine();
}

std::optional<FigureAt> TimeChart::figureAt(std::optional<QPoint> point) const
{
    if (m_stack->currentWidget() == m_table) {
        return figureInTable(point);
    }
    if (m_stack->currentWidget() != m_canvas || m_data.empty()) {
        return std::nullopt;
    }
    const auto end = endOfLine(m_data.current);
    const auto at = m_canvas->reading();
    const auto now = at ? nearestPoint(m_data.current, *at, 0) : end;
    const bool isNow = now && (!at || m_data.current[*now].end >= *at);
    const auto before = at && !isNow ? nearestPoint(m_data.previous, *at, m_data.shift) : std::nullopt;
    if (!isNow && !before) {
        return std::nullopt;
    }
    return figureOf(isNow ? m_data.current[*now] : m_data.previous[*before], !isNow);
}

/// The bucket of a row, of the line whose column it is.
std::optional<FigureAt> TimeChart::figureInTable(std::optional<QPoint> point) const
{
    const QModelIndex index =
        point ? m_table->indexAt(m_table->viewport()->mapFrom(this, *point)) : m_table->currentIndex();
    if (!index.isValid()) {
        return std::nullopt;
    }
    const ChartPoint* now = m_model->pointAt(index.row(), ChartTableModel::now);
    const ChartPoint* before = m_model->pointAt(index.row(), ChartTableModel::before);
    const bool isBefore = before != nullptr && (index.column() == ChartTableModel::before || now == nullptr);
    const ChartPoint* bucket = isBefore ? before : now;
    return bucket != nullptr ? std::optional(figureOf(*bucket, isBefore)) : std::nullopt;
}

FigureAt TimeChart::figureOf(const ChartPoint& point, bool previous) const
{
    FigureAt figure;
    figure.request.metric = m_data.metric;
    figure.request.previous = previous;
    figure.request.from = point.start;
    figure.request.to = point.end;
    figure.perHour = infoOf(m_data.metric).isSum;
    if (m_data.metric == api::Metric::performanceScore) {
        figure.request.from = scoreFrom(previous ? m_data.previous : m_data.current, point);
    }
    return figure;
}

/// Where the buckets begin that the score of a point looks back over.
api::TimeMs TimeChart::scoreFrom(const std::vector<ChartPoint>& points, const ChartPoint& point) const
{
    api::TimeMs from = point.start;
    const auto lookBack = [&](const std::vector<ChartPoint>& line) {
        for (auto each = line.rbegin(); each != line.rend() && point.elapsedTo - from < m_data.scoreSpan; ++each) {
            from = each->end == from ? each->start : from;
        }
    };
    lookBack(points);
    lookBack(m_data.previous);
    return from;
}

void TimeChart::describe()
{
    if (!m_data.title.isEmpty()) {
        setAccessibleName(m_data.title + QLatin1String(", ") + m_data.unitText);
    }
    m_table->setAccessibleName(accessibleName());
    QString text = readingText();
    if (text.isEmpty() && !m_data.current.empty()) {
        const ChartPoint& last = m_data.current.back();
        const auto before = nearestPoint(m_data.previous, last.at(), m_data.shift);
        text = readingWords(m_data, &last, before ? &m_data.previous[*before] : nullptr).inOneLine();
    }
    if (text == accessibleDescription()) {
        return;
    }
    setAccessibleDescription(text);
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QString TimeChart::asText() const
{
    ChartTableModel model;
    model.setData(m_data);
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    lines.append(cells.join(QLatin1Char('\t')));
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(model.data(model.index(row, column), Qt::DisplayRole).toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void TimeChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setReadingAt(std::nullopt);
}

} // namespace bw::ui
