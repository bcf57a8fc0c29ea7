#include "tests/services/kafka_fixture.h"

#include <QTest>

namespace bw::services {

void KafkaFixture::initTestCase()
{
    auto broker = KafkaBroker::start();
    if (!broker) {
        QSKIP(broker.error().message.c_str());
    }
    m_broker = std::move(broker).value();
}

void KafkaFixture::cleanupTestCase()
{
    m_broker.reset();
}

std::string KafkaFixture::newTopic(int partitions)
{
    const std::string topic = "marketing-events-" + std::to_string(++m_topics);
    const auto created = m_broker->createTopic(topic, partitions);
    if (!created) {
        qFatal("%s", created.error().message.c_str());
    }
    return topic;
}

} // namespace bw::services
