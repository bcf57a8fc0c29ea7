#include "connectors/demo/event_writer.h"
#include "tests/bench/dom_walk.h"
#include "tests/bench/ratio_reporter.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The whole of `bellwetherctl replay`, output written, beside a bare walk over simdjson's DOM of the same bytes. One
// thread is measured in seconds of processor time (of the child process), so that the machine's other work disturbs
// little. Two threads are measured in seconds of the clock beside one, and so are two runs of one thread at the same
// time: what those do not reach, the machine does not have (virtual processors can be two threads of one core).

extern char** environ;

namespace {

using namespace bw;

constexpr std::int64_t kRecords = 1'000'000;
constexpr std::int64_t kRate = 5'000; ///< events a second of event time
constexpr std::int64_t kStartSeconds = 1'795'597'200;
constexpr std::string_view kNow = "1795683600000"; ///< a day later

/// Events of the demo company, one per cent of them faulty, in memory and in a file.
struct Recording {
    Recording()
    {
        const demo::Company company({});
        demo::StreamSettings settings;
        settings.rate = kRate;
        settings.faults = 0.01;
        const std::int64_t first = kRate * kStartSeconds;
        demo::EventWriter writer(company, settings, first);
        bytes.resize(static_cast<std::size_t>(kRecords) * 700 + demo::kEventBytesMax);
        std::size_t at = 0;
        for (std::int64_t i = 0; i < kRecords; ++i) {
            bytes.resize(std::max(bytes.size(), at + demo::kEventBytesMax + simdjson::SIMDJSON_PADDING));
            const std::size_t length = writer.write(first + i, bytes.data() + at).bytes;
            lines.emplace_back(at, length);
            at += length;
            bytes[at++] = '\n';
        }
        size = at;
        folder = std::filesystem::temp_directory_path() / ("bellwether-bench-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "events.ndjson", std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(at));
    }
    ~Recording() { std::filesystem::remove_all(folder); }
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    std::string bytes;
    std::size_t size = 0;
    std::vector<std::pair<std::size_t, std::size_t>> lines; ///< begin, length
    std::filesystem::path folder;
};

const Recording& recording()
{
    static const Recording made;
    return made;
}

std::string& programPath()
{
    static std::string path;
    return path;
}

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

struct Took {
    double processor = 0;
    double clock = 0;
};

/// Starts the program over the recording; no process where it fails.
std::optional<pid_t> startReplay(int threads, const std::string& outputName)
{
    const std::string input = recording().folder / "events.ndjson";
    const std::string output = recording().folder / outputName;
    const std::string threadsText = std::to_string(threads);
    std::vector<std::string> words{programPath(), "replay", "--now", std::string(kNow), "--threads", threadsText,
                                   "--out",       output,   input};
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawn(&child, programPath().c_str(), nullptr, nullptr, arguments.data(), environ) != 0) {
        return std::nullopt;
    }
    return child;
}

/// Runs the program `runs` times at the same time, and says what one took on average; zero where it fails.
Took runReplays(int runs, int threads)
{
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::optional<pid_t>> children;
    for (int run = 0; run < runs; ++run) {
        children.push_back(startReplay(threads, "out" + std::to_string(run)));
    }
    Took took;
    bool succeeded = true;
    for (const std::optional<pid_t>& child : children) {
        int status = 0;
        rusage usage{};
        succeeded = child && ::wait4(*child, &status, 0, &usage) == *child && status == 0 && succeeded;
        took.processor += (seconds(usage.ru_utime) + seconds(usage.ru_stime)) / runs;
    }
    const std::chrono::duration<double> clock = std::chrono::steady_clock::now() - start;
    took.clock = clock.count() / runs;
    return succeeded ? took : Took{};
}

void walk(benchmark::State& state)
{
    simdjson::dom::parser parser;
    for ([[maybe_unused]] auto _ : state) {
        std::uint64_t seen = 0;
        for (const auto& [begin, length] : recording().lines) {
            simdjson::dom::element document;
            if (parser.parse(recording().bytes.data() + begin, length, false).get(document) == simdjson::SUCCESS) {
                seen += bench::walkEveryField(document);
            }
        }
        benchmark::DoNotOptimize(seen);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * kRecords);
}

template <int kRuns, int kThreads, double Took::* kKind>
void replay(benchmark::State& state)
{
    for ([[maybe_unused]] auto _ : state) {
        const Took took = runReplays(kRuns, kThreads);
        if (took.clock == 0) {
            state.SkipWithError("the replay failed");
            return;
        }
        state.SetIterationTime(took.*kKind);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * kRecords);
}

BENCHMARK(walk)->Iterations(1);
BENCHMARK(replay<1, 1, &Took::processor>)->Name("replay, processor time")->UseManualTime()->Iterations(1);
BENCHMARK(replay<1, 1, &Took::clock>)->Name("replay, 1 thread, clock")->UseManualTime()->Iterations(1);
BENCHMARK(replay<1, 2, &Took::clock>)->Name("replay, 2 threads, clock")->UseManualTime()->Iterations(1);
BENCHMARK(replay<2, 1, &Took::clock>)->Name("replay, 2 at once, clock")->UseManualTime()->Iterations(1);

} // namespace

int main(int argc, char** argv)
{
    programPath() = std::filesystem::path(argv[0]).parent_path() / "bellwetherctl";
    return bench::runWithRatios(argc, argv, 9,
                                [] {
                                    std::printf("%lld records of %.0f bytes on average\n",
                                                static_cast<long long>(kRecords),
                                                static_cast<double>(recording().size) / static_cast<double>(kRecords));
                                },
                                {{"replay, 2 threads, clock", "replay, 1 thread, clock"},
                                 {"replay, 2 at once, clock", "replay, 1 thread, clock"},
                                 {"replay, 2 threads, clock", "replay, 2 at once, clock"}});
}
