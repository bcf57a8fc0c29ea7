#pragma once

#include "core/base/result.h"

#include <QString>

namespace bw::services {

/// The folder with Apache Kafka's jars: fetched once by Maven (pom.xml beside this file), then kept in the cache folder
/// BELLWETHER_TEST_CACHE (default: bellwether-tests in the user's cache folder). The error says why there is none, for
/// QSKIP. Several processes may ask at the same time.
base::Result<QString> kafkaJars();

} // namespace bw::services
