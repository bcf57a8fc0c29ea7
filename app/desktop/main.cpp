#include "app/assembly/assembly.h"
#include "app/cli/command_line.h"
#include "app/config/config.h"
#include "app/desktop/late_backend.h"
#include "app/desktop/options.h"
#include "ui/desk/desk.h"
#include "ui/desk/translations.h"
#include "ui/shell/main_window.h"
#include "ui/style/focus_ring.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace bw;

namespace {

void print(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

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

/// A line every 10 s on how fast the desk is, and the last word at the end.
int measure(ui::Desk& desk, int seconds)
{
    const auto report = [&desk] { print(ui::FrameMeter::lineOf(desk.bridge().meter().summary())); };
    QTimer every;
    QObject::connect(&every, &QTimer::timeout, report);
    every.start(10'000);
    if (seconds > 0) {
        QTimer::singleShot(seconds * 1'000, qApp, &QApplication::quit);
    }
    const int exitCode = QApplication::exec();
    report();
    return exitCode;
}

/// The threads that this one starts from now on, and it, come after the window's where both want the processor: at
/// 100,000 events/s on two cores the slowest frames take half as long. (Linux keeps a nice value for each thread.)
void comeAfterTheWindow()
{
    constexpr int kStep = 10;
    static_cast<void>(::nice(kStep)); // it stays as it is where the system does not allow it
}

/// Starts the engine beside the window, which shows itself meanwhile: a company's past takes seconds to write. A window
/// that is closed by then does not wait for it.
class Starter {
public:
    Starter(app::Assembly& assembly, app::LateBackend& backend)
        : m_thread([this, &assembly, &backend] {
              comeAfterTheWindow();
              const auto started = assembly.start([this](int) { return !m_abandoned; });
              if (started) {
                  spdlog::info("version {}, history in {}", app::versionText(), assembly.dataFolder());
                  backend.attach(assembly.backend());
              } else {
                  spdlog::error("{}", started.error().message);
                  m_failed = true;
                  backend.fail(started.error().message);
              }
          })
    {}
    /// Waits until it has started or failed.
    bool ended()
    {
        if (m_thread.joinable()) {
            m_thread.join();
        }
        return !m_failed;
    }
    ~Starter()
    {
        m_abandoned = true;
        ended();
    }
    Starter(const Starter&) = delete;
    Starter& operator=(const Starter&) = delete;

private:
    std::atomic<bool> m_abandoned{false};
    std::atomic<bool> m_failed{false};
    std::thread m_thread; ///< last: it uses the above
};

int run(app::Assembly& assembly, const app::DesktopOptions& options)
{
    app::LateBackend backend;
    Starter starter(assembly, backend);
    if (!options.screenshot.empty() && !starter.ended()) {
        return app::kExitFailed;
    }
    ui::Desk desk(backend, options.desk);
    if (!options.screenshot.empty()) {
        return takePicture(desk, options);
    }
    desk.window().show();
    return options.measureSeconds ? measure(desk, *options.measureSeconds) : QApplication::exec();
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
    ui::speak(application, ui::tongueOf(QStringLiteral("system"), QStringLiteral("language"), QLocale::system()));
    ui::theme().install();
    const ui::FocusRing ring;

    auto config = options.value().config.empty() ? app::demoConfig() : app::loadConfig(options.value().config);
    if (!config) {
        return fail(usage, config.error().message);
    }
    auto assembly = app::Assembly::make(config.value());
    if (!assembly) {
        return fail(usage, assembly.error().message);
    }
    const int exitCode = run(*assembly.value(), options.value());
    if (const std::string givenUp = assembly.value()->stop(); !givenUp.empty()) {
        spdlog::error("{}", givenUp);
    }
    return exitCode;
}
