#include "app/cli/command_line.h"
#include "app/config/config.h"
#include "app/connect/desk_connections.h"
#include "app/desktop/engine.h"
#include "app/desktop/late_backend.h"
#include "app/desktop/measure.h"
#include "app/desktop/options.h"
#include "ui/desk/desk.h"
#include "ui/desk/system_watcher.h"
#include "ui/desk/translations.h"
#include "ui/shell/main_window.h"
#include "ui/style/focus_ring.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QScopeGuard>
#include <QStandardPaths>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <optional>

using namespace bw;

namespace {

void setUpLog()
{
    spdlog::set_default_logger(spdlog::stderr_color_mt("bellwether"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
}

int takePicture(ui::Desk& desk, const app::DesktopOptions& options)
{
    constexpr int kPatienceMs = 60'000;
    const QString file = QString::fromStdString(options.screenshot);
    if (!desk.picture(kPatienceMs).save(file)) {
        std::fprintf(stderr, "bellwether: %s could not be written; its ending names a kind of picture, like .png\n",
                     options.screenshot.c_str());
        return app::kExitFailed;
    }
    return app::kExitDone;
}

/// Where the platform has the user's configuration and data.
app::DeskConnections::Folders foldersOfTheUser()
{
    const auto folder = [](QStandardPaths::StandardLocation place) {
        return QStandardPaths::writableLocation(place).toStdString() + "/bellwether";
    };
    return {folder(QStandardPaths::GenericConfigLocation), folder(QStandardPaths::GenericDataLocation)};
}

int run(app::Engine& engine, app::LateBackend& backend, app::DeskConnections* connections, bool runs,
        const app::DesktopOptions& options, ui::Desk*& shown)
{
    if (!options.screenshot.empty() && runs && !engine.ended()) {
        return app::kExitFailed;
    }
    ui::DeskOptions deskOptions = options.desk;
    deskOptions.nothingChosen = !runs;
    deskOptions.dataFolder = [&engine] { return QString::fromStdString(engine.dataFolder()); };
    ui::Desk desk(backend, deskOptions, connections);
    if (!options.screenshot.empty()) {
        return takePicture(desk, options);
    }
    shown = &desk;
    const auto hide = qScopeGuard([&shown] { shown = nullptr; });
    desk.window().show();
    return options.measureSeconds ? app::measure(desk, *options.measureSeconds, options.exercise)
                                  : QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const app::Usage usage = app::desktopUsage();
    app::Arguments arguments;
    // Before Qt sees them: --help and --version need no display.
    if (const auto exitCode = parseOrAnswer(usage, app::typedWords(argc, argv), arguments)) {
        return *exitCode;
    }
    const auto options = app::desktopOptions(arguments);
    if (!options) {
        return failUsage(usage, options.error().message);
    }
    setUpLog();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Bellwether"));
    QApplication::setApplicationName(QStringLiteral("bellwether"));
    QApplication::setApplicationDisplayName(QStringLiteral("Bellwether"));
    QApplication::setApplicationVersion(QString::fromStdString(std::string(app::versionText())));
    ui::theme().install();
    ui::speak(application,
              ui::asWritable(ui::tongueOf(QStringLiteral("system"), QStringLiteral("language"), QLocale::system())));
    const ui::FocusRing ring;
    std::optional<ui::SystemWatcher> system;
    if (ui::SystemWatcher::hasBus()) {
        system.emplace(QDBusConnection::sessionBus());
    }

    app::LateBackend backend;
    ui::Desk* shown = nullptr;
    app::Engine engine(backend, [&shown](const std::string& keptAs) {
        // Heard once the window runs, however early it is said.
        QMetaObject::invokeMethod(qApp, [&shown, keptAs = QString::fromStdString(keptAs)] {
            if (shown != nullptr) {
                shown->tellDamagedHistory(keptAs);
            }
        });
    });
    app::DeskConnections connections(
        foldersOfTheUser(), [&engine](const std::string&, app::Config config) { engine.replace(std::move(config)); });
    const app::DesktopOptions& asked = options.value();
    bool runs = true;
    if (asked.demo || !asked.config.empty()) {
        auto config = asked.demo ? app::demoConfig() : app::loadConfig(asked.config);
        if (!config) {
            return fail(usage, config.error().message);
        }
        config = connections.withPasswords(std::move(config).value());
        if (!config) {
            return fail(usage, asked.config + ": " + config.error().message);
        }
        engine.replace(std::move(config).value());
    } else {
        runs = connections.begin();
    }
    const int exitCode = run(engine, backend, &connections, runs, asked, shown);
    engine.stop();
    return exitCode;
}
