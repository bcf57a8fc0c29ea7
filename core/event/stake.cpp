#include "core/event/stake.h"

#include "core/event/field_reader.h"
#include "core/event/json_number.h"
#include "core/event/repair.h"

#include <string>
#include <string_view>

namespace bw::event {

namespace {

using Tag = JsonTape::Tag;

/// 0 if `at` is no object or has no such member.
JsonTape::Index memberOf(const JsonTape& tape, JsonTape::Index at, std::string_view name)
{
    return at != 0 && tape.tag(at) == Tag::object ? tape.member(at, name) : 0;
}

/// "12,40": one comma with one or two digits behind it cannot be a thousands' mark.
std::string withPoint(std::string_view text)
{
    std::string written(text);
    const std::size_t comma = written.find(',');
    if (comma != std::string::npos && written.size() - comma >= 2 && written.size() - comma <= 3) {
        written[comma] = '.';
    }
    return written;
}

std::optional<double> amountAt(const JsonTape& tape, JsonTape::Index at)
{
    switch (tape.tag(at)) {
    case Tag::int64:
        return static_cast<double>(tape.int64(at));
    case Tag::float64:
        return tape.float64(at);
    case Tag::string: {
        const std::string text = withPoint(trimmed(tape.string(at)));
        if (text.empty() || jsonNumberLength(text) != text.size()) {
            return std::nullopt;
        }
        const JsonNumber number = readJsonNumber(text);
        if (number.kind == JsonNumber::Kind::beyondFloat64) {
            return std::nullopt;
        }
        return number.float64;
    }
    default:
        return std::nullopt;
    }
}

std::optional<base::Money> moneyAt(const JsonTape& tape, std::string_view object, std::string_view name)
{
    const JsonTape::Index at = memberOf(tape, memberOf(tape, JsonTape::kRoot, object), name);
    const std::optional<double> amount = at == 0 ? std::nullopt : amountAt(tape, at);
    if (!amount || !(*amount >= 0 && *amount <= kMoneyMax)) {
        return std::nullopt;
    }
    return base::moneyFromDouble(*amount);
}

} // namespace

std::optional<base::Money> moneyAtStake(const JsonTape& tape)
{
    const auto cost = moneyAt(tape, "performance_metrics", "cost");
    return cost ? cost : moneyAt(tape, "conversion_data", "value");
}

} // namespace bw::event
