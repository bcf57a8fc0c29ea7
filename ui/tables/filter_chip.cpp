#include "ui/tables/filter_chip.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace bw::ui {
namespace {

constexpr double kChipHeight = 24;
constexpr double kChipMark = 14;

} // namespace

FilterChip::FilterChip(QWidget* parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QPushButton::clicked, this, &FilterChip::menuAsked);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FilterChip::setState(const QString& text, bool narrowed)
{
    m_narrowed = narrowed;
    setText(text);
    setAccessibleDescription(narrowed ? tr("Delete takes the filter away") : QString());
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(theme().font(Type::small, m_narrowed ? QFont::Medium : QFont::Normal));
    return {metrics.horizontalAdvance(text()) + theme().px(2 * kCellPadding + kChipMark + 4), theme().px(kChipHeight)};
}

QRect FilterChip::markRect() const
{
    const int side = theme().px(kChipMark);
    const QRect box(width() - theme().px(kCellPadding) - side + 2, (height() - side) / 2, side, side);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token line = m_narrowed ? Token::accent : underMouse() ? Token::control : Token::strongLine;
    paintBox(painter, rect(), 4, theme().color(m_narrowed ? Token::selection : Token::raised), theme().color(line));
    painter.setFont(theme().font(Type::small, m_narrowed ? QFont::Medium : QFont::Normal));
    painter.setPen(theme().color(m_narrowed ? Token::text : Token::text2));
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(theme().px(kCellPadding), 0, 0, 0));
    painter.drawText(box, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine), text());
    paintIcon(painter, m_narrowed ? QStringLiteral("x") : QStringLiteral("chevron-down"), markRect(),
              theme().color(m_narrowed ? Token::text : Token::text2));
}

void FilterChip::mousePressEvent(QMouseEvent* event)
{
    const bool onMark = markRect().adjusted(-4, -4, 4, 4).contains(event->position().toPoint());
    if (m_narrowed && onMark && event->button() == Qt::LeftButton) {
        Q_EMIT cleared();
        return;
    }
    QPushButton::mousePressEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (m_narrowed && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT cleared();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace bw::ui
