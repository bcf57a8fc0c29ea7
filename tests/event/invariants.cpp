#include "tests/event/invariants.h"

#include "core/base/number_text.h"
#include "core/event/exact_json.h"
#include "core/event/field_reader.h"
#include "core/event/indexed_json.h"
#include "core/event/json_text.h"
#include "core/event/utf8.h"
#include "tests/event/decoding.h"

#include <simdjson.h>

#include <array>
#include <charconv>
#include <limits>
#include <sstream>

namespace bw::event::test {

namespace {

class Description {
public:
    template <typename Value>
    Description& operator<<(const Value& value)
    {
        m_out << value << '|';
        return *this;
    }
    Description& operator<<(base::Money money) { return *this << base::toDecimal(money); }
    template <typename Value>
    Description& operator<<(const std::optional<Value>& value)
    {
        return value ? *this << *value : *this << "none";
    }
    std::string text() const { return m_out.str(); }

private:
    std::ostringstream m_out;
};

void add(Description& out, const EventBatch& batch, Span strings)
{
    out << strings.count;
    for (std::uint32_t i = 0; i < strings.count; ++i) {
        out << batch.strings.at(strings.first + i);
    }
}

void add(Description& out, const EventBatch& batch, EventType type, const CampaignPart& part)
{
    const CampaignMetrics& metrics = part.metrics;
    out << part.campaignId << part.campaignName << static_cast<int>(part.channel) << part.seriesHash;
    out << metrics.impressions << metrics.clicks << metrics.conversions << metrics.cost << metrics.revenue;
    if (type == EventType::campaignLaunch) {
        const LaunchConfig& launch = batch.launches.at(part.detail);
        out << launch.targetAudience << launch.budget << launch.durationDays;
        add(out, batch, launch.creativeIds);
    } else if (type == EventType::campaignOptimization) {
        const ChangesMade& changes = batch.changes.at(part.detail);
        out << static_cast<int>(part.trigger) << changes.bidAdjustment << changes.budgetAllocation;
        add(out, batch, changes.audienceTargeting);
        add(out, batch, changes.creativeRotation);
    }
}

void add(Description& out, const EventBatch& batch, EventType type, const JourneyPart& part)
{
    out << part.customerId << part.journeyId << part.currentStage << part.touches.count;
    for (std::uint32_t i = 0; i < part.touches.count; ++i) {
        const Touch& touch = batch.touches.at(part.touches.first + i);
        out << touch.channel << touch.interactionType << touch.campaignId << touch.time;
    }
    if (type == EventType::journeyStart) {
        const auto& [entry, context] = batch.starts.at(part.start);
        out << entry.source << entry.medium << entry.campaign << entry.content << entry.term;
        out << context.deviceType << context.location << context.referralSource;
    }
    const ConversionData& conversion = part.conversion;
    out << conversion.value << conversion.attributionWeight << conversion.currency[0] << conversion.currency[2];
}

void add(Description& out, const EventBatch& batch, const PersonalizationPart& part)
{
    out << part.customerId << static_cast<int>(part.engine) << part.behaviorPattern << part.contextData;
    out << part.confidenceScore << part.variants.count;
    for (std::uint32_t i = 0; i < part.variants.count; ++i) {
        const Variant& variant = batch.variants.at(part.variants.first + i);
        out << variant.variantId << variant.contentType << variant.views << variant.clicks << variant.conversions;
        out << variant.engagementScore;
    }
}

std::string textOf(const JsonTape& tape)
{
    std::string out;
    appendJson(out, tape, JsonTape::kRoot, std::numeric_limits<std::size_t>::max());
    return out;
}

void appendNumber(std::string& out, auto value)
{
    std::array<char, 32> text{};
    out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

/// The same by simdjson's own reader of its own tape.
void appendText(std::string& out, simdjson::dom::element element)
{
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::OBJECT:
        out += '{';
        for (const auto [key, value] : simdjson::dom::object(element)) {
            out += out.back() == '{' ? "" : ",";
            base::appendJsonString(out, key);
            out += ':';
            appendText(out, value);
        }
        out += '}';
        break;
    case element_type::ARRAY:
        out += '[';
        for (const auto value : simdjson::dom::array(element)) {
            out += out.back() == '[' ? "" : ",";
            appendText(out, value);
        }
        out += ']';
        break;
    case element_type::STRING:
        base::appendJsonString(out, std::string_view(element));
        break;
    case element_type::INT64:
        appendNumber(out, std::int64_t(element));
        break;
    case element_type::UINT64:
        appendNumber(out, std::uint64_t(element));
        break;
    case element_type::DOUBLE:
        appendNumber(out, double(element));
        break;
    case element_type::BOOL:
        out += bool(element) ? "true" : "false";
        break;
    case element_type::NULL_VALUE:
        out += "null";
        break;
    }
}

} // namespace

std::string describe(const EventBatch& batch, const Event& event)
{
    Description out;
    out << "event" << static_cast<int>(event.type) << event.remediated << event.unorderedCounts << event.unknownFields;
    out << event.time << event.idHash.high << event.idHash.low << event.tenantHash;
    out << event.eventId << event.tenantId << event.schemaVersion;
    switch (familyOf(event.type)) {
    case Family::campaign:
        add(out, batch, event.type, batch.campaigns.at(event.part));
        break;
    case Family::journey:
        add(out, batch, event.type, batch.journeys.at(event.part));
        break;
    case Family::personalization:
        add(out, batch, batch.personalizations.at(event.part));
        break;
    }
    if (event.identity != 0) {
        const Identity& identity = batch.identities.at(event.identity - 1);
        out << identity.userId << identity.deviceId << identity.ipAddress << identity.userAgent << identity.geolocation;
    }
    return out.text();
}

std::string describe(const Rejection& rejection)
{
    Description out;
    out << "rejection" << kRejectReasonNames[static_cast<std::size_t>(rejection.reason)] << rejection.field;
    out << rejection.expected << rejection.found << rejection.eventId << rejection.tenantId << rejection.atStake;
    return out.text();
}

struct InvariantChecker::Parsers {
    Decoder decoder;
    ExactJson exact;
    IndexedJson indexed;
    FieldReader reader;
    simdjson::dom::parser simd;

    std::string disagreement(std::string_view padded);
};

InvariantChecker::InvariantChecker() : m_parsers(std::make_unique<Parsers>()) {}
InvariantChecker::~InvariantChecker() = default;

std::string InvariantChecker::Parsers::disagreement(std::string_view padded)
{
    const bool isExact = exact.parse(padded);
    const bool isObject = isExact && exact.tape().tag(JsonTape::kRoot) == JsonTape::Tag::object;
    EventFields found;
    if (indexed.parse(padded, found) != isObject) {
        return isObject ? "only the exact parser takes it"
                        : std::string("only the fast one takes it: ") + exact.problem();
    }
    if (isObject && textOf(indexed.tape()) != textOf(exact.tape())) {
        return "the two parsers read different things";
    }
    if (isObject && (trimmed(padded) != trimmed(indexed.tape().text(JsonTape::kRoot)) ||
                     exact.tape().text(JsonTape::kRoot) != indexed.tape().text(JsonTape::kRoot))) {
        return "the object's text is another";
    }
    if (isObject && indexed.hasFoundFields()) {
        EventBatch batch;
        EventFields collected;
        reader.start(indexed.tape(), batch, 0);
        reader.collect(JsonTape::kRoot, collected);
        if (found.present != collected.present || found.values != collected.values || reader.unknownFields != 0) {
            return "the fast parser finds other fields";
        }
    }
    simdjson::dom::element element;
    const simdjson::error_code error = simd.parse(padded.data(), padded.size(), false).get(element);
    if (error != simdjson::SUCCESS) {
        return isExact && error != simdjson::NUMBER_ERROR ? "simdjson does not take it" : "";
    }
    if (!isExact) {
        const bool isTooDeep = std::string_view(exact.problem()).find("levels deep") != std::string_view::npos;
        return isTooDeep ? "" : std::string("only simdjson takes it: ") + exact.problem();
    }
    std::string text;
    appendText(text, element);
    return text == textOf(exact.tape()) ? "" : "simdjson reads something else";
}

std::string InvariantChecker::broken(std::string_view record)
{
    Records records;
    records.add(record, "key");
    EventBatch batch;
    m_parsers->decoder.decode(records.all(), batch);
    if (batch.events.size() + batch.rejections.size() != 1) {
        return "neither one event nor one rejection";
    }
    const std::string said = batch.events.empty() ? describe(batch.rejections[0]) : describe(batch, batch.events[0]);
    if (!isUtf8(said)) {
        return "not UTF-8: " + said;
    }
    if (batch.events.empty() && batch.campaigns.size() + batch.journeys.size() + batch.personalizations.size() != 0) {
        return "a rejected record left something in the tables";
    }
    const bool isParsed = !record.empty() && record.size() <= kRecordBytesMax;
    return isParsed ? m_parsers->disagreement(records.all()[0].bytes) : "";
}

void onEveryMachine(const std::function<void()>& check)
{
    const simdjson::implementation* const usual = simdjson::get_active_implementation();
    for (const simdjson::implementation* machine : simdjson::get_available_implementations()) {
        if (machine->supported_by_runtime_system()) {
            simdjson::get_active_implementation() = machine;
            check();
        }
    }
    simdjson::get_active_implementation() = usual;
}

} // namespace bw::event::test
