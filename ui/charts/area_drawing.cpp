#include "ui/charts/area_drawing.h"

#include "ui/charts/figure_words.h"
#include "ui/charts/reading.h"
#include "ui/charts/share_layout.h"
#include "ui/charts/stack_layout.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr double kAreaShare = 0.72;

} // namespace

AreasData areasOf(const api::Overview& overview, api::Metric metric, const Format& format)
{
    AreasData data{nameOf(metric), unitTextOf(metric, format), metric, overview.range.from, overview.range.end, {},
                   format};
    for (const api::ChannelLine& line : overview.channels) {
        data.layers.push_back({nameOf(line.channel), line.channel, chartPoints(line.trend.current, metric)});
    }
    std::stable_sort(data.layers.begin(), data.layers.end(),
                     [](const auto& a, const auto& b) { return placeOf(a.channel) < placeOf(b.channel); });
    return data;
}

AreaDrawing::AreaDrawing(AreasData data) : m_data(std::move(data))
{
    // Points are there up to where the first layer ends that has too little of its last bucket.
    std::size_t count = m_data.layers.empty() ? 0 : m_data.layers.front().points.size();
    for (const AreasData::Layer& layer : m_data.layers) {
        const auto absent = std::find_if(layer.points.begin(), layer.points.end(),
                                         [](const ChartPoint& point) { return !point.value.present(); });
        count = std::min(count, static_cast<std::size_t>(absent - layer.points.begin()));
    }
    std::vector<std::vector<double>> values;
    for (const AreasData::Layer& layer : m_data.layers) {
        values.emplace_back();
        for (std::size_t i = 0; i < count; ++i) {
            values.back().push_back(layer.points[i].value.value);
        }
    }
    m_edges = stackOf(values);
    if (!m_edges.empty() && !m_edges.back().empty()) {
        m_highest = *std::max_element(m_edges.back().begin(), m_edges.back().end());
    }
    m_axis = valueAxis(m_highest, 5);
}

bool AreaDrawing::empty() const
{
    return !(m_highest > 0);
}

void AreaDrawing::comeAfter(const Drawing& before)
{
    const auto* areas = dynamic_cast<const AreaDrawing*>(&before);
    if (areas != nullptr && areas->m_data.metric == m_data.metric) {
        m_axis = steadyValueAxis(m_highest, areas->m_axis, 5);
    }
}

QRectF AreaDrawing::layOut(const QSizeF& size, Qt::LayoutDirection direction)
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
    measures.mostMoments = 9;
    ChartData frame;
    frame.from = m_data.from;
    frame.end = m_data.end;
    frame.unit = infoOf(m_data.metric).unit;
    frame.format = m_data.format;
    m_layout = layOutChart(frame, size, m_axis, measures);
    m_ground = m_layout.plot;
    if (pointCount() == 0) {
        return m_layout.plot;
    }
    // The names stand right of where the layers end: if need be the time axis gives them room.
    double names = t.px(24);
    for (const AreasData::Layer& layer : m_data.layers) {
        names = std::max(names, t.px(24) + metrics.horizontalAdvance(layer.name));
    }
    const double end = m_layout.time.toPixel(point(pointCount() - 1).at());
    const double lacking = end + names - m_layout.plot.right();
    if (lacking > 0) {
        const double share = (end - m_layout.plot.left()) / m_layout.plot.width();
        const QSizeF narrower(size.width() - lacking / std::max(share, 0.01), size.height());
        m_layout = layOutChart(frame, narrower, m_axis, measures);
        const double moved = size.width() - narrower.width();
        if (measures.mirrored) {
            for (ChartLayout::AxisLabel& label : m_layout.values) {
                label.box.translate(moved, 0);
            }
        }
        m_ground = m_layout.plot.adjusted(0, 0, moved, 0);
    }
    return m_layout.plot;
}

void AreaDrawing::addSeries(QChart& chart) const
{
    const Theme& t = theme();
    auto* time = new QValueAxis(&chart);
    auto* value = new QValueAxis(&chart);
    time->setRange(0, static_cast<qreal>(std::max<api::TimeMs>(m_data.end - m_data.from, 1)));
    value->setRange(0, m_layout.top);
    for (QValueAxis* axis : {time, value}) {
        axis->setVisible(false);
        chart.addAxis(axis, axis == time ? Qt::AlignBottom : Qt::AlignLeft);
    }
    const auto edgeOf = [&](std::size_t layer) {
        QList<QPointF> line;
        for (std::size_t i = 0; i < pointCount(); ++i) {
            const ChartPoint& at = point(i);
            const double y = m_edges[layer][i];
            if (i == 0) { // the first rate held from its start: layers that begin at the axis
                line.append({static_cast<qreal>(at.start - m_data.from), y});
            }
            line.append({static_cast<qreal>(at.at() - m_data.from), y});
            if (i + 1 == pointCount() && at.finished()) {
                line.append({static_cast<qreal>(at.end - m_data.from), y});
            }
        }
        return line;
    };
    for (std::size_t layer = 0; layer < m_edges.size(); ++layer) {
        auto* upper = new QLineSeries(&chart);
        upper->replace(edgeOf(layer));
        QLineSeries* lower = nullptr;
        if (layer > 0) {
            lower = new QLineSeries(&chart);
            lower->replace(edgeOf(layer - 1));
        }
        auto* area = new QAreaSeries(upper, lower);
        area->setParent(&chart);
        const QColor color = t.color(channelToken(m_data.layers[layer].channel));
        area->setBrush(blended(color, t.color(Token::surface), kAreaShare));
        area->setPen(QPen(t.color(Token::surface), 1)); // a hair of ground between two layers
        chart.addSeries(area);
        area->attachAxis(time);
        area->attachAxis(value);
    }
}

void AreaDrawing::paintUnder(QPainter& painter) const
{
    const Theme& t = theme();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const ChartLayout::AxisLabel& label : m_layout.values) {
        const bool base = label.position >= std::round(m_layout.plot.bottom()) - 0.5;
        painter.fillRect(QRectF(std::round(m_ground.left()), label.position, std::round(m_ground.width()), 1),
                         t.color(base ? Token::strongLine : Token::hairline));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(t.font(Type::axis));
    painter.setPen(t.color(Token::text3));
    for (const ChartLayout::AxisLabel& label : m_layout.values) {
        painter.drawText(label.box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
    }
    for (const ChartLayout::AxisLabel& label : m_layout.moments) {
        painter.fillRect(QRectF(std::round(label.position), std::round(m_layout.plot.bottom()) + 1, 1, 3),
                         t.color(Token::strongLine));
        painter.drawText(label.box, Qt::AlignCenter | Qt::TextSingleLine, label.text);
    }
}

/// At the end of each layer, beside its middle; where layers are too thin, as near as names can stand.
void AreaDrawing::paintNames(QPainter& painter) const
{
    const Theme& t = theme();
    painter.setFont(t.font(Type::axis));
    const QFontMetricsF metrics(painter.font());
    const ChartPoint& last = point(pointCount() - 1);
    const double x = m_layout.time.toPixel(last.finished() ? last.end : last.at());
    // From the top layer down, as y grows.
    std::vector<double> wanted;
    for (std::size_t layer = m_edges.size(); layer-- > 0;) {
        const double below = layer > 0 ? m_edges[layer - 1].back() : 0;
        wanted.push_back(m_layout.y((m_edges[layer].back() + below) / 2));
    }
    const std::vector<double> centres = spread(wanted, metrics.height(), m_layout.plot.top(), m_layout.plot.bottom());
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const AreasData::Layer& layer = m_data.layers[m_data.layers.size() - 1 - i];
        if (std::abs(centres[i] - wanted[i]) > metrics.height() / 2) {
            painter.setPen(QPen(t.color(Token::strongLine), 1));
            painter.drawLine(QPointF(x + 1, wanted[i]), QPointF(x + t.px(6), centres[i]));
        }
        const double side = t.px(8);
        paintBox(painter, QRectF(x + t.px(8), centres[i] - side / 2, side, side), 1,
                 t.color(channelToken(layer.channel)), QColor());
        painter.setPen(t.color(Token::text));
        paintText(painter,
                  QRectF(x + t.px(20), centres[i] - metrics.height() / 2, metrics.horizontalAdvance(layer.name) + 4,
                         metrics.height()),
                  int(Qt::AlignLeft | Qt::AlignVCenter), layer.name);
    }
}

void AreaDrawing::paintOver(QPainter& painter, std::optional<std::size_t> mark) const
{
    const Theme& t = theme();
    paintNames(painter);
    if (!mark) {
        return;
    }
    const double x = std::round(m_layout.time.toPixel(point(*mark).at())) + 0.5;
    painter.setPen(QPen(t.color(Token::text2), 1));
    painter.drawLine(QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom()));
    for (const std::vector<double>& edge : m_edges) {
        painter.setPen(QPen(t.color(Token::text), 1.25));
        painter.setBrush(t.color(Token::surface));
        painter.drawEllipse(QPointF(x, m_layout.y(edge[*mark])), t.px(2.5), t.px(2.5));
    }
}

std::optional<std::size_t> AreaDrawing::markAt(const QPointF& at) const
{
    if (pointCount() == 0 || !m_layout.plot.contains(at)) {
        return std::nullopt;
    }
    const api::TimeMs moment = m_layout.time.toTime(at.x());
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < pointCount(); ++i) {
        if (std::abs(point(i).at() - moment) < std::abs(point(nearest).at() - moment)) {
            nearest = i;
        }
    }
    return nearest;
}

QRectF AreaDrawing::boxOf(std::size_t mark) const
{
    const double x = m_layout.time.toPixel(point(mark).at());
    return {x - 3, m_layout.plot.top(), 6, m_layout.plot.height()};
}

QString AreaDrawing::rate(double value) const
{
    ChartData frame;
    frame.unit = infoOf(m_data.metric).unit;
    frame.format = m_data.format;
    return bw::ui::readingText(frame, {value, api::Absent::none});
}

MarkWords AreaDrawing::words(std::size_t mark) const
{
    ChartData frame;
    frame.unit = infoOf(m_data.metric).unit;
    frame.format = m_data.format;
    frame.from = m_data.from;
    frame.end = m_data.end;
    MarkWords words;
    words.head = readingWords(frame, &point(mark), nullptr).when;
    words.unit = m_data.unitText;
    for (std::size_t layer = m_data.layers.size(); layer-- > 0;) {
        words.rows.push_back({channelToken(m_data.layers[layer].channel), m_data.layers[layer].name,
                              rate(m_data.layers[layer].points[mark].value.value)});
    }
    words.rows.push_back({std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Total")), rate(m_edges.back()[mark])});
    return words;
}

QString AreaDrawing::summary() const
{
    return pointCount() == 0 ? QString() : words(pointCount() - 1).inOneLine();
}

std::optional<FigureAt> AreaDrawing::figureAt(std::optional<std::size_t> mark) const
{
    FigureAt figure;
    figure.request.metric = m_data.metric;
    const ChartPoint& at = point(mark.value_or(pointCount() - 1));
    figure.request.from = at.start;
    figure.request.to = at.end;
    figure.perHour = true;
    return figure;
}

ExportTable AreaDrawing::table() const
{
    const bool money = infoOf(m_data.metric).unit == Unit::money;
    //: The unit of raw values: EUR per hour
    const QString unit =
        money ? chartWords(QT_TRANSLATE_NOOP("Charts", "%1 per hour")).arg(m_data.format.currency()) : m_data.unitText;
    ExportTable table;
    table.columns = {{chartWords(QT_TRANSLATE_NOOP("Charts", "Begin")), {}},
                     {chartWords(QT_TRANSLATE_NOOP("Charts", "Counted to")), {}}};
    for (const AreasData::Layer& layer : m_data.layers) {
        table.columns.push_back({layer.name, unit, true});
    }
    table.columns.push_back({chartWords(QT_TRANSLATE_NOOP("Charts", "Total")), unit, true});
    const auto moment = [this](api::TimeMs at) {
        return ExportCell{Moment{at}, m_data.format.date(at) + u' ' + m_data.format.minute(at)};
    };
    for (std::size_t i = 0; i < pointCount(); ++i) {
        std::vector<ExportCell> cells{moment(point(i).start), moment(point(i).elapsedTo)};
        for (const AreasData::Layer& layer : m_data.layers) {
            cells.push_back({layer.points[i].value.value, rate(layer.points[i].value.value)});
        }
        cells.push_back({m_edges.back()[i], rate(m_edges.back()[i])});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace bw::ui
