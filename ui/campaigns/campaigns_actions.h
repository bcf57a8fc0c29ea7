#pragma once

namespace bw::ui {

class ActionRegistry;
class MainWindow;

/// What can be done with the table of campaigns as a whole: keys, menu and palette.
void addCampaignsActions(MainWindow& window, ActionRegistry& actions);

} // namespace bw::ui
