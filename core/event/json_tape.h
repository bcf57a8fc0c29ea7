#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bw::event {

/// A parsed JSON document as one run of words. A value is a word of a tag (top 8 bits) and a payload:
///   object, array   the index behind its last member or element; a second word holds where its text begins and ends
///                   in the source; its elements follow, or key, value, key, value …
///   string          length (24 bits) and place (32 bits) of its text, see kUnescaped
///   numbers         a second word holds the bits; of beyondFloat64, the length of the source's text at the payload
///   literals        nothing
/// After simdjson's tape, but strings stay where they are in the source unless they have escapes.
///
/// A view: it holds as long as the source, and until the parser that made it parses again.
class JsonTape {
public:
    using Index = std::uint32_t;

    enum class Tag : std::uint8_t {
        none = 0, ///< of word 0 only
        object = '{',
        array = '[',
        string = '"',
        int64 = 'l',
        uint64 = 'u', ///< over the range of int64
        float64 = 'd',
        beyondFloat64 = 'D', ///< finite in JSON, too large for a double
        yes = 't',
        no = 'f',
        null = 'n',
    };

    JsonTape() = default;
    JsonTape(const std::uint64_t* words, const char* source, const char* unescaped)
        : m_words(words), m_source(source), m_unescaped(unescaped)
    {}

    /// Word 0 is none, so that 0 can mean absent.
    static constexpr Index kRoot = 1;

    /// Set in the place of a string that is in the parser's buffer, not in the source.
    static constexpr std::uint64_t kUnescaped = std::uint64_t{1} << 31;

    static constexpr std::uint64_t word(Tag tag, std::uint64_t payload = 0)
    {
        return static_cast<std::uint64_t>(tag) << 56 | payload;
    }
    static constexpr std::uint64_t stringWord(std::uint64_t length, std::uint64_t place)
    {
        return word(Tag::string, length << 32 | place);
    }

    Tag tag(Index at) const { return static_cast<Tag>(m_words[at] >> 56); }

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

    /// An object's or array's first member or element, and the word behind the last one.
    static constexpr Index first(Index container) { return container + 2; }
    Index end(Index container) const { return static_cast<Index>(m_words[container]); }
    /// The value of an object's last member of that name; 0 if it has none.
    Index member(Index object, std::string_view name) const
    {
        Index found = 0;
        for (Index i = first(object); i != end(object); i = after(i + 1)) {
            if (string(i) == name) {
                found = i + 1;
            }
        }
        return found;
    }
    /// Of an object or array: as it stands in the source, blanks and all.
    std::string_view text(Index container) const
    {
        const std::uint64_t place = m_words[container + 1];
        return {m_source + (place >> 32), m_source + static_cast<std::uint32_t>(place)};
    }
    static constexpr std::uint64_t textWord(std::uint64_t begin, std::uint64_t end = 0) { return begin << 32 | end; }

    /// Precondition: a string. At least kStringPadding bytes from its first one on may be read.
    std::string_view string(Index at) const
    {
        const std::uint64_t word = m_words[at];
        const char* const text = (word & kUnescaped) != 0 ? m_unescaped : m_source;
        return {text + (word & (kUnescaped - 1)), word >> 32 & 0xFFFFFF};
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
    std::string_view beyondFloat64(Index at) const
    {
        return {m_source + static_cast<std::uint32_t>(m_words[at]), m_words[at + 1]};
    }

    /// What may be read (not used) from a string's first byte on, however short it is.
    static constexpr std::size_t kStringPadding = 32;

private:
    /// '{' or '[', which differ in one bit.
    static constexpr bool isContainerTag(std::uint64_t tag) { return (tag | 0x20) == '{'; }

    const std::uint64_t* m_words = nullptr;
    const char* m_source = nullptr;
    const char* m_unescaped = nullptr;
};

} // namespace bw::event
