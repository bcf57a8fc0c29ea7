#pragma once

#include "app/config/secret.h"
#include "connectors/demo/company.h"
#include "connectors/demo/stream_settings.h"
#include "connectors/kafka/settings.h"
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
/// "kafka", "file", "demo".
std::string_view sourceKindName(SourceKind kind);

struct KafkaConfig {
    kafka::SourceSettings settings; ///< all but the passwords
    Secret password;
    Secret keyPassword;
};

struct DemoConfig {
    demo::CompanySettings company;
    demo::StreamSettings stream{.faults = 0.002};
    std::uint32_t partitions = 4;
    int historyDays = 30;
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
    std::string text; ///< for the journal: what the file says, without its secrets
    TenantConfig defaults;
    std::map<std::string, TenantConfig> tenants; ///< by id, whole
    base::TimeMs checkpointIntervalMs = 30'000;
    std::string connectionName; ///< what the desk calls it; empty: it was not made there
    std::string dataFolder;     ///< empty: the program's own default
    RetentionConfig retention;
    std::int64_t engineThreads = 0; ///< shards; 0: one less than the machine has cores, at least one
    std::vector<SourceConfig> sources;

    engine::Settings engineSettings() const;
};

/// The configuration that --demo stands for: the simulated company alone, all settings at their defaults.
Config demoConfig();

/// Reads a configuration. `fileName` is for messages. The error lists everything that is wrong, a line each:
/// "bellwether.toml:12: [time] disorder_ms: …", with what is allowed.
base::Result<Config> parseConfig(std::string_view toml, const std::string& fileName);

/// parseConfig of a file; also checks that the files and variables it refers to for secrets are there.
base::Result<Config> loadConfig(const std::string& path);

} // namespace bw::app
