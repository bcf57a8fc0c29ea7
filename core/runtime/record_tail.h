#pragma once

#include "core/engine/settings.h"
#include "core/event/decoder.h"
#include "core/runtime/source.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bw::runtime {

/// The last records of one source as they came, whole, bounded in bytes: what a window is the sum of, as long as it is
/// at hand. Keeping a batch costs a lock and a swap of buffers (a copy where the batch would waste its buffer); records
/// are decoded only when someone asks. keep() is for the source's thread, find() for any.
class RecordTail {
public:
    /// A partition's progress as it was before a batch: lateness follows from it.
    using Progress = std::vector<std::pair<std::uint32_t, stream::PartitionProgress>>;

    RecordTail(std::size_t bytesMax, event::DecoderOptions decoder, std::shared_ptr<const engine::Settings> settings);

    /// Takes the batch over; what is left of it is an empty one. One larger than everything that may be kept is
    /// dropped, with all before it.
    void keep(RecordBatch& batch, base::TimeMs arrived, Progress before);

    /// Campaign events of a tenant with from ≤ time < to.
    struct Query {
        std::string tenantId;
        base::TimeMs from = 0;
        base::TimeMs to = 0;
        std::function<bool(std::string_view campaignId, event::Channel)> counts; ///< empty: all do
        std::size_t limit = 200;
    };
    struct Record {
        std::uint32_t partition = 0;
        std::int64_t position = 0;
        base::TimeMs arrived = 0;
        base::TimeMs time = 0;
        event::EventType type = event::EventType::campaignLaunch;
        event::Channel channel = event::Channel::email;
        std::string eventId, campaignId, bytes;
        event::CampaignMetrics increment;
        bool late = false;   ///< its stamp had reached the end of its window
        bool repeat = false; ///< a record kept before it has the same id
    };
    struct Answer {
        std::vector<Record> records; ///< newest first
        std::size_t countInAll = 0;
        base::TimeMs keptSince = 0; ///< arrival of the oldest record kept; 0 if none is
        std::size_t kept = 0;       ///< records, whatever they are
    };
    Answer find(const Query& query) const;

    std::size_t bytesKept() const;

private:
    struct Batch {
        RecordBatch records;
        base::TimeMs arrived = 0;
        Progress before;
        std::size_t bytes = 0;
    };
    class Search;

    void dropOldest();

    const std::size_t m_bytesMax;
    const event::DecoderOptions m_decoder;
    const std::shared_ptr<const engine::Settings> m_settings;

    mutable std::mutex m_mutex; ///< guards what follows; batches themselves do not change
    std::deque<std::shared_ptr<Batch>> m_batches;
    std::size_t m_bytes = 0;
    RecordBatch m_spare;       ///< the buffers of one that was dropped
    mutable int m_readers = 0; ///< find() is at work: nothing dropped now may be written to
};

} // namespace bw::runtime
