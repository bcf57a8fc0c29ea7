#include "connectors/demo/faults.h"

#include <initializer_list>
#include <span>

namespace bw::demo {

namespace {

using event::EventType;
using event::Family;

/// One way to spoil a record: a member and what takes its place; empty removes it.
struct Edit {
    std::string_view key;
    std::string_view json;
};

/// The place behind the value that begins at `at`.
std::size_t endOfValue(std::string_view record, std::size_t at)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = at; i < record.size(); ++i) {
        const char c = record[i];
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
                if (depth == 0) {
                    return i + 1;
                }
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0) {
                return i;
            }
            if (--depth == 0) {
                return i + 1;
            }
        } else if (c == ',' && depth == 0) {
            return i;
        }
    }
    return record.size();
}

struct Member {
    std::size_t begin = std::string::npos; ///< of its key's first quote
    std::size_t value = 0;
    std::size_t end = 0;

    bool found() const { return begin != std::string::npos; }
};

Member findMember(std::string_view record, std::string_view key)
{
    const std::string quoted = '"' + std::string(key) + "\":";
    Member member;
    member.begin = record.find(quoted);
    if (member.found()) {
        member.value = member.begin + quoted.size();
        member.end = endOfValue(record, member.value);
    }
    return member;
}

std::string_view choose(std::initializer_list<std::string_view> from, Random& random)
{
    return from.begin()[random.below(static_cast<std::uint32_t>(from.size()))];
}

void apply(std::string& record, std::span<const Edit> edits, Random& random)
{
    const Edit& edit = edits[random.below(static_cast<std::uint32_t>(edits.size()))];
    setMember(record, edit.key, edit.json);
}

void makeMalformed(std::string& record, Random& random)
{
    switch (random.below(8)) {
    case 0:
        record.resize(random.below(static_cast<std::uint32_t>(record.size())));
        break;
    case 1:
        record = '[' + record + ']';
        break;
    case 2:
        record.append("}");
        break;
    case 3:
        record.insert(record.size() - 1, ",");
        break;
    case 4:
        setMember(record, "event_id", "\"e-\\ud83d\"");
        break;
    case 5:
        setMember(record, "event_id", "NaN");
        break;
    case 6:
        record.insert(0, "\xef\xbb\xbf");
        break;
    default: {
        std::string deep(80, '[');
        deep.append(80, ']');
        record.insert(record.size() - 1, ",\"trace\":" + deep);
        break;
    }
    }
}

void dropField(std::string& record, Family family, Random& random)
{
    std::string_view key = choose({"event_id", "event_type", "timestamp"}, random);
    if (random.chance(0.7)) {
        key =
            family == Family::campaign ? choose({"campaign_id", "performance_metrics", "impressions", "cost"}, random)
            : family == Family::journey
                ? choose({"journey_id", "current_stage", "touchpoints", "interaction_type"}, random)
                : choose({"customer_id", "personalization_engine", "confidence_score", "variant_id", "views"}, random);
    }
    setMember(record, key, choose({"", "null", "\"\"", "\" \\t \""}, random));
}

void breakType(std::string& record, EventType type, Random& random)
{
    static const std::string longId = '"' + std::string(129, 'x') + '"';
    static const Edit campaign[] = {{"cost", "\"12,40\""},        {"impressions", "1.5"},       {"clicks", "true"},
                                    {"channel", "\"billboard\""}, {"campaign_name", "42"},      {"event_id", longId},
                                    {"timestamp", "\"today\""},   {"performance_metrics", "[]"}};
    static const Edit journey[] = {{"customer_id", "17"},      {"touchpoints", "[]"},
                                   {"touchpoints", "\"web\""}, {"journey_id", "{}"},
                                   {"event_id", longId},       {"timestamp", "\"2026-11-24T09:15:00\""},
                                   {"touchpoints", "[null]"}};
    static const Edit conversion[] = {{"value", "\"49,90\""}, {"currency", "\"EURO\""}, {"conversion_data", "[1]"}};
    static const Edit personalization[] = {{"personalization_engine", "\"quantum\""},
                                           {"confidence_score", "\"high\""},
                                           {"views", "2.5"},
                                           {"content_variations", "[]"},
                                           {"customer_id", "false"},
                                           {"timestamp", "\"2026-02-30T09:15:00Z\""}};
    if (type == EventType::conversionEvent && random.chance(0.5)) {
        apply(record, conversion, random);
        return;
    }
    switch (familyOf(type)) {
    case Family::campaign:
        apply(record, campaign, random);
        break;
    case Family::journey:
        apply(record, journey, random);
        break;
    case Family::personalization:
        apply(record, personalization, random);
        break;
    }
}

void breakRange(std::string& record, EventType type, Random& random)
{
    static constexpr Edit campaign[] = {{"cost", "-12.4"},
                                        {"cost", "1e400"},
                                        {"revenue", "9000000000001"},
                                        {"impressions", "2000000000000000"},
                                        {"clicks", "1000000000"},
                                        {"conversions", "999999999"},
                                        {"impressions", "-1"}};
    static constexpr Edit conversion[] = {{"value", "-5"}, {"value", "9000000000000.01"}, {"value", "1e999"}};
    static constexpr Edit personalization[] = {
        {"confidence_score", "1.7"}, {"engagement_score", "-0.1"}, {"clicks", "99999"}};
    switch (familyOf(type)) {
    case Family::campaign:
        apply(record, campaign, random);
        break;
    case Family::journey:
        apply(record, conversion, random);
        break;
    case Family::personalization:
        apply(record, personalization, random);
        break;
    }
}

/// The same value as a string, blanks around it, or in capitals.
void disfigure(std::string& record, std::string_view key, Random& random)
{
    const Member member = findMember(record, key);
    if (!member.found()) {
        return;
    }
    std::string value = record.substr(member.value, member.end - member.value);
    if (value.front() != '"') {
        value = '"' + value + '"';
    } else if (key == "event_type" || key == "channel" || key == "personalization_engine") {
        for (char& c : value) {
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    } else {
        value.insert(1, random.chance(0.5) ? "  " : "\\t");
        value.insert(value.size() - 1, " ");
    }
    record.replace(member.value, member.end - member.value, value);
}

void makeRepairable(std::string& record, EventType type, bool keyed, Random& random)
{
    if (keyed && random.chance(0.2)) {
        setMember(record, "tenant_id", choose({"", "null", "\"  \""}, random));
        return;
    }
    switch (familyOf(type)) {
    case Family::campaign:
        disfigure(record,
                  choose({"cost", "impressions", "event_type", "channel", "campaign_name", "tenant_id"}, random),
                  random);
        break;
    case Family::journey:
        disfigure(record, choose({"event_type", "customer_id", "journey_id", "tenant_id"}, random), random);
        break;
    case Family::personalization:
        disfigure(record, choose({"event_type", "personalization_engine", "confidence_score", "views"}, random),
                  random);
        break;
    }
}

} // namespace

void setMember(std::string& record, std::string_view key, std::string_view json)
{
    const Member member = findMember(record, key);
    if (!member.found()) {
        return;
    }
    if (!json.empty()) {
        record.replace(member.value, member.end - member.value, json);
        return;
    }
    // With the comma behind it, or else the one before it.
    std::size_t begin = member.begin;
    std::size_t end = member.end;
    if (end < record.size() && record[end] == ',') {
        ++end;
    } else if (begin > 0 && record[begin - 1] == ',') {
        --begin;
    }
    record.erase(begin, end - begin);
}

bool canHave(EventType type, Fault fault)
{
    switch (fault) {
    case Fault::outOfRange:
        return familyOf(type) != Family::journey || type == EventType::conversionEvent;
    case Fault::held:
        return familyOf(type) != Family::personalization;
    default:
        return true;
    }
}

void spoil(std::string& record, EventType type, Fault fault, bool keyed, Random& random)
{
    switch (fault) {
    case Fault::malformed:
        makeMalformed(record, random);
        break;
    case Fault::missingField:
        dropField(record, familyOf(type), random);
        break;
    case Fault::unknownType:
        setMember(record, "event_type", choose({"\"campaign_paused\"", "\"purchase\"", "\"journey_end\""}, random));
        break;
    case Fault::wrongType:
        breakType(record, type, random);
        break;
    case Fault::outOfRange:
        breakRange(record, type, random);
        break;
    case Fault::repair:
        makeRepairable(record, type, keyed, random);
        break;
    case Fault::held:
        setMember(record,
                  familyOf(type) == Family::campaign ? choose({"channel", "campaign_name"}, random) : "customer_id",
                  choose({"", "null", "\"\""}, random));
        break;
    default:
        break;
    }
}

} // namespace bw::demo
