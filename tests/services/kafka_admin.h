#pragma once

#include "connectors/kafka/settings.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace bw::services {

/// Whether a broker answers a request for metadata within `patienceMs`.
bool answers(const kafka::ConnectionSettings& settings, int patienceMs);

base::Result<void> growTopic(const kafka::ConnectionSettings& settings, const std::string& topic, int partitions);
base::Result<void> deleteTopic(const kafka::ConnectionSettings& settings, const std::string& topic);
base::Result<void> deleteRecords(const kafka::ConnectionSettings& settings, const std::string& topic,
                                 std::int32_t partition, std::int64_t offset);

base::Result<void> allowOnlyToDescribe(const kafka::ConnectionSettings& settings, const std::string& topic,
                                       const std::string& user);

} // namespace bw::services
