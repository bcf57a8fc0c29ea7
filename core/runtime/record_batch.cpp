#include "core/runtime/source.h"

namespace bw::runtime {

void RecordBatch::clear()
{
    m_bytes.clear();
    m_places.clear();
    m_gaps.clear();
}

void RecordBatch::add(std::uint32_t partition, std::int64_t position, std::string_view key, std::string_view bytes)
{
    const std::size_t keyAt = m_bytes.size();
    m_bytes.append(key);
    m_bytes.append(bytes);
    m_places.push_back({partition, position, keyAt, keyAt + key.size(), m_bytes.size()});
}

std::vector<event::RawRecord> RecordBatch::records(base::TimeMs now)
{
    // Every record is followed by the next; only the last needs room of its own. The string keeps that room (and the
    // zeros in it) when its size goes back.
    const std::size_t size = m_bytes.size();
    m_bytes.append(event::kRecordPadding, '\0');
    m_bytes.resize(size);

    const char* const start = m_bytes.data();
    std::vector<event::RawRecord> records;
    records.reserve(m_places.size());
    for (const Place& place : m_places) {
        records.push_back({.bytes = {start + place.bytesAt, place.end - place.bytesAt},
                           .key = {start + place.keyAt, place.bytesAt - place.keyAt},
                           .partition = place.partition,
                           .position = place.position,
                           .now = now});
    }
    return records;
}

} // namespace bw::runtime
