#include "tests/services/kafka_admin.h"

#include "connectors/kafka/client.h"

#include <functional>
#include <memory>

namespace bw::services {

namespace {

constexpr int kPatienceMs = 20'000;

/// Does one admin request on a client of its own and waits for the whole answer.
base::Result<void> request(const kafka::ConnectionSettings& settings, const std::string& what,
                           const std::function<void(rd_kafka_t*, rd_kafka_queue_t*)>& ask,
                           const std::function<rd_kafka_resp_err_t(rd_kafka_event_t*)>& readAnswer)
{
    auto configuration = kafka::makeConfiguration(settings, {});
    if (!configuration) {
        return configuration.error();
    }
    auto client = kafka::makeClient(RD_KAFKA_PRODUCER, std::move(configuration).value());
    if (!client) {
        return client.error();
    }
    const kafka::Queue queue(rd_kafka_queue_new(client.value().get()));
    ask(client.value().get(), queue.get());
    rd_kafka_event_t* const event = rd_kafka_queue_poll(queue.get(), kPatienceMs);
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR__TIMED_OUT;
    if (event != nullptr) {
        code = rd_kafka_event_error(event);
        if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
            code = readAnswer(event);
        }
        rd_kafka_event_destroy(event);
    }
    return code == RD_KAFKA_RESP_ERR_NO_ERROR ? base::Result<void>()
                                              : base::Error{what + ": " + rd_kafka_err2str(code)};
}

} // namespace

bool answers(const kafka::ConnectionSettings& settings, int patienceMs)
{
    auto configuration = kafka::makeConfiguration(settings, {});
    auto client = kafka::makeClient(RD_KAFKA_PRODUCER, std::move(configuration).value());
    const rd_kafka_metadata_t* metadata = nullptr;
    if (rd_kafka_metadata(client.value().get(), 1, nullptr, &metadata, patienceMs) != RD_KAFKA_RESP_ERR_NO_ERROR) {
        return false;
    }
    const bool hasBroker = metadata->broker_cnt > 0;
    rd_kafka_metadata_destroy(metadata);
    return hasBroker;
}

base::Result<void> growTopic(const kafka::ConnectionSettings& settings, const std::string& topic, int partitions)
{
    char text[256];
    rd_kafka_NewPartitions_t* plan =
        rd_kafka_NewPartitions_new(topic.c_str(), static_cast<std::size_t>(partitions), text, sizeof text);
    const auto done = request(
        settings, "cannot add partitions",
        [&](rd_kafka_t* client, rd_kafka_queue_t* queue) {
            rd_kafka_CreatePartitions(client, &plan, 1, nullptr, queue);
        },
        [](rd_kafka_event_t* event) {
            std::size_t count = 0;
            return rd_kafka_topic_result_error(
                rd_kafka_CreatePartitions_result_topics(rd_kafka_event_CreatePartitions_result(event), &count)[0]);
        });
    rd_kafka_NewPartitions_destroy(plan);
    return done;
}

base::Result<void> deleteTopic(const kafka::ConnectionSettings& settings, const std::string& topic)
{
    rd_kafka_DeleteTopic_t* plan = rd_kafka_DeleteTopic_new(topic.c_str());
    const auto done = request(
        settings, "cannot delete a topic",
        [&](rd_kafka_t* client, rd_kafka_queue_t* queue) { rd_kafka_DeleteTopics(client, &plan, 1, nullptr, queue); },
        [](rd_kafka_event_t* event) {
            std::size_t count = 0;
            return rd_kafka_topic_result_error(
                rd_kafka_DeleteTopics_result_topics(rd_kafka_event_DeleteTopics_result(event), &count)[0]);
        });
    rd_kafka_DeleteTopic_destroy(plan);
    return done;
}

base::Result<void> deleteRecords(const kafka::ConnectionSettings& settings, const std::string& topic,
                                 std::int32_t partition, std::int64_t offset)
{
    rd_kafka_topic_partition_list_t* list = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(list, topic.c_str(), partition)->offset = offset;
    rd_kafka_DeleteRecords_t* plan = rd_kafka_DeleteRecords_new(list);
    const auto done = request(
        settings, "cannot delete records",
        [&](rd_kafka_t* client, rd_kafka_queue_t* queue) { rd_kafka_DeleteRecords(client, &plan, 1, nullptr, queue); },
        [](rd_kafka_event_t* event) {
            return rd_kafka_DeleteRecords_result_offsets(rd_kafka_event_DeleteRecords_result(event))->elems[0].err;
        });
    rd_kafka_DeleteRecords_destroy(plan);
    rd_kafka_topic_partition_list_destroy(list);
    return done;
}

base::Result<void> allowOnlyToDescribe(const kafka::ConnectionSettings& settings, const std::string& topic,
                                       const std::string& user)
{
    char text[256];
    rd_kafka_AclBinding_t* plan = rd_kafka_AclBinding_new(
        RD_KAFKA_RESOURCE_TOPIC, topic.c_str(), RD_KAFKA_RESOURCE_PATTERN_LITERAL, ("User:" + user).c_str(), "*",
        RD_KAFKA_ACL_OPERATION_DESCRIBE, RD_KAFKA_ACL_PERMISSION_TYPE_ALLOW, text, sizeof text);
    const auto done = request(
        settings, "cannot restrict a topic",
        [&](rd_kafka_t* client, rd_kafka_queue_t* queue) { rd_kafka_CreateAcls(client, &plan, 1, nullptr, queue); },
        [](rd_kafka_event_t* event) {
            std::size_t count = 0;
            const rd_kafka_error_t* const error = rd_kafka_acl_result_error(
                rd_kafka_CreateAcls_result_acls(rd_kafka_event_CreateAcls_result(event), &count)[0]);
            return error == nullptr ? RD_KAFKA_RESP_ERR_NO_ERROR : rd_kafka_error_code(error);
        });
    rd_kafka_AclBinding_destroy(plan);
    return done;
}

} // namespace bw::services
