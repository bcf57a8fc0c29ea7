#include "core/event/field_reader.h"

#include "core/base/time_text.h"
#include "core/event/json_number.h"
#include "core/event/json_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bw::event {

namespace {

using Tag = JsonTape::Tag;

constexpr base::TimeMs kFutureMaxMs = 5 * base::kMinuteMs;
constexpr base::TimeMs kAgeMaxMs = 90 * base::kDayMs;
constexpr std::size_t kWordBytesMax = 32; // longer than any, shorter than the buffer it is looked up in

constexpr std::string_view kTimeExpected = "RFC 3339 with an offset, or epoch milliseconds";

} // namespace

void FieldReader::start(const JsonTape& record, EventBatch& out, base::TimeMs now)
{
    tape = record;
    batch = &out;
    fault.clear();
    missing = Fault::envelopeFieldMissing;
    remediated = false;
    unknownFields = 0;
    timeMin = base::addSaturated(now, -kAgeMaxMs);
    timeMax = base::addSaturated(now, kFutureMaxMs);
}

bool FieldReader::isMissing(Field field) const
{
    if (!field.isPresent() || tape.tag(field.at) == Tag::null) {
        return true;
    }
    return tape.tag(field.at) == Tag::string && trimmed(tape.string(field.at)).empty();
}

bool FieldReader::reportMissing(Field field, Need need, std::string_view expected)
{
    switch (need) {
    case Need::optional:
        break;
    case Need::completable:
        // The engine holds no records yet: what it could complete is rejected like any other.
    case Need::required:
        fault.report(missing, tape, field, expected);
        break;
    }
    return false;
}

bool FieldReader::report(Fault kind, Field field, std::string_view expected)
{
    fault.report(kind, tape, field, expected);
    return false;
}

Field FieldReader::member(const Scope& scope, JsonTape::Index object) const
{
    return {&scope, tape.member(object, scope.names[0])};
}

bool FieldReader::unusualText(Field field, Need need, std::string_view& out)
{
    if (isMissing(field)) {
        return reportMissing(field, need, "a string");
    }
    if (tape.tag(field.at) != Tag::string) {
        return report(Fault::wrongType, field, "a string");
    }
    const std::string_view written = tape.string(field.at);
    out = batch->text.copy(trimmed(written));
    remediated |= out.size() != written.size();
    return true;
}

bool FieldReader::reportLongId(Field field)
{
    return report(Fault::wrongType, field, "a string of 1 to 128 bytes");
}

bool FieldReader::anything(Field field, Need need, std::string_view& out)
{
    constexpr std::string_view kExpected = "anything but null or blank";
    if (isMissing(field)) {
        return reportMissing(field, need, kExpected);
    }
    switch (tape.tag(field.at)) {
    case Tag::string:
        out = batch->text.copy(tape.string(field.at));
        return true;
    case Tag::object:
    case Tag::array:
        out = batch->text.copy(tape.text(field.at));
        return true;
    case Tag::beyondFloat64:
        return report(Fault::valueOutOfRange, field, "a finite number");
    default:
        std::string json;
        appendJson(json, tape, field.at, std::numeric_limits<std::size_t>::max());
        out = batch->text.copy(json);
        return true;
    }
}

bool FieldReader::checkedNumber(Field field, const NumberRule& rule, double value, double& out)
{
    if (rule.whole && value != std::trunc(value)) {
        return report(Fault::wrongType, field, rule.type);
    }
    if (!(value >= rule.low && value <= rule.high)) {
        return report(Fault::valueOutOfRange, field, rule.range);
    }
    out = value;
    return true;
}

bool FieldReader::unusualNumber(Field field, Need need, const NumberRule& rule, double& out)
{
    if (isMissing(field)) {
        return reportMissing(field, need, rule.type);
    }
    switch (tape.tag(field.at)) {
    case Tag::int64:
        return checkedNumber(field, rule, static_cast<double>(tape.int64(field.at)), out);
    case Tag::uint64:
        return checkedNumber(field, rule, static_cast<double>(tape.uint64(field.at)), out);
    case Tag::float64:
        return checkedNumber(field, rule, tape.float64(field.at), out);
    case Tag::beyondFloat64:
        return report(Fault::valueOutOfRange, field, rule.range);
    case Tag::string:
        break;
    default:
        return report(Fault::wrongType, field, rule.type);
    }
    const std::string_view digits = trimmed(tape.string(field.at));
    if (jsonNumberLength(digits) != digits.size()) {
        return report(Fault::wrongType, field, rule.type);
    }
    const JsonNumber number = readJsonNumber(digits);
    if (number.kind == JsonNumber::Kind::beyondFloat64) {
        return report(Fault::valueOutOfRange, field, rule.range);
    }
    remediated = true;
    return checkedNumber(field, rule, number.float64, out);
}

bool FieldReader::anyTime(Field field, Need need, base::TimeMs& out)
{
    if (field.isPresent()) [[likely]] {
        if (tape.tag(field.at) == Tag::string) [[likely]] {
            if (const auto value = m_times.read(tape.string(field.at))) [[likely]] {
                return checkedTime(field, *value, out);
            }
        } else if (tape.tag(field.at) == Tag::int64) {
            return checkedTime(field, tape.int64(field.at), out);
        }
    }
    return unusualTime(field, need, out);
}

bool FieldReader::checkedTime(Field field, base::TimeMs value, base::TimeMs& out)
{
    if (value > timeMax) [[unlikely]] {
        return report(Fault::timestampInFuture, field, "≤ now + 5 min");
    }
    if (value < timeMin) [[unlikely]] {
        return report(Fault::timestampTooOld, field, "≥ now − 90 d");
    }
    out = value;
    return true;
}

bool FieldReader::checkedTime(Field field, double value, base::TimeMs& out)
{
    constexpr double kInt64End = 9223372036854775808.0;
    if (value != std::trunc(value)) {
        return report(Fault::wrongType, field, kTimeExpected);
    }
    const base::TimeMs whole = value >= kInt64End   ? base::kEndOfTime
                               : value < -kInt64End ? base::kBeginningOfTime
                                                    : static_cast<base::TimeMs>(value);
    return checkedTime(field, whole, out);
}

bool FieldReader::timeFromDigits(Field field, std::string_view digits, base::TimeMs& out)
{
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    const JsonNumber number = readJsonNumber(digits);
    remediated = true;
    if (number.kind == JsonNumber::Kind::int64) {
        return checkedTime(field, number.int64, out);
    }
    return checkedTime(field, base::kEndOfTime, out);
}

bool FieldReader::unusualTime(Field field, Need need, base::TimeMs& out)
{
    if (isMissing(field)) {
        return reportMissing(field, need, kTimeExpected);
    }
    switch (tape.tag(field.at)) {
    case Tag::uint64:
        return checkedTime(field, static_cast<double>(tape.uint64(field.at)), out);
    case Tag::float64:
        return checkedTime(field, tape.float64(field.at), out);
    case Tag::beyondFloat64:
        // Out of range as well, but that comes after too far in the future or the past.
        return checkedTime(
            field, tape.beyondFloat64(field.at).front() == '-' ? base::kBeginningOfTime : base::kEndOfTime, out);
    case Tag::string:
        break;
    default:
        return report(Fault::wrongType, field, kTimeExpected);
    }
    const std::string_view tidy = trimmed(tape.string(field.at));
    if (tidy.find_first_not_of("0123456789") == std::string_view::npos) {
        return timeFromDigits(field, tidy, out);
    }
    if (const auto value = base::timeFromRfc3339(tidy)) {
        remediated = true;
        return checkedTime(field, *value, out);
    }
    return report(Fault::wrongType, field, kTimeExpected);
}

bool FieldReader::unusualWord(Field field, Need need, std::string_view expected, std::array<char, 64>& buffer,
                              std::string_view& lowered)
{
    if (isMissing(field)) {
        return reportMissing(field, need, expected);
    }
    lowered = {buffer.data(), 0};
    if (tape.tag(field.at) == Tag::string) {
        const std::string_view tidy = trimmed(tape.string(field.at));
        if (tidy.size() <= kWordBytesMax) {
            std::transform(tidy.begin(), tidy.end(), buffer.begin(), lowerAscii);
            lowered = {buffer.data(), tidy.size()};
        }
    }
    return true;
}

bool FieldReader::entries(Field field, Need need, bool onlyStrings, Span& out)
{
    const std::string_view expected = onlyStrings ? "an array of strings" : "an array";
    if (isMissing(field)) {
        return reportMissing(field, need, expected);
    }
    if (tape.tag(field.at) != Tag::array) {
        return report(Fault::wrongType, field, expected);
    }
    out.first = static_cast<std::uint32_t>(batch->strings.size());
    const JsonTape::Index end = tape.end(field.at);
    std::uint32_t index = 0;
    for (JsonTape::Index i = JsonTape::first(field.at); i != end; i = tape.after(i)) {
        const Field entry = field.entryAt(i, index++);
        std::string_view value;
        // An entry is no field that could be missing: null or blank, it is of the wrong type.
        if (isMissing(entry)) {
            report(Fault::wrongType, entry, onlyStrings ? "a string" : "anything but null or blank");
        } else if (onlyStrings ? text(entry, Need::required, value) : anything(entry, Need::required, value)) {
            batch->strings.push_back(value);
        }
    }
    out.count = static_cast<std::uint32_t>(batch->strings.size()) - out.first;
    return true;
}

void FieldReader::noteUnknown(std::string_view key)
{
    m_unknownKeys.push_back(key);
}

void FieldReader::countUnknown()
{
    // A repeated key is one field.
    std::sort(m_unknownKeys.begin(), m_unknownKeys.end());
    const auto last = std::unique(m_unknownKeys.begin(), m_unknownKeys.end());
    unknownFields += static_cast<std::uint32_t>(last - m_unknownKeys.begin());
    m_unknownKeys.clear();
}

} // namespace bw::event
