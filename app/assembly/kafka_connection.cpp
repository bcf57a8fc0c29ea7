#include "app/assembly/kafka_connection.h"

namespace bw::app {

base::Result<kafka::ConnectionSettings> kafkaConnection(const KafkaConfig& config)
{
    base::Result<std::string> keyPassword = config.keyPassword.reveal();
    base::Result<std::string> password = config.password.reveal();
    if (!keyPassword || !password) {
        return (keyPassword ? password : keyPassword).error();
    }
    kafka::ConnectionSettings settings;
    settings.brokers = config.brokers;
    settings.tls = config.tls;
    settings.caFile = config.caFile;
    settings.certificateFile = config.certificateFile;
    settings.keyFile = config.keyFile;
    settings.keyPassword = std::move(keyPassword).value();
    switch (config.sasl) {
    case KafkaConfig::Sasl::none:
        settings.login = kafka::Login::none;
        break;
    case KafkaConfig::Sasl::plain:
        settings.login = kafka::Login::plain;
        break;
    case KafkaConfig::Sasl::scramSha256:
        settings.login = kafka::Login::scramSha256;
        break;
    case KafkaConfig::Sasl::scramSha512:
        settings.login = kafka::Login::scramSha512;
        break;
    }
    settings.user = config.user;
    settings.password = std::move(password).value();
    settings.properties = config.properties;
    return settings;
}

} // namespace bw::app
