#include "core/runtime/source.h"

namespace bw::runtime {

void RecordBatch::clear()
{
    m_bytes.clear();
    m_keys.clear();
    m_places.clear();
    m_gaps.clear();
}

void RecordBatch::add(std::uint32_t partition, std::int64_t position, std::string_view key, std::string_view bytes)
{
    m_places.push_back({partition, position, {m_bytes.size(), bytes.size()}, {m_keys.size(), key.size()}});
    m_bytes.append(bytes).push_back('\n'); // Lines of one text are decoded faster.
    m_keys.append(key);
}

std::vector<event::RawRecord> RecordBatch::records(base::TimeMs now)
{
    pad();
    return recordsPadded(now);
}

void RecordBatch::pad()
{
    // Only capacity is needed behind the last record, and reserve() keeps what is there.
    m_bytes.reserve(m_bytes.size() + event::kRecordPadding);
}

RecordBatch RecordBatch::compactCopy() const
{
    RecordBatch copy;
    copy.m_bytes.reserve(m_bytes.size() + event::kRecordPadding); // growing a text later would double it
    copy.m_bytes.append(m_bytes);
    copy.m_keys = m_keys;
    copy.m_places = m_places;
    copy.m_gaps = m_gaps;
    return copy;
}

std::size_t RecordBatch::bytesReserved() const
{
    return m_bytes.capacity() + m_keys.capacity() + m_places.capacity() * sizeof(Place);
}

std::vector<event::RawRecord> RecordBatch::recordsPadded(base::TimeMs now) const
{
    std::vector<event::RawRecord> records;
    records.reserve(m_places.size());
    const auto textAt = [](std::string_view all, Place::Text text) { return all.substr(text.at, text.size); };
    for (const Place& place : m_places) {
        records.push_back(
            {textAt(m_bytes, place.bytes), textAt(m_keys, place.key), place.partition, place.position, now});
    }
    return records;
}

} // namespace bw::runtime
