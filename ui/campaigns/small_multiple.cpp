#include "ui/campaigns/small_multiple.h"

#include "ui/charts/marks.h"
#include "ui/charts/time_chart.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QPainter>

namespace bw::ui {
namespace {

constexpr double kMultipleHead = 32;

} // namespace

SmallMultiple::SmallMultiple(api::Metric metric, QWidget* parent)
    : QWidget(parent), m_metric(metric), m_chart(new TimeChart(TimeChart::Size::small, this)),
      m_title(infoOf(metric).isSum ? tr("%1 an hour").arg(nameOf(metric)) : nameOf(metric))
{
    m_chart->setExportId(QStringLiteral("campaign.small.%1").arg(static_cast<int>(metric)));
    setMinimumSize(theme().px(150), theme().px(112));
    m_chart->setAccessibleName(m_title);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SmallMultiple::setView(const api::CampaignView& view, const Format& format)
{
    const ChartData data = chartDataOf(view.trend, view.range, m_metric, format, Detail::few);
    m_value.clear();
    if (!infoOf(m_metric).isSum) {
        m_value = format.tile(view.row.figures, m_metric);
    } else if (!data.current.empty() && data.current.back().value.present()) {
        m_value = format.reading(data.current.back().value.value, data.unit);
    }
    m_change = format.change(view.range, view.row.figures, view.previous, m_metric);
    m_chart->setData(data);
    setAccessibleName(m_title + u' ' + m_value);
    update();
}

void SmallMultiple::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_chart->setGeometry(0, theme().px(kMultipleHead), width(), height() - theme().px(kMultipleHead));
}

void SmallMultiple::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // alignments below say where things stand
    const Theme& t = theme();
    painter.fillRect(rect(), t.color(Token::surface));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int leading =
        static_cast<int>(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const int trailing =
        static_cast<int>(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight));
    QRectF line(t.px(kOuter), 0, width() - 2 * t.px(kOuter), t.px(kMultipleHead));

    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text3));
    const double changeWidth = widthOfChange(QFontMetricsF(painter.font()), m_change);
    paintChange(painter, line, trailing, m_change);
    line.adjust(mirrored ? changeWidth + t.px(8) : 0, 0, mirrored ? 0 : -changeWidth - t.px(8), 0);

    painter.setFont(t.font(Type::small, QFont::DemiBold));
    painter.setPen(t.color(Token::text));
    paintText(painter, line, leading, m_title);
    const double titleWidth = QFontMetricsF(painter.font()).horizontalAdvance(m_title) + t.px(8);
    line.adjust(mirrored ? 0 : titleWidth, 0, mirrored ? -titleWidth : 0, 0);
    if (line.width() > 0) {
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        paintText(painter, line, leading, m_value);
    }
}

} // namespace bw::ui
