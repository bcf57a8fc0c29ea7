#pragma once

#include "core/event/record.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bw::bench {

/// Records as producers write them: 450 to 570 bytes, all ten event types, two in three of a campaign, one in four of a
/// journey; a few need a repair. Equal seeds give equal records.
class EventCorpus {
public:
    EventCorpus(std::size_t count, std::uint64_t seed);

    const std::vector<event::RawRecord>& records() const { return m_records; }
    std::size_t bytes() const { return m_bytes; }

private:
    std::string m_text;
    std::size_t m_bytes = 0;
    std::vector<event::RawRecord> m_records;
};

} // namespace bw::bench
