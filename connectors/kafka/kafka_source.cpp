#include "connectors/kafka/kafka_source.h"

#include "connectors/kafka/problem.h"
#include "connectors/kafka/topic_watcher.h"

#include <algorithm>
#include <utility>

namespace bw::kafka {

namespace {

constexpr std::size_t kMessagesPerCall = 1'024;

Properties readerProperties()
{
    return {
        {"auto.offset.reset", "error"}, // a jump is ours to declare, never librdkafka's to make
        {"check.crcs", "true"},
        {"enable.auto.commit", "false"},
        {"enable.auto.offset.store", "false"},
        {"enable.partition.eof", "true"},
        {"fetch.error.backoff.ms", "100"},
        // Per partition, as each has its own queue: ample for a few hundred milliseconds at full rate.
        {"queued.min.messages", "200000"},
        {"queued.max.messages.kbytes", "32768"},
        // Partitions that another program adds are found within this time.
        {"topic.metadata.refresh.interval.ms", "5000"},
    };
}

} // namespace

KafkaSource::KafkaSource(SourceSettings settings) : m_settings(std::move(settings)), m_messages(kMessagesPerCall) {}

KafkaSource::~KafkaSource()
{
    close();
}

base::Result<void> KafkaSource::open(const runtime::Positions& resumeFrom)
{
    close();
    if (m_settings.topic.empty()) {
        return base::Error{"no Kafka topic is named to read from '" + m_settings.connection.brokers + "'"};
    }
    auto configuration = makeConfiguration(m_settings.connection, readerProperties());
    if (!configuration) {
        return configuration.error();
    }
    auto watcher = std::make_unique<TopicWatcher>(m_settings, resumeFrom, [this] { wake(false); });
    watcher->errors().listen(configuration.value().get());
    auto made = makeClient(RD_KAFKA_CONSUMER, std::move(configuration).value());
    if (!made) {
        return made.error();
    }
    Client client = std::move(made).value();
    ErrorLog::attach(client.get());
    Topic topic(rd_kafka_topic_new(client.get(), m_settings.topic.c_str(), nullptr));
    if (!topic) {
        return base::Error{topicProblem(rd_kafka_last_error(), m_settings.topic, m_settings.connection)};
    }
    watcher->start(client.get(), topic.get());
    const std::lock_guard lock(m_mutex);
    m_watcher = std::move(watcher);
    m_client = std::move(client);
    m_topic = std::move(topic);
    return {};
}

void KafkaSource::onQueueNotEmpty(rd_kafka_t*, void* opaque)
{
    static_cast<KafkaSource*>(opaque)->wake(false);
}

void KafkaSource::wake(bool interrupted)
{
    const std::lock_guard lock(m_wakeMutex);
    m_news = true;
    m_interrupted |= interrupted;
    m_wake.notify_all();
}

void KafkaSource::interrupt()
{
    wake(true);
}

void KafkaSource::poll(runtime::RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (true) {
        {
            // Cleared before looking, so that what comes while we look is seen by the wait below.
            const std::lock_guard lock(m_wakeMutex);
            m_news = false;
        }
        const std::size_t gapsBefore = out.gaps().size();
        followOrders(out);
        const std::size_t taken = drain(out, recordsMax);
        std::unique_lock lock(m_wakeMutex);
        if (taken > 0 || out.gaps().size() > gapsBefore || std::exchange(m_interrupted, false) ||
            !m_wake.wait_until(lock, until, [this] { return m_news; })) {
            return;
        }
    }
}

void KafkaSource::followOrders(runtime::RecordBatch& out)
{
    if (!m_watcher) {
        return;
    }
    for (const TopicWatcher::Order& order : m_watcher->takeOrders()) {
        if (order.gap) {
            out.addGap(*order.gap);
        }
        startReading(order.partition, order.position);
    }
}

void KafkaSource::startReading(std::uint32_t number, std::int64_t position)
{
    Reader& reader = m_readers[number];
    reader.next = position;
    reader.resolving = false;
    reader.probe.reset();
    reader.problem.clear();
    reader.fault = base::ReachFault::none;
    fetchFrom(number, reader, position);
    show(number, reader);
}

void KafkaSource::fetchFrom(std::uint32_t number, Reader& reader, std::int64_t position)
{
    const auto wireNumber = static_cast<std::int32_t>(number);
    if (reader.queue) {
        static_cast<void>(rd_kafka_consume_stop(m_topic.get(), wireNumber));
    }
    // A new queue, as what the old one still holds belongs to the position before.
    reader.queue.reset(rd_kafka_queue_new(m_client.get()));
    rd_kafka_queue_cb_event_enable(reader.queue.get(), &KafkaSource::onQueueNotEmpty, this);
    if (rd_kafka_consume_start_queue(m_topic.get(), wireNumber, position, reader.queue.get()) != 0) {
        reader.problem =
            "Partition " + std::to_string(number) + " cannot be read: " + rd_kafka_err2str(rd_kafka_last_error()) + ".";
    }
}

/// From partition to partition, beginning with another one each time, lest a busy one keep the others waiting.
std::size_t KafkaSource::drain(runtime::RecordBatch& out, std::size_t recordsMax)
{
    std::size_t taken = 0;
    const std::size_t first = m_readers.empty() ? 0 : m_turn++ % m_readers.size();
    auto place = std::next(m_readers.begin(), static_cast<std::ptrdiff_t>(first));
    for (std::size_t i = 0; i < m_readers.size() && taken < recordsMax; ++i) {
        if (!place->second.paused) {
            taken += drainPartition(place->first, place->second, out, recordsMax - taken);
        }
        if (++place == m_readers.end()) {
            place = m_readers.begin();
        }
    }
    return taken;
}

std::size_t KafkaSource::drainPartition(std::uint32_t number, Reader& reader, runtime::RecordBatch& out,
                                        std::size_t recordsMax)
{
    std::size_t taken = 0;
    bool anything = false;
    bool isMore = true;
    while (taken < recordsMax && isMore) {
        rd_kafka_queue_t* const queue = reader.queue.get();
        const std::size_t wanted = std::min(recordsMax - taken, m_messages.size());
        const ssize_t got = rd_kafka_consume_batch_queue(queue, 0, m_messages.data(), wanted);
        for (ssize_t i = 0; i < got; ++i) {
            rd_kafka_message_t* const message = m_messages[static_cast<std::size_t>(i)];
            // After an error that made it fetch from elsewhere, the rest of this queue means nothing.
            if (reader.queue.get() == queue) {
                taken += take(number, reader, *message, out) ? 1 : 0;
            }
            rd_kafka_message_destroy(message);
        }
        anything |= got > 0;
        isMore = got == static_cast<ssize_t>(wanted);
    }
    if (anything) {
        show(number, reader);
    }
    return taken;
}

/// Whether the message was a record that is new to us.
bool KafkaSource::take(std::uint32_t number, Reader& reader, const rd_kafka_message_t& message,
                       runtime::RecordBatch& out)
{
    const bool isEnd = message.err == RD_KAFKA_RESP_ERR__PARTITION_EOF;
    if (message.err != RD_KAFKA_RESP_ERR_NO_ERROR && !isEnd) {
        takeError(number, reader, message);
        return false;
    }
    if (reader.probe && !leavesDamage(number, reader, message.offset, out)) {
        return false;
    }
    if (isEnd) {
        // Beyond `next` where the last offsets are Kafka's own.
        reader.next = std::max(reader.next, message.offset);
        return false;
    }
    if (message.offset < reader.next) {
        return false;
    }
    if (!reader.problem.empty()) {
        reader.problem.clear();
        reader.fault = base::ReachFault::none;
    }
    out.add(number, message.offset, {static_cast<const char*>(message.key), message.key_len},
            {static_cast<const char*>(message.payload), message.len});
    reader.next = message.offset + 1;
    return true;
}

/// While probing, something at `position` can be read: declares the gap if it is the first that can.
bool KafkaSource::leavesDamage(std::uint32_t number, Reader& reader, std::int64_t position, runtime::RecordBatch& out)
{
    if (position < reader.probe->position()) {
        return false;
    }
    if (!reader.probe->foundGood()) {
        fetchFrom(number, reader, reader.probe->position());
        return false;
    }
    out.addGap({number, reader.next, position});
    reader.next = position;
    reader.probe.reset();
    return true;
}

void KafkaSource::takeError(std::uint32_t number, Reader& reader, const rd_kafka_message_t& message)
{
    switch (message.err) {
    case RD_KAFKA_RESP_ERR__BAD_MSG:
        if (reader.probe) {
            reader.probe->foundDamage();
        } else {
            reader.probe.emplace(reader.next);
        }
        reader.problem = "Partition " + std::to_string(number) +
                         " holds damaged records: " + rd_kafka_message_errstr(&message) + ". Check the broker's disk.";
        reader.fault = base::ReachFault::other;
        fetchFrom(number, reader, reader.probe->position());
        break;
    case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
    case RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
        if (message.offset != (reader.probe ? reader.probe->position() : reader.next)) {
            // Not where we are: behind a damaged batch librdkafka takes garbage for offsets.
            fetchFrom(number, reader, reader.probe ? reader.probe->position() : reader.next);
        } else if (reader.probe) {
            // Past the end: the damage ends before.
            static_cast<void>(reader.probe->foundGood());
            fetchFrom(number, reader, reader.probe->position());
        } else if (!std::exchange(reader.resolving, true)) {
            m_watcher->resolve(number, reader.next);
        }
        break;
    default:
        reader.problem = "Partition " + std::to_string(number) + ": " +
                         topicProblem(message.err, m_settings.topic, m_settings.connection);
        reader.fault = topicFault(message.err);
        break;
    }
}

void KafkaSource::show(std::uint32_t number, const Reader& reader)
{
    const std::lock_guard lock(m_mutex);
    Shown& shown = m_shown[number];
    shown.next = reader.next;
    shown.paused = reader.paused;
    shown.resolving = reader.resolving;
    shown.problem = reader.problem;
    shown.fault = reader.fault;
}

std::vector<std::uint32_t> KafkaSource::partitions() const
{
    std::vector<std::uint32_t> numbers;
    for (const auto& [number, reader] : m_readers) {
        numbers.push_back(number);
    }
    const std::size_t count = m_watcher ? m_watcher->view().partitions.size() : 0;
    for (std::uint32_t number = 0; number < count; ++number) {
        if (!m_readers.contains(number)) {
            numbers.push_back(number);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

bool KafkaSource::atEnd(std::uint32_t partition) const
{
    const auto reader = m_readers.find(partition);
    return reader != m_readers.end() && !reader->second.resolving && !reader->second.probe &&
           m_watcher->isReachable(partition) && reader->second.next >= endPosition(partition);
}

/// As last heard, be it with fetched records or by the watcher; −1 unknown.
std::int64_t KafkaSource::endPosition(std::uint32_t number) const
{
    std::int64_t low = -1;
    std::int64_t high = -1;
    static_cast<void>(rd_kafka_get_watermark_offsets(m_client.get(), m_settings.topic.c_str(),
                                                     static_cast<std::int32_t>(number), &low, &high));
    return std::max({std::int64_t{-1}, high, m_watcher->endOf(number)});
}

void KafkaSource::pause(std::uint32_t partition)
{
    if (const auto reader = m_readers.find(partition); reader != m_readers.end()) {
        reader->second.paused = true;
        show(partition, reader->second);
    }
}

void KafkaSource::resume(std::uint32_t partition)
{
    if (const auto reader = m_readers.find(partition); reader != m_readers.end()) {
        reader->second.paused = false;
        show(partition, reader->second);
    }
}

runtime::SourceStatus KafkaSource::status() const
{
    using runtime::SourceState;
    const std::lock_guard lock(m_mutex);
    runtime::SourceStatus status;
    if (!m_watcher) {
        return status;
    }
    const TopicWatcher::View view = m_watcher->view();
    status.problem = view.problem;
    status.fault = view.fault;
    for (std::uint32_t number = 0; number < view.partitions.size(); ++number) {
        const auto shown = m_shown.find(number);
        status.partitions.push_back(partitionStatus(number, view, shown == m_shown.end() ? nullptr : &shown->second));
        if (shown != m_shown.end() && !shown->second.problem.empty()) {
            status.problem += (status.problem.empty() ? "" : " ") + shown->second.problem;
            status.fault = status.fault == base::ReachFault::none ? shown->second.fault : status.fault;
        }
    }
    const auto all = [&](SourceState state) {
        return !status.partitions.empty() &&
               std::all_of(status.partitions.begin(), status.partitions.end(),
                           [state](const runtime::PartitionStatus& partition) { return partition.state == state; });
    };
    if (view.reach == TopicWatcher::Reach::connecting) {
        status.state = SourceState::connecting;
    } else if (view.reach == TopicWatcher::Reach::lost || status.partitions.empty() || all(SourceState::offline)) {
        status.state = SourceState::offline;
    } else {
        status.state = all(SourceState::paused) ? SourceState::paused : SourceState::live;
    }
    return status;
}

runtime::PartitionStatus KafkaSource::partitionStatus(std::uint32_t number, const TopicWatcher::View& view,
                                                      const Shown* shown) const
{
    using runtime::SourceState;
    runtime::PartitionStatus status;
    status.partition = number;
    status.nextPosition = shown == nullptr ? 0 : shown->next;
    status.endPosition = endPosition(number);
    if (view.reach == TopicWatcher::Reach::lost || !view.partitions[number].reachable) {
        status.state = SourceState::offline;
    } else if (shown == nullptr || shown->resolving) {
        status.state = SourceState::connecting;
    } else {
        status.state = shown->paused ? SourceState::paused : SourceState::live;
    }
    return status;
}

void KafkaSource::close()
{
    if (m_watcher) {
        m_watcher->stop();
    }
    for (auto& [number, reader] : m_readers) {
        rd_kafka_queue_cb_event_enable(reader.queue.get(), nullptr, nullptr);
        static_cast<void>(rd_kafka_consume_stop(m_topic.get(), static_cast<std::int32_t>(number)));
    }
    m_readers.clear();
    // Taken out under the lock, ended without it: status() must not wait for connections to close. Ended in the order
    // client, watcher, as the one tells the other of its errors to the last.
    std::unique_ptr<TopicWatcher> watcher;
    Client client;
    Topic topic;
    {
        const std::lock_guard lock(m_mutex);
        watcher.swap(m_watcher);
        client.swap(m_client);
        topic.swap(m_topic);
        m_shown.clear();
    }
    topic.reset();
    client.reset();
}

} // namespace bw::kafka
