#pragma once

#include "ui/style/tokens.h"

#include <QPainter>

namespace bw::ui {

/// Whether a text holds letters that run from right to left.
bool readsRightToLeft(const QString& text);
/// The flags for drawText() that let a text run as its own letters do, whatever the window does, so that a sign stays
/// before its number. `alignment` is meant as the painter's direction has it.
int inItsDirection(const QPainter& painter, int alignment, const QString& text);

/// A filled rectangle with a 1 px line on its inner edge, crisp at any scale.
void paintBox(QPainter& painter, const QRectF& box, qreal radius, const QColor& fill, const QColor& line);
/// The same with only some corners rounded: the parts of a segmented toggle.
void paintSegment(QPainter& painter, const QRectF& box, qreal radius, bool roundLeft, bool roundRight,
                  const QColor& fill, const QColor& line);
/// A 1 px line in the given colour along the bottom or left edge of a rectangle.
void paintBottomLine(QPainter& painter, const QRect& box, const QColor& color);
void paintLeftLine(QPainter& painter, const QRect& box, const QColor& color);

/// Text on one line, cut with an ellipsis where it is too long. Numbers are kept left to right whatever the layout.
void paintText(QPainter& painter, const QRectF& where, int alignment, const QString& text);
/// A name for a menu or a button, where a single & would underline the letter after it.
QString asMenuText(QString name);
/// The dotted line under a provisional sum, under the baseline of text painted in `where` with the painter's font.
void paintProvisional(QPainter& painter, const QRectF& where, int alignment, const QString& text);

} // namespace bw::ui
