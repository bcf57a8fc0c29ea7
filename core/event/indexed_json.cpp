#include "core/event/indexed_json.h"

#include "core/event/exact_json.h"
#include "core/event/json_number.h"
#include "core/event/record.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <new>

namespace bw::event {

static_assert(kRecordPadding >= simdjson::SIMDJSON_PADDING);
static_assert(kRecordBytesMax < JsonTape::kUnescaped && kRecordBytesMax < (1 << 24));

namespace {

using Tag = JsonTape::Tag;
using Kernel = simdjson::internal::dom_parser_implementation;

constexpr bool isJsonBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

constexpr std::array<std::uint64_t, 9> kWholePowersOfTen{1,       10,        100,        1'000,      10'000,
                                                         100'000, 1'000'000, 10'000'000, 100'000'000};

/// The digits at `at`, which it moves behind them; eight at once, as long as there are eight more.
/// Up to 19 of them are read right; eight bytes behind the last one may be read.
inline std::uint64_t readDigits(const char*& at)
{
    constexpr std::uint64_t kEach = 0x0101010101010101U;
    std::uint64_t value = 0;
    while (true) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        word ^= '0' * kEach;
        // Adding 0x76 sets a byte's top bit from 10 on. What carries out of a byte only reaches those behind it.
        const std::uint64_t others = ((word + 0x76 * kEach) | word) & (0x80 * kEach);
        const int count = others == 0 ? 8 : std::countr_zero(others) >> 3;
        if (count == 0) {
            return value;
        }
        // Zeros in front, then pairs, fours and all eight digits by multiplication.
        word <<= 8 * (8 - count);
        word = (word * (10 << 8 | 1)) >> 8 & 0x00FF00FF00FF00FFU;
        word = (word * (std::uint64_t{100} << 16 | 1)) >> 16 & 0x0000FFFF0000FFFFU;
        word = (word * (std::uint64_t{10'000} << 32 | 1)) >> 32;
        value = value * kWholePowersOfTen[static_cast<std::size_t>(count)] + word;
        at += count;
        if (count < 8) [[likely]] {
            return value;
        }
    }
}

constexpr std::array<double, 16> kPowersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                              1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// What the second stage needs beside its position. Its functions take a position among the indexes and where to write
/// the next word, and return where to write the one after; null: not JSON.
///
/// What the first stage promises, and they rely on: every character that is neither blank nor within a string nor the
/// continuation of a word has an index; a string's opening quote has one, its closing quote none, so that between the
/// closing quote and the next index there are only blanks. It takes two control characters for structural ones.
struct Document {
    const Kernel& kernel;
    const char* source;
    std::uint32_t end; ///< of the record, in the source
    char* unescaped;
    char* unescapedEnd;
    bool hasEscapes;
};

/// Whether the word that begins at index `at` ends at `end`.
bool endsAt(const Document& document, const std::uint32_t* at, const char* end)
{
    return end == document.source + at[1] || isJsonBlank(*end);
}

[[gnu::noinline]] std::uint64_t* writeUnescaped(Document& document, std::string_view text, std::uint64_t* out)
{
    if (text.find('\\') == std::string_view::npos) {
        *out = JsonTape::stringWord(text.size(), static_cast<std::uint64_t>(text.data() - document.source));
        return out + 1;
    }
    auto* const place = reinterpret_cast<std::uint8_t*>(document.unescapedEnd);
    const std::uint8_t* const end =
        document.kernel.parse_string(reinterpret_cast<const std::uint8_t*>(text.data()), place);
    if (end == nullptr) {
        return nullptr;
    }
    const auto offset = static_cast<std::uint64_t>(document.unescapedEnd - document.unescaped);
    *out = JsonTape::stringWord(static_cast<std::uint64_t>(end - place), offset | JsonTape::kUnescaped);
    document.unescapedEnd += end - place;
    return out + 1;
}

/// What stands between the quotes of the string at index `at`.
inline std::string_view stringAt(const Document& document, const std::uint32_t* at)
{
    const std::uint32_t first = at[0] + 1;
    std::uint32_t close = at[1] - 1;
    while (document.source[close] != '"') [[unlikely]] {
        --close;
    }
    return {document.source + first, close - first};
}

/// `text` is what stands between its quotes.
inline std::uint64_t* writeString(Document& document, std::string_view text, std::uint64_t* out)
{
    if (document.hasEscapes) [[unlikely]] {
        return writeUnescaped(document, text, out);
    }
    *out = JsonTape::stringWord(text.size(), static_cast<std::uint64_t>(text.data() - document.source));
    return out + 1;
}

inline std::uint64_t* writeLiteral(const Document& document, const std::uint32_t* at, std::uint64_t* out,
                                   std::string_view text, Tag tag)
{
    const char* const begin = document.source + *at;
    if (std::memcmp(begin, text.data(), text.size()) != 0 || !endsAt(document, at, begin + text.size())) {
        return nullptr;
    }
    *out = JsonTape::word(tag);
    return out + 1;
}

[[gnu::noinline]] std::uint64_t* writeUnusualNumber(const Document& document, const std::uint32_t* at,
                                                    std::uint64_t* out)
{
    const char* const begin = document.source + at[0];
    const std::string_view rest(begin, at[1] - at[0]);
    const std::string_view text = rest.substr(0, jsonNumberLength(rest));
    if (text.empty() || !endsAt(document, at, begin + text.size())) {
        return nullptr;
    }
    const auto words = jsonNumberWords(text, at[0]);
    std::copy(words.begin(), words.end(), out);
    return out + 2;
}

/// The usual: at most 15 digits and no exponent. Then the digits and the power of ten are exact doubles, and their
/// quotient is rounded once, which is right (W. D. Clinger, "How to read floating point numbers accurately", 1990).
inline std::uint64_t* writeNumber(const Document& document, const std::uint32_t* at, std::uint64_t* out)
{
    constexpr std::ptrdiff_t kExactDigits = 15;
    const char* const begin = document.source + *at;
    const bool isNegative = *begin == '-';
    const char* const first = begin + (isNegative ? 1 : 0);
    const char* next = first;
    const std::uint64_t digits = readDigits(next);
    const std::ptrdiff_t whole = next - first;
    if (whole == 0 || (*first == '0' && whole > 1)) [[unlikely]] {
        return nullptr;
    }
    if (*next != '.') {
        if (whole > kExactDigits || !endsAt(document, at, next)) [[unlikely]] {
            return writeUnusualNumber(document, at, out);
        }
        out[0] = JsonTape::word(Tag::int64);
        out[1] = isNegative ? -digits : digits;
        return out + 2;
    }
    const char* const fraction = ++next;
    const std::uint64_t decimals = readDigits(next);
    const std::ptrdiff_t places = next - fraction;
    if (places == 0 || whole + places > kExactDigits || !endsAt(document, at, next)) [[unlikely]] {
        return writeUnusualNumber(document, at, out);
    }
    const double power = kPowersOfTen[static_cast<std::size_t>(places)];
    const auto shifted = static_cast<double>(static_cast<std::int64_t>(digits)) * power;
    const double value = (shifted + static_cast<double>(static_cast<std::int64_t>(decimals))) / power;
    out[0] = JsonTape::word(Tag::float64);
    out[1] = std::bit_cast<std::uint64_t>(isNegative ? -value : value);
    return out + 2;
}

/// Anything but a string, an object or an array.
inline std::uint64_t* writeNumberOrLiteral(const Document& document, const std::uint32_t* at, std::uint64_t* out)
{
    switch (document.source[*at]) {
    case 't':
        return writeLiteral(document, at, out, "true", Tag::yes);
    case 'f':
        return writeLiteral(document, at, out, "false", Tag::no);
    case 'n':
        return writeLiteral(document, at, out, "null", Tag::null);
    default:
        return writeNumber(document, at, out);
    }
}

/// The containers around the one that is being written.
class Nesting {
public:
    /// `words` are its two, `begin` where it begins in the source.
    bool push(char closing, std::uint64_t* words, std::uint32_t begin)
    {
        if (m_depth == kJsonDepthMax) {
            return false;
        }
        words[0] = JsonTape::word(closing == '}' ? Tag::object : Tag::array);
        words[1] = JsonTape::textWord(begin);
        m_outer[m_depth++] = {words, closing};
        return true;
    }
    /// Ends the innermost one, of which `end` is the word behind and `textEnd` where it ends in the source.
    void pop(std::uint64_t end, std::uint32_t textEnd)
    {
        std::uint64_t* const words = m_outer[--m_depth].words;
        words[0] |= end;
        words[1] |= textEnd;
    }
    bool isEmpty() const { return m_depth == 0; }
    bool isOutermost() const { return m_depth == 1; }
    char closing() const { return m_outer[m_depth - 1].closing; }

private:
    struct Container {
        std::uint64_t* words;
        char closing;
    };
    int m_depth = 0;
    Container m_outer[kJsonDepthMax]; // not set to zero: that would take as long as a short record
};

/// The second stage: from one index to the next, beginning with the record's first, `from`. Only an object will do.
/// Then moves `from` behind the record's last one. What runs on into the next line is noticed when it ends there.
bool writeTape(Document& document, const std::uint32_t*& from, std::uint64_t* const words, EventFields& fields,
               bool& hasFoundFields)
{
    const char* const source = document.source;
    const std::uint32_t* at = from;
    const std::uint32_t* const end = document.kernel.structural_indexes.get() + document.kernel.n_structural_indexes;
    std::uint64_t* out = words;
    *out++ = 0;
    if (end - at < 2 || *at >= document.end || source[*at] != '{') {
        return false;
    }
    Nesting nesting;
    char closing = '}';
    nesting.push(closing, out, *at);
    out += 2;
    ++at;
    bool isEmpty = source[*at] == closing;
    std::uint32_t present = 0;
    bool isEachKnown = !document.hasEscapes;
    while (true) {
        if (!isEmpty) {
            // A member or an element, and what must follow it.
            if (closing == '}') {
                if (end - at < 4 || source[at[0]] != '"' || source[at[1]] != ':') {
                    return false;
                }
                const std::string_view key = stringAt(document, at);
                if (nesting.isOutermost()) {
                    std::size_t place = 0;
                    if (kEventSchema.keys.find(key, place)) [[likely]] {
                        fields.values[place] = static_cast<JsonTape::Index>(out + 1 - words);
                        present |= std::uint32_t{1} << place;
                    } else {
                        isEachKnown = false;
                    }
                }
                out = writeString(document, key, out);
                if (out == nullptr) [[unlikely]] {
                    return false;
                }
                at += 2;
            } else if (end - at < 2) {
                return false;
            }
            const char c = source[*at];
            if (c == '{' || c == '[') {
                closing = c == '{' ? '}' : ']';
                if (!nesting.push(closing, out, *at)) {
                    return false;
                }
                out += 2;
                if (++at == end) {
                    return false;
                }
                isEmpty = source[*at] == closing;
                continue;
            }
            out =
                c == '"' ? writeString(document, stringAt(document, at), out) : writeNumberOrLiteral(document, at, out);
            if (out == nullptr) [[unlikely]] {
                return false;
            }
            ++at;
        }
        isEmpty = false;
        while (source[*at] != ',') {
            if (source[*at] != closing) {
                return false;
            }
            nesting.pop(static_cast<std::uint64_t>(out - words), *at + 1);
            ++at;
            if (nesting.isEmpty()) {
                if (at[-1] >= document.end || at[0] < document.end) {
                    return false; // nothing taken: the next line is to begin where it begins
                }
                from = at;
                fields.present = present;
                hasFoundFields = isEachKnown;
                return true;
            }
            if (at >= end) {
                return false;
            }
            closing = nesting.closing();
        }
        ++at;
    }
}

} // namespace

struct IndexedJson::Indexer {
    std::unique_ptr<Kernel> kernel;
};

IndexedJson::IndexedJson() : m_indexer(std::make_unique<Indexer>())
{
    constexpr std::size_t kUsualBytes = 4096;
    if (simdjson::get_active_implementation()->create_dom_parser_implementation(
            kUsualBytes, kJsonDepthMax, m_indexer->kernel) != simdjson::SUCCESS) {
        throw std::bad_alloc();
    }
    reserve(kUsualBytes);
}

IndexedJson::~IndexedJson() = default;
IndexedJson::IndexedJson(IndexedJson&&) noexcept = default;
IndexedJson& IndexedJson::operator=(IndexedJson&&) noexcept = default;

void IndexedJson::reserve(std::size_t bytes)
{
    if (m_indexer->kernel->set_capacity(bytes) != simdjson::SUCCESS) {
        throw std::bad_alloc();
    }
    // Two words a byte at most (a number of one digit needs a comma, too), and unescaping never makes longer.
    m_words.resize(2 * bytes + 2);
    m_unescaped.resize(bytes + kRecordPadding);
}

bool IndexedJson::index(std::string_view lines)
{
    m_hasFoundFields = false;
    Kernel& kernel = *m_indexer->kernel;
    if (lines.size() > kernel.capacity()) [[unlikely]] {
        reserve(std::bit_ceil(lines.size()));
    }
    // A string over the end of a line would have an LF in it, which the first stage refuses.
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(lines.data());
    if (kernel.stage1(bytes, lines.size(), simdjson::stage1_mode::regular) != simdjson::SUCCESS) {
        return false;
    }
    m_source = lines;
    m_at = kernel.structural_indexes.get();
    m_hasEscapes = lines.find('\\') != std::string_view::npos;
    return true;
}

bool IndexedJson::parseNext(std::string_view line, EventFields& fields)
{
    m_hasFoundFields = false;
    const Kernel& kernel = *m_indexer->kernel;
    const auto begin = static_cast<std::uint32_t>(line.data() - m_source.data());
    const std::uint32_t* const end = kernel.structural_indexes.get() + kernel.n_structural_indexes;
    while (m_at < end && *m_at < begin) {
        ++m_at;
    }
    const bool hasEscapes = m_hasEscapes && line.find('\\') != std::string_view::npos;
    Document document{kernel,
                      m_source.data(),
                      begin + static_cast<std::uint32_t>(line.size()),
                      m_unescaped.data(),
                      m_unescaped.data(),
                      hasEscapes};
    return writeTape(document, m_at, m_words.data(), fields, m_hasFoundFields);
}

} // namespace bw::event
