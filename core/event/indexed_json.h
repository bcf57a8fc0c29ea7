#pragma once

#include "core/event/json_tape.h"

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
    /// `source` has 1 to kRecordBytesMax bytes, kRecordPadding bytes behind it may be read, and it must outlive the
    /// tape.
    bool parse(std::string_view source);

    JsonTape tape() const { return {m_words.data(), m_source.begin(), m_unescaped.data()}; }

private:
    struct Indexer;

    void reserve(std::size_t bytes);

    std::string_view m_source;
    std::unique_ptr<Indexer> m_indexer;
    std::vector<std::uint64_t> m_words;
    std::vector<char> m_unescaped;
};

} // namespace bw::event
