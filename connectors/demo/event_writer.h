#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/stream_settings.h"
#include "connectors/demo/timeline.h"
#include "core/event/event.h"

#include <cstddef>
#include <memory>

namespace bw::demo {

/// No record of the demo company is longer.
inline constexpr std::size_t kEventBytesMax = 4'096;

/// What was written.
struct Written {
    std::size_t bytes = 0;
    std::uint32_t tenant = 0; ///< index in Company::tenants()
    Fault fault = Fault::none;
    event::EventType type = event::EventType::campaignOptimization; ///< before a fault did its work
    base::TimeMs time = 0;                                          ///< event time, before a fault did its work
};

/// Writes the events of a company as JSON records, each a pure function of (company, settings, first, index): the same
/// in any order and after any restart. Fast when indices follow one another. Holds tables of the current minute, no
/// other state. One thread at a time; the company must outlive it.
class EventWriter {
public:
    /// Duplicates repeat no record before `first`.
    EventWriter(const Company& company, const StreamSettings& settings, std::int64_t first = 0);
    ~EventWriter();
    EventWriter(EventWriter&&) noexcept;
    EventWriter& operator=(EventWriter&&) noexcept;

    const Timeline& timeline() const;

    /// Writes record `index` ≥ 0, without a line end, to `out`, which has room for kEventBytesMax bytes.
    Written write(std::int64_t index, char* out);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace bw::demo
