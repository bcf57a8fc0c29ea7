#pragma once

namespace bw::ui {

class ActionRegistry;
class MainWindow;

/// A note and a line on the chart of the page that is shown: keys, menu and palette.
void addAnnotateActions(MainWindow& window, ActionRegistry& actions);

} // namespace bw::ui
