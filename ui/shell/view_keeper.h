#pragma once

#include "ui/shell/palette_model.h"
#include "ui/views/view_library.h"

#include <QTimer>

namespace bw::ui {

class MainWindow;
class NameSheet;

/// Saved views in the window: saved, opened, given away and taken over, and cycled through on a wall. GUI thread.
class ViewKeeper : public QObject {
    Q_OBJECT
public:
    /// `folder` holds the user's own views; empty: nothing is kept.
    ViewKeeper(MainWindow& window, QString folder);

    /// Its actions and its lines in the side bar; called again when the frame has been made anew.
    void attach();
    std::vector<PaletteEntry> paletteEntries();

    /// What is on screen now, under a name.
    SavedView current(const QString& name) const;
    void open(const QString& name);
    void askName();
    void save(const QString& name);
    void importFrom(const QString& path);
    void exportTo(const QString& path);

    /// Presenting: the views meant for a wall one after the other, each for a while, and back to what was there. A
    /// page that the user opens stays.
    void setCycling(bool cycling);
    bool isCycling() const { return m_cycle.isActive(); }
    void stopCycling() { m_cycle.stop(); }
    void showNext();

    ViewLibrary& library() { return m_library; }
    NameSheet* nameSheet() const { return m_nameSheet; }
    /// In the user's language where it came with the program.
    static QString shownName(const ViewLibrary::Entry& entry);

    static constexpr int kCycleMs = 20'000;

private:
    void apply(const SavedView& view, bool canUndo);
    void fillSideBar();
    void setOpened(const QString& name);
    void remove();
    void say(const base::Result<void>& result, const QString& done);
    std::vector<SavedView> onWall() const;

    MainWindow& m_window;
    ViewLibrary m_library;
    NameSheet* m_nameSheet = nullptr;
    QTimer m_cycle;
    std::optional<SavedView> m_before; ///< what was there before presenting
    std::size_t m_next = 0;
    QString m_opened; ///< name of the view opened last, to be saved again
};

} // namespace bw::ui
