#pragma once

#include "connectors/kafka/client.h"
#include "connectors/kafka/damage_probe.h"
#include "connectors/kafka/settings.h"
#include "connectors/kafka/topic_watcher.h"
#include "core/runtime/source.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bw::kafka {

/// All partitions of one topic, read from positions that we keep ourselves (no consumer group, so no right to one is
/// needed and nothing is rebalanced).
///
/// - Every partition has a queue of its own in librdkafka. A paused partition's queue is simply not emptied: fetching
///   stops when it is full, nothing is thrown away and fetched again, and the others go on.
/// - A position that no longer exists (retention, deleted records) is a declared gap, and reading goes on from the
/// first
///   that does. A log that was made anew or cut short gives a gap whose `to` lies before its `from`.
/// - Records that fail their checksum are a declared gap too, and reading goes on with the first that does not.
/// - While no broker answers, the source is offline, says why, and goes on by itself where it was.
/// - A record is out when poll() has copied it; positions rise by one a record, but for gaps and what Kafka itself uses
///   offsets for (transaction markers, compaction).
///
/// Threads: as runtime::Source says; a TopicWatcher asks the brokers beside it.
class KafkaSource final : public runtime::Source {
public:
    explicit KafkaSource(SourceSettings settings);
    ~KafkaSource() override;

    /// Fails on settings that can never work: an unknown property, a certificate file that cannot be read.
    base::Result<void> open(const runtime::Positions& resumeFrom) override;
    void poll(runtime::RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds patience) override;
    std::vector<std::uint32_t> partitions() const override;
    /// False while the partition's leader does not answer: what has arrived there meanwhile is not known.
    bool atEnd(std::uint32_t partition) const override;
    void pause(std::uint32_t partition) override;
    void resume(std::uint32_t partition) override;
    runtime::SourceStatus status() const override;
    void interrupt() override;
    void close() override;

private:
    /// What poll's thread keeps of a partition.
    struct Reader {
        Queue queue;
        std::int64_t next = 0;
        bool paused = false;
        bool resolving = false;                          ///< the watcher is looking for the position to go on from
        std::string problem;                             ///< of reading; empty after the next record
        base::ReachFault fault = base::ReachFault::none; ///< the kind of `problem`
        /// While it looks for the end of damaged records: `next` is then where they begin.
        std::optional<DamageProbe> probe;
    };
    /// What status() may see of it.
    struct Shown {
        std::int64_t next = 0;
        bool paused = false;
        bool resolving = false;
        std::string problem;
        base::ReachFault fault = base::ReachFault::none;
    };

    static void onQueueNotEmpty(rd_kafka_t* client, void* opaque);

    void wake(bool interrupted);
    void followOrders(runtime::RecordBatch& out);
    void startReading(std::uint32_t number, std::int64_t position);
    void fetchFrom(std::uint32_t number, Reader& reader, std::int64_t position);
    std::size_t drain(runtime::RecordBatch& out, std::size_t recordsMax);
    std::size_t drainPartition(std::uint32_t number, Reader& reader, runtime::RecordBatch& out, std::size_t recordsMax);
    bool take(std::uint32_t number, Reader& reader, const rd_kafka_message_t& message, runtime::RecordBatch& out);
    void takeError(std::uint32_t number, Reader& reader, const rd_kafka_message_t& message);
    bool leavesDamage(std::uint32_t number, Reader& reader, std::int64_t position, runtime::RecordBatch& out);
    void show(std::uint32_t number, const Reader& reader);
    runtime::PartitionStatus partitionStatus(std::uint32_t number, const TopicWatcher::View& view,
                                             const Shown* shown) const;
    std::int64_t endPosition(std::uint32_t number) const;

    const SourceSettings m_settings;
    std::unique_ptr<TopicWatcher> m_watcher; ///< outlives m_client, whose events it takes
    Client m_client;
    Topic m_topic;
    std::vector<rd_kafka_message_t*> m_messages;
    std::map<std::uint32_t, Reader> m_readers;
    std::size_t m_turn = 0; ///< moves on which partition poll() looks at first

    std::mutex m_wakeMutex; ///< guards the next two
    bool m_news = false;
    bool m_interrupted = false;
    std::condition_variable m_wake;

    mutable std::mutex m_mutex; ///< guards what follows, and the handles above against close()
    std::map<std::uint32_t, Shown> m_shown;
};

} // namespace bw::kafka
