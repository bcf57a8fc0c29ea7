#pragma once

#include "core/base/money.h"
#include "core/base/time_text.h"
#include "core/event/arena.h"
#include "core/event/event_batch.h"
#include "core/event/object_fields.h"
#include "core/event/repair.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

namespace bw::event {

/// A required field that is absent, null or blank is at fault; an optional one is absent then. Completable is required,
/// but a record that lacks it could be held and completed (SPEC 2).
enum class Need : std::uint8_t { required, completable, optional };

/// What a number must be.
struct NumberRule {
    bool whole = false;
    double low = 0;
    double high = 0;
    std::string_view type;  ///< for a person
    std::string_view range; ///< for a person
};

inline constexpr std::size_t kIdBytesMax = 128;
inline constexpr double kCountMax = 1e15;
inline constexpr double kMoneyMax = 9e12;
inline constexpr NumberRule kCountRule{true, 0, kCountMax, "an integer", "0 to 10¹⁵"};
inline constexpr NumberRule kMoneyRule{false, 0, kMoneyMax, "a number", "0 to 9·10¹²"};
inline constexpr NumberRule kUnitRule{false, 0, 1, "a number", "0 to 1"};
inline constexpr NumberRule kFiniteRule{false, -1.7976931348623157e308, 1.7976931348623157e308, "a number",
                                        "a finite number"};

/// A fixed set of words that a field may hold.
template <std::size_t N>
struct Vocabulary {
    KeyTable<N> words;
    std::string_view expected; ///< for a person

    consteval Vocabulary(const std::array<std::string_view, N>& names, std::string_view text)
        : words(names), expected(text)
    {}
};

/// Reads the fields of one record: their values as SPEC has them, repaired where it allows, else a report to `fault`.
/// What is usual is read inline; everything else goes to a slower function that knows all the rules of that kind of
/// field.
///
/// Each reader leaves `out` as it was unless it has read a value, and says whether it has.
class FieldReader {
public:
    JsonTape tape;
    EventBatch* batch = nullptr;
    FirstFault fault;
    Fault missing = Fault::envelopeFieldMissing; ///< what a missing required field is at the moment
    bool remediated = false;
    std::uint32_t unknownFields = 0;
    base::TimeMs timeMin = 0, timeMax = 0; ///< the limits of timestamps
    bool acceptUnorderedCounts = false;    ///< DecoderOptions

    void start(const JsonTape& record, EventBatch& out, base::TimeMs now);

    /// A field that holds an object of a known kind.
    template <const auto& kSchema>
    bool object(Field field, Need need, ObjectFields<kSchema>& out);

    /// Finds the known fields of the object at `at`, counts the others.
    template <const auto& kSchema>
    void collect(JsonTape::Index at, ObjectFields<kSchema>& out);

    /// The last member of that name, of an object whose other members mean nothing.
    /// `scope` is its scope, with that one name.
    Field member(const Scope& scope, JsonTape::Index object) const;

    [[gnu::always_inline]] bool text(Field field, Need need, std::string_view& out)
    {
        if (need == Need::optional && !field.isPresent()) {
            return false;
        }
        if (field.isPresent() && tape.tag(field.at) == JsonTape::Tag::string) [[likely]] {
            const std::string_view value = tape.string(field.at);
            if (isTidy(value)) [[likely]] {
                out = batch->text.copyPadded(value);
                return true;
            }
        }
        return unusualText(field, need, out);
    }

    /// An id: a string of 1 to 128 bytes.
    [[gnu::always_inline]] bool id(Field field, Need need, std::string_view& out)
    {
        return text(field, need, out) && (out.size() <= kIdBytesMax || reportLongId(field));
    }

    /// Anything but null or blank: the string as it stands, or the JSON text of what else stands there.
    bool anything(Field field, Need need, std::string_view& out);

    [[gnu::always_inline]] bool number(Field field, Need need, const NumberRule& rule, double& out)
    {
        if (need == Need::optional && !field.isPresent()) {
            return false;
        }
        if (field.isPresent()) [[likely]] {
            const JsonTape::Tag tag = tape.tag(field.at);
            if (tag == JsonTape::Tag::int64 || (tag == JsonTape::Tag::float64 && !rule.whole)) [[likely]] {
                const double value =
                    tag == JsonTape::Tag::int64 ? static_cast<double>(tape.int64(field.at)) : tape.float64(field.at);
                if (value >= rule.low && value <= rule.high) [[likely]] {
                    out = value;
                    return true;
                }
            }
        }
        return unusualNumber(field, need, rule, out);
    }

    [[gnu::always_inline]] bool count(Field field, Need need, std::int64_t& out)
    {
        double value = 0;
        if (!number(field, need, kCountRule, value)) {
            return false;
        }
        out = static_cast<std::int64_t>(value);
        return true;
    }

    [[gnu::always_inline]] bool money(Field field, Need need, base::Money& out)
    {
        double value = 0;
        if (!number(field, need, kMoneyRule, value)) {
            return false;
        }
        out = base::moneyFromDouble(value);
        return true;
    }

    [[gnu::always_inline]] bool time(Field field, Need need, base::TimeMs& out)
    {
        if (need == Need::optional && !field.isPresent()) {
            return false;
        }
        return anyTime(field, need, out);
    }

    /// `otherwise` is the fault of any other value.
    template <std::size_t N, typename Enum>
    [[gnu::always_inline]] bool word(Field field, Need need, const Vocabulary<N>& vocabulary, Enum& out,
                                     Fault otherwise = Fault::wrongType);

    /// Array of strings, put into EventBatch::strings.
    [[gnu::always_inline]] bool strings(Field field, Need need, Span& out)
    {
        return (need != Need::optional || field.isPresent()) && entries(field, need, true, out);
    }
    /// Array of anything but null or blank, put into EventBatch::strings.
    [[gnu::always_inline]] bool things(Field field, Need need, Span& out)
    {
        return (need != Need::optional || field.isPresent()) && entries(field, need, false, out);
    }

    /// Reports a required field that is absent, null or blank. False, for readers to return.
    bool reportMissing(Field field, Need need, std::string_view expected);
    bool report(Fault kind, Field field, std::string_view expected);

    /// Absent, null, or a string of nothing but blanks.
    bool isMissing(Field field) const;

private:
    bool reportLongId(Field field);
    bool anyTime(Field field, Need need, base::TimeMs& out);
    bool unusualText(Field field, Need need, std::string_view& out);
    bool unusualNumber(Field field, Need need, const NumberRule& rule, double& out);
    bool checkedNumber(Field field, const NumberRule& rule, double value, double& out);
    bool unusualTime(Field field, Need need, base::TimeMs& out);
    bool checkedTime(Field field, base::TimeMs value, base::TimeMs& out);
    bool checkedTime(Field field, double value, base::TimeMs& out);
    bool timeFromDigits(Field field, std::string_view digits, base::TimeMs& out);
    /// The field's string, tidied and in lower case; empty if it is none or too long for any word. False: missing.
    bool unusualWord(Field field, Need need, std::string_view expected, std::array<char, 64>& buffer,
                     std::string_view& lowered);
    bool entries(Field field, Need need, bool onlyStrings, Span& out);
    void noteUnknown(std::string_view key);
    void countUnknown();

    base::Rfc3339Reader m_times;
    std::vector<std::string_view> m_unknownKeys; ///< of the object being collected
};

template <const auto& kSchema>
void FieldReader::collect(JsonTape::Index at, ObjectFields<kSchema>& out)
{
    const JsonTape record = tape; // in registers: the stores below could alias the member
    const JsonTape::Index end = record.end(at);
    std::uint32_t present = 0;
    for (JsonTape::Index i = JsonTape::first(at); i != end; i = record.after(i + 1)) {
        const std::string_view key = record.string(i);
        if (std::size_t place = 0; kSchema.keys.find(key, place)) [[likely]] {
            out.values[place] = i + 1;
            present |= std::uint32_t{1} << place;
        } else {
            noteUnknown(key);
        }
    }
    out.present = present;
    if (!m_unknownKeys.empty()) [[unlikely]] {
        countUnknown();
    }
}

template <const auto& kSchema>
bool FieldReader::object(Field field, Need need, ObjectFields<kSchema>& out)
{
    if (!field.isPresent() || tape.tag(field.at) != JsonTape::Tag::object) [[unlikely]] {
        return isMissing(field) ? reportMissing(field, need, "an object")
                                : report(Fault::wrongType, field, "an object");
    }
    out.scope.parent = field.scope;
    out.scope.place = field.place;
    out.scope.index = static_cast<std::int32_t>(field.entry) - 1;
    collect(field.at, out);
    return true;
}

template <std::size_t N, typename Enum>
inline bool FieldReader::word(Field field, Need need, const Vocabulary<N>& vocabulary, Enum& out, Fault otherwise)
{
    std::size_t place = 0;
    const bool isString = field.isPresent() && tape.tag(field.at) == JsonTape::Tag::string;
    if (!isString || !vocabulary.words.find(tape.string(field.at), place)) [[unlikely]] {
        std::array<char, 64> buffer{};
        std::string_view lowered;
        if (!unusualWord(field, need, vocabulary.expected, buffer, lowered)) {
            return false;
        }
        if (!vocabulary.words.find(lowered, place)) {
            return report(otherwise, field, vocabulary.expected);
        }
        remediated = true;
    }
    out = static_cast<Enum>(place);
    return true;
}

} // namespace bw::event
