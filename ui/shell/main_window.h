#pragma once

#include "ui/charts/time_zoom.h"
#include "ui/live/page.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/desk_settings.h"
#include "ui/shell/desk_state.h"
#include "ui/shell/navigator.h"
#include "ui/shell/scope_store.h"
#include "ui/shell/view_keeper.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QStackedWidget;

namespace bw::ui {

class CommandPalette;
class FilterBar;
class KeySheet;
class PaletteField;
class RangeSheet;
class SettingsDialog;
class SideBar;
class StatusStrip;
class TakeAway;
class Veil;
class WindowPlace;

/// The frame round every page: menu, side, tool and status bar, messages, palette, keys, navigation, pause. It knows no
/// page's inside; a page knows no other page.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `viewsFolder` holds the user's saved views; empty: none are kept.
    MainWindow(Bridge& bridge, DeskSettings settings, const QString& viewsFolder, QWidget* parent = nullptr);
    ~MainWindow() override;

    struct PageSpec {
        QString id;
        QString name;
        QString icon;
        QString heading; ///< of the group in the side bar that begins with this page; empty: goes on
        std::function<QString(const api::Status&)> count{}; ///< the figure beside its name, as a number; none if unset
        bool scoped = true; ///< shows figures, so that tenant, range and comparison stand above it
    };
    /// How a page comes to be. Called at once, and again when the language has changed.
    struct PageMaker {
        std::function<PageSpec()> spec;
        std::function<Page*()> page; ///< the window owns what it makes
    };
    /// In the order of Ctrl+1, Ctrl+2, …; before begin().
    void addPage(PageMaker maker);
    /// Actions of other rooms; called with those of the frame, and again when the language has changed. Before begin().
    void addActionsOf(std::function<void(ActionRegistry&)> maker) { m_actionMakers.push_back(std::move(maker)); }
    /// Menus are built and the first page is opened: the one of the settings, if it is there.
    void begin();

    void openPage(const QString& id, const QString& place = {});
    QString currentPageId() const;
    Page* page(const QString& id) const;

    ActionRegistry& actions() { return m_actions; }
    const Scope& scope() const { return m_scope; }
    const DeskState& state() const { return m_state; }
    Navigator& navigator() { return m_navigator; }
    ScopeStore& store() { return m_store; }
    ViewKeeper& views() { return m_views; }
    SideBar& sideBar() { return *m_sideBar; }
    /// Words what keeps a source from being read, from every status; nothing where nothing does. Before begin().
    void setTroubleTeller(std::function<std::optional<Message>(const api::Status*)> teller)
    {
        m_troubleTeller = std::move(teller);
    }
    /// What the teller says may be another now.
    void refreshTrouble() { refreshState(); }
    /// There is nothing to show figures of yet: only pages without a scope can be opened.
    void setNothingChosen(bool nothing);
    /// Another engine answers from now on: nothing of the one before stays on the screen. As retranslate().
    void startAnew();

    /// A short word in the message bar after something was done.
    void note(const QString& text);
    /// What it would remember now.
    DeskSettings settings() const;

    void setTenant(const QString& tenantId);
    /// `between` asks for the two times first.
    void setRange(api::RangeKind range);
    /// Back to the range that zooming and moving began with; nothing if it has gone.
    void endZoom();
    void setPresenting(bool presenting);
    bool isPresenting() const { return m_presenting; }

    /// The dialog of all settings, with `query` typed into its search.
    void openSettings(const QString& query = {});
    /// What came of something the user has asked for: a note goes by itself, an error when it is put away.
    void tell(const Message& result);
    Page* currentPage() const { return page(currentPageId()); }
    /// What a page is called; empty for a page there is not.
    QString nameOfPage(const QString& id) const;
    /// One more of a page's class, without a scope; nullptr for a page there is not.
    std::unique_ptr<Page> anotherPage(const QString& id) const;
    TakeAway& takeAway() const { return *m_takeAway; }

    /// A clock in ms that only goes forward, from which the age of figures is told; for tests and pictures.
    void setSteadyClock(std::function<qint64()> clockMs);
    /// What is told of freshness and age, as of now; by itself every second.
    void refresh() { refreshState(); }

    /// The language or the formats are others now: the frame and its pages are made anew and stand where they stood, at
    /// the same page, place, scope and focus. Not from within a signal of a part of the window: they are deleted.
    void retranslate();

Q_SIGNALS:
    /// Every page has its scope, which may be another now.
    void scopeMoved();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Room {
        PageSpec spec;
        Page* page;
    };

    void buildFrame();
    void clearFrame();
    void hideBars(bool hidden);
    static int narrowWidth();
    void makeRoom(const PageMaker& maker);
    void addActions();
    void addLookActions();
    void addScopeActions();
    void checkScopeActions();
    void addZoomActions();
    void zoomTo(const TimeSpan& span, bool continued);
    void zoomBy(double factor);
    void connectScope();
    void takeScope();
    void showFilter();
    void addSettingsAction();
    void connectSettings();
    void retranslateSettings();
    void showKeys();
    void addGoActions();
    void restyle();
    void enableRooms();
    void connectPage(const Room& room);
    void showPage(const Navigator::Stop& stop);
    void takeStatus(const std::shared_ptr<const api::Status>& status);
    void showCounts();
    void chooseTenant();
    void scopeChanged();
    void refreshState();
    void setPaused(bool paused);
    void showPaused();
    void copy();
    api::TimeMs engineNow() const;
    std::vector<struct PaletteEntry> paletteEntries();
    void findCampaigns(const QString& query);

    Bridge& m_bridge;
    DeskSettings m_settings;
    ActionRegistry m_actions;
    Navigator m_navigator;
    Feed m_statusFeed;
    Feed m_findFeed;
    DeskState m_state;
    ScopeStore m_store;
    ViewKeeper m_views;
    Scope m_scope;             ///< the store's, with the format
    api::Range m_shownRange{}; ///< as the page's figures have resolved it
    std::optional<api::RangeSpec> m_beforeZoom;
    std::function<qint64()> m_steadyMs;
    qint64 m_statusAtMs = 0; ///< of m_steadyMs
    QTimer m_everySecond;
    QTimer m_noteTimer;
    std::vector<PageMaker> m_makers;
    std::vector<std::function<void(ActionRegistry&)>> m_actionMakers;
    std::vector<Room> m_rooms;
    std::function<std::optional<Message>(const api::Status*)> m_troubleTeller;
    bool m_nothingChosen = false;
    bool m_presenting = false;
    TakeAway* m_takeAway = nullptr;
    WindowPlace* m_place = nullptr;

    SideBar* m_sideBar = nullptr;
    ScopeBar* m_scopeBar = nullptr;
    FilterBar* m_filterBar = nullptr;
    MessageBar* m_messageBar = nullptr;
    StatusStrip* m_statusStrip = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_content = nullptr;
    PaletteField* m_field = nullptr;
    CommandPalette* m_palette = nullptr;
    KeySheet* m_keySheet = nullptr;
    RangeSheet* m_rangeSheet = nullptr;
    SettingsDialog* m_settingsDialog = nullptr; ///< once it has been opened
    Veil* m_veil = nullptr;
};

} // namespace bw::ui
