#pragma once

#include "core/engine/router.h"
#include "core/event/decoder.h"
#include "core/runtime/clock.h"
#include "core/runtime/journal.h"
#include "core/runtime/shard_worker.h"
#include "core/runtime/sink.h"
#include "core/runtime/source.h"

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bw::runtime {

/// A source and how its records are to be taken.
struct SourceSetup {
    std::string id;   ///< unique
    std::string name; ///< for a person
    std::string kind; ///< kafka, file, demo
    std::unique_ptr<Source> source;
    bool keyedByTenant = false; ///< all of a tenant's records are in one partition
    event::DecoderOptions decoder;
    std::size_t tailBytes = std::size_t{16} << 20; ///< of its last records that are kept whole, at most
};

/// What a source adds to a checkpoint.
struct SourceBarrier {
    std::uint64_t number = 0;
    std::string sourceId;
    Positions positions; ///< of the next records
    std::string state;   ///< progress of its partitions
    std::int64_t recordsIn = 0;
    engine::Counters decoder;
};

/// The lowest watermark that a source has told its shards, over all sources: what partitions found later start from,
/// so that nothing already final is opened again. Any thread.
class LowWatermarks {
public:
    explicit LowWatermarks(std::size_t sources) : m_values(sources)
    {
        for (auto& value : m_values) {
            value = base::kBeginningOfTime;
        }
    }
    void publish(std::size_t source, base::TimeMs watermark) { m_values[source] = watermark; }
    base::TimeMs lowest() const;

private:
    std::vector<std::atomic<base::TimeMs>> m_values;
};

/// A source on a thread of its own: reads, decodes, stamps each record with its partition's watermark and hands it to
/// its tenant's shard. A shard that cannot take more pauses the source's partitions, not the thread.
class SourceWorker {
public:
    using BarrierReached = std::function<void(SourceBarrier)>;

    struct Context {
        std::shared_ptr<const engine::Settings> settings;
        std::vector<ShardWorker*> shards;
        Sink& sink;
        Journal& journal;
        const Clock& clock;
        LowWatermarks& watermarks;
        BarrierReached reached; ///< called on the worker's thread
    };

    SourceWorker(std::size_t number, SourceSetup setup, Context context);
    ~SourceWorker();

    /// The partition that stands for those of a source that are not known yet: until it is known which there are,
    /// nothing becomes final, so that what another source reads meanwhile cannot make this one's first records late.
    /// Every shard counts with it from before the first source starts; the worker finishes it.
    static std::uint32_t unknownPartitions(std::size_t source);

    /// Reads on from a checkpoint. Before start().
    base::Result<void> restore(const Positions& positions, std::string_view state);
    /// Opens the source and begins to read. On an error it ends at once, as a source that has nothing to say, and
    /// snapshot() tells the reason.
    base::Result<void> start();
    /// Asks for a barrier; the worker passes it on soon. If it has ended, the answer is what it adds to every
    /// checkpoint from now on.
    std::optional<SourceBarrier> requestBarrier(std::uint64_t number);
    void requestStop();
    void join();

    SourceSnapshot snapshot() const;
    /// Whether it will never send anything again.
    bool ended() const { return m_ended; }

private:
    struct Partition {
        stream::PartitionProgress progress;
        stream::PartitionProgress sent; ///< as the shards know it
        std::int64_t nextPosition = -1; ///< −1: not read yet
        std::int64_t recordsIn = 0;
        base::TimeMs atEndSince = -1; ///< −1: has more to read
    };

    void run();
    void endUnopened();
    void readOnce();
    void addNewPartitions();
    void releaseHold();
    void take(RecordBatch& records, base::TimeMs now);
    RecordTail::Progress progressNow() const;
    void takeBatch(std::span<const event::RawRecord> records);
    void quarantine(std::span<const event::RawRecord> records, const event::EventBatch& batch);
    void followClock(base::TimeMs now);
    void sendProgress();
    void flushRouter();
    /// Hands on what is pending; false while some shard is full.
    bool pushPending();
    void holdBack(bool hold);
    void passBarrier(bool last);
    SourceBarrier barrierNow(std::uint64_t number) const;
    void finishPartitions();
    void end();
    void toAll(const ShardMessage& message);
    void publishStatus();
    std::uint32_t globalNumber(std::uint32_t partition) const;

    const std::size_t m_number;
    SourceSetup m_setup;
    Context m_context;
    std::thread m_thread;
    std::optional<std::string> m_openProblem; ///< set before the thread starts
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_ended{false};

    mutable std::mutex m_barrierMutex;
    std::uint64_t m_requestedBarrier = 0;
    std::uint64_t m_passedBarrier = 0;
    std::optional<SourceBarrier> m_lastBarrier; ///< once ended

    // The worker's thread only, once started.
    event::Decoder m_decoder;
    engine::Router m_router;
    RecordBatch m_records;
    Positions m_resumeFrom;
    std::map<std::uint32_t, Partition> m_partitions;
    std::deque<std::pair<std::size_t, ShardMessage>> m_pending; ///< shard, message
    bool m_heldBack = false;
    bool m_holding = true; ///< unknownPartitions() is not finished
    std::chrono::steady_clock::time_point m_holdUntil;
    std::int64_t m_recordsIn = 0;
    engine::Counters m_rejected;
    base::TimeMs m_newestArrival = 0;
    const std::shared_ptr<RecordTail> m_tail;

    mutable std::mutex m_statusMutex;
    SourceSnapshot m_status; ///< all but the source's own status
};

} // namespace bw::runtime
