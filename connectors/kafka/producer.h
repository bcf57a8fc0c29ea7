#pragma once

#include "connectors/kafka/client.h"
#include "connectors/kafka/error_log.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bw::kafka {

/// Writes records onto a topic, each exactly once and those of one key in order, over restarts of the broker
/// (librdkafka's idempotent producer). Keys choose partitions as Java producers do. One thread at a time.
class Producer {
public:
    struct Counts {
        std::int64_t sent = 0;      ///< given to send()
        std::int64_t delivered = 0; ///< acknowledged by the broker
        std::int64_t failed = 0;    ///< given up; sent = delivered + failed after flush()
    };

    /// A record that no broker has acknowledged within `patience` is given up. Fails on settings that can never work.
    static base::Result<std::unique_ptr<Producer>> create(const ConnectionSettings& settings, std::string topic,
                                                          std::chrono::milliseconds patience = std::chrono::minutes(5));
    ~Producer();
    Producer(const Producer&) = delete;
    Producer& operator=(const Producer&) = delete;

    /// Copies. Waits while librdkafka's buffer is full. An empty key is none: such records spread over the partitions.
    /// The error is the first record that was given up, or that nothing can be sent any more.
    base::Result<void> send(std::string_view key, std::string_view bytes);
    /// Waits until every record is delivered or given up, at most `patience`. Ok when all are delivered.
    base::Result<void> flush(std::chrono::milliseconds patience);

    /// Counts reports as they come in send() and flush().
    const Counts& counts() const { return m_counts; }
    /// Why it waits, for a person; empty while deliveries arrive.
    std::string problem() const { return m_errors.newest(); }

private:
    Producer(const ConnectionSettings& settings, std::string topic);

    static void onDelivery(rd_kafka_t* client, const rd_kafka_message_t* message, void* opaque);
    static void onError(rd_kafka_t* client, int code, const char* reason, void* opaque);
    base::Result<void> outcome() const;

    const std::string m_topicName;
    ErrorLog m_errors;
    Client m_client;
    Topic m_topic;
    Counts m_counts;
    std::string m_failure; ///< of the first record given up
};

} // namespace bw::kafka
