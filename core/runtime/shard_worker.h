#pragma once

#include "core/engine/shard.h"
#include "core/runtime/bounded_queue.h"
#include "core/runtime/sink.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <thread>
#include <variant>
#include <vector>

namespace bw::runtime {

/// A partition that a shard has to count with, before its first event.
struct AddPartition {
    std::uint32_t partition = 0;
    bool keyedByTenant = false;
    stream::PartitionProgress progress;
};

/// Everything a source sent before belongs to the checkpoint of this number.
struct Barrier {
    std::uint64_t number = 0;
};

/// The source sends nothing any more.
struct SourceEnded {};

struct ShardMessage {
    std::size_t source = 0;
    std::variant<engine::ShardInput, AddPartition, Barrier, SourceEnded> what;
};

/// What a shard adds to a checkpoint.
struct ShardBarrier {
    std::uint64_t number = 0;
    std::size_t shard = 0;
    engine::Counters counters;
    std::string state; ///< empty unless states are wanted
};

/// A shard on a thread of its own: takes messages, processes them, and delivers results every kDeliverMs. Barriers are
/// aligned: after one source's marker, what that source sends waits until every source's marker is here.
class ShardWorker {
public:
    using BarrierReached = std::function<void(ShardBarrier)>;

    static constexpr std::chrono::milliseconds kDeliverMs{50};
    static constexpr std::chrono::milliseconds kBucketsMs{1'000};
    static constexpr std::size_t kMessagesMax = 256;

    /// `reached` is called on the worker's thread.
    ShardWorker(std::size_t number, std::unique_ptr<engine::Shard> shard, std::size_t sources, bool wantStates,
                Sink& sink, BarrierReached reached);
    ~ShardWorker() { join(); }

    /// Before start().
    base::Result<void> restore(std::string_view state) { return m_shard->restore(state); }
    /// Before start().
    void add(const AddPartition& partition)
    {
        m_shard->addPartition(partition.partition, partition.keyedByTenant, partition.progress);
    }
    void start();
    bool ended() const { return m_ended; }
    /// Returns once every source has ended and all results are delivered.
    void join();

    BoundedQueue<ShardMessage>& queue() { return m_queue; }

private:
    struct SourceState {
        bool ended = false;
        bool atBarrier = false;
        std::deque<ShardMessage> held; ///< sent after a barrier that is not complete
    };
    using Steady = std::chrono::steady_clock;

    void run();
    void accept(ShardMessage message);
    void apply(ShardMessage& message);
    void completeBarrier();
    void deliver(bool withBuckets);
    bool allEnded() const;
    bool barrierIsComplete() const;

    const std::size_t m_number;
    const bool m_wantStates;
    Sink& m_sink;
    const BarrierReached m_reached;
    BoundedQueue<ShardMessage> m_queue{kMessagesMax};
    std::thread m_thread;
    std::atomic<bool> m_ended{false};

    // The worker's thread only, once started.
    std::unique_ptr<engine::Shard> m_shard;
    std::vector<SourceState> m_sources;
    std::uint64_t m_barrier = 0;
    bool m_processedAny = false;
    Steady::time_point m_nextDelivery;
    Steady::time_point m_nextBuckets;
};

} // namespace bw::runtime
