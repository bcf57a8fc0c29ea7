#include <QTest>

#include "connectors/kafka/probe.h"
#include "connectors/kafka/producer.h"
#include "tests/services/kafka_fixture.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

using bw::api::TestStage;
using bw::api::TestStep;
using bw::base::ReachFault;
using bw::kafka::ConnectionSettings;
using bw::kafka::ProbeSettings;
using namespace std::chrono_literals;

namespace {

struct Told {
    std::vector<TestStep> ended; ///< in order
    std::vector<bw::kafka::ProbedRecord> records;

    QString stages() const
    {
        static const char* const names[] = {"name", "port", "tls", "login", "topic", "right", "file", "records"};
        QStringList words;
        for (const TestStep& step : ended) {
            words.append(QLatin1String(names[static_cast<int>(step.stage)]) +
                         (step.outcome == TestStep::Outcome::failed ? QStringLiteral("!") : QString()));
        }
        return words.join(u' ');
    }
};

Told tell(const ProbeSettings& settings, const std::stop_token& stop = {})
{
    Told told;
    std::vector<TestStep> begun;
    told.records = bw::kafka::probe(
        settings,
        [&](const TestStep& step) {
            (step.outcome == TestStep::Outcome::running ? begun : told.ended).push_back(step);
        },
        stop);
    if (begun.size() != told.ended.size()) {
        qFatal("a stage was begun and not ended");
    }
    return told;
}

} // namespace

/// The stages of "test the connection" against a real broker.
class TestKafkaProbe : public bw::services::KafkaFixture {
    Q_OBJECT

    std::string m_topic, m_restricted;

    void fill(const std::string& topic, int records)
    {
        auto producer = bw::kafka::Producer::create(m_broker->plain(), topic);
        for (int i = 0; i < records; ++i) {
            QVERIFY(producer.value()->send("key-" + std::to_string(i), "record " + std::to_string(i)).ok());
        }
        QVERIFY(producer.value()->flush(30s).ok());
    }

private Q_SLOTS:
    void prepare()
    {
        m_topic = newTopic(3);
        fill(m_topic, 500);
        m_restricted = newTopic(1);
        const auto restricted = m_broker->allowOnlyToDescribe(m_restricted);
        QVERIFY2(restricted.ok(), restricted.ok() ? "" : restricted.error().message.c_str());
    }

    void passesEveryStage()
    {
        const Told told = tell({.connection = m_broker->saslTls(), .topics = {m_topic}});
        QCOMPARE(told.stages(), QStringLiteral("name port tls login topic right"));
        QVERIFY(told.ended[0].count >= 1);
        QVERIFY(QString::fromStdString(told.ended[2].method).startsWith(QLatin1String("TLSv1.")));
        QCOMPARE(told.ended[3].method, std::string("SCRAM-SHA-256"));
        QCOMPARE(told.ended[3].count, 1);
        QCOMPARE(told.ended[4].count, 3);
        QCOMPARE(told.ended[4].records, 500);
        QCOMPARE(told.records.size(), std::size_t{500});
    }

    void passesWithoutTlsAndLogin()
    {
        const Told told = tell({.connection = m_broker->plain(), .topics = {m_topic}, .recordsMax = 60});
        QCOMPARE(told.stages(), QStringLiteral("name port login topic right"));
        QVERIFY(!told.records.empty() && told.records.size() <= 60);
    }

    void passesOnAnEmptyTopic()
    {
        const Told told = tell({.connection = m_broker->plain(), .topics = {newTopic(2)}});
        QCOMPARE(told.stages(), QStringLiteral("name port login topic right"));
        QCOMPARE(told.ended[3].records, 0);
        QVERIFY(told.records.empty());
    }

    void passesWithTheSecondBrokerOfTheList()
    {
        ConnectionSettings settings = m_broker->plain();
        settings.brokers = "no-such-host.invalid:9092, " + settings.brokers;
        const Told told = tell({.connection = settings, .topics = {m_topic}});
        QCOMPARE(told.stages(), QStringLiteral("name port login topic right"));
    }

    void saysWhichStageFailed_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("stages");
        QTest::addColumn<int>("why");
        const auto row = [](const char* fault, const char* stages, ReachFault why) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << QString::fromLatin1(stages) << static_cast<int>(why);
        };
        row("unknown name", "name!", ReachFault::unknownHost);
        row("closed port", "name port!", ReachFault::refused);
        row("plain to TLS", "name port tls!", ReachFault::wantsTls);
        row("TLS to plain", "name port tls!", ReachFault::notTls);
        row("unknown authority", "name port tls!", ReachFault::untrusted);
        row("other host", "name port tls!", ReachFault::otherHost);
        row("no certificate", "name port tls tls!", ReachFault::wantsCertificate);
        row("missing file", "name port tls!", ReachFault::file);
        row("wrong password", "name port tls login!", ReachFault::login);
        row("wrong password, PLAIN", "name port tls login!", ReachFault::login);
        row("missing topic", "name port tls login topic! topic right", ReachFault::noTopic);
        row("bad topic name", "name port tls login topic! topic right", ReachFault::badTopicName);
        row("no right", "name port tls login topic right! topic right", ReachFault::noRight);
    }
    void saysWhichStageFailed()
    {
        QFETCH(QString, fault);
        QFETCH(QString, stages);
        QFETCH(int, why);
        const Told told = tell(faulty(fault));
        QVERIFY2(told.stages() == stages, qPrintable(told.stages()));
        const auto failed = std::find_if(told.ended.begin(), told.ended.end(), [](const TestStep& step) {
            return step.outcome == TestStep::Outcome::failed;
        });
        QCOMPARE(static_cast<int>(failed->fault), why);
        QVERIFY(failed->text.size() > 20);
        QVERIFY(failed->text.find("secret") == std::string::npos);
        qInfo("%s", failed->text.c_str());
    }

    /// A port that hangs up in the middle of the handshake once ended the process by SIGPIPE.
    void survivesAPortThatHangsUp()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in place = {};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        QVERIFY(::bind(listener, reinterpret_cast<sockaddr*>(&place), size) == 0 && ::listen(listener, 8) == 0);
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&place), &size);
        constexpr int kTimes = 60;
        std::thread server([listener] {
            for (int i = 0; i < kTimes; ++i) {
                const int peer = ::accept(listener, nullptr, nullptr);
                const char text[] = "HTTP/1.1 400 Bad Request\r\n\r\n";
                static_cast<void>(::send(peer, text, sizeof text, MSG_NOSIGNAL));
                ::close(peer); // what came unread makes it a reset
            }
        });
        ConnectionSettings settings;
        settings.brokers = "127.0.0.1:" + std::to_string(ntohs(place.sin_port));
        settings.tls = true;
        for (int i = 0; i < kTimes; ++i) {
            QCOMPARE(tell({.connection = settings, .topics = {"t"}}).stages(), QStringLiteral("name port tls!"));
        }
        server.join();
        ::close(listener);
    }

    void canBeStopped()
    {
        // A port that takes connections and says nothing.
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in place = {};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        QVERIFY(::bind(listener, reinterpret_cast<sockaddr*>(&place), size) == 0 && ::listen(listener, 8) == 0);
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&place), &size);
        ConnectionSettings settings;
        settings.brokers = "127.0.0.1:" + std::to_string(ntohs(place.sin_port));
        settings.tls = true;
        std::stop_source stop;
        std::thread stopper([&] {
            std::this_thread::sleep_for(200ms);
            stop.request_stop();
        });
        const Told told = tell({.connection = settings, .topics = {"t"}, .patience = 10min}, stop.get_token());
        stopper.join();
        ::close(listener);
        QCOMPARE(told.stages(), QStringLiteral("name port tls!"));
    }

private:
    ProbeSettings faulty(const QString& fault)
    {
        ProbeSettings settings{.connection = m_broker->saslTls(), .topics = {m_topic}, .patience = 8s};
        ConnectionSettings& connection = settings.connection;
        if (fault == QLatin1String("unknown name")) {
            connection.brokers = "no-such-host.invalid:9092";
        } else if (fault == QLatin1String("closed port")) {
            connection.brokers = "127.0.0.1:" + std::to_string(bw::services::freePort());
        } else if (fault == QLatin1String("plain to TLS")) {
            connection = m_broker->plain();
            connection.brokers = m_broker->saslTls().brokers;
        } else if (fault == QLatin1String("TLS to plain")) {
            connection.brokers = m_broker->plain().brokers;
        } else if (fault == QLatin1String("unknown authority")) {
            connection.caFile = m_broker->certificates().otherAuthority.toStdString();
        } else if (fault == QLatin1String("other host")) {
            // Another way to write the address 127.0.0.1, which the certificate does not name.
            connection.brokers = "127.1" + connection.brokers.substr(connection.brokers.find(':'));
        } else if (fault == QLatin1String("no certificate")) {
            connection = m_broker->mutualTls();
            connection.certificateFile.clear();
            connection.keyFile.clear();
        } else if (fault == QLatin1String("missing file")) {
            connection.caFile = "/no/such/authority.pem";
        } else if (fault == QLatin1String("wrong password")) {
            connection.password = "not-her-secret";
        } else if (fault == QLatin1String("wrong password, PLAIN")) {
            connection = m_broker->saslTls(bw::kafka::Login::plain);
            connection.password = "not-her-secret";
        } else if (fault == QLatin1String("missing topic")) {
            settings.topics = {"no-such-topic", m_topic};
        } else if (fault == QLatin1String("bad topic name")) {
            settings.topics = {"no topic at all", m_topic};
        } else if (fault == QLatin1String("no right")) {
            settings.topics = {m_restricted, m_topic};
        }
        return settings;
    }
};

QTEST_GUILESS_MAIN(TestKafkaProbe)
#include "tst_kafka_probe.moc"
