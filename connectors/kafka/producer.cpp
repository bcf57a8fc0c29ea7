#include "connectors/kafka/producer.h"

#include "connectors/kafka/problem.h"

#include <utility>

namespace bw::kafka {

namespace {

constexpr int kPollWaitMs = 100;
/// Reports are fetched every so many records, as a call for each would cost more than sending it.
constexpr std::int64_t kRecordsPerPoll = 256;

Properties writerProperties(std::chrono::milliseconds patience)
{
    return {
        {"enable.idempotence", "true"},
        {"compression.codec", "lz4"},
        {"linger.ms", "20"},
        {"partitioner", "murmur2_random"},
        {"queue.buffering.max.kbytes", "131072"},
        {"message.timeout.ms", std::to_string(patience.count())},
    };
}

} // namespace

Producer::Producer(const ConnectionSettings& settings, std::string topic)
    : m_topicName(std::move(topic)), m_errors(settings)
{}

Producer::~Producer()
{
    if (m_client) {
        // What was not flushed is given up here, knowingly, rather than waited for.
        static_cast<void>(rd_kafka_purge(m_client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT));
    }
}

base::Result<std::unique_ptr<Producer>> Producer::create(const ConnectionSettings& settings, std::string topic,
                                                         std::chrono::milliseconds patience)
{
    if (topic.empty()) {
        return base::Error{"no Kafka topic is named to write to at '" + settings.brokers + "'"};
    }
    auto configuration = makeConfiguration(settings, writerProperties(patience));
    if (!configuration) {
        return configuration.error();
    }
    std::unique_ptr<Producer> producer(new Producer(settings, std::move(topic)));
    rd_kafka_conf_t* const raw = configuration.value().get();
    rd_kafka_conf_set_opaque(raw, producer.get());
    rd_kafka_conf_set_dr_msg_cb(raw, &Producer::onDelivery);
    rd_kafka_conf_set_error_cb(raw, &Producer::onError);
    auto client = makeClient(RD_KAFKA_PRODUCER, std::move(configuration).value());
    if (!client) {
        return client.error();
    }
    producer->m_client = std::move(client).value();
    producer->m_topic.reset(rd_kafka_topic_new(producer->m_client.get(), producer->m_topicName.c_str(), nullptr));
    if (!producer->m_topic) {
        return base::Error{topicProblem(rd_kafka_last_error(), producer->m_topicName, settings)};
    }
    return producer;
}

void Producer::onDelivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque)
{
    auto* const self = static_cast<Producer*>(opaque);
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
        ++self->m_counts.delivered;
        self->m_errors.clear();
        return;
    }
    ++self->m_counts.failed;
    if (self->m_failure.empty()) {
        const std::string reason = self->m_errors.newest();
        self->m_failure = "A record for topic '" + self->m_topicName +
                          "' was not delivered: " + rd_kafka_err2str(message->err) + "." +
                          (reason.empty() ? "" : " " + reason);
    }
}

void Producer::onError(rd_kafka_t* client, int code, const char* reason, void* opaque)
{
    auto* const self = static_cast<Producer*>(opaque);
    auto cause = static_cast<rd_kafka_resp_err_t>(code);
    std::string text = reason == nullptr ? "" : reason;
    if (cause == RD_KAFKA_RESP_ERR__FATAL) {
        char fatal[kErrorTextBytes] = "";
        cause = rd_kafka_fatal_error(client, fatal, sizeof fatal);
        text = fatal;
    }
    self->m_errors.take(cause, text);
}

base::Result<void> Producer::send(std::string_view key, std::string_view bytes)
{
    while (true) {
        if (auto soFar = outcome(); !soFar) {
            return soFar;
        }
        const int refused =
            rd_kafka_produce(m_topic.get(), RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, const_cast<char*>(bytes.data()),
                             bytes.size(), key.empty() ? nullptr : key.data(), key.size(), nullptr);
        if (refused == 0) {
            break;
        }
        const rd_kafka_resp_err_t code = rd_kafka_last_error();
        if (code != RD_KAFKA_RESP_ERR__QUEUE_FULL) {
            return base::Error{"cannot send a record of " + std::to_string(bytes.size()) + " bytes to topic '" +
                               m_topicName + "': " + rd_kafka_err2str(code)};
        }
        rd_kafka_poll(m_client.get(), kPollWaitMs);
    }
    if (++m_counts.sent % kRecordsPerPoll == 0) {
        rd_kafka_poll(m_client.get(), 0);
    }
    return {};
}

base::Result<void> Producer::flush(std::chrono::milliseconds patience)
{
    const rd_kafka_resp_err_t code = rd_kafka_flush(m_client.get(), static_cast<int>(patience.count()));
    if (code == RD_KAFKA_RESP_ERR__TIMED_OUT) {
        const std::string reason = m_errors.newest();
        return base::Error{std::to_string(m_counts.sent - m_counts.delivered - m_counts.failed) +
                           " records for topic '" + m_topicName + "' are not acknowledged yet." +
                           (reason.empty() ? "" : " " + reason)};
    }
    return outcome();
}

base::Result<void> Producer::outcome() const
{
    if (!m_failure.empty()) {
        return base::Error{m_failure};
    }
    char text[kErrorTextBytes] = "";
    if (rd_kafka_fatal_error(m_client.get(), text, sizeof text) != RD_KAFKA_RESP_ERR_NO_ERROR) {
        return base::Error{"nothing more can be sent to topic '" + m_topicName + "': " + text};
    }
    return {};
}

} // namespace bw::kafka
