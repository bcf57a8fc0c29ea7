#pragma once

#include "tests/ui/fake_backend.h"
#include "tests/ui/fake_connections.h"
#include "ui/desk/desk.h"
#include "ui/shell/main_window.h"

#include <QImage>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace bw::test {

/// Something the desk can look like, and how to come there: the pictures show them all, and the tests that measure
/// texts, contrast and names go through the same list.
struct Scene {
    QString view;  ///< what it is of: "overview"; one section of the pictures each
    QString state; ///< "paused"
    enum class Company : std::uint8_t {
        busy,    ///< 38 campaigns
        empty,   ///< a tenant, and nothing has ever come
        unknown, ///< an engine that knows of no tenant yet
        silent,  ///< pages get no answer
        chooses, ///< nothing runs: where figures shall come from is asked first
    };
    Company company = Company::busy;
    std::function<void(class SceneStage&)> begin; ///< once the desk stands, at its overview
    QString name() const { return view + QLatin1Char('-') + state; }
};

/// In the order of the pictures.
const std::vector<Scene>& scenes();

/// The desk in a scene, shown and settled. Its clock stands still, so two of them look the same.
class SceneStage {
public:
    /// Settings are those of a first start; the language is what is spoken.
    SceneStage(const Scene& scene, QSize size, ui::ThemeChoice look = ui::ThemeChoice::light);
    ~SceneStage();

    FakeBackend backend;
    FakeConnections connections; ///< one is kept, and runs, but where `Company::chooses`
    ui::MainWindow& window() { return m_desk->window(); }
    ui::Desk& desk() { return *m_desk; }

    void open(const char* page, const char* place = "");
    /// As if chosen from the menu.
    void act(const QString& action);
    void act(const char* action) { act(QLatin1String(action)); }
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The engine's clock, and that of the window with it.
    void pass(api::TimeMs ms);
    /// For what comes after a while by the clock on the wall: a search once typing rests, grey lines of a wait.
    static void wait(int ms);
    /// Handles what has been posted, and what follows from it.
    static void settle();

    /// The window and all that lies over it: menus, dialogs, windows of their own.
    std::vector<QWidget*> roots();
    /// All of them as one picture, as they stand over each other.
    QImage picture();

private:
    std::unique_ptr<api::Backend> m_nobody;
    QTemporaryDir m_folder;
    qint64 m_steadyMs = 1'000;
    std::unique_ptr<ui::Desk> m_desk;
};

} // namespace bw::test
