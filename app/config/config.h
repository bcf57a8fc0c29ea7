#pragma once

#include "app/config/secret.h"
#include "core/base/result.h"
#include "core/base/types.h"
#include "core/engine/settings.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bw::app {

/// SPEC 5. Lengths in the unit of the key's name.
struct IdentityConfig {
    bool probabilistic = true;
    double threshold = 0.7;
    bool defaultConsent = true;
};

/// SPEC 6.
struct AttributionConfig {
    std::int64_t lookbackDays = 30;
    double decayPerDay = 0.5;
    std::vector<std::string> excludedChannels;
};

/// All that may differ from tenant to tenant.
struct TenantConfig {
    engine::TenantSettings engine;
    IdentityConfig identity;
    AttributionConfig attribution;
};

struct RetentionConfig {
    std::int64_t windowsHours = 48;
    std::int64_t minutesDays = 30;
    std::int64_t quarterHoursMonths = 25;
    std::int64_t quarantineDays = 30;
};

enum class SourceKind : std::uint8_t { kafka, file, demo };

struct KafkaConfig {
    enum class Sasl : std::uint8_t { none, plain, scramSha256, scramSha512 };
    enum class Start : std::uint8_t { earliest, latest, time };

    std::string brokers; ///< host:port, separated by commas
    std::string topic;
    Start start = Start::earliest; ///< where a partition without a checkpoint begins
    base::TimeMs startTime = 0;    ///< of Start::time
    bool tls = false;
    std::string caFile;          ///< empty: the system's
    std::string certificateFile; ///< the client's own, PEM; empty: none
    std::string keyFile;
    Secret keyPassword;
    Sasl sasl = Sasl::none;
    std::string user;
    Secret password;
    std::map<std::string, std::string> properties; ///< of librdkafka, by their own names
};

struct DemoConfig {
    std::int64_t eventsPerSecond = 1'000;
    bool rhythm = true;    ///< the rate follows the day
    double faults = 0.002; ///< fraction of bad records
    std::uint64_t seed = 1;
    std::int64_t tenants = 4;
    std::int64_t campaigns = 200;
    std::int64_t historyDays = 30;
};

struct SourceConfig {
    std::string id;
    SourceKind kind = SourceKind::kafka;
    std::string tenant; ///< of records without a tenant_id and without a key; empty: none
    bool keyedByTenant = false;
    bool acceptUnorderedCounts = false;
    KafkaConfig kafka;    ///< of kind kafka
    std::string filePath; ///< of kind file
    DemoConfig demo;      ///< of kind demo
};

/// The whole configuration: what the file says, and the defaults where it says nothing.
struct Config {
    std::string text; ///< the file's, for the journal
    TenantConfig defaults;
    std::map<std::string, TenantConfig> tenants; ///< by id, whole
    base::TimeMs checkpointIntervalMs = 30'000;
    std::string dataFolder; ///< empty: the program's own default
    RetentionConfig retention;
    std::int64_t engineThreads = 0; ///< shards; 0: one less than the machine has cores, at least one
    std::vector<SourceConfig> sources;

    engine::Settings engineSettings() const;
};

/// Reads a configuration. `fileName` is for messages. The error lists everything that is wrong, a line each:
/// "bellwether.toml:12: [time] disorder_ms: …", with what is allowed.
base::Result<Config> parseConfig(std::string_view toml, const std::string& fileName);

/// parseConfig of a file; also checks that the files and variables it refers to for secrets are there.
base::Result<Config> loadConfig(const std::string& path);

} // namespace bw::app
