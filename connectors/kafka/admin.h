#pragma once

#include "connectors/kafka/settings.h"
#include "core/base/result.h"

#include <chrono>
#include <string>

namespace bw::kafka {

struct TopicPlan {
    std::string topic = {};
    int partitions = 4;
    int replicas = -1; ///< −1: as the brokers are set up
};

/// Creates a topic; false if it was there already (and stays as it is). Waits up to `patience`; the error says what
/// failed and what to do.
base::Result<bool> createTopic(const ConnectionSettings& settings, const TopicPlan& plan,
                               std::chrono::milliseconds patience = std::chrono::seconds(30));

} // namespace bw::kafka
