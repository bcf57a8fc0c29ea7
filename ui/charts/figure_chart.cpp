#include "ui/charts/figure_chart.h"

#include "ui/charts/accessible_chart.h"
#include "ui/charts/chart_rows.h"
#include "ui/charts/drawing_canvas.h"
#include "ui/charts/grid_model.h"
#include "ui/style/theme.h"
#include "ui/style/veil.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTableView>

#include <array>
#include <utility>

namespace bw::ui {

FigureChart::FigureChart(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_canvas(new DrawingCanvas(this)),
      m_table(new QTableView(this)), m_model(new GridModel(this)), m_pane(new StatePane(this)),
      m_veil(new Veil(m_canvas))
{
    makeAccessibleChart(*this);
    setAccessibleName(tr("Chart"));
    setFocusPolicy(Qt::StrongFocus);
    prepareChartTable(*m_table);
    m_table->setModel(m_model);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_pane);
    connect(m_canvas, &DrawingCanvas::hovered, this, [this](std::size_t mark) { setMark(mark); });
    connect(m_canvas, &DrawingCanvas::left, this, [this] { setMark(std::nullopt); });
    connect(m_pane, &StatePane::actionChosen, this, &FigureChart::actionChosen);
    connect(&theme(), &Theme::changed, this, &FigureChart::restyle);
    FigureChart::setState({PaneState::Kind::loading, {}, {}, {}});
    restyle();
}

FigureChart::~FigureChart() = default;

void FigureChart::restyle()
{
    m_table->setFont(theme().font(Type::text));
    m_table->verticalHeader()->setMinimumSectionSize(theme().px(24));
    m_table->verticalHeader()->setDefaultSectionSize(theme().px(24));
    m_canvas->restyle();
}

const Drawing* FigureChart::drawing() const
{
    return m_canvas->drawing();
}

void FigureChart::setDrawing(std::unique_ptr<Drawing> drawing)
{
    m_canvas->setDrawing(std::move(drawing));
    if (m_wantsTable) {
        m_model->setTable(exportTable());
    }
    setState({});
    describe();
}

void FigureChart::setState(const PaneState& state)
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

void FigureChart::setShowsTable(bool shows)
{
    if (shows == m_wantsTable) {
        return;
    }
    m_wantsTable = shows;
    if (shows) {
        m_model->setTable(exportTable());
    }
    setState(m_state);
    if (shows && hasFocus()) {
        m_table->setFocus();
    }
    Q_EMIT showsTableChanged(shows);
}

void FigureChart::setMark(std::optional<std::size_t> mark)
{
    if (mark != m_canvas->mark()) {
        m_canvas->setMark(mark);
        describe();
    }
}

std::optional<std::size_t> FigureChart::mark() const
{
    return m_canvas->mark();
}

QString FigureChart::readingText() const
{
    const auto at = mark();
    return at && drawing() != nullptr ? drawing()->words(*at).inOneLine() : QString();
}

QString FigureChart::asText() const
{
    const ExportTable table = exportTable();
    QStringList lines;
    QStringList cells;
    for (const ExportColumn& column : table.columns) {
        cells.append(column.name);
    }
    lines.append(cells.join(QLatin1Char('\t')));
    for (const auto& row : table.rows) {
        cells.clear();
        for (const ExportCell& cell : row) {
            cells.append(cell.shown);
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void FigureChart::describe()
{
    if (drawing() == nullptr) {
        return;
    }
    setAccessibleName(exportTitle() + QLatin1String(", ") + exportUnit());
    m_table->setAccessibleName(accessibleName());
    const QString reading = readingText();
    const QString text = reading.isEmpty() ? drawing()->summary() : reading;
    if (text == accessibleDescription()) {
        return;
    }
    setAccessibleDescription(text);
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
        QAccessibleValueChangeEvent value(this, reading);
        QAccessible::updateAccessibility(&value);
    }
}

std::optional<FigureAt> FigureChart::figureAt(std::optional<QPoint> point) const
{
    if (drawing() == nullptr || drawing()->empty() || m_stack->currentWidget() == m_pane) {
        return std::nullopt;
    }
    if (m_stack->currentWidget() == m_canvas) {
        return drawing()->figureAt(mark());
    }
    const QModelIndex index =
        point ? m_table->indexAt(m_table->viewport()->mapFrom(this, *point)) : m_table->currentIndex();
    const auto row = index.isValid() ? drawing()->markOfRow(static_cast<std::size_t>(index.row())) : std::nullopt;
    return row ? drawing()->figureAt(row) : std::nullopt;
}

QString FigureChart::exportTitle() const
{
    return drawing() != nullptr ? drawing()->title() : QString();
}

QString FigureChart::exportUnit() const
{
    return drawing() != nullptr ? drawing()->unitText() : QString();
}

bool FigureChart::isExportEmpty() const
{
    return drawing() == nullptr || drawing()->empty() ||
           (m_state.kind != PaneState::Kind::ready && m_state.kind != PaneState::Kind::stale);
}

ExportTable FigureChart::exportTable() const
{
    return drawing() != nullptr ? drawing()->table() : ExportTable();
}

QSize FigureChart::pictureSize(int) const
{
    return drawing() != nullptr ? drawing()->pictureSize() : QSize(960, 360);
}

int FigureChart::paintPicture(QPainter& painter, const QRect& box, int) const
{
    if (drawing() != nullptr) {
        DrawingCanvas::paintInto(painter, box, *drawing(), layoutDirection());
    }
    return 1;
}

QWidget* FigureChart::liveCopy(QWidget* parent)
{
    auto* copy = new FigureChart(parent);
    copy->setExportId(m_exportId);
    const auto follow = [this, copy] {
        if (drawing() != nullptr) {
            copy->setDrawing(drawing()->copy());
        }
        copy->setState(m_state);
    };
    connect(this, &FigureChart::contentChanged, copy, follow);
    connect(copy, &FigureChart::actionChosen, this, &FigureChart::actionChosen);
    follow();
    return copy;
}

void FigureChart::keyPressEvent(QKeyEvent* event)
{
    constexpr std::array steps{
        std::pair{Qt::Key_Left, Drawing::Step::left},  std::pair{Qt::Key_Right, Drawing::Step::right},
        std::pair{Qt::Key_Up, Drawing::Step::up},      std::pair{Qt::Key_Down, Drawing::Step::down},
        std::pair{Qt::Key_Home, Drawing::Step::first}, std::pair{Qt::Key_End, Drawing::Step::last}};
    const bool canRead = m_stack->currentWidget() == m_canvas && drawing() != nullptr && drawing()->marks() > 0;
    for (const auto& [key, step] : steps) {
        if (canRead && event->key() == key && event->modifiers() == Qt::NoModifier) {
            const bool jump = step == Drawing::Step::first || step == Drawing::Step::last;
            setMark(mark() || jump ? drawing()->beside(mark().value_or(0), step) : drawing()->firstRead());
            return;
        }
    }
    if (event->key() == Qt::Key_Escape && mark()) {
        setMark(std::nullopt);
        return;
    }
    QWidget::keyPressEvent(event);
}

void FigureChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setMark(std::nullopt);
}

} // namespace bw::ui
