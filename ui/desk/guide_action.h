#pragma once

#include <QPointer>

namespace bw::ui {

class ActionRegistry;
class GuideWindow;
class MainWindow;

/// The action "User guide": opens it beside the desk, with the names and keys that the desk has now. Must not outlive
/// the window.
class GuideAction {
public:
    explicit GuideAction(MainWindow& window);
    ~GuideAction();

    /// Registers it; again after the window's actions have been made anew.
    void addTo(ActionRegistry& actions);
    void open();
    /// nullptr until it has been opened.
    GuideWindow* guide() const;

private:
    MainWindow& m_window;
    QPointer<GuideWindow> m_guide;
};

} // namespace bw::ui
