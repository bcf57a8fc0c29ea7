#include "app/connect/connection_text.h"

#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <sstream>

#include <toml++/toml.h>

namespace bw::app {

namespace {

constexpr std::array<const char*, 3> kMethods{"plain", "scram-sha-256", "scram-sha-512"};
constexpr std::size_t kSourceIdMax = 64;
constexpr std::array<const char*, 4> kPasswordKeys{"password", "password_file", "password_env", "password_store"};

toml::table& sectionOf(toml::table& parent, std::string_view name)
{
    if (parent[name].as_table() == nullptr) {
        parent.insert_or_assign(name, toml::table());
    }
    return *parent[name].as_table();
}

/// An empty text takes the key away.
void put(toml::table& table, std::string_view key, const std::string& text)
{
    if (text.empty()) {
        table.erase(key);
    } else {
        table.insert_or_assign(key, text);
    }
}

std::string startOf(const api::Connection& connection)
{
    switch (connection.begin) {
    case api::BeginWith::newEvents:
        return "latest";
    case api::BeginWith::everything:
        return "earliest";
    case api::BeginWith::since:
        break;
    }
    return base::toRfc3339(connection.since);
}

bool encrypts(const api::Connection& connection)
{
    return connection.security == api::Security::tls || connection.security == api::Security::tlsAndPassword;
}

void fillKafka(toml::table& source, const api::Connection& connection, const std::string& topic,
               const std::string& secretName)
{
    put(source, "brokers", connection.brokers);
    put(source, "topic", topic);
    put(source, "start", startOf(connection));
    const bool tls = encrypts(connection);
    source.insert_or_assign("tls", tls);
    put(source, "ca_file", tls ? connection.caFile : std::string());
    put(source, "certificate_file", tls ? connection.certificateFile : std::string());
    put(source, "key_file", tls ? connection.keyFile : std::string());
    const bool login = connection.hasPassword();
    put(source, "sasl", login ? kMethods[static_cast<std::size_t>(connection.method)] : "none");
    put(source, "user", login ? connection.user : std::string());
    if (!login || !secretName.empty()) {
        for (const char* key : kPasswordKeys) {
            source.erase(key);
        }
        put(source, "password_store", login ? secretName : std::string());
    }
}

/// The source of the same topic or path as it was, so that its own settings stay, under an id that is free.
toml::table sourceFor(const toml::array* before, std::string_view key, const std::string& value, std::string id,
                      const toml::array& taken)
{
    if (before != nullptr) {
        for (const toml::node& node : *before) {
            const toml::table* const table = node.as_table();
            if (table != nullptr && (*table)[key].value_or(std::string()) == value) {
                return *table;
            }
        }
    }
    std::replace_if(
        id.begin(), id.end(),
        [](char c) {
            return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                     c == '_' || c == '.');
        },
        '-');
    id = id.empty() ? "events" : id.substr(0, kSourceIdMax - 4);
    const auto isTaken = [&](const std::string& wanted) {
        return std::any_of(taken.begin(), taken.end(), [&](const toml::node& node) {
            return (*node.as_table())["id"].value_or(std::string()) == wanted;
        });
    };
    std::string free = id;
    for (int n = 2; isTaken(free); ++n) {
        free = id + "-" + std::to_string(n);
    }
    toml::table source;
    source.insert_or_assign("id", free);
    return source;
}

/// A source that is new gets the password of the others.
void takePassword(toml::table& source, const toml::array* before)
{
    const auto hasPassword = [](const toml::table& table) {
        return std::any_of(kPasswordKeys.begin(), kPasswordKeys.end(),
                           [&](const char* key) { return table.contains(key); });
    };
    if (before == nullptr || hasPassword(source)) {
        return;
    }
    for (const toml::node& node : *before) {
        const toml::table* const table = node.as_table();
        if (table != nullptr && hasPassword(*table)) {
            for (const char* key : kPasswordKeys) {
                put(source, key, (*table)[key].value_or(std::string()));
            }
            return;
        }
    }
}

void fillTenants(toml::table& file, const api::Connection& connection)
{
    for (const api::Connection::Tenant& tenant : connection.tenants) {
        toml::table& section = sectionOf(sectionOf(file, "tenant"), tenant.id);
        put(section, "name", tenant.name);
        put(section, "currency", tenant.currency);
        put(section, "reporting_zone", tenant.zone);
    }
}

api::Security securityOf(const kafka::ConnectionSettings& settings)
{
    if (settings.login == kafka::Login::none) {
        return settings.tls ? api::Security::tls : api::Security::none;
    }
    return settings.tls ? api::Security::tlsAndPassword : api::Security::password;
}

void readKafka(api::Connection& connection, const kafka::SourceSettings& settings)
{
    connection.brokers = settings.connection.brokers;
    connection.security = securityOf(settings.connection);
    if (settings.connection.login != kafka::Login::none) {
        connection.method = static_cast<api::LoginMethod>(static_cast<int>(settings.connection.login) - 1);
    }
    connection.user = settings.connection.user;
    connection.caFile = settings.connection.caFile;
    connection.certificateFile = settings.connection.certificateFile;
    connection.keyFile = settings.connection.keyFile;
    switch (settings.startAt) {
    case kafka::StartAt::earliest:
        connection.begin = api::BeginWith::everything;
        break;
    case kafka::StartAt::latest:
        connection.begin = api::BeginWith::newEvents;
        break;
    case kafka::StartAt::timestamp:
        connection.begin = api::BeginWith::since;
        connection.since = settings.startTime;
        break;
    }
}

} // namespace

base::Result<std::string> connectionText(const api::Connection& connection, const std::string& before,
                                         const std::string& secretName, const std::string& dataFolder)
{
    toml::table file;
    try {
        file = toml::parse(before);
    } catch (const toml::parse_error& error) {
        return base::Error{"line " + std::to_string(error.source().begin.line) + ": " +
                           std::string(error.description())};
    }
    put(sectionOf(file, "connection"), "name", connection.name);
    if (toml::table& data = sectionOf(file, "data"); !data.contains("folder")) {
        put(data, "folder", dataFolder);
    }
    fillTenants(file, connection);
    toml::array sources;
    const toml::array* const old = file["source"].as_array();
    if (connection.kind == api::ConnectionKind::file) {
        const std::string name = connection.path.substr(connection.path.rfind('/') + 1);
        toml::table source = sourceFor(old, "path", connection.path, name, sources);
        put(source, "kind", "file");
        put(source, "path", connection.path);
        put(source, "tenant", connection.tenant);
        sources.push_back(std::move(source));
    } else {
        for (const std::string& topic : connection.topics) {
            toml::table source = sourceFor(old, "topic", topic, topic, sources);
            put(source, "kind", "kafka");
            takePassword(source, old);
            fillKafka(source, connection, topic, secretName);
            put(source, "tenant", connection.tenant);
            sources.push_back(std::move(source));
        }
    }
    file.insert_or_assign("source", std::move(sources));
    std::ostringstream text;
    text << file << '\n';
    return text.str();
}

base::Result<api::Connection> connectionOf(const Config& config)
{
    api::Connection connection;
    connection.name = config.connectionName;
    for (const auto& [id, tenant] : config.tenants) {
        connection.tenants.push_back(
            {id, tenant.engine.name, tenant.engine.currency, tenant.engine.reportingZone.name()});
    }
    for (const SourceConfig& source : config.sources) {
        const bool first = &source == &config.sources.front();
        if (source.kind == SourceKind::demo || (!first && source.kind == SourceKind::file) ||
            (!first && source.kind != config.sources.front().kind)) {
            return base::Error{"it has sources of several kinds, or a simulated one: change it with an editor"};
        }
        if (source.kind == SourceKind::file) {
            connection.kind = api::ConnectionKind::file;
            connection.path = source.filePath;
        } else if (!first && source.kafka.settings.connection.brokers != connection.brokers) {
            return base::Error{"its sources are in several clusters: change it with an editor"};
        } else {
            readKafka(connection, source.kafka.settings);
            connection.topics.push_back(source.kafka.settings.topic);
        }
        connection.tenant = source.tenant;
    }
    if (config.sources.empty()) {
        return base::Error{"it names no source"};
    }
    return connection;
}

kafka::ConnectionSettings settingsOf(const api::Connection& connection)
{
    kafka::ConnectionSettings settings;
    settings.brokers = connection.brokers;
    settings.tls = encrypts(connection);
    if (settings.tls) {
        settings.caFile = connection.caFile;
        settings.certificateFile = connection.certificateFile;
        settings.keyFile = connection.keyFile;
    }
    if (connection.hasPassword()) {
        settings.login = static_cast<kafka::Login>(static_cast<int>(connection.method) + 1);
        settings.user = connection.user;
    }
    return settings;
}

} // namespace bw::app
