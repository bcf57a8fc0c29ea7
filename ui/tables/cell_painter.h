#pragma once

#include "ui/tables/cell.h"

#include <QRect>

class QPainter;

namespace bw::ui {

/// Draws a cell's content; the ground, lines and focus are the caller's. Mirrored where `direction` is right to left,
/// but for sparklines and bars: what has a scale never reverses. Returns the width that digits took, which may be more
/// than there is (they are never cut off); 0 for what is cut with an ellipsis instead.
int paintCell(QPainter& painter, const QRect& inner, const Cell& cell, Qt::LayoutDirection direction);

/// The width the cell's content wants, so that nothing of it is cut off.
int cellWidth(const Cell& cell);

/// The height of a note's lines within `width`.
int noteHeight(const NoteCell& note, int width);

/// Numbers, changes and reasons stand at the trailing edge, words at the leading one.
bool isTrailing(const Cell& cell);

} // namespace bw::ui
