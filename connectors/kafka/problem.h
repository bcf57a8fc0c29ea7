#pragma once

#include "connectors/kafka/settings.h"
#include "core/base/reach_fault.h"

#include <librdkafka/rdkafka.h>

#include <string>

namespace bw::kafka {

/// What an error of the connection means and what helps, for a person: names the broker, and whether its name, port,
/// TLS or the login is at fault. `reason` is librdkafka's own text.
std::string connectionProblem(rd_kafka_resp_err_t code, const std::string& reason, const ConnectionSettings& settings);

/// The kind of that error.
base::ReachFault connectionFault(rd_kafka_resp_err_t code, const std::string& reason,
                                 const ConnectionSettings& settings);

/// The same for an error that a broker answers about the topic: missing, or no right to read it.
std::string topicProblem(rd_kafka_resp_err_t code, const std::string& topic, const ConnectionSettings& settings);
base::ReachFault topicFault(rd_kafka_resp_err_t code);

} // namespace bw::kafka
