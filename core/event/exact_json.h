#pragma once

#include "core/event/json_tape.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bw::event {

/// JSON as RFC 8259 has it, to the letter, at most kJsonDepthMax levels deep: the slow second parser, written for what
/// it can say about what is not JSON. Accepts exactly what IndexedJson accepts, and values that are no objects. One
/// thread at a time.
class ExactJson {
public:
    /// False: not one JSON value; then problem() says why and problemAt() where (bytes from 0).
    /// `source` must outlive the tape.
    bool parse(std::string_view source);

    JsonTape tape() const { return {m_words.data(), m_source.begin(), m_strings.data()}; }
    const char* problem() const { return m_problem; }
    std::size_t problemAt() const { return m_at; }

private:
    bool value(int depth);
    bool container(JsonTape::Tag tag, int depth);
    bool key();
    bool string();
    bool escape();
    bool hexUnit(std::uint32_t& unit);
    bool multiByte();
    bool number();
    bool literal(std::string_view text, JsonTape::Tag tag);
    void skipBlanks();
    bool fail(const char* problem);
    void appendUtf8(std::uint32_t codePoint);
    void push(JsonTape::Tag tag, std::uint64_t payload = 0);
    bool more() const { return m_at < m_source.size(); }
    unsigned char peek() const { return static_cast<unsigned char>(m_source[m_at]); }

    std::string_view m_source;
    std::size_t m_at = 0;
    const char* m_problem = nullptr;
    std::vector<std::uint64_t> m_words;
    std::vector<char> m_strings;
};

/// Deeper records are malformed (SPEC, fine print). The record itself is level 1.
inline constexpr int kJsonDepthMax = 64;

} // namespace bw::event
