#pragma once

#include "core/engine/results.h"
#include "core/runtime/record_tail.h"
#include "core/runtime/source.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace bw::runtime {

/// One source as it stands, whole: a later snapshot replaces an earlier one.
struct SourceSnapshot {
    struct Partition {
        std::uint32_t partition = 0;
        base::TimeMs watermark = base::kBeginningOfTime; ///< as it stamps the next record
        std::int64_t recordsIn = 0;                      ///< read since the engine started
    };

    std::string id;
    std::string name; ///< for a person
    std::string kind; ///< kafka, file, demo
    SourceStatus status;
    std::vector<Partition> partitions;
    std::int64_t recordsIn = 0;     ///< read since the engine started: counted before decoding, apart from dispositions
    engine::Counters decoder;       ///< its rejections since the engine started; the other counts stay 0
    base::TimeMs newestArrival = 0; ///< arrival of its newest record, 0 if none yet
    std::shared_ptr<const RecordTail> tail; ///< its last records, whole; null where none are kept
};

/// Both sides of SPEC 2's sum as of one barrier: every record read before the barrier has its disposition counted.
struct Balance {
    base::TimeMs now = 0;
    std::int64_t recordsIn = 0; ///< of all sources
    engine::Counters counted;   ///< of all shards and decoders
};

/// Where results go. The runtime calls it from its own threads: deliver() of one shard never from two at a time, the
/// others from any. No call waits for a reader, a disk or a lock that is held for longer than a hand-over.
class Sink {
public:
    virtual ~Sink() = default;

    /// A shard's results since the last ones, about every 100 ms while there are any, and when only its watermark or
    /// counters have moved. Increments are never repeated. A bucket row in them includes every increment delivered so
    /// far, those beside it included; a bucket that has changed is delivered within about a second, and for the last
    /// time when the engine forgets it (before an increment of its next part).
    virtual void deliver(std::size_t shard, engine::ShardResults results) = 0;

    virtual void deliverQuarantine(std::vector<engine::QuarantineRow> rows) = 0;
    virtual void deliverGap(engine::GapRow gap) = 0;

    /// Every source there is; about four times a second, and at once when one changes its state.
    virtual void deliverSources(std::vector<SourceSnapshot> sources) = 0;

    /// At every barrier (checkpoint).
    virtual void deliverBalance(Balance balance) = 0;

    /// Whether so much waits to be stored that sources should pause until it is false again: memory stays bounded and
    /// nothing is dropped. Any thread; cheap.
    virtual bool full() const = 0;
};

} // namespace bw::runtime
