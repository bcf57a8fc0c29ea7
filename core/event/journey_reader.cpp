#include "core/event/family_readers.h"

#include <algorithm>

namespace bw::event {

namespace {

/// ISO 4217: three letters.
void readCurrency(FieldReader& reader, Field field, std::array<char, 3>& out)
{
    constexpr std::string_view kExpected = "three letters, as in EUR";
    if (reader.isMissing(field)) {
        reader.reportMissing(field, Need::required, kExpected);
        return;
    }
    if (reader.tape.tag(field.at) != JsonTape::Tag::string) {
        reader.report(Fault::wrongType, field, kExpected);
        return;
    }
    const std::string_view written = reader.tape.string(field.at);
    const std::string_view code = trimmed(written);
    const auto isLetter = [](char c) { return lowerAscii(c) >= 'a' && lowerAscii(c) <= 'z'; };
    if (code.size() != out.size() || !std::all_of(code.begin(), code.end(), isLetter)) {
        reader.report(Fault::wrongType, field, kExpected);
        return;
    }
    std::transform(code.begin(), code.end(), out.begin(), upperAscii);
    reader.remediated |= written != std::string_view(out.data(), out.size());
}

void readConversion(FieldReader& reader, const EventFields& fields, ConversionData& out)
{
    using enum ConversionDataField;
    ObjectFields<kConversionDataSchema> data;
    if (!reader.object(fields[EventField::conversionData], Need::required, data)) {
        return;
    }
    reader.number(data[value], Need::required, kMoneyRule, out.value);
    out.value += 0.0; // −0 is 0
    readCurrency(reader, data[currency], out.currency);
    reader.number(data[attributionWeight], Need::optional, kUnitRule, out.attributionWeight);
}

/// Of a touch's metadata only the campaign is known; the rest is the producer's own and neither checked nor counted.
void readTouchMetadata(FieldReader& reader, Field field, std::string_view& campaignId)
{
    if (reader.isMissing(field)) {
        return;
    }
    if (reader.tape.tag(field.at) != JsonTape::Tag::object) {
        reader.report(Fault::wrongType, field, "an object");
        return;
    }
    const Scope scope = field.inside(&kTouchCampaignKey);
    reader.text(reader.member(scope, field.at), Need::optional, campaignId);
}

void readTouches(FieldReader& reader, const EventFields& fields, const Event& event, Span& out)
{
    using enum TouchField;
    std::vector<Touch>& touches = reader.batch->touches;
    out.first = static_cast<std::uint32_t>(touches.size());
    forEachObject(reader, fields[EventField::touchpoints], [&](Field entry) {
        ObjectFields<kTouchSchema> touch{entry.inside(kTouchSchema.names.data())};
        reader.collect(entry.at, touch);
        Touch& read = touches.emplace_back();
        read.time = event.time;
        reader.text(touch[channel], Need::required, read.channel);
        reader.text(touch[interactionType], Need::required, read.interactionType);
        if (touch[timestamp].isPresent()) {
            reader.time(touch[timestamp], Need::optional, read.time);
        }
        if (touch[metadata].isPresent()) {
            readTouchMetadata(reader, touch[metadata], read.campaignId);
        }
    });
    out.count = static_cast<std::uint32_t>(touches.size()) - out.first;
}

void readEntryPoint(FieldReader& reader, const EventFields& fields, EntryPoint& out)
{
    using enum EntryPointField;
    ObjectFields<kEntryPointSchema> entry;
    if (!reader.object(fields[EventField::entryPoint], Need::required, entry)) {
        return;
    }
    reader.text(entry[source], Need::required, out.source);
    reader.text(entry[medium], Need::required, out.medium);
    reader.text(entry[campaign], Need::optional, out.campaign);
    reader.text(entry[content], Need::optional, out.content);
    reader.text(entry[term], Need::optional, out.term);
}

void readInitialContext(FieldReader& reader, const EventFields& fields, InitialContext& out)
{
    using enum InitialContextField;
    ObjectFields<kInitialContextSchema> context;
    if (!reader.object(fields[EventField::initialContext], Need::required, context)) {
        return;
    }
    reader.text(context[deviceType], Need::required, out.deviceType);
    reader.anything(context[location], Need::required, out.location);
    reader.text(context[referralSource], Need::optional, out.referralSource);
}

/// A touch without a campaign of its own came from the entry point's.
void completeCampaigns(EventBatch& batch, Span touches, std::string_view campaign)
{
    for (std::uint32_t i = touches.first; i < touches.first + touches.count; ++i) {
        if (batch.touches[i].campaignId.empty()) {
            batch.touches[i].campaignId = campaign;
        }
    }
}

} // namespace

void readJourney(FieldReader& reader, const EventFields& fields, Event& event)
{
    using enum EventField;
    EventBatch& batch = *reader.batch;
    event.part = static_cast<std::uint32_t>(batch.journeys.size());
    JourneyPart& part = batch.journeys.emplace_back();
    reader.text(fields[customerId], Need::completable, part.customerId);
    reader.text(fields[journeyId], Need::required, part.journeyId);
    reader.text(fields[currentStage], Need::required, part.currentStage);
    readTouches(reader, fields, event, part.touches);
    if (event.type == EventType::journeyStart) {
        part.start = static_cast<std::uint32_t>(batch.starts.size());
        JourneyStart& start = batch.starts.emplace_back();
        readEntryPoint(reader, fields, start.entryPoint);
        readInitialContext(reader, fields, start.initialContext);
        completeCampaigns(batch, part.touches, start.entryPoint.campaign);
    } else if (event.type == EventType::conversionEvent) {
        readConversion(reader, fields, part.conversion);
    }
    readIdentity(reader, fields, event);
}

void readIdentity(FieldReader& reader, const EventFields& fields, Event& event)
{
    using enum IdentityField;
    ObjectFields<kIdentitySchema> identity;
    if (!fields[EventField::identity].isPresent() ||
        !reader.object(fields[EventField::identity], Need::optional, identity)) {
        return;
    }
    Identity& read = reader.batch->identities.emplace_back();
    event.identity = static_cast<std::uint32_t>(reader.batch->identities.size());
    reader.text(identity[userId], Need::optional, read.userId);
    reader.text(identity[deviceId], Need::optional, read.deviceId);
    reader.text(identity[ipAddress], Need::optional, read.ipAddress);
    reader.text(identity[userAgent], Need::optional, read.userAgent);
    reader.anything(identity[geolocation], Need::optional, read.geolocation);
}

} // namespace bw::event
