#include "connectors/kafka/kafka_source.h"
#include "connectors/kafka/producer.h"
#include "tests/kafka/consumed.h"
#include "tests/services/kafka_fixture.h"

#include <QTest>

#include <random>
#include <set>
#include <thread>

using bw::kafka::ConnectionSettings;
using bw::kafka::KafkaSource;
using bw::kafka::Login;
using bw::kafka::Producer;
using bw::kafka::StartAt;
using bw::kafka::test::Consumed;
using bw::kafka::test::pollToEnd;
using bw::kafka::test::pollUntil;
using bw::runtime::Positions;
using bw::runtime::SourceState;
using bw::services::KafkaFixture;
using namespace std::chrono_literals;

namespace {

constexpr int kTenants = 7;

std::string tenantOf(int record)
{
    return "tenant-" + std::to_string(record % kTenants);
}

std::string eventOf(int record)
{
    return R"({"event_id":"e)" + std::to_string(record) + R"(","tenant_id":")" + tenantOf(record) +
           R"(","event_type":"campaign_optimization"})";
}

/// Whether `consumed` holds records [0, count) of eventOf() once each, every tenant's in order and in one partition.
bool holdsAll(const Consumed& consumed, int count)
{
    std::set<std::string> seen;
    std::map<std::string, std::uint32_t> partitionOf;
    for (const auto& [partition, records] : consumed.records) {
        std::map<std::string, int> newest;
        for (const auto& record : records) {
            const int number = std::stoi(record.bytes.substr(record.bytes.find(":\"e") + 3));
            if (record.bytes != eventOf(number) || record.key != tenantOf(number) ||
                !seen.insert(record.bytes).second ||
                partitionOf.try_emplace(record.key, partition).first->second != partition ||
                (newest.contains(record.key) && newest[record.key] >= number)) {
                return false;
            }
            newest[record.key] = number;
        }
    }
    return seen.size() == static_cast<std::size_t>(count);
}

} // namespace

class TestKafka : public KafkaFixture {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPartitionToItsEnd()
    {
        constexpr int kCount = 20'000;
        const std::string topic = newTopic(4);
        produce(topic, 0, kCount);
        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollToEnd(source, consumed, 4));
        QVERIFY(holdsAll(consumed, kCount));
        QVERIFY(consumed.isContiguous());
        QVERIFY(consumed.gaps.empty());
        const auto status = source.status();
        QCOMPARE(status.state, SourceState::live);
        QCOMPARE(status.problem, std::string());
        for (const auto& partition : status.partitions) {
            QCOMPARE(partition.nextPosition, static_cast<std::int64_t>(consumed.records[partition.partition].size()));
            QCOMPARE(partition.endPosition, partition.nextPosition);
            QCOMPARE(partition.state, SourceState::live);
        }

        // What comes later is read as well, and ends the end.
        produce(topic, kCount, kCount + 1'000);
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() == kCount + 1'000; }));
        QVERIFY(holdsAll(consumed, kCount + 1'000));
        QVERIFY(pollToEnd(source, consumed, 4));
    }

    void resumesWhereAnyEarlierReaderStopped()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        constexpr int kCount = 3'000;
        const std::string topic = newTopic(3);
        produce(topic, 0, kCount);
        Consumed consumed;
        Positions positions;
        for (int readers = 0; readers < 50 && consumed.count() < kCount; ++readers) {
            KafkaSource source({.connection = m_broker->plain(), .topic = topic});
            QVERIFY(source.open(positions).ok());
            const std::size_t enough = std::min<std::size_t>(consumed.count() + 1 + random() % 1'500, kCount);
            QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() >= enough; }));
            for (const auto& [partition, records] : consumed.records) {
                positions[partition] = records.back().position + 1;
            }
        }
        QVERIFY(holdsAll(consumed, kCount));
        QVERIFY(consumed.isContiguous());
    }

    void startsAtTheLatestRecordOrAtATime()
    {
        const std::string topic = newTopic(1);
        produce(topic, 0, 100);
        QTest::qWait(20);
        const auto between =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count();
        QTest::qWait(20);
        produce(topic, 100, 150);

        KafkaSource latest({.connection = m_broker->plain(), .topic = topic, .startAt = StartAt::latest});
        QVERIFY(latest.open({}).ok());
        Consumed fromLatest;
        QVERIFY(pollToEnd(latest, fromLatest, 1));
        QCOMPARE(fromLatest.count(), std::size_t{0});
        produce(topic, 150, 160);
        QVERIFY(pollUntil(latest, fromLatest, [&] { return fromLatest.count() == 10; }));
        QVERIFY(fromLatest.isContiguous(150));

        KafkaSource timed(
            {.connection = m_broker->plain(), .topic = topic, .startAt = StartAt::timestamp, .startTime = between});
        QVERIFY(timed.open({}).ok());
        Consumed fromTime;
        QVERIFY(pollToEnd(timed, fromTime, 1));
        QCOMPARE(fromTime.count(), std::size_t{60});
        QVERIFY(fromTime.isContiguous(100));

        // No record is that new: the next one is the first.
        KafkaSource future({.connection = m_broker->plain(),
                            .topic = topic,
                            .startAt = StartAt::timestamp,
                            .startTime = between + 3'600'000});
        QVERIFY(future.open({}).ok());
        Consumed none;
        QVERIFY(pollToEnd(future, none, 1));
        QCOMPARE(none.count(), std::size_t{0});
        QCOMPARE(future.status().partitions.at(0).nextPosition, std::int64_t{160});
    }

    void aPausedPartitionKeepsItsRecordsAndHoldsNoOtherUp()
    {
        constexpr int kCount = 20'000;
        const std::string topic = newTopic(4);
        produce(topic, 0, kCount);
        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.records.size() >= 2 && consumed.count() > 1'000; }));
        const std::uint32_t paused = consumed.records.begin()->first;
        source.pause(paused);
        const std::size_t held = consumed.records[paused].size();
        QVERIFY(pollUntil(source, consumed, [&] {
            const auto numbers = source.partitions();
            return std::all_of(numbers.begin(), numbers.end(),
                               [&](std::uint32_t number) { return number == paused || source.atEnd(number); });
        }));
        QCOMPARE(consumed.records[paused].size(), held);
        const auto status = source.status();
        QCOMPARE(status.partitions.at(paused).state, SourceState::paused);
        QCOMPARE(status.state, SourceState::live);
        source.resume(paused);
        QVERIFY(pollToEnd(source, consumed, 4));
        QVERIFY(holdsAll(consumed, kCount));
        QVERIFY(consumed.isContiguous());
    }

    void interruptEndsTheWait()
    {
        KafkaSource source({.connection = m_broker->plain(), .topic = newTopic(1)});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollToEnd(source, consumed, 1));
        std::thread waker([&] { source.interrupt(); });
        bw::runtime::RecordBatch batch;
        source.poll(batch, 10, 1h);
        waker.join();
        QVERIFY(batch.empty());
    }

    void readsAndWritesOverTlsAndLogins_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("SCRAM-SHA-256") << 0;
        QTest::newRow("SCRAM-SHA-512") << 1;
        QTest::newRow("PLAIN") << 2;
        QTest::newRow("client certificate") << 3;
    }
    void readsAndWritesOverTlsAndLogins()
    {
        QFETCH(int, way);
        const ConnectionSettings ways[] = {m_broker->saslTls(Login::scramSha256), m_broker->saslTls(Login::scramSha512),
                                           m_broker->saslTls(Login::plain), m_broker->mutualTls()};
        const ConnectionSettings& settings = ways[way];
        const std::string topic = newTopic(2);
        auto producer = Producer::create(settings, topic);
        QVERIFY(producer.ok());
        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(producer.value()->send(tenantOf(i), eventOf(i)).ok());
        }
        const auto flushed = producer.value()->flush(30s);
        QVERIFY2(flushed.ok(), flushed.ok() ? "" : flushed.error().message.c_str());
        QCOMPARE(producer.value()->counts().delivered, std::int64_t{1'000});

        KafkaSource source({.connection = settings, .topic = topic});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollToEnd(source, consumed, 2));
        QVERIFY(holdsAll(consumed, 1'000));
        QVERIFY(consumed.isContiguous());
    }

    void findsPartitionsThatAreAdded()
    {
        const std::string topic = newTopic(4);
        // Even a reader that starts at the latest records reads a new partition whole: all in it is new.
        KafkaSource source({.connection = m_broker->plain(), .topic = topic, .startAt = StartAt::latest});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollToEnd(source, consumed, 4));
        QVERIFY(m_broker->growTopic(topic, 6).ok());
        produce(topic, 0, 2'000);
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() == 2'000; }));
        QVERIFY(holdsAll(consumed, 2'000));
        QVERIFY(consumed.isContiguous());
        QVERIFY(consumed.records.contains(4) || consumed.records.contains(5));
        QCOMPARE(source.partitions().size(), std::size_t{6});
        QVERIFY(pollToEnd(source, consumed, 6));
    }

    void writesRecordsWithoutKeyEverywhereAndRefusesTooLargeOnes()
    {
        const std::string topic = newTopic(2);
        auto producer = Producer::create(m_broker->plain(), topic);
        QVERIFY(producer.ok());
        for (int i = 0; i < 5'000; ++i) {
            QVERIFY(producer.value()->send({}, "x").ok());
            if (i % 200 == 0) {
                // librdkafka keeps to one partition, chosen by chance, for 10 ms.
                QVERIFY(producer.value()->flush(30s).ok());
                QTest::qWait(15);
            }
        }
        QVERIFY(producer.value()->flush(30s).ok());
        const auto refused = producer.value()->send({}, std::string(2'000'000, 'x'));
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.find("2000000 bytes") != std::string::npos);

        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollToEnd(source, consumed, 2));
        QCOMPARE(consumed.count(), std::size_t{5'000});
        QVERIFY(!consumed.records[0].empty() && !consumed.records[1].empty());
        QVERIFY(consumed.records[0].front().key.empty());
    }

private:
    /// Records [from, to), keyed by tenant, delivered when it returns.
    void produce(const std::string& topic, int from, int to)
    {
        auto producer = Producer::create(m_broker->plain(), topic);
        QVERIFY(producer.ok());
        for (int i = from; i < to; ++i) {
            QVERIFY(producer.value()->send(tenantOf(i), eventOf(i)).ok());
        }
        QVERIFY(producer.value()->flush(30s).ok());
        QCOMPARE(producer.value()->counts().delivered, std::int64_t{to - from});
        QCOMPARE(producer.value()->counts().failed, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestKafka)
#include "tst_kafka.moc"
