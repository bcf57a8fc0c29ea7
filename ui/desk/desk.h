#pragma once

#include "core/api/backend.h"
#include "core/api/connections.h"
#include "ui/desk/exercise.h"
#include "ui/live/bridge.h"
#include "ui/settings/appearance.h"
#include "ui/shell/desk_settings.h"

#include <QSize>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace bw::ui {

class ConnectDesk;
class ExplainAction;
class GuideAction;
class MainWindow;
class MarkStore;
class SettingsHand;

/// What a run of the desk may ask for beyond what its window remembers.
struct DeskOptions {
    std::optional<ThemeChoice> theme;
    std::optional<api::RangeKind> range;
    std::optional<QSize> size;
    QString pageId;
    QString language;                      ///< en, de or ar; empty: the one of the settings
    QString viewsFolder;                   ///< of saved views; empty: the user's own where it remembers, else none
    QString marksFile;                     ///< of one's own notes; empty: the user's own where it remembers, else none
    std::function<QString()> dataFolder{}; ///< where history lies, to be opened; none: it cannot be opened from here
    bool nothingChosen = false;            ///< nothing runs: the desk asks where figures shall come from
    bool remembers = true;                 ///< reads settings at the start (they are written when the window closes)
};

/// The window with all its pages over some backend. GUI thread; the application's theme is installed before.
class Desk {
public:
    /// `connections` outlives it; nullptr: where figures come from cannot be chosen in the window.
    Desk(api::Backend& backend, const DeskOptions& options, api::Connections* connections = nullptr);
    ~Desk();

    MainWindow& window() { return *m_window; }
    MarkStore& marks() { return *m_marks; }
    Bridge& bridge() { return m_bridge; }
    ExplainAction& explain() { return *m_explain; }
    GuideAction& guide() { return *m_guide; }

    /// The engine has found its history damaged, and begun another.
    void tellDamagedHistory(const QString& keptAs);

    /// From now on the desk uses itself, to be measured meanwhile.
    void exercise(Exercise::Kind kind) { m_exercise = std::make_unique<Exercise>(*m_window, kind); }
    const Exercise* exercise() const { return m_exercise.get(); }

    /// The window as a picture, once figures have come and what they change is painted. Waits for them at most
    /// `patienceMs`, with the event loop running.
    QPixmap picture(int patienceMs);

private:
    void tellUnwritable();

    Bridge m_bridge;
    bool m_figuresCome = true;          ///< something runs
    std::unique_ptr<MarkStore> m_marks; ///< outlives the window, whose undo knows it
    std::unique_ptr<SettingsHand> m_hand;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ExplainAction> m_explain; ///< dies before the window, as does what follows
    std::unique_ptr<GuideAction> m_guide;     ///< so does this
    std::unique_ptr<ConnectDesk> m_connect;   ///< none without connections
    std::unique_ptr<Exercise> m_exercise;
};

/// The names of ranges on a command line: "today", "15m"; nothing for any other word.
std::optional<api::RangeKind> rangeNamed(const QString& name);
QStringList rangeNames();

} // namespace bw::ui
