#pragma once

#include "core/base/result.h"
#include "core/engine/settings.h"
#include "core/runtime/checkpoint_store.h"
#include "core/runtime/clock.h"
#include "core/runtime/journal.h"
#include "core/runtime/shard_worker.h"
#include "core/runtime/sink.h"
#include "core/runtime/source_worker.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace bw::runtime {

struct RuntimeOptions {
    std::size_t shards = 1;
    base::TimeMs checkpointIntervalMs = 30'000;
};

/// The engine at work: a thread for each source, a thread for each shard, and one that keeps watch (status of sources,
/// barriers). Results go to the Sink, what can change them to the Journal. With a CheckpointStore, states are saved at
/// every barrier and read on from at the start; without, barriers only balance the books (SPEC 8). One thread calls
/// the public functions.
class Runtime {
public:
    /// Everything referred to must outlive the Runtime; `checkpoints` may be null.
    Runtime(std::vector<SourceSetup> sources, std::shared_ptr<const engine::Settings> settings, RuntimeOptions options,
            Sink& sink, Journal& journal, CheckpointStore* checkpoints, const Clock& clock);
    ~Runtime();

    /// Restores the newest checkpoint, opens the sources and begins. A source that cannot be opened is offline from the
    /// start; if that is so of all of them, or for any other error, nothing runs.
    base::Result<void> start();
    /// Sources stop reading, what has been read is processed and delivered, everything ends. Safe to repeat.
    void stop();
    /// Whether every source has come to its end and everything is delivered.
    bool finished() const;

private:
    /// A barrier whose parts are still coming in.
    struct OpenBarrier {
        Checkpoint checkpoint;
        Balance balance;
        std::size_t shardsMissing = 0;
        std::size_t sourcesMissing = 0;
    };

    base::Result<void> restore();
    base::Result<void> checkSources(const Checkpoint& checkpoint) const;
    void watch();
    void deliverSources();
    void requestBarrier();
    void addShard(ShardBarrier reached);
    void addSource(const SourceBarrier& reached);
    static void addSourcePart(OpenBarrier& barrier, const SourceBarrier& reached);
    void closeIfComplete(std::uint64_t number);

    std::shared_ptr<const engine::Settings> m_settings;
    const RuntimeOptions m_options;
    Sink& m_sink;
    CheckpointStore* m_checkpoints;
    const Clock& m_clock;
    LowWatermarks m_watermarks;

    std::vector<std::string> m_sourceIds;
    std::vector<std::unique_ptr<ShardWorker>> m_shards;
    std::vector<std::unique_ptr<SourceWorker>> m_sources;
    std::thread m_watcher;
    bool m_started = false;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::map<std::uint64_t, OpenBarrier> m_openBarriers;
    std::uint64_t m_nextBarrier = 1;
};

} // namespace bw::runtime
