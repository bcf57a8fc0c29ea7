#include "core/runtime/replay.h"

#include "core/engine/router.h"
#include "core/engine/shard.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace bw::runtime {

namespace {

using event::EventBatch;

/// A shard that falls behind holds up the sequencer, so that memory stays bounded.
constexpr std::size_t kShardInputsMax = 64;

/// A chunk with what its records turned out to be.
struct Decoded {
    std::unique_ptr<ReplayChunk> chunk;
    std::vector<std::shared_ptr<EventBatch>> batches; ///< of `batch` records each but the last
};

/// Batches are used again: their buffers have the right size by then.
class BatchPool {
public:
    std::shared_ptr<EventBatch> get()
    {
        std::unique_ptr<EventBatch> batch;
        {
            const std::lock_guard lock(m_state->mutex);
            if (!m_state->free.empty()) {
                batch = std::move(m_state->free.back());
                m_state->free.pop_back();
            }
        }
        if (!batch) {
            batch = std::make_unique<EventBatch>();
        }
        return {batch.release(), [state = m_state](EventBatch* used) {
                    const std::lock_guard lock(state->mutex);
                    state->free.emplace_back(used);
                }};
    }

private:
    struct State {
        std::mutex mutex;
        std::vector<std::unique_ptr<EventBatch>> free;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// A partition: chunks are read in order, decoded by anyone, and taken in order.
struct Partition {
    std::unique_ptr<ReplayInput> input;
    bool reading = false;
    bool atEnd = false;          ///< the input has no more chunks
    std::uint64_t nextRead = 0;  ///< number of the chunk to be read next
    std::uint64_t nextTaken = 0; ///< number of the chunk the sequencer takes next
    std::map<std::uint64_t, Decoded> decoded;

    bool canRead(std::size_t ahead) const { return !reading && !atEnd && nextRead - nextTaken < ahead; }
    bool hasNext() const { return decoded.contains(nextTaken); }
    bool isDone() const { return atEnd && !reading && nextTaken == nextRead; }
};

/// What the sequencer knows of a partition; touched by whoever is the sequencer.
struct Cursor {
    stream::PartitionProgress progress;
    bool progressSent = false;
    bool ended = false;
    Decoded current;
    std::size_t batch = 0;     ///< in current.batches
    std::size_t event = 0;     ///< next in the batch's events
    std::size_t rejection = 0; ///< next in the batch's rejections

    bool hasRecords() const { return batch < current.batches.size(); }
};

struct ShardQueue {
    std::unique_ptr<engine::Shard> shard;
    std::deque<engine::ShardInput> inputs;
    bool busy = false;
};

/// One replay. Threads look for work in this order: a shard with input, the sequencer, a chunk to read and decode. So
/// what is furthest along goes first and memory stays bounded; there is no thread that waits for another while there
/// is work. Everything shared is under one mutex, taken once a piece of work.
class Replay {
public:
    Replay(std::vector<std::unique_ptr<ReplayInput>> inputs, const std::shared_ptr<const engine::Settings>& settings,
           const ReplayOptions& options, ReplayOutput& output);

    base::Result<void> run();

private:
    void work();
    bool step(std::unique_lock<std::mutex>& lock, event::Decoder& decoder);
    bool stepShard(std::unique_lock<std::mutex>& lock);
    bool stepSequencer(std::unique_lock<std::mutex>& lock);
    bool stepRead(std::unique_lock<std::mutex>& lock, event::Decoder& decoder);

    std::optional<std::size_t> lowestPartition() const;
    bool refill(std::size_t partition);
    void sequence(std::size_t partition);
    bool sequenceBatch(std::size_t partition, std::pair<base::TimeMs, std::size_t> nextBest);
    std::pair<base::TimeMs, std::size_t> rank(std::size_t partition) const;
    std::pair<base::TimeMs, std::size_t> bestOther(std::size_t partition) const;
    void flush();
    Decoded decode(event::Decoder& decoder, std::unique_ptr<ReplayChunk> chunk);

    const ReplayOptions m_options;
    const stream::TimeSettings m_time;
    ReplayOutput& m_output;
    BatchPool m_pool;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Partition> m_partitions;
    std::vector<ShardQueue> m_shards;
    bool m_sequencing = false;
    bool m_sequenced = false; ///< every record has gone to its shard
    std::optional<base::Error> m_error;

    // The sequencer's own.
    std::vector<Cursor> m_cursors;
    engine::Router m_router;
    std::vector<std::vector<engine::ShardInput>> m_flushed; ///< by shard
};

Replay::Replay(std::vector<std::unique_ptr<ReplayInput>> inputs,
               const std::shared_ptr<const engine::Settings>& settings, const ReplayOptions& options,
               ReplayOutput& output)
    : m_options(options), m_time(settings->defaults.time), m_output(output), m_partitions(inputs.size()),
      m_shards(options.threads), m_cursors(inputs.size()), m_router(settings, options.threads),
      m_flushed(options.threads)
{
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        m_partitions[i].input = std::move(inputs[i]);
    }
    for (ShardQueue& queue : m_shards) {
        queue.shard = std::make_unique<engine::Shard>(
            settings, engine::ShardOptions{.live = false, .sliding = options.sliding, .nameRecords = true});
        for (std::uint32_t partition = 0; partition < m_partitions.size(); ++partition) {
            queue.shard->addPartition(partition, false, {});
        }
    }
}

base::Result<void> Replay::run()
{
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < m_options.threads; ++i) {
        helpers.emplace_back([this] { work(); });
    }
    work();
    helpers.clear();
    if (m_error) {
        return *m_error;
    }
    return {};
}

void Replay::work()
{
    event::Decoder decoder(m_options.decoder);
    std::unique_lock lock(m_mutex);
    while (!m_error) {
        if (step(lock, decoder)) {
            m_wake.notify_all();
            continue;
        }
        const bool idle = std::none_of(m_shards.begin(), m_shards.end(),
                                       [](const ShardQueue& queue) { return queue.busy || !queue.inputs.empty(); });
        if (m_sequenced && idle) {
            break;
        }
        m_wake.wait(lock);
    }
    m_wake.notify_all();
}

bool Replay::step(std::unique_lock<std::mutex>& lock, event::Decoder& decoder)
{
    return stepShard(lock) || stepSequencer(lock) || stepRead(lock, decoder);
}

bool Replay::stepShard(std::unique_lock<std::mutex>& lock)
{
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        ShardQueue& queue = m_shards[i];
        if (queue.busy || queue.inputs.empty()) {
            continue;
        }
        queue.busy = true;
        std::deque<engine::ShardInput> inputs = std::move(queue.inputs);
        queue.inputs.clear();
        lock.unlock();
        for (engine::ShardInput& input : inputs) {
            queue.shard->process(input);
        }
        inputs.clear();
        m_output.deliver(i, queue.shard->take(false));
        lock.lock();
        queue.busy = false;
        return true;
    }
    return false;
}

bool Replay::stepSequencer(std::unique_lock<std::mutex>& lock)
{
    const bool shardsFull = std::any_of(m_shards.begin(), m_shards.end(),
                                        [](const ShardQueue& queue) { return queue.inputs.size() > kShardInputsMax; });
    if (m_sequencing || m_sequenced || shardsFull) {
        return false;
    }
    // One chunk a step: shards get their part while it is still in the cache.
    const std::optional<std::size_t> lowest = lowestPartition();
    if (!lowest) {
        for (Cursor& cursor : m_cursors) {
            cursor.progressSent = false;
        }
        flush();
        m_sequenced = true;
    } else if (!refill(*lowest)) {
        return false;
    } else {
        m_sequencing = true;
        lock.unlock();
        sequence(*lowest);
        lock.lock();
        m_sequencing = false;
    }
    for (std::size_t shard = 0; shard < m_shards.size(); ++shard) {
        for (engine::ShardInput& input : m_flushed[shard]) {
            m_shards[shard].inputs.push_back(std::move(input));
        }
        m_flushed[shard].clear();
    }
    return true;
}

std::pair<base::TimeMs, std::size_t> Replay::rank(std::size_t partition) const
{
    return {m_cursors[partition].progress.watermark(m_time), partition};
}

std::optional<std::size_t> Replay::lowestPartition() const
{
    std::optional<std::size_t> lowest;
    for (std::size_t i = 0; i < m_cursors.size(); ++i) {
        if (!m_cursors[i].ended && (!lowest || rank(i) < rank(*lowest))) {
            lowest = i;
        }
    }
    return lowest;
}

/// Sees to it that the partition's cursor has records, or knows that there are none to come. Called with the mutex.
bool Replay::refill(std::size_t number)
{
    Cursor& cursor = m_cursors[number];
    Partition& partition = m_partitions[number];
    if (cursor.hasRecords()) {
        return true;
    }
    if (partition.isDone()) {
        cursor.ended = true;
        cursor.progress.finish();
        cursor.progressSent = false;
        return true;
    }
    if (!partition.hasNext()) {
        return false;
    }
    cursor.current = std::move(partition.decoded.extract(partition.nextTaken).mapped());
    ++partition.nextTaken;
    cursor.batch = cursor.event = cursor.rejection = 0;
    return true;
}

/// Takes records from the partition for as long as it stays the lowest and has any.
void Replay::sequence(std::size_t number)
{
    Cursor& cursor = m_cursors[number];
    const auto nextBest = bestOther(number);
    while (cursor.hasRecords() && sequenceBatch(number, nextBest)) {
    }
    flush();
}

std::pair<base::TimeMs, std::size_t> Replay::bestOther(std::size_t partition) const
{
    std::pair<base::TimeMs, std::size_t> best{base::kEndOfTime, m_cursors.size()};
    for (std::size_t i = 0; i < m_cursors.size(); ++i) {
        if (i != partition && !m_cursors[i].ended) {
            best = std::min(best, rank(i));
        }
    }
    return best;
}

/// False when another partition is next.
bool Replay::sequenceBatch(std::size_t number, std::pair<base::TimeMs, std::size_t> nextBest)
{
    Cursor& cursor = m_cursors[number];
    const std::shared_ptr<EventBatch>& batch = cursor.current.batches[cursor.batch];
    const auto records = cursor.current.chunk->records().subspan(cursor.batch * m_options.batch);
    const auto partition = static_cast<std::uint32_t>(number);
    bool stillLowest = true;
    while (stillLowest && (cursor.event < batch->events.size() || cursor.rejection < batch->rejections.size())) {
        const bool rejectionFirst = cursor.rejection < batch->rejections.size() &&
                                    (cursor.event == batch->events.size() ||
                                     batch->rejections[cursor.rejection].record < batch->events[cursor.event].record);
        if (rejectionFirst) {
            const event::Rejection& rejection = batch->rejections[cursor.rejection++];
            m_output.reject(partition, records[rejection.record].position, rejection);
            continue;
        }
        const auto index = static_cast<std::uint32_t>(cursor.event++);
        const base::TimeMs highest = cursor.progress.highest;
        m_router.route(batch, index, partition, records[batch->events[index].record].position, m_options.now,
                       cursor.progress);
        if (cursor.progress.highest != highest) {
            stillLowest = rank(number) < nextBest;
        }
    }
    cursor.progressSent = false;
    if (m_router.pendingEvents() >= m_options.batch) {
        flush();
    }
    if (cursor.event == batch->events.size() && cursor.rejection == batch->rejections.size()) {
        ++cursor.batch;
        cursor.event = cursor.rejection = 0;
    }
    return stillLowest;
}

void Replay::flush()
{
    std::vector<engine::ShardInput::Progress> progress;
    for (std::uint32_t i = 0; i < m_cursors.size(); ++i) {
        if (!m_cursors[i].progressSent) {
            m_cursors[i].progressSent = true;
            progress.push_back({i, m_cursors[i].progress});
        }
    }
    for (std::size_t shard = 0; shard < m_shards.size(); ++shard) {
        engine::ShardInput& input = m_router.inputs()[shard];
        input.progress = progress;
        input.now = m_options.now;
        if (!input.empty()) {
            m_flushed[shard].push_back(std::move(input));
        }
    }
    m_router.clear();
}

bool Replay::stepRead(std::unique_lock<std::mutex>& lock, event::Decoder& decoder)
{
    // The lowest partition first: it is the one that is waited for.
    const std::size_t ahead = 2 * m_options.threads;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < m_partitions.size(); ++i) {
        const auto waiting = [this](std::size_t at) {
            return std::pair(m_partitions[at].nextRead - m_partitions[at].nextTaken, at);
        };
        if (m_partitions[i].canRead(ahead) && (!chosen || waiting(i) < waiting(*chosen))) {
            chosen = i;
        }
    }
    if (!chosen) {
        return false;
    }
    Partition& partition = m_partitions[*chosen];
    partition.reading = true;
    lock.unlock();
    base::Result<std::unique_ptr<ReplayChunk>> chunk = partition.input->next();
    lock.lock();
    partition.reading = false;
    if (!chunk) {
        m_error = chunk.error();
        return true;
    }
    if (!chunk.value()) {
        partition.atEnd = true;
        return true;
    }
    const std::uint64_t number = partition.nextRead++;
    m_wake.notify_one();
    lock.unlock();
    Decoded decoded = decode(decoder, std::move(chunk).value());
    lock.lock();
    partition.decoded.emplace(number, std::move(decoded));
    return true;
}

Decoded Replay::decode(event::Decoder& decoder, std::unique_ptr<ReplayChunk> chunk)
{
    Decoded decoded;
    decoded.chunk = std::move(chunk);
    const std::span<event::RawRecord> records = decoded.chunk->records();
    for (event::RawRecord& record : records) {
        record.now = m_options.now;
    }
    for (std::size_t first = 0; first < records.size(); first += m_options.batch) {
        std::shared_ptr<EventBatch> batch = m_pool.get();
        decoder.decode(records.subspan(first, std::min(m_options.batch, records.size() - first)), *batch);
        decoded.batches.push_back(std::move(batch));
    }
    return decoded;
}

} // namespace

base::Result<void> replay(std::vector<std::unique_ptr<ReplayInput>> inputs,
                          const std::shared_ptr<const engine::Settings>& settings, const ReplayOptions& options,
                          ReplayOutput& output)
{
    return Replay(std::move(inputs), settings, options, output).run();
}

} // namespace bw::runtime
