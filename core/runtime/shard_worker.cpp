#include "core/runtime/shard_worker.h"

#include <algorithm>

namespace bw::runtime {

ShardWorker::ShardWorker(std::size_t number, std::unique_ptr<engine::Shard> shard, std::size_t sources, bool wantStates,
                         Sink& sink, BarrierReached reached)
    : m_number(number), m_wantStates(wantStates), m_sink(sink), m_reached(std::move(reached)),
      m_shard(std::move(shard)), m_sources(sources)
{}

void ShardWorker::start()
{
    m_nextDelivery = m_nextBuckets = Steady::now();
    m_thread = std::thread([this] { run(); });
}

void ShardWorker::join()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ShardWorker::run()
{
    while (!allEnded()) {
        const auto untilDelivery =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_nextDelivery - Steady::now());
        const auto patience = std::clamp(untilDelivery, std::chrono::milliseconds(0), kDeliverMs);
        for (ShardMessage& message : m_queue.popAll(patience)) {
            accept(std::move(message));
        }
        const auto now = Steady::now();
        if (now >= m_nextDelivery) {
            m_nextDelivery = now + kDeliverMs;
            const bool withBuckets = now >= m_nextBuckets;
            if (withBuckets) {
                m_nextBuckets = now + kBucketsMs;
            }
            deliver(withBuckets);
        }
    }
    m_processedAny = true;
    deliver(true);
    m_ended = true;
}

bool ShardWorker::allEnded() const
{
    return std::all_of(m_sources.begin(), m_sources.end(), [](const SourceState& source) { return source.ended; });
}

bool ShardWorker::barrierIsComplete() const
{
    return std::all_of(m_sources.begin(), m_sources.end(),
                       [](const SourceState& source) { return source.ended || source.atBarrier; });
}

void ShardWorker::accept(ShardMessage message)
{
    SourceState& source = m_sources[message.source];
    if (source.atBarrier) {
        source.held.push_back(std::move(message));
        return;
    }
    apply(message);
    const bool barrierIsOpen =
        std::any_of(m_sources.begin(), m_sources.end(), [](const SourceState& state) { return state.atBarrier; });
    if (barrierIsOpen && barrierIsComplete()) {
        completeBarrier();
    }
}

void ShardWorker::apply(ShardMessage& message)
{
    m_processedAny = true;
    if (auto* input = std::get_if<engine::ShardInput>(&message.what)) {
        m_shard->process(*input);
    } else if (const auto* partition = std::get_if<AddPartition>(&message.what)) {
        add(*partition);
    } else if (const auto* barrier = std::get_if<Barrier>(&message.what)) {
        m_sources[message.source].atBarrier = true;
        m_barrier = barrier->number;
    } else {
        m_sources[message.source].ended = true;
    }
}

void ShardWorker::completeBarrier()
{
    // Results up to the barrier leave first, so that the state holds none that could be lost with it.
    engine::ShardResults results = m_shard->take(true);
    ShardBarrier reached{m_barrier, m_number, results.counters, {}};
    m_sink.deliver(m_number, std::move(results));
    if (m_wantStates) {
        reached.state = m_shard->snapshot();
    }
    m_reached(std::move(reached));

    std::deque<ShardMessage> held;
    for (SourceState& source : m_sources) {
        source.atBarrier = false;
        std::move(source.held.begin(), source.held.end(), std::back_inserter(held));
        source.held.clear();
    }
    for (ShardMessage& message : held) {
        accept(std::move(message));
    }
}

void ShardWorker::deliver(bool withBuckets)
{
    if (m_processedAny || withBuckets) {
        m_processedAny = false;
        m_sink.deliver(m_number, m_shard->take(withBuckets));
    }
}

} // namespace bw::runtime
