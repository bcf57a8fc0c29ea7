#include "ui/style/pane_head.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace bw::ui {

PaneHead::PaneHead(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(title), m_layout(new QHBoxLayout(this))
{
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(title);
    connect(&theme(), &Theme::changed, this, &PaneHead::restyle);
    restyle();
}

void PaneHead::restyle()
{
    m_layout->setContentsMargins(theme().px(16), 0, theme().px(11), 0);
    m_layout->setSpacing(theme().px(0));
    updateGeometry();
    update();
}

void PaneHead::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void PaneHead::setNote(const QString& note)
{
    if (note != m_note) {
        m_note = note;
        setAccessibleDescription(note);
        update();
    }
}

void PaneHead::addTool(QWidget* tool)
{
    m_layout->addWidget(tool, 0, Qt::AlignVCenter);
}

QToolButton* PaneHead::addTool(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setProperty("bwFlat", true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    addTool(button);
    return button;
}

QSize PaneHead::sizeHint() const
{
    return {m_layout->sizeHint().width() + theme().px(120), theme().px(34)};
}

QSize PaneHead::minimumSizeHint() const
{
    return {m_layout->minimumSize().width(), theme().px(34)};
}

void PaneHead::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::surface));
    // Everything before the first tool is ours; the stretch is item 0.
    int toolsWidth = 0;
    for (int i = 1; i < m_layout->count(); ++i) {
        if (const QWidget* tool = m_layout->itemAt(i)->widget(); tool != nullptr && tool->isVisibleTo(this)) {
            toolsWidth += tool->width();
        }
    }
    const int free = width() - 2 * t.px(16) - toolsWidth;
    const auto place = [&](int from, int extent) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(t.px(16) + from, 0, extent, height()));
    };
    const int alignment =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    painter.setFont(t.font(Type::text, QFont::DemiBold));
    painter.setPen(t.color(Token::text));
    const int titleWidth = std::min(painter.fontMetrics().horizontalAdvance(m_title) + 1, free);
    paintText(painter, place(0, titleWidth), alignment, m_title);
    const int noteFrom = titleWidth + t.px(9);
    if (!m_note.isEmpty() && free > noteFrom) {
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        paintText(painter, place(noteFrom, free - noteFrom), alignment, m_note);
    }
}

} // namespace bw::ui
