#pragma once

#include "connectors/kafka/settings.h"
#include "core/base/result.h"

#include <librdkafka/rdkafka.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace bw::kafka {

struct ClientDeleter {
    void operator()(rd_kafka_t* client) const { rd_kafka_destroy(client); }
};
struct ConfigurationDeleter {
    void operator()(rd_kafka_conf_t* configuration) const { rd_kafka_conf_destroy(configuration); }
};
struct TopicDeleter {
    void operator()(rd_kafka_topic_t* topic) const { rd_kafka_topic_destroy(topic); }
};
struct QueueDeleter {
    void operator()(rd_kafka_queue_t* queue) const { rd_kafka_queue_destroy(queue); }
};

using Client = std::unique_ptr<rd_kafka_t, ClientDeleter>;
using Configuration = std::unique_ptr<rd_kafka_conf_t, ConfigurationDeleter>;
using Topic = std::unique_ptr<rd_kafka_topic_t, TopicDeleter>;
using Queue = std::unique_ptr<rd_kafka_queue_t, QueueDeleter>;

/// Room for one of librdkafka's error texts.
inline constexpr std::size_t kErrorTextBytes = 512;

using Properties = std::map<std::string, std::string>;

/// librdkafka's configuration for `settings`. `defaults` are the caller's own properties, which
/// ConnectionSettings::properties may override. The error names the property, its value and what is allowed, or the
/// file that cannot be read.
base::Result<Configuration> makeConfiguration(const ConnectionSettings& settings, const Properties& defaults);

/// A client that connects by itself, in the background. Fails only on a configuration that can never work.
base::Result<Client> makeClient(rd_kafka_type_t type, Configuration configuration);

} // namespace bw::kafka
