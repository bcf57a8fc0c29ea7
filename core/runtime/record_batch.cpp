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
    const std::size_t bytesAt = m_bytes.size();
    m_bytes.append(bytes);
    m_places.push_back({partition, position, keyAt, bytesAt, m_bytes.size()});
}

std::vector<event::RawRecord> RecordBatch::records(base::TimeMs now)
{
    // Only capacity is needed behind the last record, and reserve() keeps what is there.
    m_bytes.reserve(m_bytes.size() + event::kRecordPadding);
    std::vector<event::RawRecord> records;
    records.reserve(m_places.size());
    const std::string_view all = m_bytes;
    for (const Place& place : m_places) {
        records.push_back({all.substr(place.bytesAt, place.end - place.bytesAt),
                           all.substr(place.keyAt, place.bytesAt - place.keyAt), place.partition, place.position, now});
    }
    return records;
}

} // namespace bw::runtime
