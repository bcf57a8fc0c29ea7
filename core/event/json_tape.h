#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace bw::event {

/// A parsed JSON document, in the layout of simdjson's tape: a word is a tag (top 8 bits) and a payload. An object or
/// array is its opening word (payload: index behind its closing word), its members or elements, its closing word; a
/// member is its key, then its value. A number is a word and a second one that holds its bits. Source: simdjson's
/// doc/tape.md. One tag is ours, `beyondFloat64`; simdjson has no value for such a number.
///
/// A view: it holds as long as the parser that made it does not parse again.
class JsonTape {
public:
    using Index = std::uint32_t;

    enum class Tag : std::uint8_t {
        object = '{',
        array = '[',
        string = '"',
        int64 = 'l',
        uint64 = 'u',
        float64 = 'd',
        beyondFloat64 =
            'D', ///< finite in JSON, too large for a double; payload and second word: its place in the source
        yes = 't',
        no = 'f',
        null = 'n',
    };

    JsonTape() = default;
    JsonTape(const std::uint64_t* words, const char* strings, const char* source)
        : m_words(words), m_strings(strings), m_source(source)
    {}

    /// Word 0 is simdjson's root.
    static constexpr Index kRoot = 1;

    Tag tag(Index at) const { return static_cast<Tag>(m_words[at] >> 56); }

    bool isContainer(Index at) const { return isContainerTag(m_words[at] >> 56); }

    /// The word behind the value.
    Index after(Index at) const
    {
        const std::uint64_t word = m_words[at];
        const std::uint64_t tag = word >> 56;
        if (isContainerTag(tag)) {
            return static_cast<Index>(word);
        }
        // The numbers' tags differ from the others' in their low five bits.
        constexpr std::uint32_t kNumbers = std::uint32_t{1} << ('l' & 31) | std::uint32_t{1} << ('u' & 31) |
                                           std::uint32_t{1} << ('d' & 31) | std::uint32_t{1} << ('D' & 31);
        return at + 1 + (kNumbers >> (tag & 31) & 1);
    }

    /// An object's or array's closing word.
    Index end(Index container) const { return static_cast<Index>(m_words[container]) - 1; }

    /// Precondition: a string. At least kStringPadding bytes from its first one on may be read.
    std::string_view string(Index at) const
    {
        const char* const place = m_strings + (m_words[at] & kPayload);
        std::uint32_t length = 0;
        std::memcpy(&length, place, sizeof length);
        return {place + sizeof length, length};
    }

    std::int64_t int64(Index at) const { return static_cast<std::int64_t>(m_words[at + 1]); }
    std::uint64_t uint64(Index at) const { return m_words[at + 1]; }
    double float64(Index at) const
    {
        double value = 0;
        std::memcpy(&value, &m_words[at + 1], sizeof value);
        return value;
    }

    /// The source's text of a number beyond float64.
    std::string_view beyondFloat64(Index at) const { return {m_source + (m_words[at] & kPayload), m_words[at + 1]}; }

    /// What may be read (not used) from a string's first byte on, however short it is.
    static constexpr std::size_t kStringPadding = 32;

private:
    /// '{' or '[', which differ in one bit.
    static constexpr bool isContainerTag(std::uint64_t tag) { return (tag | 0x20) == '{'; }

    static constexpr std::uint64_t kPayload = (std::uint64_t{1} << 56) - 1;

    const std::uint64_t* m_words = nullptr;
    const char* m_strings = nullptr;
    const char* m_source = nullptr;
};

} // namespace bw::event
