#include "connectors/kafka/producer.h"
#include "tests/e2e/daemon.h"
#include "tests/e2e/expected_windows.h"
#include "tests/e2e/made_events.h"
#include "tests/kafka/consumed.h"
#include "tests/services/kafka_fixture.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <thread>

using bw::e2e::Daemon;
using bw::e2e::EventMaker;
using bw::e2e::Expected;
using bw::e2e::MadeEvent;
using bw::kafka::Producer;
using bw::services::KafkaFixture;
using namespace std::chrono_literals;

namespace {

constexpr int kPartitions = 4;
constexpr int kWaitMs = 90'000;
/// Windows are kept 48 h, and every event lies before now.
constexpr std::int64_t kBackMs = 90 * 60 * 1'000;

QString sourceText(const bw::kafka::ConnectionSettings& connection, const std::string& topic)
{
    QString text = QStringLiteral("kind = \"kafka\"\nbrokers = \"%1\"\ntopic = \"%2\"\n")
                       .arg(QString::fromStdString(connection.brokers), QString::fromStdString(topic));
    if (connection.tls) {
        text += QStringLiteral("tls = true\nca_file = \"%1\"\nsasl = \"scram-sha-256\"\nuser = \"%2\"\n"
                               "password = \"%3\"\n")
                    .arg(QString::fromStdString(connection.caFile), QString::fromStdString(connection.user),
                         QString::fromStdString(connection.password));
    }
    return text;
}

std::string describe(const bw::e2e::WindowKey& key, const bw::e2e::WindowSums* sums)
{
    return key.tenant + " " + key.campaignId + " " + key.channel + " " + std::to_string(key.start) +
           (sums == nullptr ? std::string(" missing")
                            : " events " + std::to_string(sums->events) + " cost " +
                                  std::to_string(static_cast<std::int64_t>(sums->cost)));
}

/// The first difference, for a person; empty if there is none.
std::string difference(const bw::e2e::Windows& expected, const bw::e2e::Windows& stored)
{
    for (const auto& [key, sums] : expected) {
        const auto found = stored.find(key);
        if (found == stored.end() || found->second != sums) {
            return "expected " + describe(key, &sums) + ", stored " +
                   describe(key, found == stored.end() ? nullptr : &found->second);
        }
    }
    for (const auto& [key, sums] : stored) {
        if (!expected.contains(key)) {
            return "not expected: " + describe(key, &sums);
        }
    }
    return {};
}

} // namespace

class TestKafkaToSqlite : public KafkaFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_seed = std::random_device{}();
        qInfo("seed %llu", static_cast<unsigned long long>(m_seed));
    }

    /// Records are still being written when the broker is killed; both sides wait for it and go on.
    void everyWindowIsRightThoughTheBrokerIsKilledMeanwhile()
    {
        const std::string topic = "marketing-events";
        QVERIFY(m_broker->createTopic(topic, kPartitions).ok());
        // No partition may follow the clock: what is written after the restart is older than now.
        Daemon daemon(QStringLiteral("[time]\nidle_ms = 3600000\n"),
                      sourceText(m_broker->plain(), topic) + QStringLiteral("keyed_by_tenant = true\n"));
        QVERIFY(daemon.start());

        EventMaker maker(m_seed, QDateTime::currentMSecsSinceEpoch() - kBackMs);
        std::vector<MadeEvent> events;
        for (int i = 0; i < 20'000; ++i) {
            events.push_back(maker.next());
        }
        for (MadeEvent& event : maker.closing(60'000)) {
            events.push_back(std::move(event));
        }
        std::string failure;
        std::thread writer([&] { failure = produce(m_broker->plain(), topic, events, 300us); });
        const bool reading = waitFor(daemon, [&] { return daemon.windowCount() > 0; });
        m_broker->kill();
        const auto restarted = m_broker->restart();
        writer.join();
        QVERIFY2(reading, daemon.log().constData());
        QVERIFY2(restarted.ok(), restarted.ok() ? "" : restarted.error().message.c_str());
        QVERIFY2(failure.empty(), failure.c_str());
        compare(daemon, topic, events, false);
    }

    void everyWindowIsRightOverTlsWithScram()
    {
        const std::string topic = "marketing-events-tls";
        QVERIFY(m_broker->createTopic(topic, kPartitions).ok());
        EventMaker maker(m_seed + 1, QDateTime::currentMSecsSinceEpoch() - kBackMs);
        std::vector<MadeEvent> events;
        for (int i = 0; i < 20'000; ++i) {
            events.push_back(maker.next());
        }
        const std::string failure = produce(m_broker->saslTls(), topic, events, 0us);
        QVERIFY2(failure.empty(), failure.c_str());
        Daemon daemon(QString(), sourceText(m_broker->saslTls(), topic));
        QVERIFY(daemon.start());
        compare(daemon, topic, events, true);
    }

private:
    static bool waitFor(Daemon& daemon, const std::function<bool()>& condition)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            if (timer.elapsed() > kWaitMs || !daemon.isRunning()) {
                return false;
            }
            QTest::qWait(100);
        }
        return true;
    }

    /// Empty, or what went wrong.
    static std::string produce(const bw::kafka::ConnectionSettings& settings, const std::string& topic,
                               const std::vector<MadeEvent>& events, std::chrono::microseconds pause)
    {
        auto producer = Producer::create(settings, topic);
        if (!producer) {
            return producer.error().message;
        }
        for (const MadeEvent& event : events) {
            if (auto sent = producer.value()->send(event.key, event.text); !sent) {
                return sent.error().message;
            }
            if (pause.count() > 0) {
                std::this_thread::sleep_for(pause);
            }
        }
        const auto flushed = producer.value()->flush(60s);
        return flushed ? std::string() : flushed.error().message;
    }

    /// The events as the topic has them, by partition and in its order.
    bw::e2e::PartitionEvents partitionsOf(const std::string& topic, const std::vector<MadeEvent>& events) const
    {
        std::map<std::pair<std::string, std::string>, const MadeEvent*> meaning;
        for (const MadeEvent& event : events) {
            meaning[{event.key, event.text}] = &event;
        }
        bw::kafka::KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        bw::kafka::test::Consumed consumed;
        bw::e2e::PartitionEvents partitions;
        if (!source.open({}).ok() || !bw::kafka::test::pollToEnd(source, consumed, kPartitions) ||
            !consumed.isContiguous() || consumed.count() != events.size()) {
            return partitions;
        }
        for (const auto& [partition, records] : consumed.records) {
            for (const auto& record : records) {
                partitions[partition].push_back(*meaning.at({record.key, record.bytes}));
            }
        }
        return partitions;
    }

    void compare(Daemon& daemon, const std::string& topic, const std::vector<MadeEvent>& events, bool atRest)
    {
        const auto partitions = partitionsOf(topic, events);
        QVERIFY(!partitions.empty());
        const Expected expected = expectedOf(partitions, atRest);
        qInfo("%zu windows, %zu rejected, %lld late, %lld duplicates", expected.windows.size(),
              expected.rejected.size(), static_cast<long long>(expected.lateCampaignEvents),
              static_cast<long long>(expected.duplicates));
        QVERIFY(expected.windows.size() > 1'000 && expected.lateCampaignEvents > 0 && expected.duplicates > 0);

        const auto wanted = static_cast<std::int64_t>(expected.windows.size());
        static_cast<void>(waitFor(daemon, [&] { return daemon.windowCount() >= wanted; }));
        const auto exitCode = daemon.stop();
        QVERIFY2(exitCode == 0, daemon.log().constData());
        const auto stored = daemon.stored();
        QVERIFY2(stored, daemon.log().constData());
        const std::string differs = difference(expected.windows, stored->windows);
        QVERIFY2(differs.empty(), differs.c_str());
        QVERIFY(stored->rejected == expected.rejected);
        QCOMPARE(stored->campaignEvents, expected.campaignEvents);
        QCOMPARE(stored->lateCampaignEvents, expected.lateCampaignEvents);
        QCOMPARE(stored->gaps, std::int64_t{0});
    }

    std::uint64_t m_seed = 0;
};

QTEST_GUILESS_MAIN(TestKafkaToSqlite)
#include "tst_kafka_to_sqlite.moc"
