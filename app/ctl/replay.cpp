#include "app/ctl/replay.h"

#include "app/config/config.h"
#include "app/ctl/replay_output.h"
#include "app/ctl/time_option.h"
#include "connectors/file/line_reader.h"
#include "core/runtime/clock.h"
#include "core/runtime/replay.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>
#include <vector>

#include <sys/resource.h>

namespace bw::app {

namespace {

/// Large enough that handing a chunk on costs nothing, small enough that it is still in the cache when it is decoded.
constexpr std::size_t kChunkBytes = 256 * 1024;
constexpr std::int64_t kThreadsMax = 256;
constexpr std::int64_t kBatchMax = 65'536;

/// Blocks go round: a new one each time would be a mapping made, faulted in and unmapped for every chunk.
struct BlockPool {
    std::mutex mutex;
    std::vector<file::LineBlock> free;

    file::LineBlock take()
    {
        const std::lock_guard lock(mutex);
        if (free.empty()) {
            return {};
        }
        file::LineBlock block = std::move(free.back());
        free.pop_back();
        return block;
    }
    void give(file::LineBlock block)
    {
        const std::lock_guard lock(mutex);
        free.push_back(std::move(block));
    }
};

class LineChunk final : public runtime::ReplayChunk {
public:
    explicit LineChunk(std::shared_ptr<BlockPool> pool) : block(pool->take()), m_pool(std::move(pool)) {}
    ~LineChunk() override { m_pool->give(std::move(block)); }
    LineChunk(const LineChunk&) = delete;
    LineChunk& operator=(const LineChunk&) = delete;

    std::span<event::RawRecord> records() override { return block.records(); }
    file::LineBlock block;

private:
    std::shared_ptr<BlockPool> m_pool;
};

class LineInput final : public runtime::ReplayInput {
public:
    LineInput(file::LineReader reader, std::shared_ptr<BlockPool> pool)
        : m_reader(std::move(reader)), m_pool(std::move(pool))
    {}

    base::Result<std::unique_ptr<runtime::ReplayChunk>> next() override
    {
        auto chunk = std::make_unique<LineChunk>(m_pool);
        const bool isFirst = m_reader.nextLine() == 1;
        base::Result<bool> more = m_reader.read(chunk->block);
        if (!more) {
            return more.error();
        }
        if (isFirst && more.value() && chunk->records().front().bytes.starts_with("Obj\x01")) {
            return base::Error{m_reader.path() + " is an Avro object container file, which this version does not read. "
                                                 "Convert it to NDJSON, one event a line."};
        }
        return more.value() ? std::unique_ptr<runtime::ReplayChunk>(std::move(chunk)) : nullptr;
    }

private:
    file::LineReader m_reader;
    std::shared_ptr<BlockPool> m_pool;
};

Usage replayUsage()
{
    return {.program = "bellwetherctl replay",
            .summary = "Runs the engine over recorded events and writes what it finds out, the same bytes every time.",
            .operands = "FILE...",
            .operandsMin = 1,
            .operandsMax = std::numeric_limits<std::size_t>::max(),
            .options = {{"config", "FILE", "Time settings, tenants and their zones, as for desk and daemon.", 'c'},
                        {"now", "TIME",
                         "What counts as now for every record: RFC 3339 or milliseconds since 1970. By default the "
                         "clock at the start."},
                        {"sliding", "", "Write sliding.ndjson too."},
                        {"threads", "N", "Threads to use, 1 by default. Changes no byte of the output."},
                        {"batch", "N", "Records decoded at a time, 256 by default. Changes no byte of the output."},
                        {"out", "DIR",
                         "The folder for the output, made if it is not there; an earlier run's files in it are "
                         "replaced. Required."}},
            .more = "Each FILE holds one event a line (NDJSON) and is one partition; - is standard input.\n"
                    "\n"
                    "Output: windows.ndjson, sliding.ndjson, rollups.ndjson, quarantine.ndjson,\n"
                    "duplicates.ndjson, late.ndjson, summary.json.\n"
                    "\n"
                    "Exit codes: 0 every record got its disposition, 1 an input cannot be read,\n"
                    "2 wrong usage.\n"};
}

struct ReplayJob {
    runtime::ReplayOptions options;
    std::shared_ptr<const engine::Settings> settings = std::make_shared<engine::Settings>();
    std::string folder;
};

/// Whether a replay into `folder` would write over `path`.
bool wouldReplace(const std::string& folder, const std::string& path)
{
    return std::any_of(kReplayFileNames.begin(), kReplayFileNames.end(), [&](const char* name) {
        std::error_code missing;
        return std::filesystem::equivalent(path, folder + "/" + name, missing);
    });
}

/// What the options say. The error is one of usage.
base::Result<ReplayJob> readOptions(const Arguments& arguments)
{
    ReplayJob job;
    const auto threads = arguments.integer("threads", 1, kThreadsMax);
    const auto batch = arguments.integer("batch", 1, kBatchMax);
    if (!threads || !batch) {
        return (threads ? batch : threads).error();
    }
    job.options.threads = static_cast<std::size_t>(threads.value().value_or(1));
    job.options.batch = static_cast<std::size_t>(batch.value().value_or(256));
    job.options.sliding = arguments.has("sliding");
    job.options.now = runtime::SystemClock().now();
    if (const auto text = arguments.text("now")) {
        const std::optional<base::TimeMs> now = parseTime(*text);
        if (!now) {
            return base::Error{"--now takes a time such as 2026-11-25T09:00:00Z, or milliseconds since 1970, not '" +
                               *text + "'."};
        }
        job.options.now = *now;
    }
    const std::optional<std::string> folder = arguments.text("out");
    if (!folder || folder->empty()) {
        return base::Error{"--out DIR is required: the folder for the output."};
    }
    job.folder = *folder;
    std::set<std::string> seen;
    for (const std::string& path : arguments.operands()) {
        if (!seen.insert(path).second) {
            return base::Error{"'" + path + "' is given twice; each FILE is a partition of its own."};
        }
        if (wouldReplace(job.folder, path)) {
            return base::Error{"'" + path + "' would be replaced by an output of that name; choose another --out."};
        }
    }
    return job;
}

/// Every FILE is open at once, and a shell allows 1,024, often of half a million that the system would.
void allowManyFiles()
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files); // if not, opening a file says so
    }
}

base::Result<void> replayFiles(const ReplayJob& job, const std::vector<std::string>& paths)
{
    std::vector<std::unique_ptr<runtime::ReplayInput>> inputs;
    const auto pool = std::make_shared<BlockPool>();
    allowManyFiles();
    for (const std::string& path : paths) {
        base::Result<file::LineReader> reader = file::LineReader::open(path, kChunkBytes);
        if (!reader) {
            return reader.error();
        }
        inputs.push_back(std::make_unique<LineInput>(std::move(reader).value(), pool));
    }
    std::error_code error;
    std::filesystem::create_directories(job.folder, error);
    if (error) {
        return base::Error{"The folder " + job.folder + " cannot be made: " + error.message() + "."};
    }
    auto output = ReplayFiles::create(job.folder, paths, job.options.threads, job.options.sliding, job.settings);
    if (!output) {
        return output.error();
    }
    const auto start = std::chrono::steady_clock::now();
    if (base::Result<void> run = runtime::replay(std::move(inputs), job.settings, job.options, *output.value()); !run) {
        return run;
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    if (base::Result<void> finished = output.value()->finish(wall.count()); !finished) {
        return finished;
    }
    if (!job.options.sliding) { // an earlier run's would pass for this one's
        std::filesystem::remove(job.folder + "/sliding.ndjson", error);
    }
    return {};
}

int runReplay(const Usage& usage, const Arguments& arguments)
{
    base::Result<ReplayJob> job = readOptions(arguments);
    if (!job) {
        return failUsage(usage, job.error().message);
    }
    if (const auto path = arguments.text("config")) {
        const base::Result<Config> config = loadConfig(*path);
        if (!config) {
            return fail(usage, config.error().message);
        }
        job.value().settings = std::make_shared<engine::Settings>(config.value().engineSettings());
    }
    if (base::Result<void> done = replayFiles(job.value(), arguments.operands()); !done) {
        return fail(usage, done.error().message);
    }
    return kExitDone;
}

} // namespace

Subcommand replaySubcommand()
{
    return {"replay", replayUsage(), &runReplay};
}

} // namespace bw::app
