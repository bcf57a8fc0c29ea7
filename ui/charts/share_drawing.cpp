#include "ui/charts/share_drawing.h"

#include "ui/charts/figure_words.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QChart>
#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bw::ui {

namespace {

constexpr std::size_t kMostSlices = 6;
constexpr double kHole = 0.62;

} // namespace

SharesData sharesOf(const api::Overview& overview, api::Metric metric, const Format& format)
{
    SharesData data{nameOf(metric), metric, overview.totals, {}, format};
    for (const api::ChannelLine& line : overview.channels) {
        data.parts.push_back({nameOf(line.channel), line.channel, line.figures});
    }
    std::stable_sort(data.parts.begin(), data.parts.end(),
                     [](const auto& a, const auto& b) { return placeOf(*a.channel) < placeOf(*b.channel); });
    return data;
}

ShareDrawing::ShareDrawing(SharesData data) : m_data(std::move(data))
{
    std::vector<double> values;
    for (const SharesData::Part& part : m_data.parts) {
        values.push_back(std::max(0.0, valueOf(part.figures, m_data.metric).value));
    }
    const FoldedParts folded = foldParts(values, kMostSlices);
    std::vector<std::size_t> shown = folded.shown;
    std::sort(shown.begin(), shown.end()); // parts keep their places
    std::vector<double> sliced;
    for (const std::size_t i : shown) {
        if (values[i] > 0) {
            const SharesData::Part& part = m_data.parts[i];
            m_slices.push_back({part.name, part.channel, values[i],
                                figureText(part.figures, m_data.metric, m_data.format),
                                rawOf(part.figures, m_data.metric), 0});
            sliced.push_back(values[i]);
        }
    }
    double rest = 0;
    for (const std::size_t i : folded.rest) {
        rest += values[i];
    }
    if (rest > 0) {
        m_slices.push_back({chartWords(QT_TRANSLATE_NOOP("Charts", "Other")), std::nullopt, rest,
                            m_data.format.reading(rest, infoOf(m_data.metric).unit), rest, 0});
        sliced.push_back(rest);
    }
    const std::vector<int> tenths = tenthsOf(sliced);
    for (std::size_t i = 0; i < m_slices.size(); ++i) {
        m_slices[i].tenths = tenths[i];
    }
}

QString ShareDrawing::unitText() const
{
    return wholeUnitText(m_data.metric, m_data.format);
}

Token ShareDrawing::tokenOfSlice(const Slice& slice) const
{
    return slice.channel ? channelToken(*slice.channel) : Token::otherChannel;
}

QRectF ShareDrawing::layOut(const QSizeF& size, Qt::LayoutDirection)
{
    const Theme& t = theme();
    const QFontMetricsF strong(t.font(Type::small, QFont::Medium));
    const QFontMetricsF plain(t.font(Type::small));
    std::vector<double> values;
    std::vector<double> widths;
    for (const Slice& slice : m_slices) {
        values.push_back(slice.value);
        widths.push_back(t.px(14) + plain.horizontalAdvance(slice.name) + t.px(10) +
                         strong.horizontalAdvance(tenthsText(slice.tenths, m_data.format)) + t.px(10) +
                         plain.horizontalAdvance(slice.text) + t.px(4));
    }
    const double outer = t.px(16);
    const QRectF box = QRectF(QPointF(0, 0), size).adjusted(outer, t.px(8), -outer, -static_cast<double>(t.px(14)));
    m_layout = layOutShares(values, widths, plain.height() + t.px(4), box);
    return m_layout.ring;
}

void ShareDrawing::addSeries(QChart& chart) const
{
    const Theme& t = theme();
    auto* pie = new QPieSeries(&chart);
    pie->setPieSize(1.0);
    pie->setHoleSize(kHole);
    for (const Slice& slice : m_slices) {
        QPieSlice* part = pie->append(slice.name, slice.value);
        part->setBrush(t.color(tokenOfSlice(slice)));
        part->setPen(QPen(t.color(Token::surface), 2));
    }
    chart.addSeries(pie);
}

void ShareDrawing::paintOver(QPainter& painter, std::optional<std::size_t> mark) const
{
    const Theme& t = theme();
    const QRectF& ring = m_layout.ring;
    for (std::size_t i = 0; i < m_slices.size(); ++i) {
        const Slice& slice = m_slices[i];
        const ShareLayout::Slice& place = m_layout.slices[i];
        if (place.label.isEmpty()) {
            continue;
        }
        const bool read = mark == i;
        const double near = place.onRight ? place.label.left() - 2 : place.label.right() + 2;
        painter.setPen(QPen(t.color(read ? Token::text2 : Token::strongLine), 1));
        painter.drawPolyline(QPolygonF{place.edge, QPointF(near + (place.onRight ? -4 : 4), place.label.center().y()),
                                       QPointF(near, place.label.center().y())});
        // Square, name, share, amount; from the ring outwards on the right, to the ring on the left.
        QRectF line = place.label;
        const double side = t.px(8);
        paintBox(painter, QRectF(line.left() + 1, line.center().y() - side / 2, side, side), 1,
                 t.color(tokenOfSlice(slice)), QColor());
        line.setLeft(line.left() + t.px(14));
        const auto left = int(Qt::AlignLeft | Qt::AlignVCenter);
        painter.setFont(t.font(Type::small, read ? QFont::DemiBold : QFont::Normal));
        painter.setPen(t.color(Token::text));
        const QFontMetricsF plain(t.font(Type::small));
        const QFontMetricsF strong(t.font(Type::small, QFont::Medium));
        const QString share = tenthsText(slice.tenths, m_data.format);
        paintText(painter, line, left, slice.name);
        line.setLeft(line.left() + plain.horizontalAdvance(slice.name) + t.px(10));
        painter.setFont(t.font(Type::small, QFont::Medium));
        paintText(painter, line, left, share);
        line.setLeft(line.left() + strong.horizontalAdvance(share) + t.px(10));
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        paintText(painter, line, left, slice.text);
    }
    // The whole, in the middle of what it is the whole of.
    const QString total = figureText(m_data.whole, m_data.metric, m_data.format);
    painter.setFont(t.font(Type::number));
    if (QFontMetricsF(painter.font()).horizontalAdvance(total) < ring.width() * kHole * 0.92) {
        painter.setPen(t.color(Token::text));
        const double row = QFontMetricsF(painter.font()).height();
        painter.drawText(QRectF(ring.left(), ring.center().y() - row, ring.width(), row), Qt::AlignCenter, total);
        painter.setFont(t.font(Type::axis));
        painter.setPen(t.color(Token::text3));
        painter.drawText(QRectF(ring.left(), ring.center().y(), ring.width(), row), Qt::AlignCenter, m_data.title);
    }
    if (mark && *mark < m_slices.size()) {
        const ShareLayout::Slice& place = m_layout.slices[*mark];
        painter.setPen(QPen(t.color(Token::text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(ring.adjusted(-3, -3, 3, 3), static_cast<int>(std::lround((0.25 - place.to) * 360 * 16)),
                        static_cast<int>(std::lround((place.to - place.from) * 360 * 16)));
    }
}

std::optional<std::size_t> ShareDrawing::markAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_layout.slices.size(); ++i) {
        if (m_layout.slices[i].label.contains(point)) {
            return i;
        }
    }
    const QPointF from = point - m_layout.ring.center();
    const double radius = std::hypot(from.x(), from.y());
    const double outer = m_layout.ring.width() / 2;
    if (radius > outer || radius < outer * kHole) {
        return std::nullopt;
    }
    double turn = std::atan2(from.x(), -from.y()) / (2 * std::numbers::pi);
    turn = turn < 0 ? turn + 1 : turn;
    for (std::size_t i = 0; i < m_layout.slices.size(); ++i) {
        if (turn >= m_layout.slices[i].from && turn < m_layout.slices[i].to) {
            return i;
        }
    }
    return std::nullopt;
}

QRectF ShareDrawing::boxOf(std::size_t mark) const
{
    return m_layout.slices[mark].label.united(m_layout.ring);
}

MarkWords ShareDrawing::words(std::size_t mark) const
{
    const Slice& slice = m_slices[mark];
    MarkWords words;
    words.head = slice.name;
    words.rows.push_back({tokenOfSlice(slice), m_data.title, slice.text});
    words.rows.push_back(
        {std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Share")), tenthsText(slice.tenths, m_data.format)});
    return words;
}

QString ShareDrawing::summary() const
{
    QStringList parts{figureText(m_data.whole, m_data.metric, m_data.format)};
    for (const Slice& slice : m_slices) {
        parts.append(slice.name + QLatin1Char(' ') + tenthsText(slice.tenths, m_data.format));
    }
    return parts.join(QLatin1String("; "));
}

std::optional<FigureAt> ShareDrawing::figureAt(std::optional<std::size_t> mark) const
{
    FigureAt figure;
    figure.request.metric = m_data.metric;
    if (mark) {
        if (!m_slices[*mark].channel) {
            return std::nullopt;
        }
        figure.request.channel = m_slices[*mark].channel;
    }
    return figure;
}

ExportTable ShareDrawing::table() const
{
    ExportTable table;
    table.columns = {{chartWords(QT_TRANSLATE_NOOP("Charts", "Channel")), {}, false},
                     {m_data.title, rawUnitOf(infoOf(m_data.metric).unit, m_data.format), true},
                     {chartWords(QT_TRANSLATE_NOOP("Charts", "Share")), rawUnitOf(Unit::percent, m_data.format), true}};
    for (const Slice& slice : m_slices) {
        table.rows.push_back({{slice.name, slice.name},
                              {slice.raw, slice.text},
                              {slice.tenths / 1000.0, tenthsText(slice.tenths, m_data.format)}});
    }
    const QString all = chartWords(QT_TRANSLATE_NOOP("Charts", "Total"));
    table.totals = {{all, all},
                    {rawOf(m_data.whole, m_data.metric), figureText(m_data.whole, m_data.metric, m_data.format)},
                    {m_slices.empty() ? 0.0 : 1.0, tenthsText(m_slices.empty() ? 0 : 1000, m_data.format)}};
    return table;
}

} // namespace bw::ui
