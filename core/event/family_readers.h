#pragma once

#include "core/event/event_batch.h"
#include "core/event/field_reader.h"

namespace bw::event {

/// Each reads what its family requires of an event whose envelope is read (type, time, tenantHash), in SPEC's order,
/// and appends to the batch's tables. What they report is in FieldReader::fault.
void readCampaign(FieldReader& reader, const EventFields& fields, Event& event);
void readJourney(FieldReader& reader, const EventFields& fields, Event& event);
void readPersonalization(FieldReader& reader, const EventFields& fields, Event& event);

/// The optional identity of journey and personalization events.
void readIdentity(FieldReader& reader, const EventFields& fields, Event& event);

/// Calls read(entry) for a field that holds one object or a non-empty array of them; reports anything else, an array's
/// entries before what is in them.
template <typename Read>
void forEachObject(FieldReader& reader, Field field, Read read)
{
    const JsonTape& tape = reader.tape;
    if (field.isPresent() && tape.tag(field.at) == JsonTape::Tag::object) [[likely]] {
        read(field);
        return;
    }
    constexpr std::string_view kExpected = "an object or an array of objects";
    if (reader.isMissing(field)) {
        reader.reportMissing(field, Need::required, kExpected);
        return;
    }
    if (tape.tag(field.at) != JsonTape::Tag::array || tape.end(field.at) == JsonTape::first(field.at)) {
        reader.report(Fault::wrongType, field, kExpected);
        return;
    }
    const JsonTape::Index end = tape.end(field.at);
    std::uint32_t index = 0;
    for (JsonTape::Index i = JsonTape::first(field.at); i != end; i = tape.after(i), ++index) {
        if (tape.tag(i) != JsonTape::Tag::object) [[unlikely]] {
            reader.report(Fault::wrongType, field.entryAt(i, index), "an object");
        }
    }
    index = 0;
    for (JsonTape::Index i = JsonTape::first(field.at); i != end; i = tape.after(i), ++index) {
        if (tape.tag(i) == JsonTape::Tag::object) [[likely]] {
            read(field.entryAt(i, index));
        }
    }
}

} // namespace bw::event
