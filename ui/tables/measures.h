#pragma once

/// Measures of LOOK that tables and the panes beside them share, in its pixels: theme().px() makes them the screen's.
namespace bw::ui {

inline constexpr double kOuter = 16;      ///< before the first and after the last thing in a pane
inline constexpr double kCellPadding = 8; ///< on both sides of a cell
inline constexpr double kPaneHeadHeight = 34;

} // namespace bw::ui
