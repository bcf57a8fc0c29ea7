#include "connectors/kafka/admin.h"

#include "connectors/kafka/client.h"
#include "connectors/kafka/error_log.h"
#include "connectors/kafka/problem.h"

#include <array>
#include <memory>

namespace bw::kafka {

namespace {

struct NewTopicDeleter {
    void operator()(rd_kafka_NewTopic_t* topic) const { rd_kafka_NewTopic_destroy(topic); }
};
struct OptionsDeleter {
    void operator()(rd_kafka_AdminOptions_t* options) const { rd_kafka_AdminOptions_destroy(options); }
};
struct EventDeleter {
    void operator()(rd_kafka_event_t* event) const { rd_kafka_event_destroy(event); }
};

base::Result<bool> readAnswer(rd_kafka_event_t* event, const TopicPlan& plan, const ConnectionSettings& settings,
                              const ErrorLog& errors)
{
    if (event == nullptr || rd_kafka_event_error(event) != RD_KAFKA_RESP_ERR_NO_ERROR) {
        const std::string reason = errors.newest();
        return base::Error{"cannot create topic '" + plan.topic + "'. " +
                           (reason.empty() ? "The brokers at '" + settings.brokers + "' do not answer." : reason)};
    }
    std::size_t count = 0;
    const auto* answers = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count);
    const rd_kafka_resp_err_t code = count == 1 ? rd_kafka_topic_result_error(answers[0]) : RD_KAFKA_RESP_ERR_UNKNOWN;
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR || code == RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS) {
        return code == RD_KAFKA_RESP_ERR_NO_ERROR;
    }
    const char* const text = count == 1 ? rd_kafka_topic_result_error_string(answers[0]) : nullptr;
    return base::Error{"cannot create topic '" + plan.topic +
                       "': " + (text == nullptr ? rd_kafka_err2str(code) : text)};
}

} // namespace

base::Result<bool> createTopic(const ConnectionSettings& settings, const TopicPlan& plan,
                               std::chrono::milliseconds patience)
{
    ErrorLog errors(settings);
    auto configuration = makeConfiguration(settings, {});
    if (!configuration) {
        return configuration.error();
    }
    errors.listen(configuration.value().get());
    auto client = makeClient(RD_KAFKA_PRODUCER, std::move(configuration).value());
    if (!client) {
        return client.error();
    }
    rd_kafka_t* const raw = client.value().get();
    errors.attach(raw);

    std::array<char, kErrorTextBytes> text{};
    const std::unique_ptr<rd_kafka_NewTopic_t, NewTopicDeleter> topic(
        rd_kafka_NewTopic_new(plan.topic.c_str(), plan.partitions, plan.replicas, text.data(), text.size()));
    if (!topic) {
        return base::Error{"cannot create topic '" + plan.topic + "': " + text.data()};
    }
    const std::unique_ptr<rd_kafka_AdminOptions_t, OptionsDeleter> options(
        rd_kafka_AdminOptions_new(raw, RD_KAFKA_ADMIN_OP_CREATETOPICS));
    const auto waitMs = static_cast<int>(patience.count());
    static_cast<void>(rd_kafka_AdminOptions_set_request_timeout(options.get(), waitMs, text.data(), text.size()));
    static_cast<void>(rd_kafka_AdminOptions_set_operation_timeout(options.get(), waitMs, text.data(), text.size()));
    const Queue answers(rd_kafka_queue_new(raw));
    rd_kafka_NewTopic_t* topics[] = {topic.get()};
    rd_kafka_CreateTopics(raw, topics, 1, options.get(), answers.get());
    const std::unique_ptr<rd_kafka_event_t, EventDeleter> event(rd_kafka_queue_poll(answers.get(), waitMs + 1'000));
    return readAnswer(event.get(), plan, settings, errors);
}

} // namespace bw::kafka
