#pragma once

#include "core/base/reach_fault.h"
#include "core/base/result.h"
#include "core/base/types.h"
#include "core/event/record.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bw::runtime {

/// Raw records in one buffer, with what the source noticed on the way. Reused from poll to poll.
class RecordBatch {
public:
    struct Gap {
        std::uint32_t partition = 0;
        std::int64_t from = 0; ///< first offset that is gone
        std::int64_t to = 0;   ///< first offset that is there
    };

    void clear();
    /// Copies. `now` of the records is set by the runtime.
    void add(std::uint32_t partition, std::int64_t position, std::string_view key, std::string_view bytes);
    void addGap(Gap gap) { m_gaps.push_back(gap); }

    bool empty() const { return m_places.empty(); }
    std::size_t size() const { return m_places.size(); }
    std::size_t byteCount() const { return m_bytes.size(); }
    const std::vector<Gap>& gaps() const { return m_gaps; }

    /// Views into this batch, padded as the decoder needs; valid until the next call on the batch.
    std::vector<event::RawRecord> records(base::TimeMs now);

    /// Makes room behind the last record, as the decoder needs it; afterwards recordsPadded() gives what records()
    /// does, from any number of threads as long as the batch does not change.
    void pad();
    /// A copy that is padded already and takes no more room than it needs.
    RecordBatch compactCopy() const;
    std::vector<event::RawRecord> recordsPadded(base::TimeMs now) const;
    /// Bytes that its buffers take, used or not.
    std::size_t bytesReserved() const;

private:
    struct Place {
        struct Text {
            std::size_t at, size;
        };
        std::uint32_t partition;
        std::int64_t position;
        Text bytes, key;
    };
    std::string m_bytes; ///< of the records, an LF behind each
    std::string m_keys;
    std::vector<Place> m_places;
    std::vector<Gap> m_gaps;
};

/// How a source or partition is doing, in the order of trouble. `lagging`, `stale` are judged by the reader from
/// figures; a source itself knows the others.
enum class SourceState : std::uint8_t { connecting, live, paused, ended, offline };

struct PartitionStatus {
    std::uint32_t partition = 0;
    std::int64_t nextPosition = 0; ///< the next to be read
    std::int64_t endPosition = -1; ///< one past the last that exists, as last heard; −1 unknown
    SourceState state = SourceState::connecting;
};

struct SourceStatus {
    SourceState state = SourceState::connecting;
    std::string problem; ///< what is wrong and what helps, for a person; empty if nothing is
    std::vector<PartitionStatus> partitions;
    base::ReachFault fault = base::ReachFault::none; ///< the kind of `problem`
};

/// Positions to read on from: partition → next position.
using Positions = std::map<std::uint32_t, std::int64_t>;

/// Where records come from. The runtime calls a source from one thread, its own, except status() and interrupt(),
/// which any thread may call.
class Source {
public:
    virtual ~Source() = default;

    /// Starts to read; partitions that `resumeFrom` does not name start as configured. Errors that waiting can mend
    /// (no broker yet) are no errors here: they show in status().
    virtual base::Result<void> open(const Positions& resumeFrom) = 0;

    /// Appends what is there, at most about `recordsMax`, waiting up to `patience` for the first. An empty batch means
    /// nothing came.
    virtual void poll(RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds patience) = 0;

    /// Partitions known so far; grows when new ones are found.
    virtual std::vector<std::uint32_t> partitions() const = 0;
    /// Whether the partition has been read to its end as last heard. A partition that lags is never idle.
    virtual bool atEnd(std::uint32_t partition) const = 0;
    /// Whether nothing will ever come again (a finite file, read whole).
    virtual bool finished() const { return false; }

    virtual void pause(std::uint32_t partition) = 0;
    virtual void resume(std::uint32_t partition) = 0;

    virtual SourceStatus status() const = 0;
    /// Makes a waiting poll() return soon.
    virtual void interrupt() {}
    virtual void close() = 0;
};

} // namespace bw::runtime
