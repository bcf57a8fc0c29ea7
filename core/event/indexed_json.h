#pragma once

#include "core/event/object_fields.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace bw::event {

/// JSON objects by simdjson's first stage (UTF-8, strings, places of structural characters) and a second stage of our
/// own, which is as strict as simdjson's but leaves strings in the source, takes numbers of any size, and knows SPEC's
/// depth. One thread at a time.
class IndexedJson {
public:
    IndexedJson();
    ~IndexedJson();
    IndexedJson(IndexedJson&&) noexcept;
    IndexedJson& operator=(IndexedJson&&) noexcept;

    /// False: not one JSON object (RFC 8259) of at most kJsonDepthMax levels.
    /// `record` has 1 to kRecordBytesMax bytes, kRecordPadding bytes behind it may be read, and it must outlive the
    /// tape. `fields` is fresh.
    bool parse(std::string_view record, EventFields& fields) { return index(record) && parseNext(record, fields); }

    /// The first stage for several records at once, which is faster: `lines` has an LF between each two and, like a
    /// record, 1 to kRecordBytesMax bytes and padding. False: one of them is no JSON; each is to be parsed by itself.
    bool index(std::string_view lines);
    /// As parse(), for one of the lines, after index() and in their order; some may be left out.
    bool parseNext(std::string_view line, EventFields& fields);

    /// Whether the last record was taken and its fields were found on the way: they are left to others if a key is
    /// unknown or may hold escapes.
    bool hasFoundFields() const { return m_hasFoundFields; }

    JsonTape tape() const { return {m_words.data(), m_source.data(), m_unescaped.data()}; }

private:
    struct Indexer;

    void reserve(std::size_t bytes);

    std::string_view m_source;           ///< what has been indexed
    const std::uint32_t* m_at = nullptr; ///< the first index that no line has taken
    bool m_hasEscapes = false;           ///< anywhere in m_source
    bool m_hasFoundFields = false;
    std::unique_ptr<Indexer> m_indexer;
    std::vector<std::uint64_t> m_words;
    std::vector<char> m_unescaped;
};

} // namespace bw::event
