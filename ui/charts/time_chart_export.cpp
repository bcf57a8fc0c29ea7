// How a TimeChart leaves the window: as values, as a drawing, as a live copy.
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/time_chart.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr QSize kPicture{960, 360};
constexpr int kLeastFullWidth = 480; ///< below it there is no room for labels at the lines

QString rawUnit(const ChartData& data)
{
    if (data.unit == Unit::money) {
        return TimeChart::tr("%1 per hour", "a currency").arg(data.format.currency());
    }
    return data.unit == Unit::count ? data.unitText : rawUnitOf(data.unit, data.format);
}

} // namespace

bool TimeChart::isExportEmpty() const
{
    return m_data.empty() || m_state.kind == PaneState::Kind::loading || m_state.kind == PaneState::Kind::empty ||
           m_state.kind == PaneState::Kind::error;
}

ExportTable TimeChart::exportTable() const
{
    ExportTable table;
    const QString unit = rawUnit(m_data);
    table.columns = {{tr("Begin"), {}}, {tr("End"), {}}, {tr("Counted to"), {}}, {m_data.currentLabel, unit, true}};
    const bool compared = !m_data.previous.empty();
    if (compared) {
        table.columns.push_back({tr("Begin before"), {}});
        table.columns.push_back({m_data.previousLabel, unit, true});
    }
    const bool noted = !m_data.notes.empty();
    if (noted) {
        table.columns.push_back({tr("Notes"), {}});
    }
    const auto moment = [this](api::TimeMs at) {
        return ExportCell{Moment{at}, m_data.format.date(at) + u' ' + m_data.format.time(at)};
    };
    const auto value = [](const api::Ratio& ratio, const QString& shown) { return ExportCell{rawOf(ratio), shown}; };
    ChartTableModel model;
    model.setData(m_data);
    for (int row = 0; row < model.rowCount(); ++row) {
        const ChartPoint* now = model.pointAt(row, ChartTableModel::now);
        const ChartPoint* before = model.pointAt(row, ChartTableModel::before);
        const auto shown = [&](int column) { return model.index(row, column).data().toString(); };
        const api::TimeMs start = now != nullptr ? now->start : before->start + m_data.shift;
        const api::TimeMs end = now != nullptr ? now->end : before->end + m_data.shift;
        std::vector<ExportCell> cells{moment(start), moment(end), {}, {}};
        if (now != nullptr) {
            cells[2] = moment(now->elapsedTo);
            cells[3] = value(now->value, shown(ChartTableModel::now));
        }
        if (compared) {
            cells.push_back(before != nullptr ? moment(before->start) : ExportCell());
            cells.push_back(before != nullptr ? value(before->value, shown(ChartTableModel::before)) : ExportCell());
        }
        if (noted) {
            const QString notes = model.notesAt(row);
            cells.push_back({notes, notes});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QSize TimeChart::pictureSize(int) const
{
    return kPicture;
}

int TimeChart::paintPicture(QPainter& painter, const QRect& box, int) const
{
    ChartCanvas::paintInto(painter, box, m_data, box.width() < kLeastFullWidth);
    return 1;
}

QWidget* TimeChart::liveCopy(QWidget* parent)
{
    auto* copy = new TimeChart(Size::full, parent);
    copy->setExportId(m_exportId);
    const auto follow = [this, copy] {
        if (m_state.kind == PaneState::Kind::ready || m_state.kind == PaneState::Kind::stale) {
            copy->setData(m_data);
        }
        copy->setState(m_state);
    };
    connect(this, &TimeChart::contentChanged, copy, follow);
    connect(copy, &TimeChart::actionChosen, this, &TimeChart::actionChosen);
    connect(copy, &TimeChart::zoomAsked, this, &TimeChart::zoomAsked);
    connect(copy, &TimeChart::zoomEndAsked, this, &TimeChart::zoomEndAsked);
    connect(copy, &TimeChart::thresholdMoved, this, &TimeChart::thresholdMoved);
    follow();
    return copy;
}

} // namespace bw::ui
