#include "ui/charts/bars_drawing.h"

#include "ui/charts/figure_words.h"
#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bw::ui {

namespace {

std::vector<double> valuesOf(const std::vector<BarsData::Row>& rows, api::Metric metric,
                             api::Figures BarsData::Row::* of)
{
    std::vector<double> values;
    for (const BarsData::Row& row : rows) {
        const api::Ratio value = valueOf(row.*of, metric);
        values.push_back(value.present() ? value.value : std::numeric_limits<double>::quiet_NaN());
    }
    return values;
}

} // namespace

BarsData barsOf(const api::Overview& overview, api::Metric metric, const Format& format)
{
    BarsData data{nameOf(metric), metric, overview.range, overview.totals, {}, format};
    for (const api::ChannelLine& line : overview.channels) {
        data.rows.push_back({nameOf(line.channel), line.channel, line.figures, line.previous});
    }
    std::stable_sort(data.rows.begin(), data.rows.end(),
                     [](const auto& a, const auto& b) { return placeOf(*a.channel) < placeOf(*b.channel); });
    return data;
}

QString BarsDrawing::unitText() const
{
    return wholeUnitText(m_data.metric, m_data.format);
}

bool BarsDrawing::empty() const
{
    return std::none_of(m_data.rows.begin(), m_data.rows.end(),
                        [](const BarsData::Row& row) { return row.now.events > 0 || row.before.events > 0; });
}

Change BarsDrawing::changeOfRow(const BarsData::Row& row) const
{
    return m_data.format.change(m_data.range, row.now, row.before, m_data.metric);
}

QRectF BarsDrawing::layOut(const QSizeF& size, Qt::LayoutDirection direction)
{
    const Theme& t = theme();
    const QFontMetricsF plain(t.font(Type::text));
    const QFontMetricsF small(t.font(Type::small));
    m_mirrored = direction == Qt::RightToLeft;
    m_changeWidth = 0;
    double names = 0;
    double values = 0;
    for (const BarsData::Row& row : m_data.rows) {
        names = std::max(names, t.px(16) + plain.horizontalAdvance(row.name));
        m_changeWidth = compared() ? std::max(m_changeWidth, widthOfChange(small, changeOfRow(row))) : 0;
        values = std::max(values, plain.horizontalAdvance(figureText(row.now, m_data.metric, m_data.format)));
    }
    values += t.px(2) + (compared() ? t.px(12) + m_changeWidth : 0);
    const double outer = t.px(16);
    const QRectF box = QRectF(QPointF(0, 0), size).adjusted(outer, t.px(4), -outer, -static_cast<double>(t.px(12)));
    const auto now = valuesOf(m_data.rows, m_data.metric, &BarsData::Row::now);
    const auto before =
        compared() ? valuesOf(m_data.rows, m_data.metric, &BarsData::Row::before) : std::vector<double>();
    m_layout = layOutBars(now, before, names, values, plain.height(), box, m_mirrored);
    return m_layout.plot;
}

void BarsDrawing::addSeries(QChart& chart) const
{
    const Theme& t = theme();
    auto* series = new QHorizontalBarSeries(&chart);
    series->setBarWidth(m_layout.groupShare);
    const auto add = [&](api::Figures BarsData::Row::* of, Token token) {
        auto* set = new QBarSet(QString(), series);
        set->setBrush(t.color(token));
        set->setPen(Qt::NoPen);
        const auto values = valuesOf(m_data.rows, m_data.metric, of);
        for (auto value = values.rbegin(); value != values.rend(); ++value) { // categories count from the bottom
            set->append(*value > 0 ? *value : 0);
        }
        series->append(set);
    };
    if (compared()) {
        add(&BarsData::Row::before, Token::bar);
    }
    add(&BarsData::Row::now, Token::inkSoft);
    chart.addSeries(series);
    auto* categories = new QBarCategoryAxis(&chart);
    for (std::size_t i = 0; i < m_data.rows.size(); ++i) {
        categories->append(QString::number(i));
    }
    auto* values = new QValueAxis(&chart);
    values->setRange(0, m_layout.top);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(categories), static_cast<QAbstractAxis*>(values)}) {
        axis->setVisible(false);
        chart.addAxis(axis, axis == categories ? Qt::AlignLeft : Qt::AlignBottom);
        series->attachAxis(axis);
    }
}

void BarsDrawing::paintUnder(QPainter& painter) const
{
    const Theme& t = theme();
    painter.fillRect(QRectF(std::round(m_layout.plot.left()) - 1, m_layout.plot.top(), 1, m_layout.plot.height()),
                     t.color(Token::strongLine));
    for (std::size_t i = 1; i < m_layout.rows.size(); ++i) {
        const QRectF& row = m_layout.rows[i].whole;
        painter.fillRect(QRectF(row.left(), std::round(row.top()), row.width(), 1), t.color(Token::hairline));
    }
}

void BarsDrawing::paintOver(QPainter& painter, std::optional<std::size_t> mark) const
{
    const Theme& t = theme();
    const auto begin = int(m_mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = int(m_mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    for (std::size_t i = 0; i < m_data.rows.size(); ++i) {
        const BarsData::Row& row = m_data.rows[i];
        const BarsLayout::Row& place = m_layout.rows[i];
        if (row.channel) {
            paintChannelSquare(painter,
                               QPointF(m_mirrored ? place.name.right() - t.px(4) : place.name.left() + t.px(4),
                                       place.name.center().y()),
                               *row.channel);
        }
        const double indent = t.px(16);
        painter.setFont(t.font(Type::text, mark == i ? QFont::DemiBold : QFont::Normal));
        painter.setPen(t.color(Token::text));
        paintText(painter, place.name.adjusted(m_mirrored ? 0 : indent, 0, m_mirrored ? -indent : 0, 0), begin,
                  row.name);
        QRectF value = place.value;
        if (compared()) {
            const Change change = changeOfRow(row);
            QRectF box = value;
            m_mirrored ? box.setRight(box.left() + m_changeWidth) : box.setLeft(box.right() - m_changeWidth);
            painter.setFont(t.font(Type::small));
            paintChange(painter, box, end, change);
            m_mirrored ? value.setLeft(box.right() + t.px(12)) : value.setRight(box.left() - t.px(12));
        }
        painter.setFont(t.font(Type::text));
        painter.setPen(t.color(valueOf(row.now, m_data.metric).present() ? Token::text : Token::text3));
        paintText(painter, value, end, figureText(row.now, m_data.metric, m_data.format));
    }
}

std::optional<std::size_t> BarsDrawing::markAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        if (m_layout.rows[i].whole.contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

MarkWords BarsDrawing::words(std::size_t mark) const
{
    const BarsData::Row& row = m_data.rows[mark];
    MarkWords words;
    words.head = row.name;
    words.unit = m_data.title;
    words.rows.push_back(
        {Token::inkSoft, currentLabel(m_data.range), figureText(row.now, m_data.metric, m_data.format)});
    if (compared()) {
        words.rows.push_back({Token::bar, previousLabel(m_data.range, m_data.format),
                              figureText(row.before, m_data.metric, m_data.format)});
        words.rows.push_back(
            {std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Change")), changeText(changeOfRow(row))});
    }
    return words;
}

QString BarsDrawing::summary() const
{
    QStringList parts;
    for (const BarsData::Row& row : m_data.rows) {
        parts.append(row.name + QLatin1Char(' ') + figureText(row.now, m_data.metric, m_data.format));
    }
    return parts.join(QLatin1String("; "));
}

std::optional<FigureAt> BarsDrawing::figureAt(std::optional<std::size_t> mark) const
{
    FigureAt figure;
    figure.request.metric = m_data.metric;
    if (mark) {
        figure.request.channel = m_data.rows[*mark].channel;
    }
    return figure;
}

ExportTable BarsDrawing::table() const
{
    const QString unit = rawUnitOf(infoOf(m_data.metric).unit, m_data.format);
    ExportTable table;
    table.columns = {{chartWords(QT_TRANSLATE_NOOP("Charts", "Channel")), {}, false},
                     {currentLabel(m_data.range), unit, true}};
    if (compared()) {
        table.columns.push_back({previousLabel(m_data.range, m_data.format), unit, true});
        table.columns.push_back({chartWords(QT_TRANSLATE_NOOP("Charts", "Change")), {}, true});
    }
    for (const BarsData::Row& row : m_data.rows) {
        std::vector<ExportCell> cells{
            {row.name, row.name}, {rawOf(row.now, m_data.metric), figureText(row.now, m_data.metric, m_data.format)}};
        if (compared()) {
            const QString change = changeText(changeOfRow(row));
            cells.push_back({rawOf(row.before, m_data.metric), figureText(row.before, m_data.metric, m_data.format)});
            cells.push_back({change, change});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace bw::ui
