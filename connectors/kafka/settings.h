#pragma once

#include "core/base/types.h"

#include <cstdint>
#include <map>
#include <string>

namespace bw::kafka {

enum class Login : std::uint8_t { none, plain, scramSha256, scramSha512 };

/// How to reach a cluster.
struct ConnectionSettings {
    std::string brokers = {}; ///< host:port, several separated by commas; any living one of them leads to the others

    bool tls = false;
    std::string caFile = {};          ///< PEM; empty: the authorities that the system trusts
    std::string certificateFile = {}; ///< PEM, ours, where brokers ask for one
    std::string keyFile = {};         ///< PEM, for certificateFile
    std::string keyPassword = {};     ///< empty: the key is not encrypted

    Login login = Login::none;
    std::string user = {};
    std::string password = {};

    /// Further properties of librdkafka by their own names; they win over what follows from the rest.
    std::map<std::string, std::string> properties = {};
};

/// Where partitions begin that no earlier position is known of.
enum class StartAt : std::uint8_t { earliest, latest, timestamp };

struct SourceSettings {
    ConnectionSettings connection = {};
    std::string topic = {};
    StartAt startAt = StartAt::earliest;
    /// With StartAt::timestamp: begins at the first record whose Kafka timestamp is not before it.
    base::TimeMs startTime = 0;
};

} // namespace bw::kafka
