#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/event_writer.h"
#include "connectors/demo/stream_settings.h"
#include "core/runtime/clock.h"
#include "core/runtime/interruption.h"
#include "core/runtime/source.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace bw::demo {

struct DemoSourceSettings {
    StreamSettings stream = {};   ///< keyed: the records' keys are their tenants
    std::uint32_t partitions = 4; ///< ≥ 1
    /// Where a first run begins: the end of the history that was made for it, so that nothing is missing between. By
    /// default the moment of open().
    std::optional<base::TimeMs> startAt = std::nullopt;
    std::optional<std::int64_t> count = std::nullopt; ///< the source is finished after so many records
    bool paced = true; ///< records come when it is their time; otherwise as fast as they are asked for
};

/// The demo company, live: its event number i is record i / partitions of partition i mod partitions. Records become
/// available every 5 ms, as a broker's would, whatever the rate, and come in the order of their numbers. A resumed
/// source reads on where it was if that is at most a minute ago, and otherwise begins anew: nothing was lived while
/// nobody looked. One that falls more than a minute behind declares a gap and goes on from now.
class DemoSource final : public runtime::Source {
public:
    /// `clock` must outlive the source.
    DemoSource(std::shared_ptr<const Company> company, const DemoSourceSettings& settings, const runtime::Clock& clock);
    ~DemoSource() override;

    base::Result<void> open(const runtime::Positions& resumeFrom) override;
    void poll(runtime::RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds patience) override;
    std::vector<std::uint32_t> partitions() const override;
    bool atEnd(std::uint32_t partition) const override;
    bool finished() const override;
    void pause(std::uint32_t partition) override;
    void resume(std::uint32_t partition) override;
    runtime::SourceStatus status() const override;
    void interrupt() override { m_interruption.interrupt(); }
    void close() override;

private:
    struct Cursor {
        std::int64_t next = 0; ///< number of its next event
        bool paused = false;
    };

    void publish();
    std::int64_t available() const;
    std::int64_t numberAtOrAfter(std::int64_t event, std::uint32_t partition) const;
    std::int64_t positionOf(std::int64_t event) const { return event / m_settings.partitions; }
    Cursor* earliest(std::int64_t before);
    void waitForRecords(std::chrono::milliseconds patience);
    void dropWhatIsTooOld(runtime::RecordBatch& out);

    const std::shared_ptr<const Company> m_company;
    const DemoSourceSettings m_settings;
    const runtime::Clock& m_clock;
    EventWriter m_writer;
    std::vector<char> m_record;
    std::vector<Cursor> m_cursors;
    std::int64_t m_end = 0;       ///< one past the last event there will ever be
    std::int64_t m_available = 0; ///< events before this one are there, as of the last poll

    runtime::Interruption m_interruption;

    mutable std::mutex m_mutex; ///< guards what follows
    runtime::SourceStatus m_status;
};

} // namespace bw::demo
