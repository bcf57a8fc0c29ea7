#pragma once

#include "connectors/kafka/settings.h"
#include "core/base/result.h"
#include "tests/services/certificates.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>

namespace bw::services {

/// A real Apache Kafka 3.9 of one node, on free loopback ports, its data in a folder of its own that goes with it:
/// PLAINTEXT, SASL_SSL (SCRAM-SHA-256, SCRAM-SHA-512, PLAIN; user alice, password alice-secret) and SSL (client
/// certificate wanted). Ends with the test, also when that crashes.
class KafkaBroker {
public:
    /// Fetches, formats, starts and waits until it answers. An error is a reason for QSKIP if it is about artifacts.
    static base::Result<std::unique_ptr<KafkaBroker>> start();
    ~KafkaBroker();

    kafka::ConnectionSettings plain() const;
    kafka::ConnectionSettings saslTls(kafka::Login login = kafka::Login::scramSha256) const;
    kafka::ConnectionSettings mutualTls() const;
    const Certificates& certificates() const { return m_certificates; }

    /// kill -9, and waits until the process is gone.
    void kill();
    /// Starts what kill() ended, on the same ports and data; waits until it answers.
    base::Result<void> restart();

    base::Result<void> createTopic(const std::string& topic, int partitions) const;
    /// Adds partitions, `partitions` is the new total.
    base::Result<void> growTopic(const std::string& topic, int partitions) const;
    base::Result<void> deleteTopic(const std::string& topic) const;
    /// Deletes the records before `offset`.
    base::Result<void> deleteRecords(const std::string& topic, std::int32_t partition, std::int64_t offset) const;
    /// From now on alice may look at the topic but not read it.
    base::Result<void> allowOnlyToDescribe(const std::string& topic) const;
    /// The folder with the log of a partition.
    QString logFolder(const std::string& topic, int partition) const;

private:
    KafkaBroker() = default;

    base::Result<void> prepare();
    base::Result<void> launch();
    QString properties() const;

    QTemporaryDir m_folder;
    QString m_jars;
    Certificates m_certificates;
    struct Ports {
        std::uint16_t plain = 0, saslTls = 0, tls = 0, controller = 0;
    } m_ports;
    QProcess m_process;
};

/// A loopback port that nothing listens on.
std::uint16_t freePort();

} // namespace bw::services
