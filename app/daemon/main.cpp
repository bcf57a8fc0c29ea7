#include "app/assembly/assembly.h"
#include "app/cli/command_line.h"
#include "app/config/config.h"
#include "app/daemon/source_log.h"
#include "app/daemon/stop_signals.h"
#include "app/daemon/summary.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>

using namespace bw;

namespace {

app::Usage daemonUsage()
{
    return {
        .program = "bellwetherd",
        .summary = "Bellwether without a window: reads the sources of a configuration, counts, and keeps history.",
        .options = {{"config", "FILE", "The configuration, as for the desk. Required, unless --demo is given.", 'c'},
                    {"demo", "", "Instead of a configuration: a simulated company, gone when the program ends."},
                    {"summary", "", "Print one line a second to standard output on how it goes."},
                    {"log-level", "LEVEL", "debug, info (the default), warning or error."}},
        .more = "Logs go to standard error. SIGTERM or SIGINT (Ctrl+C) ends it in an orderly\n"
                "way; so does the end of all sources where they are files.\n"
                "\n"
                "Examples:\n"
                "  bellwetherd --demo --summary\n"
                "  bellwetherd --config /etc/bellwether/bellwether.toml\n"
                "\n"
                "Exit codes: 0 ended as asked, 1 it could not go on or not store all it had\n"
                "read within 5 s, 2 wrong usage.\n"};
}

bool setUpLog(const std::string& level)
{
    const auto chosen = spdlog::level::from_str(level == "error" ? "err" : level);
    if (chosen == spdlog::level::off) {
        return false;
    }
    spdlog::set_default_logger(spdlog::stderr_color_mt("bellwetherd"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
    spdlog::set_level(chosen);
    return true;
}

void print(const std::string& line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

/// Until a signal asks to stop or the sources have ended. What was given up then, as Assembly::stop() has it.
std::string run(app::Assembly& assembly, const app::StopSignals& signals, bool withSummary)
{
    const runtime::SystemClock clock;
    app::SourceLog sourceLog;
    app::Summary summary;
    while (true) {
        const bool finished = assembly.finished();
        const bool asked = !finished && signals.waitFor(std::chrono::seconds(1));
        const app::TallyFigures figures = assembly.figures();
        sourceLog.note(figures.sources);
        if (finished || asked) {
            spdlog::info(finished ? "all sources have come to their end" : "asked to stop");
            break;
        }
        if (withSummary) {
            print(summary.line(figures, clock.now()));
        }
    }
    app::StopSignals::exitIfNotDoneWithin(app::kStopWithin);
    std::string givenUp = assembly.stop();
    // Once more: what was still under way is counted now.
    if (withSummary) {
        print(summary.line(assembly.figures(), clock.now()));
    }
    return givenUp;
}

} // namespace

int main(int argc, char** argv)
{
    const app::Usage usage = daemonUsage();
    app::Arguments arguments;
    if (const auto exitCode = parseOrAnswer(usage, app::typedWords(argc, argv), arguments)) {
        return *exitCode;
    }
    const auto path = arguments.text("config");
    if (path.has_value() == arguments.has("demo")) {
        return failUsage(usage, path ? "--config and --demo exclude each other"
                                     : "it needs --config FILE, or --demo for a simulated company");
    }
    const std::string level = arguments.text("log-level").value_or("info");
    if (!setUpLog(level)) {
        return failUsage(usage, "option --log-level takes debug, info, warning or error, not \"" + level + "\"");
    }
    auto config = path ? app::loadConfig(*path) : app::demoConfig();
    if (!config) {
        return fail(usage, config.error().message);
    }
    if (config.value().sources.empty()) {
        return fail(usage, *path + " names no source: there is nothing to read; see [[source]] in the sample");
    }
    const app::StopSignals signals; // before any other thread: they inherit what it blocks
    auto assembly = app::Assembly::make(config.value());
    if (!assembly) {
        return fail(usage, assembly.error().message);
    }
    spdlog::info("version {}, history in {}", app::versionText(), assembly.value()->dataFolder());
    if (const std::string& damaged = assembly.value()->damagedHistory(); !damaged.empty()) {
        spdlog::warn("history.db was damaged; it is kept as {}, and a new history has been begun", damaged);
    }
    constexpr int kPercentALine = 25;
    const auto tellPast = [&signals, next = 0](int percent) mutable {
        if (percent >= next) {
            spdlog::info("writing the simulated company's past: {} %", percent);
            next = percent - percent % kPercentALine + kPercentALine;
        }
        return !signals.pending();
    };
    if (const auto started = assembly.value()->start(tellPast); !started) {
        return fail(usage, started.error().message);
    }
    spdlog::info("reading {} source(s)", config.value().sources.size());
    const std::string givenUp = run(*assembly.value(), signals, arguments.has("summary"));
    assembly.value().reset();
    if (!givenUp.empty()) {
        spdlog::error("{}", givenUp);
        return app::kExitFailed;
    }
    spdlog::info("ended");
    return app::kExitDone;
}
