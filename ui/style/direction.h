#pragma once

#include <QString>

namespace bw::ui {

/// A line of text for a label, which runs as the window does: without, one that begins with a word of another script
/// ("ROAS" among Arabic) runs, and is aligned, the other way.
QString inWindowDirection(const QString& text);
/// A name within such a line that keeps its own order: "Berlin UTC+1".
QString inItsOwnDirection(const QString& text);

} // namespace bw::ui
