#include "ui/tables/cell_painter.h"

#include "ui/charts/marks.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace bw::ui {
namespace {

constexpr double kScoreBarWidth = 44;
constexpr double kScoreBarHeight = 6;
constexpr double kFullScore = 100;
constexpr double kSquare = 8;
constexpr double kMark = 10;
constexpr double kSparklineWidth = 64;
constexpr double kGap = 6;
constexpr double kNoteMark = 12;
constexpr double kNoteMargin = 5;

/// Fonts and their measures as the theme has them; made anew only when the theme is another.
struct Fonts {
    QFont text, strong, small, mono;
    QFontMetrics textMetrics, strongMetrics, smallMetrics, monoMetrics;
    int zoom;
    QFont::StyleStrategy strategy;

    Fonts()
        : text(theme().font(Type::text)), strong(theme().font(Type::text, QFont::DemiBold)),
          small(theme().font(Type::small)), mono(theme().font(Type::mono)), textMetrics(text), strongMetrics(strong),
          smallMetrics(small), monoMetrics(mono), zoom(theme().zoom()), strategy(theme().fontStrategy())
    {}
};

const Fonts& fonts()
{
    static std::optional<Fonts> made;
    static const auto connection = QObject::connect(&theme(), &Theme::changed, [] { made.reset(); });
    // Pictures have a zoom and a strategy of their own.
    if (!made || made->zoom != theme().zoom() || made->strategy != theme().fontStrategy()) {
        made.emplace();
    }
    return *made;
}

/// An advance is rounded, what is elided is measured in fractions: a pixel more keeps a text that fits.
int advance(const QFontMetrics& metrics, const QString& text)
{
    return metrics.horizontalAdvance(text) + 1;
}

class CellPainter {
public:
    CellPainter(QPainter& painter, const QRect& inner, Qt::LayoutDirection direction)
        : m_painter(painter), m_inner(inner), m_direction(direction)
    {}

    int operator()(const TextCell& cell) const
    {
        const Fonts& f = fonts();
        const QFont& font = cell.monospace ? f.mono : cell.strong ? f.strong : f.text;
        const QFontMetrics& metrics = cell.monospace ? f.monoMetrics : cell.strong ? f.strongMetrics : f.textMetrics;
        const int remarkWidth = cell.remark.isEmpty() ? 0 : f.smallMetrics.horizontalAdvance(cell.remark) + gap();
        // The remark gives way before the name does.
        const bool remarkFits =
            remarkWidth > 0 && metrics.horizontalAdvance(cell.text) + remarkWidth <= m_inner.width();
        const QString shown = metrics.elidedText(cell.text, Qt::ElideRight, m_inner.width());
        words(m_inner, shown, font, cell.quiet ? Token::text2 : Token::text);
        if (remarkFits) {
            const int offset = metrics.horizontalAdvance(cell.text) + gap();
            words(m_inner.adjusted(offset, 0, 0, 0), cell.remark, f.small, Token::text3);
        }
        return 0;
    }

    int operator()(const NumberCell& cell) const
    {
        const int width = digits(m_inner, cell.text, cell.strong ? fonts().strong : fonts().text,
                                 cell.quiet ? Token::text3 : Token::text);
        if (cell.provisional) {
            paintProvisional(m_painter, m_inner, static_cast<int>(Qt::AlignVCenter | trailing()), cell.text);
        }
        return width;
    }

    int operator()(const AbsentCell& cell) const
    {
        const Fonts& f = fonts();
        const QString shown = f.smallMetrics.elidedText(cell.reason, Qt::ElideRight, m_inner.width());
        m_painter.setFont(f.small);
        m_painter.setPen(theme().color(Token::text3));
        m_painter.drawText(m_inner, static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine | trailing()), shown);
        return advance(f.smallMetrics, cell.reason); // a reason cut short is none: its column grows as for digits
    }

    int operator()(const ChangeCell& cell) const
    {
        const Change& change = cell.change;
        if (change.arrow == Change::Arrow::none) {
            return (*this)(AbsentCell{change.text});
        }
        m_painter.setFont(cell.strong ? fonts().strong : fonts().text);
        paintChange(m_painter, m_inner, static_cast<int>(Qt::AlignVCenter | trailing()), change);
        return 0;
    }

    int operator()(const ScoreCell& cell) const
    {
        const bool low = cell.floor && cell.score < *cell.floor;
        const double width = theme().px(kScoreBarWidth);
        const double height = theme().px(kScoreBarHeight);
        Bar bar;
        bar.value = cell.score;
        bar.full = kFullScore;
        bar.target = cell.floor;
        bar.track = true;
        bar.color = low ? Token::negative : Token::inkSoft;
        if (cell.bar) {
            paintBar(m_painter, visual(QRectF(m_inner.right() + 1 - width, middle(height), width, height)), bar);
        }
        const QRect left = m_inner.adjusted(0, 0, -static_cast<int>(width) - gap(), 0);
        const int taken =
            digits(left, cell.text, cell.strong ? fonts().strong : fonts().text, low ? Token::negative : Token::text);
        return taken + gap() + static_cast<int>(width);
    }

    int operator()(const SparklineCell& cell) const
    {
        const int width = std::min(theme().px(kSparklineWidth), m_inner.width());
        const QRect box(m_inner.right() + 1 - width, m_inner.top() + 4, width, m_inner.height() - 8);
        paintSparkline(m_painter, visual(box), cell.values, cell.hollowEnd);
        return 0;
    }

    int operator()(const ChannelCell& cell) const
    {
        const double side = theme().px(kSquare);
        paintChannelSquare(m_painter, visual(QRectF(m_inner.left(), middle(side), side, side)).center(), cell.channel);
        labelAfter(side + gap(), cell.name, cell.leading ? Token::text : Token::text2);
        const int offset = static_cast<int>(side) + 2 * gap() + fonts().textMetrics.horizontalAdvance(cell.name);
        if (!cell.remark.isEmpty() && offset + fonts().smallMetrics.horizontalAdvance(cell.remark) <= m_inner.width()) {
            words(m_inner.adjusted(offset, 0, 0, 0), cell.remark, fonts().small, Token::text3);
        }
        return 0;
    }

    int operator()(const FreshnessCell& cell) const
    {
        const double side = theme().px(kMark);
        paintFreshness(m_painter, visual(QRectF(m_inner.left(), middle(side), side, side)), cell.freshness);
        labelAfter(side + gap(), cell.text, Token::text);
        return 0;
    }

    int operator()(const CheckCell& cell) const
    {
        const double side = theme().px(kMark);
        const QRectF box = visual(QRectF(m_inner.left(), middle(side), side, side));
        if (cell.passed) {
            paintIcon(m_painter, QStringLiteral("check"), box, theme().color(Token::positive));
        } else {
            paintSeverity(m_painter, box, Severity::critical);
        }
        labelAfter(side + gap(), cell.text, Token::text);
        return 0;
    }

    int operator()(const NoteCell& cell) const
    {
        const double side = theme().px(kNoteMark);
        const double y = m_inner.top() + (noteLineHeight() - side) / 2.0;
        paintSeverity(m_painter, visual(QRectF(m_inner.left(), y, side, side)), cell.severity);
        m_painter.setFont(fonts().small);
        m_painter.setPen(theme().color(Token::text2));
        m_painter.drawText(visual(m_inner.adjusted(static_cast<int>(side) + gap(), theme().px(kNoteMargin), 0, 0)),
                           static_cast<int>(Qt::AlignTop | Qt::TextWordWrap | leading()), cell.text);
        return 0;
    }

    int operator()(const BarCell& cell) const
    {
        const double height = theme().px(kScoreBarHeight);
        const double width = m_inner.width() * std::clamp(cell.share, 0.0, 1.0);
        m_painter.fillRect(QRectF(m_inner.left(), middle(height), width, height), theme().color(Token::bar));
        return 0;
    }

    int operator()(const TargetBarCell& cell) const
    {
        paintBar(m_painter, m_inner, cell.bar);
        return 0;
    }

private:
    static int noteLineHeight() { return fonts().smallMetrics.height() + 2 * theme().px(kNoteMargin); }
    static int gap() { return theme().px(kGap); }

    Qt::Alignment leading() const
    {
        return m_direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute;
    }
    Qt::Alignment trailing() const
    {
        return m_direction == Qt::RightToLeft ? Qt::AlignLeft | Qt::AlignAbsolute : Qt::AlignRight | Qt::AlignAbsolute;
    }
    QRectF visual(const QRectF& logical) const
    {
        if (m_direction == Qt::LeftToRight) {
            return logical;
        }
        return logical.translated(m_inner.left() + m_inner.right() + 1 - logical.right() - logical.left(), 0);
    }
    QRect visual(const QRect& logical) const { return QStyle::visualRect(m_direction, m_inner, logical); }

    void words(const QRect& logical, const QString& text, const QFont& font, Token token) const
    {
        m_painter.setFont(font);
        m_painter.setPen(theme().color(token));
        m_painter.drawText(
            visual(logical),
            inItsDirection(m_painter, static_cast<int>(Qt::AlignVCenter | leading()), text) | Qt::TextSingleLine, text);
    }

    /// Signs and digits keep their order whatever the language of the window.
    int digits(const QRect& logical, const QString& text, const QFont& font, Token token) const
    {
        m_painter.setFont(font);
        m_painter.setPen(theme().color(token));
        m_painter.setLayoutDirection(Qt::LeftToRight);
        QRect taken;
        m_painter.drawText(visual(logical),
                           static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip | trailing()),
                           text, &taken);
        return taken.width();
    }

    void labelAfter(double offset, const QString& text, Token token) const
    {
        const QRect rest = m_inner.adjusted(static_cast<int>(offset), 0, 0, 0);
        words(rest, fonts().textMetrics.elidedText(text, Qt::ElideRight, rest.width()), fonts().text, token);
    }

    /// The top of something `height` high in the middle of the cell.
    double middle(double height) const { return m_inner.top() + (m_inner.height() - height) / 2.0; }

    QPainter& m_painter;
    QRect m_inner;
    Qt::LayoutDirection m_direction;
};

} // namespace

int paintCell(QPainter& painter, const QRect& inner, const Cell& cell, Qt::LayoutDirection direction)
{
    return std::visit(CellPainter(painter, inner, direction), cell);
}

bool isTrailing(const Cell& cell)
{
    return std::holds_alternative<NumberCell>(cell) || std::holds_alternative<AbsentCell>(cell) ||
           std::holds_alternative<ChangeCell>(cell) || std::holds_alternative<ScoreCell>(cell) ||
           std::holds_alternative<SparklineCell>(cell);
}

namespace {

struct CellWidth {
    int operator()(const TextCell& cell) const
    {
        const Fonts& f = fonts();
        const QFontMetrics& metrics = cell.monospace ? f.monoMetrics : cell.strong ? f.strongMetrics : f.textMetrics;
        const int remark = cell.remark.isEmpty() ? 0 : f.smallMetrics.horizontalAdvance(cell.remark) + theme().px(kGap);
        return advance(metrics, cell.text) + remark;
    }
    int operator()(const NumberCell& cell) const
    {
        return advance(cell.strong ? fonts().strongMetrics : fonts().textMetrics, cell.text);
    }
    int operator()(const AbsentCell& cell) const { return advance(fonts().smallMetrics, cell.reason); }
    int operator()(const ChangeCell& cell) const
    {
        if (cell.change.arrow == Change::Arrow::none) {
            return advance(fonts().smallMetrics, cell.change.text);
        }
        return static_cast<int>(
            std::ceil(widthOfChange(cell.strong ? fonts().strongMetrics : fonts().textMetrics, cell.change)));
    }
    int operator()(const ScoreCell& cell) const
    {
        return fonts().strongMetrics.horizontalAdvance(cell.text) + theme().px(kGap + kScoreBarWidth);
    }
    int operator()(const SparklineCell&) const { return theme().px(kSparklineWidth); }
    int operator()(const ChannelCell& cell) const
    {
        const int remark =
            cell.remark.isEmpty() ? 0 : fonts().smallMetrics.horizontalAdvance(cell.remark) + theme().px(kGap);
        return labelled(kSquare, cell.name) + remark;
    }
    int operator()(const FreshnessCell& cell) const { return labelled(kMark, cell.text); }
    int operator()(const CheckCell& cell) const { return labelled(kMark, cell.text); }
    int operator()(const NoteCell&) const { return 0; } ///< wraps instead of being cut
    int operator()(const BarCell&) const { return theme().px(kScoreBarWidth); }
    int operator()(const TargetBarCell&) const { return theme().px(kScoreBarWidth); }

    static int labelled(double side, const QString& text)
    {
        return theme().px(side + kGap) + advance(fonts().textMetrics, text);
    }
};

} // namespace

int cellWidth(const Cell& cell)
{
    return std::visit(CellWidth{}, cell);
}

int noteHeight(const NoteCell& note, int width)
{
    const int room = width - theme().px(kNoteMark + kGap);
    const QRect text = fonts().smallMetrics.boundingRect(0, 0, std::max(room, 1), 10'000, Qt::TextWordWrap, note.text);
    return text.height() + 2 * theme().px(kNoteMargin);
}

} // namespace bw::ui
