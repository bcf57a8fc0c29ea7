#include "tests/services/kafka_broker.h"

#include "connectors/kafka/admin.h"
#include "tests/services/kafka_admin.h"
#include "tests/services/kafka_artifacts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bw::services {

namespace {

constexpr int kStartTimeoutMs = 60'000;
constexpr int kAnswerPatienceMs = 500;

const QString kUser = QStringLiteral("alice");
const QString kPassword = QStringLiteral("alice-secret");

/// Light on two cores that the program under test needs too.
const QStringList kJavaFlags{QStringLiteral("-Xmx384m"), QStringLiteral("-XX:TieredStopAtLevel=1"),
                             QStringLiteral("-XX:+UseSerialGC"), QStringLiteral("-Xshare:auto")};

std::string address(std::uint16_t port)
{
    return "127.0.0.1:" + std::to_string(port);
}

} // namespace

std::uint16_t freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place = {};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    std::uint16_t port = 0;
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&place), size) == 0 &&
        ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&place), &size) == 0) {
        port = ntohs(place.sin_port);
    }
    ::close(descriptor);
    return port;
}

base::Result<std::unique_ptr<KafkaBroker>> KafkaBroker::start()
{
    auto jars = kafkaJars();
    if (!jars) {
        return jars.error();
    }
    std::unique_ptr<KafkaBroker> broker(new KafkaBroker);
    broker->m_jars = jars.value();
    if (auto prepared = broker->prepare(); !prepared) {
        return prepared.error();
    }
    if (auto launched = broker->launch(); !launched) {
        return launched.error();
    }
    return broker;
}

KafkaBroker::~KafkaBroker()
{
    kill();
}

QString KafkaBroker::properties() const
{
    const auto port = [](std::uint16_t number) { return QString::number(number); };
    const QString listeners = QStringLiteral("PLAINTEXT://127.0.0.1:%1,SASL_SSL://127.0.0.1:%2,SSL://127.0.0.1:%3")
                                  .arg(port(m_ports.plain), port(m_ports.saslTls), port(m_ports.tls));
    const QStringList lines{
        QStringLiteral("process.roles=broker,controller"),
        QStringLiteral("node.id=1"),
        QStringLiteral("controller.quorum.voters=1@127.0.0.1:%1").arg(port(m_ports.controller)),
        QStringLiteral("listeners=%1,CONTROLLER://127.0.0.1:%2").arg(listeners, port(m_ports.controller)),
        QStringLiteral("advertised.listeners=%1").arg(listeners),
        QStringLiteral("listener.security.protocol.map="
                       "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,SSL:SSL"),
        QStringLiteral("controller.listener.names=CONTROLLER"),
        QStringLiteral("inter.broker.listener.name=PLAINTEXT"),
        QStringLiteral("log.dirs=%1/data").arg(m_folder.path()),
        QStringLiteral("auto.create.topics.enable=false"),
        QStringLiteral("offsets.topic.num.partitions=1"),
        QStringLiteral("offsets.topic.replication.factor=1"),
        QStringLiteral("transaction.state.log.num.partitions=1"),
        QStringLiteral("transaction.state.log.replication.factor=1"),
        QStringLiteral("transaction.state.log.min.isr=1"),
        // A killed broker is let in again after its old session has timed out: 11 s by default.
        QStringLiteral("broker.session.timeout.ms=1000"),
        QStringLiteral("broker.heartbeat.interval.ms=200"),
        QStringLiteral("controlled.shutdown.enable=false"),
        QStringLiteral("log.cleaner.enable=false"),
        // A topic that nobody has restricted is everyone's; see allowOnly().
        QStringLiteral("authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
        QStringLiteral("allow.everyone.if.no.acl.found=true"),
        QStringLiteral("super.users=User:ANONYMOUS"),
        QStringLiteral("sasl.enabled.mechanisms=SCRAM-SHA-256,SCRAM-SHA-512,PLAIN"),
        QStringLiteral("listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config="
                       "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
        QStringLiteral("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config="
                       "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
        QStringLiteral("listener.name.sasl_ssl.plain.sasl.jaas.config="
                       "org.apache.kafka.common.security.plain.PlainLoginModule required user_%1=\"%2\";")
            .arg(kUser, kPassword),
        QStringLiteral("ssl.keystore.type=PEM"),
        QStringLiteral("ssl.keystore.location=%1").arg(m_certificates.brokerStore),
        QStringLiteral("ssl.truststore.type=PEM"),
        QStringLiteral("ssl.truststore.location=%1").arg(m_certificates.authority),
        QStringLiteral("listener.name.ssl.ssl.client.auth=required"),
    };
    return lines.join(u'\n') + u'\n';
}

base::Result<void> KafkaBroker::prepare()
{
    auto certificates = makeCertificates(m_folder.path());
    if (!certificates) {
        return certificates.error();
    }
    m_certificates = certificates.value();
    m_ports = {freePort(), freePort(), freePort(), freePort()};
    QFile configuration(m_folder.filePath(QStringLiteral("broker.properties")));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(properties().toUtf8()) <= 0) {
        return base::Error{"cannot write " + configuration.fileName().toStdString()};
    }
    configuration.close();

    QStringList arguments = kJavaFlags;
    arguments << QStringLiteral("-cp") << m_jars + QStringLiteral("/*") << QStringLiteral("kafka.tools.StorageTool")
              << QStringLiteral("format") << QStringLiteral("-t") << QStringLiteral("AAAAAAAAAAAAAAAAAAAAAQ")
              << QStringLiteral("-c") << configuration.fileName();
    for (const char* mechanism : {"SCRAM-SHA-256", "SCRAM-SHA-512"}) {
        arguments << QStringLiteral("--add-scram")
                  << QStringLiteral("%1=[name=%2,password=%3]").arg(QLatin1String(mechanism), kUser, kPassword);
    }
    QProcess format;
    format.setProcessChannelMode(QProcess::MergedChannels);
    format.start(QStringLiteral("java"), arguments);
    if (!format.waitForFinished(kStartTimeoutMs) || format.exitCode() != 0) {
        return base::Error{"cannot format Kafka's folder: " + format.readAll().toStdString()};
    }
    return {};
}

base::Result<void> KafkaBroker::launch()
{
    QStringList arguments = kJavaFlags;
    arguments << QStringLiteral("-cp") << m_jars + QStringLiteral("/*") << QStringLiteral("kafka.Kafka")
              << m_folder.filePath(QStringLiteral("broker.properties"));
    const QString log = m_folder.filePath(QStringLiteral("broker.log"));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral("java"), arguments);
    if (!m_process.waitForStarted()) {
        return base::Error{"java cannot be started"};
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kStartTimeoutMs) {
        if (answers(plain(), kAnswerPatienceMs)) {
            return {};
        }
        if (m_process.waitForFinished(0)) {
            break;
        }
    }
    kill();
    QFile output(log);
    return base::Error{"Kafka did not start: " +
                       (output.open(QIODevice::ReadOnly) ? output.readAll().right(2'000).toStdString() : "")};
}

void KafkaBroker::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
}

base::Result<void> KafkaBroker::restart()
{
    return launch();
}

kafka::ConnectionSettings KafkaBroker::plain() const
{
    kafka::ConnectionSettings settings;
    settings.brokers = address(m_ports.plain);
    return settings;
}

kafka::ConnectionSettings KafkaBroker::saslTls(kafka::Login login) const
{
    kafka::ConnectionSettings settings;
    settings.brokers = address(m_ports.saslTls);
    settings.tls = true;
    settings.caFile = m_certificates.authority.toStdString();
    settings.login = login;
    settings.user = kUser.toStdString();
    settings.password = kPassword.toStdString();
    return settings;
}

kafka::ConnectionSettings KafkaBroker::mutualTls() const
{
    kafka::ConnectionSettings settings;
    settings.brokers = address(m_ports.tls);
    settings.tls = true;
    settings.caFile = m_certificates.authority.toStdString();
    settings.certificateFile = m_certificates.clientCertificate.toStdString();
    settings.keyFile = m_certificates.clientKey.toStdString();
    return settings;
}

base::Result<void> KafkaBroker::createTopic(const std::string& topic, int partitions) const
{
    const auto created = kafka::createTopic(plain(), {.topic = topic, .partitions = partitions, .replicas = 1});
    return created ? base::Result<void>() : base::Result<void>(created.error());
}

base::Result<void> KafkaBroker::growTopic(const std::string& topic, int partitions) const
{
    return services::growTopic(plain(), topic, partitions);
}

base::Result<void> KafkaBroker::deleteTopic(const std::string& topic) const
{
    return services::deleteTopic(plain(), topic);
}

base::Result<void> KafkaBroker::deleteRecords(const std::string& topic, std::int32_t partition,
                                              std::int64_t offset) const
{
    return services::deleteRecords(plain(), topic, partition, offset);
}

base::Result<void> KafkaBroker::allowOnlyToDescribe(const std::string& topic) const
{
    return services::allowOnlyToDescribe(plain(), topic, kUser.toStdString());
}

QString KafkaBroker::logFolder(const std::string& topic, int partition) const
{
    return m_folder.filePath(QStringLiteral("data/%1-%2").arg(QString::fromStdString(topic)).arg(partition));
}

} // namespace bw::services
