#include "core/runtime/runtime.h"

#include <algorithm>

namespace bw::runtime {

namespace {

constexpr std::chrono::milliseconds kWatchMs{250};

} // namespace

Runtime::Runtime(std::vector<SourceSetup> sources, std::shared_ptr<const engine::Settings> settings,
                 RuntimeOptions options, Sink& sink, Journal& journal, CheckpointStore* checkpoints, const Clock& clock)
    : m_settings(std::move(settings)), m_options(options), m_sink(sink), m_checkpoints(checkpoints), m_clock(clock),
      m_watermarks(sources.size())
{
    std::vector<ShardWorker*> shards;
    for (std::size_t i = 0; i < m_options.shards; ++i) {
        m_shards.push_back(std::make_unique<ShardWorker>(
            i, std::make_unique<engine::Shard>(m_settings, engine::ShardOptions{.live = true}), sources.size(),
            m_checkpoints != nullptr, m_sink, [this](ShardBarrier reached) { addShard(std::move(reached)); }));
        shards.push_back(m_shards.back().get());
    }
    for (std::size_t i = 0; i < sources.size(); ++i) {
        m_sourceIds.push_back(sources[i].id);
        m_sources.push_back(std::make_unique<SourceWorker>(
            i, std::move(sources[i]),
            SourceWorker::Context{m_settings, shards, m_sink, journal, m_clock, m_watermarks,
                                  [this](const SourceBarrier& reached) { addSource(reached); }}));
    }
}

Runtime::~Runtime()
{
    stop();
}

base::Result<void> Runtime::start()
{
    if (m_checkpoints != nullptr) {
        if (base::Result<void> restored = restore(); !restored) {
            return restored;
        }
    }
    m_started = true;
    for (const auto& shard : m_shards) {
        for (std::size_t source = 0; source < m_sources.size(); ++source) {
            shard->add({SourceWorker::unknownPartitions(source), false, {}});
        }
        shard->start();
    }
    std::size_t unopened = 0;
    std::string problems;
    for (const auto& source : m_sources) {
        if (const base::Result<void> started = source->start(); !started) {
            ++unopened;
            problems += (problems.empty() ? "" : "\n") + source->snapshot().name + ": " + started.error().message;
        }
    }
    if (unopened > 0 && unopened == m_sources.size()) {
        stop();
        return base::Error{problems};
    }
    m_watcher = std::thread([this] { watch(); });
    return {};
}

base::Result<void> Runtime::restore()
{
    const base::Result<std::optional<Checkpoint>> newest = m_checkpoints->newest();
    if (!newest) {
        return newest.error();
    }
    if (!newest.value()) {
        return {};
    }
    const Checkpoint& checkpoint = *newest.value();
    if (checkpoint.shardStates.size() != m_shards.size()) {
        return base::Error{"The checkpoint was written with " + std::to_string(checkpoint.shardStates.size()) +
                           " shards, the configuration has " + std::to_string(m_shards.size()) +
                           ". Set [engine] threads to the number it was written with."};
    }
    if (base::Result<void> checked = checkSources(checkpoint); !checked) {
        return checked;
    }
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (base::Result<void> restored = m_shards[i]->restore(checkpoint.shardStates[i]); !restored) {
            return restored;
        }
    }
    for (const auto& source : m_sources) {
        const std::string id = source->snapshot().id;
        const auto state = checkpoint.sourceStates.find(id);
        const auto positions = checkpoint.positions.find(id);
        if (state == checkpoint.sourceStates.end() || positions == checkpoint.positions.end()) {
            continue;
        }
        if (base::Result<void> restored = source->restore(positions->second, state->second); !restored) {
            return restored;
        }
    }
    m_nextBarrier = checkpoint.sequence + 1;
    return {};
}

/// In a shard's state a partition is that of the source at a place. At another source's place it would hold back, or
/// let go, what is not its own.
base::Result<void> Runtime::checkSources(const Checkpoint& checkpoint) const
{
    const auto& written = checkpoint.sourceIds;
    if (written.size() <= m_sourceIds.size() && std::equal(written.begin(), written.end(), m_sourceIds.begin())) {
        return {};
    }
    const auto listed = [](const std::vector<std::string>& ids) {
        std::string text;
        for (const std::string& id : ids) {
            text += (text.empty() ? "" : ", ") + id;
        }
        return text;
    };
    return base::Error{"The checkpoint was written with the sources " + listed(written) + ", the configuration has " +
                       listed(m_sourceIds) + ". Name the same sources in the same order, new ones behind them."};
}

void Runtime::stop()
{
    if (!m_started) {
        return;
    }
    m_started = false;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_watcher.joinable()) {
        m_watcher.join();
    }
    for (const auto& source : m_sources) {
        source->requestStop();
    }
    for (const auto& source : m_sources) {
        source->join();
    }
    for (const auto& shard : m_shards) {
        shard->join();
    }
    deliverSources();
}

bool Runtime::finished() const
{
    return std::all_of(m_sources.begin(), m_sources.end(), [](const auto& source) { return source->ended(); }) &&
           std::all_of(m_shards.begin(), m_shards.end(), [](const auto& shard) { return shard->ended(); });
}

void Runtime::watch()
{
    using Steady = std::chrono::steady_clock;
    auto nextBarrier = Steady::now() + std::chrono::milliseconds(m_options.checkpointIntervalMs);
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        deliverSources();
        if (Steady::now() >= nextBarrier) {
            nextBarrier = Steady::now() + std::chrono::milliseconds(m_options.checkpointIntervalMs);
            requestBarrier();
        }
        lock.lock();
        m_wake.wait_until(lock, std::min(nextBarrier, Steady::now() + kWatchMs), [this] { return m_stopping; });
    }
}

void Runtime::deliverSources()
{
    std::vector<SourceSnapshot> snapshots;
    for (const auto& source : m_sources) {
        snapshots.push_back(source->snapshot());
    }
    m_sink.deliverSources(std::move(snapshots));
}

void Runtime::requestBarrier()
{
    const std::lock_guard lock(m_mutex);
    if (!m_openBarriers.empty()) {
        return; // One at a time.
    }
    const std::uint64_t number = m_nextBarrier++;
    OpenBarrier& barrier = m_openBarriers[number];
    barrier.checkpoint.sequence = number;
    barrier.checkpoint.sourceIds = m_sourceIds;
    barrier.checkpoint.shardStates.resize(m_shards.size());
    barrier.balance.now = m_clock.now();
    barrier.shardsMissing = m_shards.size();
    barrier.sourcesMissing = m_sources.size();
    for (const auto& source : m_sources) {
        if (const std::optional<SourceBarrier> ended = source->requestBarrier(number)) {
            addSourcePart(barrier, *ended);
        }
    }
    closeIfComplete(number);
}

void Runtime::addShard(ShardBarrier reached)
{
    const std::lock_guard lock(m_mutex);
    OpenBarrier& barrier = m_openBarriers[reached.number];
    barrier.checkpoint.shardStates[reached.shard] = std::move(reached.state);
    barrier.balance.counted += reached.counters;
    --barrier.shardsMissing;
    closeIfComplete(reached.number);
}

void Runtime::addSource(const SourceBarrier& reached)
{
    const std::lock_guard lock(m_mutex);
    addSourcePart(m_openBarriers[reached.number], reached);
    closeIfComplete(reached.number);
}

void Runtime::addSourcePart(OpenBarrier& barrier, const SourceBarrier& reached)
{
    barrier.checkpoint.positions[reached.sourceId] = reached.positions;
    barrier.checkpoint.sourceStates[reached.sourceId] = reached.state;
    barrier.balance.recordsIn += reached.recordsIn;
    barrier.balance.counted += reached.decoder;
    --barrier.sourcesMissing;
}

void Runtime::closeIfComplete(std::uint64_t number)
{
    const auto barrier = m_openBarriers.find(number);
    if (barrier->second.shardsMissing > 0 || barrier->second.sourcesMissing > 0) {
        return;
    }
    m_sink.deliverBalance(barrier->second.balance);
    if (m_checkpoints != nullptr) {
        (void)m_checkpoints->save(barrier->second.checkpoint);
    }
    m_openBarriers.erase(barrier);
}

} // namespace bw::runtime
