#include "ui/annotate/chart_annotator.h"

#include "ui/charts/chart_layout.h"
#include "ui/charts/time_chart.h"

#include <QMenu>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

/// More would be a fence.
constexpr std::size_t kMostDrawn = 40;

} // namespace

double roundedOnAxis(double value, double top)
{
    if (top <= 0) {
        return value;
    }
    const double step = std::pow(10, std::floor(std::log10(top)) - 2);
    const double steps = std::round(value / step);
    return step >= 1 ? steps * step : steps / std::round(1 / step); // 0.3, not 0.30000000000000004
}

ChartAnnotator::ChartAnnotator(TimeChart& chart, MarkStore& store) : QObject(&chart), m_chart(chart), m_store(store)
{
    connect(&store, &MarkStore::changed, this, &ChartAnnotator::changed);
    connect(&chart, &TimeChart::menuAbout, this,
            [this](QMenu& menu, std::optional<QPoint> point) { fill(menu, point); });
    connect(&chart, &TimeChart::noteOpened, this, &ChartAnnotator::editNote);
    connect(&chart, &TimeChart::thresholdMoved, this, &ChartAnnotator::moveLine);
}

ChartAnnotator::~ChartAnnotator()
{
    delete m_noteSheet; // children of the window, which may live on
    delete m_lineSheet;
}

void ChartAnnotator::setSubject(const std::string& tenantId, const std::string& campaignId, const QString& campaign)
{
    m_tenantId = tenantId;
    m_campaignId = campaignId;
    m_campaign = campaign;
}

std::optional<ReadingLine> ChartAnnotator::line() const
{
    return m_store.line(m_tenantId, m_campaignId, m_chart.data().metric);
}

void ChartAnnotator::decorate(ChartData& data) const
{
    std::vector<OwnNote> notes = m_store.notesOf(m_tenantId, m_campaignId, data.from, data.end);
    const std::size_t first = notes.size() > kMostDrawn ? notes.size() - kMostDrawn : 0;
    for (std::size_t i = first; i < notes.size(); ++i) {
        ChartNote drawn;
        drawn.at = notes[i].at;
        drawn.mark = ChartNote::Mark::own;
        drawn.label = notes[i].text;
        drawn.id = notes[i].id;
        data.notes.push_back(std::move(drawn));
    }
    std::ranges::stable_sort(data.notes, {}, &ChartNote::at);
    if (const auto own = m_store.line(m_tenantId, m_campaignId, data.metric)) {
        ChartThreshold threshold;
        threshold.value = own->value;
        threshold.severity = own->severity;
        threshold.label = data.format.reading(own->value, data.unit);
        threshold.movable = true;
        threshold.hint = tr("A line to read by at %1. Drag it, or press L. No alert comes of it.").arg(threshold.label);
        data.threshold = std::move(threshold);
    }
}

NoteSheet& ChartAnnotator::sheetOfNotes()
{
    if (m_noteSheet == nullptr) {
        m_noteSheet = new NoteSheet(m_chart.window());
        connect(m_noteSheet, &NoteSheet::saved, &m_store, &MarkStore::putNote);
        connect(m_noteSheet, &NoteSheet::removed, &m_store, &MarkStore::removeNote);
    }
    return *m_noteSheet;
}

LineSheet& ChartAnnotator::sheetOfLines()
{
    if (m_lineSheet == nullptr) {
        m_lineSheet = new LineSheet(m_chart.window());
        connect(m_lineSheet, &LineSheet::saved, &m_store, &MarkStore::putLine);
        connect(m_lineSheet, &LineSheet::removed, &m_store, &MarkStore::removeLine);
    }
    return *m_lineSheet;
}

std::optional<api::TimeMs> ChartAnnotator::moment() const
{
    const ChartData& data = m_chart.data();
    if (const auto at = m_chart.readingAt()) {
        return at;
    }
    const auto end = endOfLine(data.current);
    return end ? std::optional(data.current[*end].at()) : std::nullopt;
}

void ChartAnnotator::addNote()
{
    if (const auto at = moment()) {
        addNoteAt(*at);
    }
}

void ChartAnnotator::addNoteAt(api::TimeMs at)
{
    OwnNote note;
    note.tenantId = m_tenantId;
    note.campaignId = m_campaignId;
    note.at = at;
    sheetOfNotes().openFor(note, m_campaignId, m_campaign, m_chart.data().format);
}

void ChartAnnotator::editNote(const QString& id)
{
    if (const auto note = m_store.note(id)) {
        sheetOfNotes().openFor(*note, m_campaignId, m_campaign, m_chart.data().format);
    }
}

void ChartAnnotator::editLine()
{
    const ChartData& data = m_chart.data();
    const auto own = line();
    ReadingLine asked = own.value_or(ReadingLine{m_tenantId, m_campaignId, data.metric, 0, Severity::warning});
    if (const auto end = endOfLine(data.current); !own && end) {
        asked.value = roundedOnAxis(data.current[*end].value.value, highestOf(data));
    }
    sheetOfLines().openFor(asked, !own, data.title + QStringLiteral(", ") + data.unitText, data.format);
}

void ChartAnnotator::moveLine(double value)
{
    if (auto own = line()) {
        own->value = roundedOnAxis(value, highestOf(m_chart.data()));
        m_store.putLine(*own);
    }
}

void ChartAnnotator::fill(QMenu& menu, std::optional<QPoint> point)
{
    // What is read is forgotten while the menu is open: the pointer is away then.
    if (const auto at = moment()) {
        QAction* add = menu.addAction(tr("Note here…"), this, [this, at] { addNoteAt(*at); });
        add->setShortcut(QKeySequence(Qt::Key_N));
    }
    if (const QString id = m_chart.ownNoteAt(point); !id.isEmpty()) {
        menu.addAction(tr("Change the note…"), this, [this, id] { editNote(id); });
        menu.addAction(tr("Remove the note"), this, [this, id] { m_store.removeNote(id); });
    }
    QAction* edit = menu.addAction(tr("Line to read by…"), this, [this] { editLine(); });
    edit->setShortcut(QKeySequence(Qt::Key_L));
    if (const auto own = line()) {
        menu.addAction(tr("Remove the line"), this, [this, own] { m_store.removeLine(*own); });
    }
}

} // namespace bw::ui
