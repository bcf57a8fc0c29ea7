#include "connectors/kafka/kafka_source.h"
#include "tests/ctl/run_ctl.h"
#include "tests/kafka/consumed.h"
#include "tests/services/kafka_broker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace bw;
using app::test::Run;
using app::test::runCtl;

class ProduceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageNamesTheOption_data();
    void wrongUsageNamesTheOption();
    void whatIsWrongWithInputIsNamed();
    void everyLineIsARecord();
    void aConfiguredSourceLogsIn();

private:
    bool startBroker();
    QString write(const char* name, const QByteArray& content) const;
    kafka::test::Consumed read(const std::string& topic, std::size_t partitions) const;

    QTemporaryDir m_folder;
    std::unique_ptr<services::KafkaBroker> m_broker;
    QByteArray m_noBroker;
};

bool ProduceTest::startBroker()
{
    if (!m_broker && m_noBroker.isEmpty()) {
        auto broker = services::KafkaBroker::start();
        if (broker) {
            m_broker = std::move(broker).value();
        } else {
            m_noBroker = QByteArray::fromStdString(broker.error().message);
        }
    }
    return m_broker != nullptr;
}

QString ProduceTest::write(const char* name, const QByteArray& content) const
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write a test file");
    }
    return path;
}

kafka::test::Consumed ProduceTest::read(const std::string& topic, std::size_t partitions) const
{
    kafka::SourceSettings settings;
    settings.connection = m_broker->plain();
    settings.topic = topic;
    kafka::KafkaSource source(settings);
    kafka::test::Consumed consumed;
    if (!source.open({}) || !kafka::test::pollToEnd(source, consumed, partitions)) {
        qWarning("%s was not read to its end", topic.c_str());
    }
    source.close();
    return consumed;
}

void ProduceTest::wrongUsageNamesTheOption_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, const QStringList& options, const char* named) {
        QTest::newRow(name) << options << QByteArray(named);
    };
    const QString brokers = QStringLiteral("--brokers=localhost:1");
    const QString file = QStringLiteral("events.ndjson");
    row("nowhere", {file}, "--brokers");
    row("no topic", {brokers, file}, "--topic");
    row("no file", {brokers, QStringLiteral("--topic=t")}, "FILE");
    row("two targets", {brokers, QStringLiteral("--config=x"), file}, "--config");
    row("source without configuration", {brokers, QStringLiteral("--source=x"), file}, "--source");
    row("configuration without source", {QStringLiteral("--config=x"), file}, "--source");
    row("partitions", {brokers, QStringLiteral("--topic=t"), QStringLiteral("--create=0"), file}, "--create");
    row("rate", {brokers, QStringLiteral("--topic=t"), QStringLiteral("--rate=fast"), file}, "--rate");
}

void ProduceTest::wrongUsageNamesTheOption()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const Run run = runCtl(QStringList{QStringLiteral("produce")} + options);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(named), run.errors.constData());
}

void ProduceTest::whatIsWrongWithInputIsNamed()
{
    const QString missing = m_folder.filePath(QStringLiteral("none.ndjson"));
    const Run noFile = runCtl(
        {QStringLiteral("produce"), QStringLiteral("--brokers=127.0.0.1:1"), QStringLiteral("--topic=t"), missing});
    QCOMPARE(noFile.exitCode, 1);
    QVERIFY2(noFile.errors.contains(missing.toUtf8()), noFile.errors.constData());

    const QString config = write("bellwether.toml", "[[source]]\nid = \"demo\"\nkind = \"demo\"\n");
    const Run noKafka = runCtl(
        {QStringLiteral("produce"), QStringLiteral("--config"), config, QStringLiteral("--source=demo"), missing});
    QCOMPARE(noKafka.exitCode, 1);
    QVERIFY2(noKafka.errors.contains("no Kafka source 'demo'"), noKafka.errors.constData());
}

void ProduceTest::everyLineIsARecord()
{
    if (!startBroker()) {
        QSKIP(m_noBroker.constData());
    }
    const QByteArray events = runCtl({QStringLiteral("generate"), QStringLiteral("--count=20000"),
                                      QStringLiteral("--faults=0.02"), QStringLiteral("--out=-")})
                                  .output;
    const QString brokers = QString::fromStdString(m_broker->plain().brokers);
    const QString path = write("events.ndjson", events);
    const QByteArray last = "{\"tenant_id\":\"alder\\u006door\"}"; // a line without its end
    const Run run = runCtl({QStringLiteral("produce"), QStringLiteral("--brokers"), brokers, QStringLiteral("--topic"),
                            QStringLiteral("made"), QStringLiteral("--create=4"), path, QStringLiteral("-")},
                           last);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(run.output, QByteArray("20001 records on topic made.\n"));

    std::multiset<std::string> expected{last.toStdString()};
    QList<QByteArray> lines = events.split('\n');
    lines.removeLast();
    for (const QByteArray& line : lines) {
        expected.insert(line.toStdString());
    }
    const kafka::test::Consumed consumed = read("made", 4);
    std::multiset<std::string> found;
    std::map<std::string, std::set<std::uint32_t>> partitionsOfKey;
    for (const auto& [partition, records] : consumed.records) {
        for (const auto& record : records) {
            found.insert(record.bytes);
            if (!record.key.empty()) {
                partitionsOfKey[record.key].insert(partition);
                QVERIFY(record.bytes.find('"' + record.key + '"') != std::string::npos ||
                        record.bytes == last.toStdString() || record.bytes.find("tenant_id") != std::string::npos);
            }
        }
    }
    QVERIFY(found == expected);
    for (const char* const tenant : {"aldermoor", "harrow-finch", "lumen-cycles", "kitanomori"}) {
        QCOMPARE(partitionsOfKey[tenant].size(), std::size_t{1});
    }
}

void ProduceTest::aConfiguredSourceLogsIn()
{
    if (!startBroker()) {
        QSKIP(m_noBroker.constData());
    }
    const kafka::ConnectionSettings secure = m_broker->saslTls();
    const std::string toml = "[[source]]\nid = \"ads\"\nkind = \"kafka\"\nbrokers = \"" + secure.brokers +
                             "\"\ntopic = \"configured\"\ntls = true\nca_file = \"" + secure.caFile +
                             "\"\nsasl = \"scram-sha-256\"\nuser = \"" + secure.user + "\"\npassword = \"" +
                             secure.password + "\"\n";
    const QString config = write("kafka.toml", QByteArray::fromStdString(toml));
    const Run run = runCtl({QStringLiteral("produce"), QStringLiteral("--config"), config,
                            QStringLiteral("--source=ads"), QStringLiteral("--create=2"), QStringLiteral("--key="),
                            QStringLiteral("--rate=5000"), QStringLiteral("-")},
                           "{}\n\n[1]\n");
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    const kafka::test::Consumed consumed = read("configured", 2);
    std::multiset<std::string> found;
    for (const auto& [partition, records] : consumed.records) {
        for (const auto& record : records) {
            QVERIFY(record.key.empty());
            found.insert(record.bytes);
        }
    }
    QVERIFY(found == (std::multiset<std::string>{"{}", "", "[1]"}));
}

QTEST_GUILESS_MAIN(ProduceTest)
#include "tst_produce.moc"
