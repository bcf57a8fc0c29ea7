#include "ui/tables/key_hints.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QPainter>
#include <QStyle>

namespace bw::ui {
namespace {

constexpr double kHintsHeight = 30;
constexpr double kCapHeight = 16;

} // namespace

KeyHints::KeyHints(std::vector<Hint> hints, QWidget* parent) : QWidget(parent), m_hints(std::move(hints))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words;
    for (const Hint& hint : m_hints) {
        words.append(hint.keys.join(QStringLiteral(", ")) + QStringLiteral(": ") + hint.does);
    }
    setAccessibleName(tr("Keys"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyHints::setProvisionalNote(const QString& text)
{
    if (m_note != text) {
        m_note = text;
        update();
    }
}

QSize KeyHints::sizeHint() const
{
    return {0, theme().px(kHintsHeight)};
}

void KeyHints::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont keyFont = theme().font(Type::axis);
    const QFont wordFont = theme().font(Type::small);
    const QFontMetrics keyMetrics(keyFont);
    const QFontMetrics wordMetrics(wordFont);
    const auto mirrored = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };

    const int noteWidth = m_note.isEmpty() ? 0 : wordMetrics.horizontalAdvance(m_note) + theme().px(kOuter);
    int x = theme().px(kOuter);
    for (const Hint& hint : m_hints) {
        int width = wordMetrics.horizontalAdvance(hint.does) + theme().px(16);
        for (const QString& key : hint.keys) {
            width += keyMetrics.horizontalAdvance(key) + theme().px(14);
        }
        if (x + width > this->width() - noteWidth) {
            break;
        }
        for (const QString& key : hint.keys) {
            const int cap = std::max(keyMetrics.horizontalAdvance(key) + theme().px(9), theme().px(kCapHeight));
            const QRect box(x, (height() - theme().px(kCapHeight)) / 2, cap, theme().px(kCapHeight));
            paintBox(painter, mirrored(box), 3, theme().color(Token::surface), theme().color(Token::strongLine));
            painter.setFont(keyFont);
            painter.setPen(theme().color(Token::text2));
            painter.drawText(mirrored(box), Qt::AlignCenter, key);
            x += cap + theme().px(4);
        }
        x += theme().px(2);
        const QRect words(x, 0, wordMetrics.horizontalAdvance(hint.does) + 1, height());
        painter.setFont(wordFont);
        painter.setPen(theme().color(Token::text2));
        painter.drawText(mirrored(words), Qt::AlignVCenter | Qt::TextSingleLine, hint.does);
        x += words.width() + theme().px(14);
    }
    if (!m_note.isEmpty()) {
        painter.setFont(wordFont);
        painter.setPen(theme().color(Token::text2));
        const QRect box(this->width() - noteWidth, 0, noteWidth - theme().px(kOuter), height());
        painter.drawText(mirrored(box), Qt::AlignVCenter | Qt::TextSingleLine, m_note);
        const QString sample = m_note.section(u' ', 0, 0);
        paintProvisional(painter, mirrored(QRect(box.left(), 0, wordMetrics.horizontalAdvance(sample), height())),
                         Qt::AlignVCenter, sample);
    }
}

} // namespace bw::ui
