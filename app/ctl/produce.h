#pragma once

#include "app/ctl/subcommand.h"
#include "connectors/kafka/settings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bw::app {

struct ProduceOptions {
    kafka::ConnectionSettings connection;
    std::string topic;
    int partitions = 0;             ///< of the topic, which is created if it is not there; 0: it has to be there
    std::string keyField;           ///< of the records, whose text is their key; empty: no keys
    std::int64_t rate = 0;          ///< records a second; 0: as fast as the broker takes them
    std::vector<std::string> files; ///< read one after the other; - is standard input
};

/// Puts every line of the files onto the topic, exactly once; returns how many. The error names file and line, or the
/// topic and what to do.
base::Result<std::int64_t> produce(const ProduceOptions& options);

/// `bellwetherctl produce`: a file's records onto a Kafka topic.
Subcommand produceSubcommand();

} // namespace bw::app
