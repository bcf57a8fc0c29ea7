#include "core/runtime/source_worker.h"

#include "core/base/codec.h"

#include <algorithm>

namespace bw::runtime {

namespace {

constexpr std::size_t kRecordsAPoll = 2'048;
constexpr std::size_t kRecordsABatch = 256;
constexpr std::chrono::milliseconds kPollPatience{10};
constexpr std::uint32_t kPartitionBits = 20;
/// A number no partition has.
constexpr std::uint32_t kUnknownPartitions = (1U << kPartitionBits) - 1;
/// A source that cannot be reached for this long holds nothing back any more.
constexpr std::chrono::seconds kHoldAtMost{10};

} // namespace

base::TimeMs LowWatermarks::lowest() const
{
    base::TimeMs lowest = base::kEndOfTime;
    for (const auto& value : m_values) {
        lowest = std::min(lowest, value.load());
    }
    return lowest;
}

SourceWorker::SourceWorker(std::size_t number, SourceSetup setup, Context context)
    : m_number(number), m_setup(std::move(setup)), m_context(std::move(context)), m_decoder(m_setup.decoder),
      m_router(m_context.settings, m_context.shards.size()),
      m_tail(std::make_shared<RecordTail>(m_setup.tailBytes, m_setup.decoder, m_context.settings))
{
    m_status.tail = m_tail;
    m_status.id = m_setup.id;
    m_status.name = m_setup.name;
    m_status.kind = m_setup.kind;
}

SourceWorker::~SourceWorker()
{
    requestStop();
    join();
}

base::Result<void> SourceWorker::restore(const Positions& positions, std::string_view state)
{
    base::StateReader in(state);
    m_recordsIn = in.get<std::int64_t>();
    for (std::int64_t& count : m_rejected.rejected) {
        count = in.get<std::int64_t>();
    }
    for (std::size_t count = in.getCount(28); count > 0 && in.ok(); --count) {
        Partition& partition = m_partitions[in.get<std::uint32_t>()];
        partition.progress.highest = in.get<base::TimeMs>();
        partition.progress.idleClock = in.get<base::TimeMs>();
        partition.progress.floor = in.get<base::TimeMs>();
        partition.sent = partition.progress;
    }
    if (!in.done()) {
        m_partitions.clear();
        return base::Error{"The checkpoint's state of source '" + m_setup.id + "' is damaged or cut short."};
    }
    for (const auto& [number, position] : positions) {
        m_partitions[number].nextPosition = position;
    }
    m_resumeFrom = positions;
    return {};
}

base::Result<void> SourceWorker::start()
{
    base::Result<void> opened = m_setup.source->open(m_resumeFrom);
    if (!opened) {
        m_openProblem = opened.error().message;
    }
    m_thread = std::thread([this] { m_openProblem ? endUnopened() : run(); });
    return opened;
}

void SourceWorker::requestStop()
{
    m_stop = true;
    m_setup.source->interrupt();
}

void SourceWorker::join()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

std::uint32_t SourceWorker::unknownPartitions(std::size_t source)
{
    return static_cast<std::uint32_t>(source) << kPartitionBits | kUnknownPartitions;
}

std::uint32_t SourceWorker::globalNumber(std::uint32_t partition) const
{
    return static_cast<std::uint32_t>(m_number) << kPartitionBits | partition;
}

/// Holds nothing back, and lets shards and barriers go on without it.
void SourceWorker::endUnopened()
{
    m_holdUntil = std::chrono::steady_clock::now();
    releaseHold();
    sendProgress();
    end();
    m_setup.source->close();
}

void SourceWorker::run()
{
    m_holdUntil = std::chrono::steady_clock::now() + kHoldAtMost;
    while (!m_stop && !m_setup.source->finished()) {
        readOnce();
    }
    // What has been read is handed on; what has not stays at the source.
    while (!pushPending()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (!m_stop) {
        finishPartitions();
    }
    end();
    m_setup.source->close();
}

void SourceWorker::readOnce()
{
    addNewPartitions();
    const bool free = pushPending() && !m_context.sink.full();
    holdBack(!free);
    m_records.clear();
    m_setup.source->poll(m_records, free ? kRecordsAPoll : 0, kPollPatience);
    const base::TimeMs now = m_context.clock.now();
    for (const RecordBatch::Gap& gap : m_records.gaps()) {
        m_context.sink.deliverGap({m_setup.id, gap.partition, gap.from, gap.to, now});
    }
    if (!m_records.empty()) {
        RecordTail::Progress before = progressNow();
        take(m_records, now);
        m_tail->keep(m_records, now, std::move(before));
    }
    followClock(now);
    sendProgress();
    passBarrier(false);
    publishStatus();
}

void SourceWorker::releaseHold()
{
    if (!m_holding ||
        (m_partitions.empty() && !m_setup.source->finished() && std::chrono::steady_clock::now() < m_holdUntil)) {
        return;
    }
    m_holding = false;
    stream::PartitionProgress none;
    none.finish();
    engine::ShardInput step;
    step.progress.push_back({unknownPartitions(m_number), none});
    toAll({m_number, std::move(step)});
}

void SourceWorker::addNewPartitions()
{
    for (const std::uint32_t number : m_setup.source->partitions()) {
        const auto [found, isNew] = m_partitions.try_emplace(number);
        Partition& partition = found->second;
        if (isNew) {
            // Found while others are under way: what they have made final stays final.
            partition.progress.raiseTo(m_holding ? base::kBeginningOfTime : m_context.watermarks.lowest());
            partition.sent = partition.progress;
            if (partition.progress.floor != base::kBeginningOfTime) {
                (void)m_context.journal.append(ClockStepEntry{m_setup.id, number, 0, partition.progress.floor});
            }
            toAll({m_number, AddPartition{globalNumber(number), m_setup.keyedByTenant, partition.progress}});
        }
    }
    releaseHold();
}

RecordTail::Progress SourceWorker::progressNow() const
{
    RecordTail::Progress progress;
    progress.reserve(m_partitions.size());
    for (const auto& [number, partition] : m_partitions) {
        progress.emplace_back(number, partition.progress);
    }
    return progress;
}

void SourceWorker::take(RecordBatch& batch, base::TimeMs now)
{
    const std::vector<event::RawRecord> records = batch.records(now);
    m_newestArrival = now;
    std::map<std::uint32_t, ArrivalEntry> arrivals;
    for (const event::RawRecord& record : records) {
        Partition& partition = m_partitions[record.partition];
        partition.nextPosition = record.position + 1;
        partition.atEndSince = -1;
        ++partition.recordsIn;
        const auto [entry, isNew] = arrivals.try_emplace(record.partition);
        if (isNew) {
            entry->second = {m_setup.id, record.partition, record.position, 0, now};
        }
        entry->second.to = record.position + 1;
    }
    for (auto& [number, entry] : arrivals) {
        (void)m_context.journal.append(std::move(entry));
    }
    m_recordsIn += static_cast<std::int64_t>(records.size());
    const std::span<const event::RawRecord> all = records;
    for (std::size_t first = 0; first < all.size(); first += kRecordsABatch) {
        takeBatch(all.subspan(first, std::min(kRecordsABatch, all.size() - first)));
    }
    flushRouter();
}

void SourceWorker::takeBatch(std::span<const event::RawRecord> records)
{
    auto batch = std::make_shared<event::EventBatch>();
    m_decoder.decode(records, *batch);
    for (std::uint32_t i = 0; i < batch->events.size(); ++i) {
        const event::RawRecord& record = records[batch->events[i].record];
        if (batch->events[i].remediated) {
            (void)m_context.journal.append(RepairEntry{m_setup.id, record.partition, record.position});
        }
        m_router.route(batch, i, globalNumber(record.partition), record.position, record.now,
                       m_partitions[record.partition].progress);
    }
    if (!batch->rejections.empty()) {
        quarantine(records, *batch);
    }
}

void SourceWorker::quarantine(std::span<const event::RawRecord> records, const event::EventBatch& batch)
{
    std::vector<engine::QuarantineRow> rows;
    rows.reserve(batch.rejections.size());
    for (const event::Rejection& rejection : batch.rejections) {
        const event::RawRecord& record = records[rejection.record];
        ++m_rejected.rejected[static_cast<std::size_t>(rejection.reason)];
        engine::QuarantineRow row;
        row.sourceId = m_setup.id;
        row.partition = record.partition;
        row.position = record.position;
        row.arrived = record.now;
        row.reason = rejection.reason;
        row.field = rejection.field;
        row.expected = rejection.expected;
        row.found = rejection.found;
        row.eventId = rejection.eventId;
        row.tenantId = rejection.tenantId;
        row.atStake = rejection.atStake;
        row.bytes = record.bytes;
        rows.push_back(std::move(row));
    }
    m_context.sink.deliverQuarantine(std::move(rows));
}

void SourceWorker::followClock(base::TimeMs now)
{
    for (auto& [number, partition] : m_partitions) {
        if (!m_setup.source->atEnd(number)) {
            partition.atEndSince = -1;
            continue;
        }
        if (partition.atEndSince < 0) {
            partition.atEndSince = now;
        }
        const stream::TimeSettings& settings = m_context.settings->defaults.time;
        if (now - partition.atEndSince < settings.idleMs) {
            continue;
        }
        const base::TimeMs before = partition.progress.watermark(settings);
        stream::PartitionProgress stepped = partition.progress;
        stepped.followClock(now);
        // A step of less than a pane makes nothing final: not worth an entry.
        if (stepped.watermark(settings) >= base::addSaturated(before, base::kSecondMs / 4)) {
            partition.progress = stepped;
            (void)m_context.journal.append(ClockStepEntry{
                m_setup.id, number, std::max<std::int64_t>(partition.nextPosition, 0), stepped.watermark(settings)});
        }
    }
}

void SourceWorker::flushRouter()
{
    for (std::size_t shard = 0; shard < m_context.shards.size(); ++shard) {
        engine::ShardInput& input = m_router.inputs()[shard];
        if (!input.empty()) {
            m_pending.emplace_back(shard, ShardMessage{m_number, std::move(input)});
        }
    }
    m_router.clear();
}

void SourceWorker::sendProgress()
{
    engine::ShardInput step;
    base::TimeMs lowest = m_holding ? base::kBeginningOfTime : base::kEndOfTime;
    for (auto& [number, partition] : m_partitions) {
        lowest = std::min(lowest, partition.progress.watermark(m_context.settings->defaults.time));
        if (!(partition.progress == partition.sent)) {
            partition.sent = partition.progress;
            step.progress.push_back({globalNumber(number), partition.progress});
        }
    }
    m_context.watermarks.publish(m_number, lowest);
    if (!step.progress.empty()) {
        step.now = m_context.clock.now();
        toAll({m_number, std::move(step)});
    }
}

void SourceWorker::toAll(const ShardMessage& message)
{
    for (std::size_t shard = 0; shard < m_context.shards.size(); ++shard) {
        m_pending.emplace_back(shard, message);
    }
    (void)pushPending();
}

bool SourceWorker::pushPending()
{
    while (!m_pending.empty()) {
        auto& [shard, message] = m_pending.front();
        if (!m_context.shards[shard]->queue().tryPush(message)) {
            return false;
        }
        m_pending.pop_front();
    }
    return true;
}

void SourceWorker::holdBack(bool hold)
{
    if (hold == m_heldBack) {
        return;
    }
    m_heldBack = hold;
    for (const auto& [number, partition] : m_partitions) {
        hold ? m_setup.source->pause(number) : m_setup.source->resume(number);
    }
}

std::optional<SourceBarrier> SourceWorker::requestBarrier(std::uint64_t number)
{
    const std::lock_guard lock(m_barrierMutex);
    if (m_lastBarrier) {
        return m_lastBarrier;
    }
    m_requestedBarrier = number;
    return std::nullopt;
}

/// Passes a barrier that has been asked for; with `last`, there will be none after it.
void SourceWorker::passBarrier(bool last)
{
    std::uint64_t number = 0;
    bool asked = false;
    {
        const std::lock_guard lock(m_barrierMutex);
        number = m_requestedBarrier;
        asked = number != m_passedBarrier;
        m_passedBarrier = number;
        if (last) {
            m_lastBarrier = barrierNow(number);
        }
    }
    if (asked) {
        toAll({m_number, Barrier{number}});
        m_context.reached(barrierNow(number));
    }
}

SourceBarrier SourceWorker::barrierNow(std::uint64_t number) const
{
    SourceBarrier reached{number, m_setup.id, {}, {}, m_recordsIn, m_rejected};
    base::StateWriter state;
    state.put(m_recordsIn);
    for (const std::int64_t count : m_rejected.rejected) {
        state.put(count);
    }
    state.put(static_cast<std::uint64_t>(m_partitions.size()));
    for (const auto& [partitionNumber, partition] : m_partitions) {
        state.put(partitionNumber);
        state.put(partition.progress.highest);
        state.put(partition.progress.idleClock);
        state.put(partition.progress.floor);
        if (partition.nextPosition >= 0) {
            reached.positions[partitionNumber] = partition.nextPosition;
        }
    }
    reached.state = state.take();
    return reached;
}

/// At the end of a finite input the watermark goes to +∞.
void SourceWorker::finishPartitions()
{
    addNewPartitions();
    for (auto& [number, partition] : m_partitions) {
        partition.progress.finish();
    }
    sendProgress();
    publishStatus();
}

void SourceWorker::end()
{
    passBarrier(true);
    toAll({m_number, SourceEnded{}});
    while (!pushPending()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    m_ended = true;
}

void SourceWorker::publishStatus()
{
    const std::lock_guard lock(m_statusMutex);
    m_status.partitions.clear();
    for (const auto& [number, partition] : m_partitions) {
        m_status.partitions.push_back(
            {number, partition.progress.watermark(m_context.settings->defaults.time), partition.recordsIn});
    }
    m_status.recordsIn = m_recordsIn;
    m_status.decoder = m_rejected;
    m_status.newestArrival = m_newestArrival;
}

SourceSnapshot SourceWorker::snapshot() const
{
    SourceSnapshot snapshot;
    {
        const std::lock_guard lock(m_statusMutex);
        snapshot = m_status;
    }
    snapshot.status = m_setup.source->status();
    if (m_openProblem) {
        snapshot.status.state = SourceState::offline;
        snapshot.status.problem = *m_openProblem;
        snapshot.status.fault = base::ReachFault::other;
    }
    return snapshot;
}

} // namespace bw::runtime
