#pragma once

#include "tests/services/kafka_broker.h"

#include <QObject>

#include <memory>
#include <string>

namespace bw::services {

/// A test class with a broker of its own from its first test to its last; without one it is skipped.
class KafkaFixture : public QObject {
    Q_OBJECT

protected:
    /// A topic that nobody has used yet.
    std::string newTopic(int partitions);

    std::unique_ptr<KafkaBroker> m_broker;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

private:
    int m_topics = 0;
};

} // namespace bw::services
