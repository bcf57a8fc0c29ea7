#pragma once

#include "app/config/config.h"
#include "connectors/kafka/settings.h"
#include "core/base/result.h"

namespace bw::app {

/// How to reach the cluster of a configured source, secrets revealed. The error names the secret's file or variable.
base::Result<kafka::ConnectionSettings> kafkaConnection(const KafkaConfig& config);

} // namespace bw::app
