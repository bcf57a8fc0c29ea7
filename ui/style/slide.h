#pragma once

class QWidget;

namespace bw::ui {

/// Shows a pane that stands above others in a layout and has a fixed height: it slides open over Theme::slideMs(), or
/// is there at once where nothing shall move. One that is shown already stays as it is.
void slideOpen(QWidget& pane);

} // namespace bw::ui
