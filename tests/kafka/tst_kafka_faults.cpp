#include "connectors/kafka/admin.h"
#include "connectors/kafka/kafka_source.h"
#include "connectors/kafka/producer.h"
#include "tests/kafka/consumed.h"
#include "tests/services/kafka_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QtEndian>

#include <atomic>
#include <random>
#include <set>
#include <thread>

using bw::kafka::ConnectionSettings;
using bw::kafka::KafkaSource;
using bw::kafka::Producer;
using bw::kafka::test::Consumed;
using bw::kafka::test::pollToEnd;
using bw::kafka::test::pollUntil;
using bw::runtime::SourceState;
using bw::services::KafkaFixture;
using namespace std::chrono_literals;

class TestKafkaFaults : public KafkaFixture {
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenTheBrokerIsKilledAndComesBack()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        constexpr int kCount = 40'000;
        const std::string topic = newTopic(4);
        std::atomic<int> sent = 0;
        std::string failure;
        bw::kafka::Producer::Counts counts;
        std::thread writer([&] {
            auto producer = Producer::create(m_broker->plain(), topic);
            for (int i = 0; i < kCount && failure.empty(); ++i, ++sent) {
                const auto result = producer.value()->send("key-" + std::to_string(i % 11), std::to_string(i));
                failure = result ? "" : result.error().message;
                if (i % 200 == 0) {
                    std::this_thread::sleep_for(5ms); // still sending when the broker goes
                }
            }
            const auto flushed = producer.value()->flush(60s);
            failure += flushed ? "" : flushed.error().message;
            counts = producer.value()->counts();
        });

        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        const std::size_t killAt = 1 + random() % (kCount / 2);
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() >= killAt; }));
        m_broker->kill();
        QVERIFY(pollUntil(source, consumed, [&] { return source.status().state == SourceState::offline; }));
        const auto status = source.status();
        QVERIFY2(status.problem.find(m_broker->plain().brokers) != std::string::npos, status.problem.c_str());
        for (const auto& partition : status.partitions) {
            QCOMPARE(partition.state, SourceState::offline);
            QVERIFY(!source.atEnd(partition.partition));
        }
        QVERIFY(sent < kCount);
        QVERIFY(m_broker->restart().ok());
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() >= kCount; }));
        writer.join();
        QVERIFY2(failure.empty(), failure.c_str());
        QCOMPARE(counts.delivered, std::int64_t{kCount});
        QVERIFY(pollToEnd(source, consumed, 4));

        QVERIFY(consumed.isContiguous());
        QVERIFY(consumed.gaps.empty());
        std::set<std::string> seen;
        std::map<std::string, int> newest;
        for (const auto& [partition, records] : consumed.records) {
            for (const auto& record : records) {
                QVERIFY(seen.insert(record.bytes).second);
                const int number = std::stoi(record.bytes);
                QVERIFY(!newest.contains(record.key) || newest[record.key] < number);
                newest[record.key] = number;
            }
        }
        QCOMPARE(seen.size(), std::size_t{kCount});
        QCOMPARE(source.status().state, SourceState::live);
        QCOMPARE(source.status().problem, std::string());
    }

    void saysWhyNothingArrives_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("nothing listens") << QStringLiteral("port")
                                         << QStringList{QStringLiteral("No connection to the broker 127.0.0.1:"),
                                                        QStringLiteral("Nothing listens there")};
        QTest::newRow("unknown host") << QStringLiteral("host")
                                      << QStringList{QStringLiteral("The host name of the broker "
                                                                    "no-such-host.invalid:9092 is not known")};
        QTest::newRow("plain to the TLS port")
            << QStringLiteral("tls off") << QStringList{QStringLiteral("turn TLS on")};
        QTest::newRow("TLS to the plain port") << QStringLiteral("tls on")
                                               << QStringList{QStringLiteral("Check that this port of the broker "
                                                                             "speaks TLS")};
        QTest::newRow("unknown authority") << QStringLiteral("authority")
                                           << QStringList{QStringLiteral("certificate verify failed"),
                                                          QStringLiteral("It is not signed by the authority in")};
        QTest::newRow("no client certificate")
            << QStringLiteral("certificate") << QStringList{QStringLiteral("asks for a client certificate")};
        QTest::newRow("wrong password") << QStringLiteral("password")
                                        << QStringList{QStringLiteral("refuses the login"),
                                                       QStringLiteral("Check the user 'alice'")};
        QTest::newRow("wrong password, PLAIN")
            << QStringLiteral("plain password")
            << QStringList{QStringLiteral("refuses the login"), QStringLiteral("Check the user 'alice'")};
        QTest::newRow("no topic") << QStringLiteral("topic")
                                  << QStringList{QStringLiteral("There is no topic 'no-such-topic' at")};
        QTest::newRow("bad topic") << QStringLiteral("topic name")
                                   << QStringList{QStringLiteral("'no topic at all' cannot be the name of a topic")};
    }
    void saysWhyNothingArrives()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, parts);
        KafkaSource source({.connection = faulty(fault), .topic = topicFor(fault)});
        QVERIFY(source.open({}).ok());
        QVERIFY(source.status().state != SourceState::live);
        Consumed consumed;
        QString text;
        QVERIFY2(pollUntil(source, consumed,
                           [&] {
                               const auto status = source.status();
                               text = QString::fromStdString(status.problem);
                               return status.state == SourceState::offline &&
                                      std::all_of(parts.begin(), parts.end(),
                                                  [&](const QString& part) { return text.contains(part); });
                           }),
                 qPrintable(text));
        QVERIFY(consumed.count() == 0);
        QVERIFY(!source.atEnd(0));
    }

    void creatingATopicSaysWhyItCannot()
    {
        const auto refused = bw::kafka::createTopic(faulty(QStringLiteral("password")), {.topic = "t"}, 3s);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.find("refuses the login") != std::string::npos,
                 refused.error().message.c_str());
        const auto badName = bw::kafka::createTopic(m_broker->plain(), {.topic = "no topic at all"});
        QVERIFY(!badName.ok());
        const std::string topic = newTopic(1);
        const auto again = bw::kafka::createTopic(m_broker->plain(), {.topic = topic, .partitions = 1, .replicas = 1});
        QVERIFY(again.ok());
        QCOMPARE(again.value(), false);
    }

    void aProducerGivesUpAndSaysWhy()
    {
        auto producer = Producer::create(faulty(QStringLiteral("port")), "t", 1s);
        QVERIFY(producer.ok());
        QVERIFY(producer.value()->send("k", "v").ok());
        const auto flushed = producer.value()->flush(30s);
        QVERIFY(!flushed.ok());
        QVERIFY2(flushed.error().message.find("Nothing listens there") != std::string::npos,
                 flushed.error().message.c_str());
        QCOMPARE(producer.value()->counts().failed, std::int64_t{1});
        QVERIFY(!producer.value()->send("k", "v").ok());
    }

    void goesOnWhenAMissingTopicIsCreated()
    {
        const std::string topic = "late-topic";
        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        QVERIFY(source.open({}).ok());
        Consumed consumed;
        QVERIFY(pollUntil(source, consumed, [&] { return source.status().state == SourceState::offline; }));
        QVERIFY(m_broker->createTopic(topic, 2).ok());
        produce(topic, 100);
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() == 100; }));
        QVERIFY(consumed.isContiguous());
        QVERIFY(pollToEnd(source, consumed, 2));
        QCOMPARE(source.status().state, SourceState::live);
        QCOMPARE(source.status().problem, std::string());
    }

    void declaresDeletedRecordsAsAGap()
    {
        const std::string topic = newTopic(2);
        produce(topic, 4'000);
        QVERIFY(m_broker->deleteRecords(topic, 0, 700).ok());
        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        QVERIFY(source.open({{0, 250}, {1, 0}}).ok());
        Consumed consumed;
        QVERIFY(pollToEnd(source, consumed, 2));
        QCOMPARE(consumed.gaps.size(), std::size_t{1});
        QCOMPARE(consumed.gaps[0].partition, 0u);
        QCOMPARE(consumed.gaps[0].from, std::int64_t{250});
        QCOMPARE(consumed.gaps[0].to, std::int64_t{700});
        QCOMPARE(consumed.records[0].front().position, std::int64_t{700});
        QCOMPARE(consumed.records[1].front().position, std::int64_t{0});
        QCOMPARE(consumed.count(), std::size_t{4'000 - 700});
    }

    void declaresATopicMadeAnewAsAGapBackwards()
    {
        const std::string topic = newTopic(1);
        produce(topic, 50);
        KafkaSource source({.connection = m_broker->plain(), .topic = topic});
        // As after a restart: the checkpoint remembers more than the new topic has.
        QVERIFY(source.open({{0, 1'000}}).ok());
        Consumed consumed;
        QVERIFY(pollUntil(source, consumed, [&] { return consumed.count() == 50; }));
        QCOMPARE(consumed.gaps.size(), std::size_t{1});
        QCOMPARE(consumed.gaps[0].from, std::int64_t{1'000});
        QCOMPARE(consumed.gaps[0].to, std::int64_t{0});
        QVERIFY(consumed.isContiguous());
    }

    void declaresDamagedRecordsAsAGap()
    {
        const std::string topic = newTopic(1);
        // At least three batches on the broker's disk, the second of which rots.
        constexpr std::int64_t kBatch = 100;
        for (int i = 0; i < 3; ++i) {
            produce(topic, kBatch);
        }
        const auto [damageFrom, damageTo] = damageSecondBatch(m_broker->logFolder(topic, 0));
        QVERIFY(damageFrom > 0 && damageTo > damageFrom);
        for (const std::int64_t from : {std::int64_t{0}, damageFrom, damageTo - 1}) {
            KafkaSource source({.connection = m_broker->plain(), .topic = topic});
            QVERIFY(source.open({{0, from}}).ok());
            Consumed consumed;
            QVERIFY(pollToEnd(source, consumed, 1));
            QCOMPARE(consumed.gaps.size(), std::size_t{1});
            QCOMPARE(consumed.gaps[0].from, std::max(from, damageFrom));
            QCOMPARE(consumed.gaps[0].to, damageTo);
            const std::int64_t before = std::max<std::int64_t>(damageFrom - from, 0);
            QCOMPARE(consumed.count(), static_cast<std::size_t>(before + 3 * kBatch - damageTo));
            QCOMPARE(consumed.records[0].back().position, 3 * kBatch - 1);
        }
    }

private:
    /// Flips a bit of a partition's second batch of records and gives its first offset and that of the next. A batch is
    /// its first offset (8 bytes), the length of what follows (4), and that.
    static std::pair<std::int64_t, std::int64_t> damageSecondBatch(const QString& folder)
    {
        QFile log(QDir(folder).filePath(QStringLiteral("00000000000000000000.log")));
        if (!log.open(QIODevice::ReadWrite)) {
            return {};
        }
        const QByteArray bytes = log.readAll();
        constexpr qsizetype kLengthAt = 8;
        constexpr qsizetype kHeaderSize = 12;
        const auto firstOffset = [&](qsizetype at) { return qFromBigEndian<qint64>(bytes.constData() + at); };
        const auto next = [&](qsizetype at) {
            return at + kHeaderSize + qFromBigEndian<qint32>(bytes.constData() + at + kLengthAt);
        };
        const qsizetype second = next(0);
        const qsizetype third = next(second);
        const bool damaged = log.seek(third - 1) && log.putChar(static_cast<char>(bytes[third - 1] ^ 1));
        return damaged ? std::pair<std::int64_t, std::int64_t>{firstOffset(second), firstOffset(third)}
                       : std::pair<std::int64_t, std::int64_t>{};
    }

    ConnectionSettings faulty(const QString& fault) const
    {
        ConnectionSettings settings = m_broker->plain();
        if (fault == QStringLiteral("port")) {
            settings.brokers = "127.0.0.1:" + std::to_string(bw::services::freePort());
        } else if (fault == QStringLiteral("host")) {
            settings.brokers = "no-such-host.invalid:9092";
        } else if (fault == QStringLiteral("tls off")) {
            settings.brokers = m_broker->mutualTls().brokers;
        } else if (fault == QStringLiteral("tls on")) {
            settings = m_broker->mutualTls();
            settings.brokers = m_broker->plain().brokers;
        } else if (fault == QStringLiteral("authority")) {
            settings = m_broker->saslTls();
            settings.caFile = m_broker->certificates().otherAuthority.toStdString();
        } else if (fault == QStringLiteral("certificate")) {
            settings = m_broker->mutualTls();
            settings.certificateFile.clear();
            settings.keyFile.clear();
        } else if (fault == QStringLiteral("password")) {
            settings = m_broker->saslTls();
            settings.password = "wrong";
        } else if (fault == QStringLiteral("plain password")) {
            settings = m_broker->saslTls(bw::kafka::Login::plain);
            settings.password = "wrong";
        }
        return settings;
    }

    static std::string topicFor(const QString& fault)
    {
        return fault == QStringLiteral("topic name") ? "no topic at all" : "no-such-topic";
    }

    void produce(const std::string& topic, int count)
    {
        auto producer = Producer::create(m_broker->plain(), topic);
        QVERIFY(producer.ok());
        for (int i = 0; i < count; ++i) {
            QVERIFY(producer.value()->send("key-" + std::to_string(i % 11), std::to_string(i)).ok());
        }
        QVERIFY(producer.value()->flush(30s).ok());
    }
};

QTEST_GUILESS_MAIN(TestKafkaFaults)
#include "tst_kafka_faults.moc"
