#include "ui/charts/days_drawing.h"

#include "ui/charts/figure_words.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace bw::ui {

bool hasDays(const api::Trend& trend)
{
    // Daylight saving makes days of 23 to 25 hours.
    return std::ranges::all_of(
               trend.current,
               [](const api::TrendPoint& point) { return point.end - point.start > 22 * base::kHourMs; }) &&
           trend.current.size() > 1;
}

DaysData daysOf(const api::Trend& trend, const api::Range& range, api::Metric metric, const Format& format)
{
    DaysData data{nameOf(metric), metric, range, {}, format};
    for (std::size_t i = 0; i < trend.current.size(); ++i) {
        DaysData::Day day{trend.current[i], {}};
        if (range.isCompared() && i < trend.previous.size()) {
            day.before = trend.previous[i];
        }
        data.days.push_back(day);
    }
    return data;
}

DaysDrawing::DaysDrawing(DaysData data) : m_data(std::move(data))
{
    for (const DaysData::Day& day : m_data.days) {
        m_highest = std::max(m_highest, valueOfDay(day.now));
        m_highest = std::max(m_highest, day.before ? valueOfDay(*day.before) : 0);
    }
    m_axis = valueAxis(m_highest, 5);
}

double DaysDrawing::valueOfDay(const api::TrendPoint& point) const
{
    const api::Ratio value = valueOf(point.figures, m_data.metric);
    return value.present() ? std::max(0.0, value.value) : 0;
}

QString DaysDrawing::text(const api::TrendPoint& point) const
{
    return figureText(point.figures, m_data.metric, m_data.format);
}

QString DaysDrawing::unitText() const
{
    return wholeUnitText(m_data.metric, m_data.format);
}

void DaysDrawing::comeAfter(const Drawing& before)
{
    const auto* days = dynamic_cast<const DaysDrawing*>(&before);
    if (days != nullptr && days->m_data.metric == m_data.metric) {
        m_axis = steadyValueAxis(m_highest, days->m_axis, 5);
    }
}

QRectF DaysDrawing::layOut(const QSizeF& size, Qt::LayoutDirection direction)
{
    const Theme& t = theme();
    const QFontMetricsF metrics(t.font(Type::axis));
    ChartMeasures measures;
    measures.textWidth = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    measures.lineHeight = metrics.height();
    measures.outer = t.px(16);
    measures.gap = t.px(8);
    measures.noteRow = 0;
    measures.mirrored = direction == Qt::RightToLeft;
    ChartData frame;
    frame.from = m_data.range.from;
    frame.end = m_data.range.end;
    frame.unit = infoOf(m_data.metric).unit;
    frame.format = m_data.format;
    m_layout = layOutChart(frame, size, m_axis, measures);
    m_columns = layOutColumns(m_data.days.size(), m_layout.plot, metrics.height(), t.px(12), [&](std::size_t i) {
        return metrics.horizontalAdvance(m_data.format.dayMonth(m_data.days[i].now.start));
    });
    return m_layout.plot;
}

void DaysDrawing::addSeries(QChart& chart) const
{
    const Theme& t = theme();
    auto* series = new QStackedBarSeries(&chart);
    series->setBarWidth(m_columns.barShare);
    auto* over = new QBarSet(QString(), series);
    auto* growing = new QBarSet(QString(), series);
    over->setBrush(t.color(Token::inkSoft));
    over->setPen(Qt::NoPen);
    growing->setBrush(t.color(Token::surface));
    growing->setPen(QPen(t.color(Token::inkSoft), 1));
    auto* categories = new QBarCategoryAxis(&chart);
    for (std::size_t i = 0; i < m_data.days.size(); ++i) {
        const api::TrendPoint& now = m_data.days[i].now;
        over->append(isOver(now) ? valueOfDay(now) : 0);
        growing->append(isOver(now) ? 0 : valueOfDay(now));
        categories->append(QString::number(i));
    }
    series->append(over);
    series->append(growing);
    chart.addSeries(series);
    auto* values = new QValueAxis(&chart);
    values->setRange(0, m_layout.top);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(categories), static_cast<QAbstractAxis*>(values)}) {
        axis->setVisible(false);
        chart.addAxis(axis, axis == categories ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
}

void DaysDrawing::paintUnder(QPainter& painter) const
{
    const Theme& t = theme();
    for (const ChartLayout::AxisLabel& label : m_layout.values) {
        const bool base = label.position >= std::round(m_layout.plot.bottom()) - 0.5;
        painter.fillRect(QRectF(std::round(m_layout.plot.left()), label.position, std::round(m_layout.plot.width()), 1),
                         t.color(base ? Token::strongLine : Token::hairline));
    }
    painter.setFont(t.font(Type::axis));
    painter.setPen(t.color(Token::text3));
    for (const ChartLayout::AxisLabel& label : m_layout.values) {
        painter.drawText(label.box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
    }
    for (const ColumnsLayout::Label& label : m_columns.labels) {
        painter.drawText(label.box.adjusted(-1, 0, 1, 0), Qt::AlignCenter | Qt::TextSingleLine,
                         m_data.format.dayMonth(m_data.days[label.column].now.start));
    }
}

void DaysDrawing::paintOver(QPainter& painter, std::optional<std::size_t> mark) const
{
    const Theme& t = theme();
    for (std::size_t i = 0; i < m_data.days.size(); ++i) {
        const auto& before = m_data.days[i].before;
        const QRectF& column = m_columns.columns[i];
        if (before && before->figures.events > 0) {
            // Where the day of the range before came to, a little wider than the bar.
            const double half = column.width() * (m_columns.barShare + 0.2) / 2;
            const double y = std::round(m_layout.y(valueOfDay(*before)));
            painter.fillRect(QRectF(column.center().x() - half, y - 1, 2 * half, 2), t.color(Token::text));
        }
    }
    if (mark) {
        painter.setPen(QPen(t.color(Token::accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_columns.columns[*mark].adjusted(0.5, 0, -0.5, 0), 2, 2);
    }
}

std::optional<std::size_t> DaysDrawing::markAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_columns.columns.size(); ++i) {
        if (m_columns.columns[i].contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

MarkWords DaysDrawing::words(std::size_t mark) const
{
    const DaysData::Day& day = m_data.days[mark];
    MarkWords words;
    words.head = m_data.format.date(day.now.start);
    if (!isOver(day.now)) {
        words.head = chartWords(QT_TRANSLATE_NOOP("Charts", "%1, so far")).arg(words.head);
    }
    words.unit = m_data.title;
    words.rows.push_back({Token::inkSoft, currentLabel(m_data.range), text(day.now)});
    if (day.before) {
        words.rows.push_back({Token::text, m_data.format.date(day.before->start), text(*day.before)});
        if (isOver(day.now)) { // a day that has hours to come is behind any whole one
            words.rows.push_back(
                {std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Change")),
                 changeText(m_data.format.change(day.now.figures, day.before->figures, m_data.metric))});
        }
    }
    return words;
}

std::optional<FigureAt> DaysDrawing::figureAt(std::optional<std::size_t> mark) const
{
    FigureAt figure;
    figure.request.metric = m_data.metric;
    if (mark) {
        figure.request.from = m_data.days[*mark].now.start;
        figure.request.to = m_data.days[*mark].now.end;
    }
    return figure;
}

ExportTable DaysDrawing::table() const
{
    const QString unit = rawUnitOf(infoOf(m_data.metric).unit, m_data.format);
    const auto moment = [this](api::TimeMs at) { return ExportCell{Moment{at}, m_data.format.date(at)}; };
    ExportTable table;
    table.columns = {{chartWords(QT_TRANSLATE_NOOP("Charts", "Day")), {}}, {currentLabel(m_data.range), unit, true}};
    if (m_data.range.isCompared()) {
        table.columns.push_back({chartWords(QT_TRANSLATE_NOOP("Charts", "Day before")), {}});
        table.columns.push_back({previousLabel(m_data.range, m_data.format), unit, true});
    }
    for (const DaysData::Day& day : m_data.days) {
        ExportCell begin = moment(day.now.start);
        if (!isOver(day.now)) {
            begin.shown = chartWords(QT_TRANSLATE_NOOP("Charts", "%1, so far")).arg(begin.shown);
        }
        std::vector<ExportCell> cells{begin, {rawOf(day.now.figures, m_data.metric), text(day.now)}};
        if (m_data.range.isCompared()) {
            cells.push_back(day.before ? moment(day.before->start) : ExportCell());
            cells.push_back(day.before ? ExportCell{rawOf(day.before->figures, m_data.metric), text(*day.before)}
                                       : ExportCell());
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace bw::ui
