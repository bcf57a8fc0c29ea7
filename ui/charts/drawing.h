#pragma once

#include "ui/export/exportable.h"
#include "ui/style/figure_teller.h"
#include "ui/style/tokens.h"

#include <QPainter>

#include <memory>
#include <optional>
#include <vector>

class QChart;

namespace bw::ui {

/// What is read at a mark of a drawing.
struct MarkWords {
    struct Row {
        std::optional<Token> square; ///< before the name
        QString name;
        QString value;
    };
    QString head; ///< what the mark is: a channel, an hour, a moment
    QString unit;
    std::vector<Row> rows;

    QString inOneLine() const;
};

/// Figures as a picture of one size after another: what a FigureChart shows. A value that is made anew with every
/// change of its figures. Its marks are numbered in reading order. GUI thread: it measures with the fonts of theme().
class Drawing {
public:
    enum class Step : std::uint8_t { left, right, up, down, first, last };

    virtual ~Drawing() = default;
    virtual std::unique_ptr<Drawing> copy() const = 0;

    virtual QString title() const = 0;
    virtual QString unitText() const = 0;
    /// There is nothing to draw.
    virtual bool empty() const = 0;

    /// It takes the place of another one: an axis that still fits is kept, so that it does not breathe with every
    /// figure.
    virtual void comeAfter(const Drawing& before) { Q_UNUSED(before) }

    /// Before anything is painted, and whenever size, direction or theme are others. The answer is where Qt Charts
    /// draws its series, if the drawing has any.
    virtual QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) = 0;
    /// Puts in what Qt Charts draws; the chart has no axes, no legend and no series before.
    virtual void addSeries(QChart& chart) const { Q_UNUSED(chart) }
    virtual void paintUnder(QPainter& painter) const { Q_UNUSED(painter) }
    virtual void paintOver(QPainter& painter, std::optional<std::size_t> mark) const = 0;

    virtual std::size_t marks() const = 0;
    virtual std::optional<std::size_t> markAt(const QPointF& point) const = 0;
    /// What the words of a mark must not cover.
    virtual QRectF boxOf(std::size_t mark) const = 0;
    /// The mark beside one; it stays where there is none. Time runs from left to right in every language.
    virtual std::size_t beside(std::size_t mark, Step step) const;
    /// Where the keys begin.
    virtual std::size_t firstRead() const { return 0; }
    virtual MarkWords words(std::size_t mark) const = 0;
    /// All of it in one sentence, for who cannot see it.
    virtual QString summary() const = 0;
    /// The figure of a mark, or of all of it; nothing where no one figure stands.
    virtual std::optional<FigureAt> figureAt(std::optional<std::size_t> mark) const = 0;

    virtual ExportTable table() const = 0;
    /// The mark whose figures a row of the table holds; nothing where a row holds those of several.
    virtual std::optional<std::size_t> markOfRow(std::size_t row) const
    {
        return row < marks() ? std::optional(row) : std::nullopt;
    }
    virtual QSize pictureSize() const { return {960, 360}; }
};

} // namespace bw::ui
