#include "ui/shell/live_mark.h"

#include "ui/charts/marks.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>

namespace bw::ui {

LiveMark::LiveMark(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LiveMark::setState(const LiveState& state)
{
    const bool wider = state.word != m_state.word || state.since.size() != m_state.since.size();
    if (!wider && state.since == m_state.since && state.freshness == m_state.freshness) {
        return;
    }
    m_state = state;
    setAccessibleName(state.since.isEmpty() ? state.word : state.word + QLatin1Char(' ') + state.since);
    if (wider) {
        updateGeometry();
    }
    update();
}

QSize LiveMark::sizeHint() const
{
    const Theme& t = theme();
    int width = t.px(10 + 6) + QFontMetrics(t.font(Type::small, QFont::DemiBold)).horizontalAdvance(m_state.word) + 1;
    if (!m_state.since.isEmpty()) {
        width += t.px(6) + QFontMetrics(t.font(Type::small)).horizontalAdvance(m_state.since) + 1;
    }
    return {width, t.px(26)};
}

void LiveMark::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const auto place = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    paintFreshness(painter, place(0, t.px(10)), m_state.freshness);
    int at = t.px(16);
    painter.setFont(t.font(Type::small, QFont::DemiBold));
    painter.setPen(t.color(Token::text));
    int width = painter.fontMetrics().horizontalAdvance(m_state.word) + 1;
    painter.drawText(place(at, width), Qt::AlignCenter | Qt::TextSingleLine, m_state.word);
    at += width + t.px(6);
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    width = painter.fontMetrics().horizontalAdvance(m_state.since) + 1;
    painter.drawText(place(at, width), Qt::AlignCenter | Qt::TextSingleLine, m_state.since);
}

} // namespace bw::ui
