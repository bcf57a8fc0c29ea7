#include "ui/charts/bullet_drawing.h"

#include "ui/charts/figure_words.h"
#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <algorithm>

namespace bw::ui {

double BudgetData::usedShare() const
{
    return hasBudget() ? toDouble(cost) / toDouble(budget) : 0;
}

QString BulletDrawing::title() const
{
    return chartWords(QT_TRANSLATE_NOOP("Charts", "Budget used"));
}

QString BulletDrawing::usedText() const
{
    return m_data.format.percent(m_data.usedShare(), 1);
}

/// What is out of the ordinary, in words: colour is never alone.
QString BulletDrawing::stateText() const
{
    if (m_data.cost > m_data.budget) {
        //: Of a budget: "over by €1,204"
        return chartWords(QT_TRANSLATE_NOOP("Charts", "over by %1"))
            .arg(m_data.format.money(m_data.cost - m_data.budget));
    }
    return m_data.usedShare() > kBudgetNearlyUsed ? chartWords(QT_TRANSLATE_NOOP("Charts", "nearly used")) : QString();
}

QRectF BulletDrawing::layOut(const QSizeF& size, Qt::LayoutDirection direction)
{
    const Theme& t = theme();
    m_mirrored = direction == Qt::RightToLeft;
    const double outer = t.px(16);
    const double row = QFontMetricsF(t.font(Type::small)).height();
    m_line = QRectF(outer, t.px(2), size.width() - 2 * outer, row);
    const QRectF track(outer, m_line.bottom() + t.px(6), m_line.width(), t.px(8));
    m_layout = layOutBullet(m_data.usedShare(), 1, m_data.timeShare.value_or(0), track);
    return {};
}

void BulletDrawing::paintOver(QPainter& painter, std::optional<std::size_t> mark) const
{
    const Theme& t = theme();
    const QString state = stateText();
    const auto begin = int(m_mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = int(m_mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    paintText(painter, m_line, begin, title());
    painter.setFont(t.font(Type::small, QFont::Medium));
    painter.setPen(t.color(state.isEmpty() ? Token::text : Token::warning));
    const QString text = state.isEmpty() ? usedText() : usedText() + QLatin1String(", ") + state;
    paintText(painter, m_line, end, text);
    if (!state.isEmpty()) {
        const double side = t.px(12);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + t.px(5);
        const double left = m_mirrored ? m_line.left() + width : m_line.right() - width - side;
        paintSeverity(painter, QRectF(left, m_line.center().y() - side / 2, side, side), Severity::warning);
    }
    Bar bar;
    bar.value = m_data.usedShare();
    bar.full = 1;
    bar.track = true;
    bar.color = state.isEmpty() ? Token::inkSoft : Token::warning;
    paintBar(painter, m_layout.track, bar);
    if (m_data.timeShare) {
        painter.fillRect(QRectF(std::round(m_layout.target) - 1, m_layout.track.top() - t.px(3), 2,
                                m_layout.track.height() + 2 * t.px(3)),
                         t.color(Token::text));
        painter.setFont(t.font(Type::axis));
        painter.setPen(t.color(Token::text3));
        //: Under the tick at the share of the planned days that has gone: "time gone 54.1 %"
        const QString gone =
            chartWords(QT_TRANSLATE_NOOP("Charts", "time gone %1")).arg(m_data.format.percent(*m_data.timeShare, 1));
        const QFontMetricsF metrics(painter.font());
        const double width = metrics.horizontalAdvance(gone) + 2;
        const double left =
            std::clamp(m_layout.target - width / 2, m_layout.track.left(), m_layout.track.right() - width);
        paintText(painter, QRectF(left, m_layout.track.bottom() + t.px(4), width, metrics.height()),
                  int(Qt::AlignLeft | Qt::AlignVCenter), gone);
    }
    if (mark) {
        painter.setPen(QPen(t.color(Token::accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_layout.track.adjusted(-2, -2, 2, 2), 2, 2);
    }
}

std::optional<std::size_t> BulletDrawing::markAt(const QPointF& point) const
{
    const bool on = m_layout.track.adjusted(-4, -10, 4, 10).contains(point);
    return on && !empty() ? std::optional<std::size_t>(0) : std::nullopt;
}

MarkWords BulletDrawing::words(std::size_t) const
{
    MarkWords words;
    words.head = title();
    words.unit = usedText();
    //: Cost since the launch of a campaign
    words.rows.push_back({std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Cost since launch")),
                          m_data.format.centsWithUnit(m_data.cost)});
    words.rows.push_back(
        {std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Budget")), m_data.format.centsWithUnit(m_data.budget)});
    if (m_data.timeShare) {
        words.rows.push_back({std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Time gone")),
                              m_data.format.percent(*m_data.timeShare, 1)});
    }
    words.rows.push_back(
        {std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Counted from")), m_data.format.dateTime(m_data.since)});
    return words;
}

QString BulletDrawing::summary() const
{
    const QString state = stateText();
    return words(0).inOneLine() + (state.isEmpty() ? QString() : QLatin1String("; ") + state);
}

ExportTable BulletDrawing::table() const
{
    const QString unit = rawUnitOf(Unit::money, m_data.format);
    const QString share = rawUnitOf(Unit::percent, m_data.format);
    ExportTable table;
    table.columns = {{chartWords(QT_TRANSLATE_NOOP("Charts", "Cost since launch")), unit, true},
                     {chartWords(QT_TRANSLATE_NOOP("Charts", "Budget")), unit, true},
                     {title(), share, true},
                     {chartWords(QT_TRANSLATE_NOOP("Charts", "Time gone")), share, true}};
    if (m_data.hasBudget()) {
        ExportCell time;
        if (m_data.timeShare) {
            time = {*m_data.timeShare, m_data.format.percent(*m_data.timeShare, 1)};
        }
        table.rows.push_back({{m_data.cost, m_data.format.centsWithUnit(m_data.cost)},
                              {m_data.budget, m_data.format.centsWithUnit(m_data.budget)},
                              {m_data.usedShare(), usedText()},
                              time});
    }
    return table;
}

} // namespace bw::ui
