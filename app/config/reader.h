#pragma once

#include "app/config/keys.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bw::app {

/// Something that is wrong with the file, where it stands.
struct ConfigProblem {
    std::uint32_t line = 0;
    std::string text;
};

/// Reads a parsed file into a Config by the table of keys, and notes all that is wrong with it. One use.
class ConfigReader {
public:
    explicit ConfigReader(Config& out) : m_config(out) {}

    void read(const toml::table& file);
    /// In the order of lines.
    std::vector<ConfigProblem> takeProblems();

private:
    void readTenants(const toml::node& node);
    void readTenant(const std::string& id, const toml::node& node);
    void readSources(const toml::node& node);
    void readSource(const toml::table& table);
    void checkKafka(const KafkaConfig& kafka, const toml::table& table, const std::string& where);
    void checkSource(const SourceConfig& source, const toml::table& table, const std::string& where);

    template <class Target>
    void readSection(Target& target, const Section<Target>& section, const toml::node& node, const std::string& where);
    template <class Target>
    void readKey(Target& target, const Key<Target>& key, const toml::node& value, const std::string& where);

    void note(const toml::source_region& region, std::string text);

    Config& m_config;
    std::vector<ConfigProblem> m_problems;
};

} // namespace bw::app
