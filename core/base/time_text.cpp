#include "core/base/time_text.h"

#include "core/base/civil.h"
#include "core/base/number_text.h"

#include <array>
#include <bit>
#include <cstring>

namespace bw::base {

namespace {

/// `count` digits at `at`, or −1. `at + count` must be within the text.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        const char c = text[i];
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

void appendPadded(std::string& out, int value, int width)
{
    std::array<char, 8> text{};
    for (int i = width - 1; i >= 0; --i) {
        text[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(text.data(), static_cast<std::size_t>(width));
}

/// Eight characters as a word, the first one lowest.
std::uint64_t wordAt(const char* text)
{
    std::uint64_t word = 0;
    std::memcpy(&word, text, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        word = __builtin_bswap64(word);
    }
    return word;
}

/// What eight characters must look like: a digit where `text` has a 0, the same character elsewhere.
struct Form {
    std::uint64_t characters = 0;
    std::uint64_t carry = 0; ///< added to (text XOR characters): into a byte's top bit from 10 on, or from 1 on

    consteval explicit Form(const char* text)
    {
        for (int i = 0; i < 8; ++i) {
            characters |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
            carry |= std::uint64_t{text[i] == '0' ? 0x76U : 0x7FU} << (8 * i);
        }
    }
};

/// Eight characters, looked at all at once.
class EightCharacters {
public:
    EightCharacters(const char* text, Form form) : EightCharacters(wordAt(text), form) {}
    EightCharacters(std::uint64_t word, Form form) : m_digits(word ^ form.characters)
    {
        constexpr std::uint64_t kTopBits = 0x8080808080808080U;
        m_fits = (((m_digits + form.carry) | m_digits) & kTopBits) == 0;
    }

    bool fits() const { return m_fits; }
    int digit(unsigned place) const { return static_cast<int>(m_digits >> (8 * place) & 0xFF); }
    int two(unsigned place) const { return digit(place) * 10 + digit(place + 1); }

private:
    std::uint64_t m_digits;
    bool m_fits;
};

constexpr Form kUsualRest(":00.000Z"); ///< from the seconds on

/// Lengths of the usual form: 2026-11-25T09:17:20.123 and Z or +01:00.
constexpr std::size_t kInUtc = 24;
constexpr std::size_t kWithOffset = 29;

/// The characters of a zone, up to six, told apart from those of another length.
constexpr std::uint64_t zoneWord(std::uint64_t characters, std::size_t textSize)
{
    return characters | std::uint64_t{textSize} << 56;
}

} // namespace

std::optional<TimeMs> timeFromRfc3339(std::string_view text)
{
    // The shortest is 2026-11-25T09:17:20Z.
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') ||
        text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour < 0 || hour > 23 ||
        minute < 0 || minute > 59 || second < 0 || second > 59) {
        return std::nullopt;
    }
    std::size_t at = 19;
    int millisecond = 0;
    if (text[at] == '.') {
        const std::size_t first = ++at;
        int scale = 100;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            millisecond += (text[at] - '0') * scale;
            scale /= 10;
            ++at;
        }
        if (at == first) {
            return std::nullopt;
        }
    }
    if (at >= text.size()) {
        return std::nullopt;
    }
    int offsetMinutes = 0;
    if (text[at] == 'Z' || text[at] == 'z') {
        ++at;
    } else if (text[at] == '+' || text[at] == '-') {
        if (text.size() - at < 6 || text[at + 3] != ':') {
            return std::nullopt;
        }
        const int offsetHour = digits(text, at + 1, 2);
        const int offsetMinute = digits(text, at + 4, 2);
        if (offsetHour < 0 || offsetHour > 23 || offsetMinute < 0 || offsetMinute > 59) {
            return std::nullopt;
        }
        offsetMinutes = (offsetHour * 60 + offsetMinute) * (text[at] == '-' ? -1 : 1);
        at += 6;
    } else {
        return std::nullopt;
    }
    if (at != text.size()) {
        return std::nullopt;
    }
    return daysFromCivil({year, month, day}) * kDayMs + hour * kHourMs + (minute - offsetMinutes) * kMinuteMs +
           second * kSecondMs + millisecond;
}

Rfc3339Reader::Rfc3339Reader()
{
    m_minutes.fill({wordAt("1970-01-"), wordAt("01T00:00"), zoneWord('Z', kInUtc), 0});
}

std::optional<TimeMs> Rfc3339Reader::read(std::string_view text)
{
    if (text.size() != kInUtc && text.size() != kWithOffset) {
        return timeFromRfc3339(text);
    }
    Minute read{wordAt(text.data()), wordAt(text.data() + 8), 0, 0};
    read.zone = zoneWord(text.size() == kInUtc ? static_cast<unsigned char>(text[23]) : wordAt(text.data() + 21) >> 16,
                         text.size());
    Minute& known = m_minutes[((read.clock ^ read.zone << 4) * 0x9E3779B97F4A7C15U) >> 60];
    // The zone's first character is the eighth here, where the form has a Z.
    constexpr std::uint64_t kSevenCharacters = (std::uint64_t{1} << 56) - 1;
    const EightCharacters rest((wordAt(text.data() + 16) & kSevenCharacters) | std::uint64_t{'Z'} << 56, kUsualRest);
    if (!rest.fits()) {
        return timeFromRfc3339(text);
    }
    const int ofMinute = rest.two(1) * 1000 + rest.two(4) * 10 + rest.digit(6);
    if (read.date == known.date && read.clock == known.clock && read.zone == known.zone && ofMinute < kMinuteMs) {
        return known.start + ofMinute;
    }
    const std::optional<TimeMs> time = timeFromRfc3339(text);
    if (time) {
        read.start = *time - ofMinute;
        known = read;
    }
    return time;
}

void appendRfc3339(std::string& out, TimeMs time)
{
    const CivilDate date = civilFromDays(floorDiv(time, kDayMs));
    const auto ofDay = static_cast<int>(time - floorTo(time, kDayMs));
    if (date.year >= 0 && date.year <= 9999) {
        appendPadded(out, static_cast<int>(date.year), 4);
    } else {
        appendInteger(out, date.year);
    }
    out.push_back('-');
    appendPadded(out, date.month, 2);
    out.push_back('-');
    appendPadded(out, date.day, 2);
    out.push_back('T');
    appendPadded(out, ofDay / static_cast<int>(kHourMs), 2);
    out.push_back(':');
    appendPadded(out, ofDay / static_cast<int>(kMinuteMs) % 60, 2);
    out.push_back(':');
    appendPadded(out, ofDay / static_cast<int>(kSecondMs) % 60, 2);
    out.push_back('.');
    appendPadded(out, ofDay % static_cast<int>(kSecondMs), 3);
    out.push_back('Z');
}

std::string toRfc3339(TimeMs time)
{
    std::string out;
    appendRfc3339(out, time);
    return out;
}

} // namespace bw::base
