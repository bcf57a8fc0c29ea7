#include "app/assembly/kafka_connection.h"

namespace bw::app {

base::Result<kafka::ConnectionSettings> kafkaConnection(const KafkaConfig& config)
{
    base::Result<std::string> keyPassword = config.keyPassword.reveal();
    base::Result<std::string> password = config.password.reveal();
    if (!keyPassword || !password) {
        return (keyPassword ? password : keyPassword).error();
    }
    kafka::ConnectionSettings connection = config.settings.connection;
    connection.keyPassword = std::move(keyPassword).value();
    connection.password = std::move(password).value();
    return connection;
}

} // namespace bw::app
