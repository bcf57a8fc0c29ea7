#include "connectors/kafka/client.h"

#include <array>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace bw::kafka {

namespace {

const char* mechanismName(Login login)
{
    switch (login) {
    case Login::none:
        break;
    case Login::plain:
        return "PLAIN";
    case Login::scramSha256:
        return "SCRAM-SHA-256";
    case Login::scramSha512:
        return "SCRAM-SHA-512";
    }
    return "";
}

/// Whether our process can read it, said before librdkafka wraps the reason in three layers of OpenSSL.
base::Result<void> checkReadable(const std::string& what, const std::string& path)
{
    if (path.empty() || ::access(path.c_str(), R_OK) == 0) {
        return {};
    }
    return base::Error{"cannot read the " + what + " '" + path + "': " + std::generic_category().message(errno)};
}

base::Result<void> checkFiles(const ConnectionSettings& settings)
{
    for (const auto& result : {checkReadable("file of certificate authorities", settings.caFile),
                               checkReadable("client certificate", settings.certificateFile),
                               checkReadable("client's private key", settings.keyFile)}) {
        if (!result) {
            return result.error();
        }
    }
    return {};
}

Properties propertiesFor(const ConnectionSettings& settings)
{
    Properties properties;
    properties["bootstrap.servers"] = settings.brokers;
    properties["client.id"] = "bellwether";
    // A broker that restarts is back within seconds; waiting longer than this to notice helps no one.
    properties["reconnect.backoff.ms"] = "50";
    properties["reconnect.backoff.max.ms"] = "1000";
    const bool login = settings.login != Login::none;
    properties["security.protocol"] = std::string(login ? "sasl_" : "") + (settings.tls ? "ssl" : "plaintext");
    const auto setIfGiven = [&](const char* name, const std::string& value) {
        if (!value.empty()) {
            properties[name] = value;
        }
    };
    if (settings.tls) {
        setIfGiven("ssl.ca.location", settings.caFile);
        setIfGiven("ssl.certificate.location", settings.certificateFile);
        setIfGiven("ssl.key.location", settings.keyFile);
        setIfGiven("ssl.key.password", settings.keyPassword);
    }
    if (login) {
        properties["sasl.mechanism"] = mechanismName(settings.login);
        properties["sasl.username"] = settings.user;
        properties["sasl.password"] = settings.password;
    }
    return properties;
}

} // namespace

base::Result<Configuration> makeConfiguration(const ConnectionSettings& settings, const Properties& defaults)
{
    if (settings.brokers.empty()) {
        return base::Error{"no Kafka broker is named: give host:port of at least one"};
    }
    if (settings.tls) {
        if (auto readable = checkFiles(settings); !readable) {
            return readable.error();
        }
    }
    Properties properties = propertiesFor(settings);
    properties.insert(defaults.begin(), defaults.end());
    for (const auto& [name, value] : settings.properties) {
        properties[name] = value;
    }
    Configuration configuration(rd_kafka_conf_new());
    // Its own log goes to standard error; what matters of it reaches us as error events.
    rd_kafka_conf_set_log_cb(configuration.get(), nullptr);
    std::array<char, kErrorTextBytes> text{};
    for (const auto& [name, value] : properties) {
        if (rd_kafka_conf_set(configuration.get(), name.c_str(), value.c_str(), text.data(), text.size()) !=
            RD_KAFKA_CONF_OK) {
            return base::Error{"cannot set the Kafka property '" + name + "': " + text.data()};
        }
    }
    return configuration;
}

base::Result<Client> makeClient(rd_kafka_type_t type, Configuration configuration)
{
    std::array<char, kErrorTextBytes> text{};
    rd_kafka_t* client = rd_kafka_new(type, configuration.get(), text.data(), text.size());
    if (client == nullptr) {
        return base::Error{std::string("cannot set up the Kafka client: ") + text.data()};
    }
    static_cast<void>(configuration.release()); // NOLINT(bugprone-unused-return-value): the client's now
    return Client(client);
}

} // namespace bw::kafka
