#pragma once

#include "connectors/kafka/kafka_source.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bw::kafka::test {

struct ReadRecord {
    std::int64_t position = 0;
    std::string key;
    std::string bytes;
};

/// What a source gave, by partition.
struct Consumed {
    std::map<std::uint32_t, std::vector<ReadRecord>> records;
    std::vector<runtime::RecordBatch::Gap> gaps;

    std::size_t count() const
    {
        std::size_t sum = 0;
        for (const auto& [partition, list] : records) {
            sum += list.size();
        }
        return sum;
    }

    /// Whether each partition's positions rise by one from `first`: nothing lost, nothing twice.
    bool isContiguous(std::int64_t first = 0) const
    {
        for (const auto& [partition, list] : records) {
            std::int64_t next = first;
            for (const ReadRecord& record : list) {
                if (record.position != next++) {
                    return false;
                }
            }
        }
        return true;
    }
};

/// Polls into `consumed` until `done`. False when that does not happen in a minute, which only a defect makes long.
inline bool pollUntil(KafkaSource& source, Consumed& consumed, const std::function<bool()>& done)
{
    constexpr std::size_t kRecordsMax = 1'000;
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    runtime::RecordBatch batch;
    while (!done()) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        batch.clear();
        source.poll(batch, kRecordsMax, std::chrono::milliseconds(50));
        for (const auto& record : batch.records(0)) {
            consumed.records[record.partition].push_back(
                {record.position, std::string(record.key), std::string(record.bytes)});
        }
        consumed.gaps.insert(consumed.gaps.end(), batch.gaps().begin(), batch.gaps().end());
    }
    return true;
}

/// Polls until every partition of the topic, `partitions` many, has been read to its end.
inline bool pollToEnd(KafkaSource& source, Consumed& consumed, std::size_t partitions)
{
    return pollUntil(source, consumed, [&] {
        const auto numbers = source.partitions();
        return numbers.size() == partitions &&
               std::all_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) { return source.atEnd(number); });
    });
}

} // namespace bw::kafka::test
