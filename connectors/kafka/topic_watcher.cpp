#include "connectors/kafka/topic_watcher.h"

#include "connectors/kafka/problem.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace bw::kafka {

namespace {

constexpr std::chrono::milliseconds kRoundInterval{2'000};
constexpr std::chrono::milliseconds kRetryInterval{300};
/// After a change of leaders a position may for a moment lie beyond what the new leader has; only later is it a log
/// that was cut or made anew.
constexpr std::chrono::seconds kBeyondEndPatience{5};
/// Leaders that fail one after another are given up for this round, lest a hundred partitions wait in turn.
constexpr std::size_t kFailuresPerRoundMax = 2;

struct PartitionListDeleter {
    void operator()(rd_kafka_topic_partition_list_t* list) const { rd_kafka_topic_partition_list_destroy(list); }
};

struct MetadataDeleter {
    void operator()(const rd_kafka_metadata_t* metadata) const { rd_kafka_metadata_destroy(metadata); }
};

} // namespace

TopicWatcher::TopicWatcher(SourceSettings settings, runtime::Positions resumeFrom, std::function<void()> news)
    : m_settings(std::move(settings)), m_resumeFrom(std::move(resumeFrom)), m_news(std::move(news)),
      m_errors(m_settings.connection, [this](rd_kafka_resp_err_t code) { hearError(code); })
{}

TopicWatcher::~TopicWatcher()
{
    stop();
}

void TopicWatcher::start(rd_kafka_t* client, rd_kafka_topic_t* topic)
{
    m_client = client;
    m_topic = topic;
    m_thread = std::thread([this] { run(); });
}

void TopicWatcher::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_all();
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

/// Errors are shown once no one answers: that one broker goes away while others serve is no problem yet.
void TopicWatcher::hearError(rd_kafka_resp_err_t code)
{
    {
        const std::lock_guard lock(m_mutex);
        if (code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN || m_view.reach == Reach::lost) {
            m_view.reach = Reach::lost;
            m_view.problem = m_errors.newest();
            m_view.fault = m_errors.newestFault();
        }
        m_hurry = true;
        m_wake.notify_all();
    }
    m_news();
}

void TopicWatcher::resolve(std::uint32_t partition, std::int64_t position)
{
    const std::lock_guard lock(m_mutex);
    m_unresolved.try_emplace(partition, Unresolved{position, std::chrono::steady_clock::now()});
    m_hurry = true;
    m_wake.notify_all();
}

std::vector<TopicWatcher::Order> TopicWatcher::takeOrders()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_orders, {});
}

TopicWatcher::View TopicWatcher::view() const
{
    const std::lock_guard lock(m_mutex);
    return m_view;
}

bool TopicWatcher::isReachable(std::uint32_t partition) const
{
    const std::lock_guard lock(m_mutex);
    return m_view.reach == Reach::reached && partition < m_view.partitions.size() &&
           m_view.partitions[partition].reachable;
}

std::int64_t TopicWatcher::endOf(std::uint32_t partition) const
{
    const std::lock_guard lock(m_mutex);
    return partition < m_view.partitions.size() ? m_view.partitions[partition].end : -1;
}

void TopicWatcher::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_hurry = false;
        lock.unlock();
        const bool satisfied = round();
        m_news();
        lock.lock();
        if (satisfied) {
            m_wake.wait_for(lock, kRoundInterval, [this] { return m_stopping || m_hurry; });
        } else {
            m_wake.wait_for(lock, kRetryInterval, [this] { return m_stopping; });
        }
    }
}

/// Whether everything is known that there is to know for now.
bool TopicWatcher::round()
{
    Trouble trouble;
    const auto count = countPartitions(trouble);
    if (!count) {
        return false;
    }
    if (*count == 0) {
        markAllUnreachable();
    }
    const bool satisfied = *count > 0 && watchPartitions(*count, trouble);
    publish(Reach::reached, std::move(trouble));
    return satisfied;
}

/// Nothing if no broker answers (already published); 0 if one does but cannot give us the topic.
std::optional<std::size_t> TopicWatcher::countPartitions(Trouble& trouble)
{
    const rd_kafka_metadata_t* answer = nullptr;
    const rd_kafka_resp_err_t code = rd_kafka_metadata(m_client, 0, m_topic, &answer, patienceMs());
    const std::unique_ptr<const rd_kafka_metadata_t, MetadataDeleter> metadata(answer);
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR) {
        const std::string reason = m_errors.newest();
        m_patience = reason.empty() ? std::min(m_patience * 2, kPatienceMax) : kPatienceMin;
        const std::string own = rd_kafka_err2str(code);
        publish(Reach::lost, reason.empty() ? Trouble{connectionProblem(code, own, m_settings.connection),
                                                      connectionFault(code, own, m_settings.connection)}
                                            : Trouble{reason, m_errors.newestFault()});
        return std::nullopt;
    }
    m_errors.clear();
    m_patience = kPatienceMin;
    if (answer->topic_cnt != 1 || answer->topics[0].err != RD_KAFKA_RESP_ERR_NO_ERROR) {
        const rd_kafka_resp_err_t why =
            answer->topic_cnt == 1 ? answer->topics[0].err : RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC;
        trouble = {topicProblem(why, m_settings.topic, m_settings.connection), topicFault(why)};
        return 0;
    }
    return static_cast<std::size_t>(answer->topics[0].partition_cnt);
}

/// Starts new partitions, answers what is unresolved and notes every end. False if a leader did not answer.
bool TopicWatcher::watchPartitions(std::size_t count, Trouble& trouble)
{
    if (!m_countAtOpen) {
        m_countAtOpen = count;
    }
    std::vector<Partition> partitions(count);
    std::vector<Order> orders;
    std::string silent;
    std::size_t failures = 0;
    for (std::uint32_t partition = 0; partition < count; ++partition) {
        const auto known = m_resumeFrom.find(partition);
        if (known != m_resumeFrom.end() && m_started.insert(partition).second) {
            orders.push_back({partition, known->second, std::nullopt});
        }
        const auto marks = failures < kFailuresPerRoundMax ? queryWatermarks(partition) : std::nullopt;
        if (!marks) {
            ++failures;
            silent += (silent.empty() ? "" : ", ") + std::to_string(partition);
            continue;
        }
        partitions[partition] = {true, marks->high};
        if (!m_started.contains(partition)) {
            if (const auto position = startPosition(partition, *marks)) {
                m_started.insert(partition);
                orders.push_back({partition, *position, std::nullopt});
            } else {
                ++failures;
            }
        }
        if (const auto answer = answerUnresolved(partition, *marks)) {
            orders.push_back(*answer);
        }
    }
    if (!silent.empty()) {
        trouble = {"The leader of partition " + silent + " of topic '" + m_settings.topic +
                       "' does not answer: check the brokers. It is asked again all the time.",
                   base::ReachFault::unreachable};
    }
    const std::lock_guard lock(m_mutex);
    m_view.partitions = std::move(partitions);
    m_orders.insert(m_orders.end(), orders.begin(), orders.end());
    return failures == 0 && m_unresolved.empty();
}

std::optional<TopicWatcher::Watermarks> TopicWatcher::queryWatermarks(std::uint32_t partition) const
{
    Watermarks marks;
    const rd_kafka_resp_err_t code =
        rd_kafka_query_watermark_offsets(m_client, m_settings.topic.c_str(), static_cast<std::int32_t>(partition),
                                         &marks.low, &marks.high, patienceMs());
    return code == RD_KAFKA_RESP_ERR_NO_ERROR ? std::optional(marks) : std::nullopt;
}

std::optional<std::int64_t> TopicWatcher::startPosition(std::uint32_t partition, const Watermarks& marks) const
{
    // Whatever is in a partition that came into being while we watched is new.
    if (partition >= *m_countAtOpen) {
        return marks.low;
    }
    switch (m_settings.startAt) {
    case StartAt::earliest:
        break;
    case StartAt::latest:
        return marks.high;
    case StartAt::timestamp:
        return positionAtTime(partition, marks);
    }
    return marks.low;
}

std::optional<std::int64_t> TopicWatcher::positionAtTime(std::uint32_t partition, const Watermarks& marks) const
{
    const std::unique_ptr<rd_kafka_topic_partition_list_t, PartitionListDeleter> list(
        rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_t* entry =
        rd_kafka_topic_partition_list_add(list.get(), m_settings.topic.c_str(), static_cast<std::int32_t>(partition));
    entry->offset = m_settings.startTime;
    const rd_kafka_resp_err_t code = rd_kafka_offsets_for_times(m_client, list.get(), patienceMs());
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR || entry->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
        return std::nullopt;
    }
    return entry->offset >= 0 ? entry->offset : marks.high;
}

std::optional<TopicWatcher::Order> TopicWatcher::answerUnresolved(std::uint32_t partition, const Watermarks& marks)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_unresolved.find(partition);
    if (found == m_unresolved.end()) {
        return std::nullopt;
    }
    const auto [position, since] = found->second;
    if (position > marks.high && std::chrono::steady_clock::now() - since < kBeyondEndPatience) {
        return std::nullopt;
    }
    m_unresolved.erase(found);
    if (position >= marks.low && position <= marks.high) {
        return Order{partition, position, std::nullopt};
    }
    return Order{partition, marks.low, runtime::RecordBatch::Gap{partition, position, marks.low}};
}

void TopicWatcher::markAllUnreachable()
{
    const std::lock_guard lock(m_mutex);
    for (Partition& partition : m_view.partitions) {
        partition.reachable = false;
    }
}

void TopicWatcher::publish(Reach reach, Trouble trouble)
{
    const std::lock_guard lock(m_mutex);
    m_view.reach = reach;
    m_view.problem = std::move(trouble.text);
    m_view.fault = trouble.fault;
}

} // namespace bw::kafka
