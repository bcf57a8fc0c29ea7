#pragma once

#include "ui/charts/chart_data.h"

#include <QPainter>

#include <span>

/// What is drawn inside cells, tiles and bars: each a shape and, beside it, a word, so that colour is never alone.
namespace bw::ui {

/// The line of some values over the whole width, fitted to its own lowest and highest; NaN breaks the line. The end is
/// a small circle, hollow while the last value is unfinished, filled when it is final.
void paintSparkline(QPainter& painter, const QRectF& where, std::span<const double> values, bool unfinished,
                    Token color = Token::ink);

/// A bar from the left over `full` units, cut off with // where the value is more; a tick stands at the target.
struct Bar {
    double value = 0;
    double full = 1;
    std::optional<double> target;
    bool track = false; ///< a light ground over the whole width
    Token color = Token::inkSoft;
};
void paintBar(QPainter& painter, const QRectF& where, const Bar& bar);

/// Live ● lagging ◐ stale clock, offline ✕ paused ‖ connecting dashed ring, ended ✓: a square of 10 px or so.
void paintFreshness(QPainter& painter, const QRectF& where, api::Freshness freshness);
QString wordOf(api::Freshness freshness);
Token tokenOf(api::Freshness freshness);

/// ⓘ, ▲ with !, ◆ with !
void paintSeverity(QPainter& painter, const QRectF& where, Severity severity);
Token tokenOf(Severity severity);
Token tokenOf(Tone tone);

/// Arrow and text of a change in its tone, or the reason in words; the arrow stands left of the text in every language.
void paintChange(QPainter& painter, const QRectF& where, int alignment, const Change& change);
qreal widthOfChange(const QFontMetricsF& metrics, const Change& change);

/// The 8 px square before the name of a channel or of what runs in it; `centre` is its middle.
void paintChannelSquare(QPainter& painter, const QPointF& centre, api::Channel channel);

} // namespace bw::ui
