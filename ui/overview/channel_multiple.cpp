#include "ui/overview/channel_multiple.h"

#include "ui/charts/marks.h"
#include "ui/charts/time_chart.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

ChannelMultiple::ChannelMultiple(QWidget* parent)
    : QWidget(parent), m_chart(new TimeChart(TimeChart::Size::small, this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_chart);
    column->setSpacing(0);
    connect(&theme(), &Theme::changed, this, &ChannelMultiple::restyle);
    restyle();
}

void ChannelMultiple::restyle()
{
    // A line of its own to the right and below, painted here.
    layout()->setContentsMargins(0, theme().px(26), 1, 1);
    update();
}

void ChannelMultiple::show(const api::ChannelLine& line, const api::Range& range, api::Metric metric,
                           const Format& format)
{
    m_channel = line.channel;
    m_value = format.tile(line.figures, metric);
    m_change = format.change(range, line.figures, line.previous, metric);
    ChartData data = chartDataOf(line.trend, range, metric, format, Detail::few);
    data.title = nameOf(line.channel) + QLatin1String(", ") + data.title;
    m_chart->setExportId(QStringLiteral("overview.trend.") +
                         QLatin1String(api::kChannelIds[static_cast<std::size_t>(line.channel)]));
    m_chart->setData(data);
    update(0, 0, width(), theme().px(26));
}

void ChannelMultiple::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::surface));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()), t.color(Token::hairline));
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.color(Token::hairline));
    const auto place = [this](int left, int extent) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, extent, theme().px(28)));
    };
    const int pad = t.px(12);
    painter.setFont(t.font(Type::small));
    const int change = static_cast<int>(widthOfChange(QFontMetricsF(painter.font()), m_change)) + 2;
    paintChange(painter, place(width() - pad - change, change),
                static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter,
                m_change);
    const QRect square = place(pad, t.px(8));
    paintChannelSquare(painter, QPointF(square.left() + t.px(4), square.center().y() + 0.5), m_channel);
    int at = pad + t.px(14);
    painter.setFont(t.font(Type::small, QFont::Medium));
    painter.setPen(t.color(Token::text));
    const QString name = nameOf(m_channel);
    int extent = painter.fontMetrics().horizontalAdvance(name) + 1;
    painter.drawText(place(at, extent), Qt::AlignCenter | Qt::TextSingleLine, name);
    at += extent + t.px(7);
    painter.setFont(t.font(Type::small));
    extent = std::max(
        0, std::min(painter.fontMetrics().horizontalAdvance(m_value) + 1, width() - pad - change - t.px(6) - at));
    paintText(painter, place(at, extent), Qt::AlignVCenter | Qt::AlignLeft, m_value);
}

} // namespace bw::ui
