#pragma once

#include "connectors/kafka/settings.h"
#include "core/api/connections.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace bw::kafka {

/// A record that a probe read, for whoever knows what records are.
struct ProbedRecord {
    std::string key;
    std::string bytes;
};

struct ProbeSettings {
    ConnectionSettings connection = {};
    std::vector<std::string> topics = {};
    std::chrono::milliseconds patience = std::chrono::seconds(8); ///< of each stage
    std::size_t recordsMax = 1'000;                               ///< read of all topics together, the newest
};

/// Tries a connection stage by stage: are the brokers' names known, does something listen, does TLS come about, is the
/// login taken, is each topic there, may it be read. Each stage is told as it begins and as it ends; those after one
/// that failed are not begun, but a topic that fails does not keep the others from being tried. Nothing is written to
/// the brokers, and no consumer group is joined.
///
/// Blocks; a stop is seen within a tenth of a second. Answers the records read of the topics that passed.
std::vector<ProbedRecord> probe(const ProbeSettings& settings, const std::function<void(const api::TestStep&)>& tell,
                                const std::stop_token& stop);

} // namespace bw::kafka
