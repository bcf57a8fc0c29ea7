#include "core/event/exact_json.h"

#include "core/event/json_number.h"
#include "core/event/utf8.h"

#include <charconv>

namespace bw::event {

namespace {

using Tag = JsonTape::Tag;

} // namespace

bool ExactJson::parse(std::string_view source)
{
    m_source = source;
    m_at = 0;
    m_problem = nullptr;
    m_words.clear();
    m_strings.clear();
    m_words.push_back(0);
    skipBlanks();
    if (!value(1)) {
        return false;
    }
    skipBlanks();
    if (more()) {
        return fail("something follows the record");
    }
    m_strings.resize(m_strings.size() + JsonTape::kStringPadding);
    return true;
}

bool ExactJson::fail(const char* problem)
{
    m_problem = problem;
    return false;
}

void ExactJson::push(Tag tag, std::uint64_t payload)
{
    m_words.push_back(JsonTape::word(tag, payload));
}

void ExactJson::skipBlanks()
{
    while (more() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) {
        ++m_at;
    }
}

bool ExactJson::value(int depth)
{
    if (!more()) {
        return fail("ends where a value should stand");
    }
    switch (peek()) {
    case '{':
        return container(Tag::object, depth);
    case '[':
        return container(Tag::array, depth);
    case '"':
        return string();
    case 't':
        return literal("true", Tag::yes);
    case 'f':
        return literal("false", Tag::no);
    case 'n':
        return literal("null", Tag::null);
    default:
        return number();
    }
}

/// An object or an array, from its opening bracket on.
bool ExactJson::container(Tag tag, int depth)
{
    if (depth > kJsonDepthMax) {
        return fail("more than 64 levels deep");
    }
    const bool isObject = tag == Tag::object;
    const std::size_t open = m_words.size();
    push(tag);
    m_words.push_back(JsonTape::textWord(m_at));
    ++m_at;
    skipBlanks();
    bool first = true;
    while (!more() || peek() != static_cast<unsigned char>(isObject ? '}' : ']')) {
        if (!first) {
            if (!more()) {
                return fail(isObject ? "ends within an object" : "ends within an array");
            }
            if (peek() != ',') {
                return fail(isObject ? "no comma between two members" : "no comma between two elements");
            }
            ++m_at;
            skipBlanks();
        }
        first = false;
        if ((isObject && !key()) || !value(depth + 1)) {
            return false;
        }
        skipBlanks();
    }
    ++m_at;
    m_words[open] |= m_words.size();
    m_words[open + 1] |= m_at;
    return true;
}

/// A member's key and its colon.
bool ExactJson::key()
{
    if (!more() || peek() != '"') {
        return fail(more() ? "no key where one should stand" : "ends within an object");
    }
    if (!string()) {
        return false;
    }
    skipBlanks();
    if (!more() || peek() != ':') {
        return fail("no colon behind a key");
    }
    ++m_at;
    skipBlanks();
    return true;
}

bool ExactJson::literal(std::string_view text, Tag tag)
{
    if (m_source.substr(m_at, text.size()) != text) {
        return fail("no value that JSON knows");
    }
    m_at += text.size();
    push(tag);
    return true;
}

bool ExactJson::string()
{
    const std::size_t place = m_strings.size();
    ++m_at;
    while (more() && peek() != '"') {
        const unsigned char c = peek();
        if (c < 0x20) {
            return fail("a control character in a string");
        }
        if (c == '\\' ? !escape() : c >= 0x80 && !multiByte()) {
            return false;
        }
        if (c != '\\' && c < 0x80) {
            m_strings.push_back(static_cast<char>(c));
            ++m_at;
        }
    }
    if (!more()) {
        return fail("ends within a string");
    }
    ++m_at;
    m_words.push_back(JsonTape::stringWord(m_strings.size() - place, place | JsonTape::kUnescaped));
    return true;
}

bool ExactJson::escape()
{
    constexpr std::string_view kMarks = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (m_at + 1 >= m_source.size()) {
        return fail("ends within a string");
    }
    if (m_source[m_at + 1] != 'u') {
        const std::size_t mark = kMarks.find(m_source[m_at + 1]);
        if (mark == std::string_view::npos) {
            return fail("no escape that JSON knows");
        }
        m_strings.push_back(kMeant[mark]);
        m_at += 2;
        return true;
    }
    std::uint32_t unit = 0;
    if (!hexUnit(unit)) {
        return false;
    }
    if (unit >= 0xD800 && unit < 0xDC00) {
        const std::size_t high = m_at;
        std::uint32_t low = 0;
        m_at += 6;
        if (m_source.substr(m_at, 2) != "\\u" || !hexUnit(low) || low < 0xDC00 || low > 0xDFFF) {
            m_at = high;
            return fail("half of a surrogate pair");
        }
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
        return fail("half of a surrogate pair");
    }
    m_at += 6;
    appendUtf8(unit);
    return true;
}

/// The four hexadecimal digits of the \u at m_at.
bool ExactJson::hexUnit(std::uint32_t& unit)
{
    const std::string_view text = m_source.substr(m_at + 2, 4);
    const auto end = std::from_chars(text.data(), text.data() + text.size(), unit, 16);
    if (text.size() != 4 || end.ec != std::errc{} || end.ptr != text.data() + 4) {
        return fail("no four hexadecimal digits behind \\u");
    }
    return true;
}

void ExactJson::appendUtf8(std::uint32_t codePoint)
{
    const auto tail = [this, codePoint](int shift) {
        m_strings.push_back(static_cast<char>(0x80 | (codePoint >> shift & 0x3F)));
    };
    if (codePoint < 0x80) {
        m_strings.push_back(static_cast<char>(codePoint));
    } else if (codePoint < 0x800) {
        m_strings.push_back(static_cast<char>(0xC0 | codePoint >> 6));
        tail(0);
    } else if (codePoint < 0x10000) {
        m_strings.push_back(static_cast<char>(0xE0 | codePoint >> 12));
        tail(6);
        tail(0);
    } else {
        m_strings.push_back(static_cast<char>(0xF0 | codePoint >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// One well-formed sequence of two to four bytes (Unicode, table 3-7).
bool ExactJson::multiByte()
{
    const std::size_t length = utf8SequenceLength(m_source.substr(m_at));
    if (length == 0) {
        return fail("a byte that is not UTF-8");
    }
    m_strings.insert(m_strings.end(), m_source.data() + m_at, m_source.data() + m_at + length);
    m_at += length;
    return true;
}

bool ExactJson::number()
{
    const std::string_view text = m_source.substr(m_at, jsonNumberLength(m_source.substr(m_at)));
    if (text.empty()) {
        return fail("no value that JSON knows");
    }
    const auto words = jsonNumberWords(text, m_at);
    m_words.insert(m_words.end(), words.begin(), words.end());
    m_at += text.size();
    return true;
}

} // namespace bw::event
