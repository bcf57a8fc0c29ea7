#pragma once

#include "core/event/event.h"
#include "core/event/json_tape.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bw::event {

/// Where an object stands in the record, and how its fields are called.
struct Scope {
    const Scope* parent = nullptr; ///< the object around it; null for the record itself
    const std::string_view* names = nullptr;
    std::uint32_t place = 0; ///< which of its parent's fields it is the value of, or one of whose entries
    std::int32_t index = -1; ///< its place in that field's array; -1 if the field holds a single object
};

/// A field (or an entry of a field's array) and what stands there. Small enough to be passed in registers.
struct Field {
    const Scope* scope = nullptr;
    JsonTape::Index at = 0;       ///< on the tape; 0: absent
    std::uint32_t place : 8 = 0;  ///< in Scope::names
    std::uint32_t entry : 24 = 0; ///< 1 + its place in an array of plain values or objects; 0 for the field itself

    bool isPresent() const { return at != 0; }
    std::string_view name() const { return scope->names[place]; }
    Field entryAt(JsonTape::Index value, std::uint32_t index) const { return {scope, value, place, index + 1}; }
    /// The scope of the object that stands here.
    Scope inside(const std::string_view* names) const
    {
        return {scope, names, place, static_cast<std::int32_t>(entry) - 1};
    }
};

/// What can be wrong with a record that is a JSON object, in the order in which it counts (SPEC 2).
enum class Fault : std::uint8_t {
    envelopeFieldMissing,
    eventTypeUnknown,
    familyFieldMissing,
    wrongType,
    timestampInFuture,
    timestampTooOld,
    valueOutOfRange,
    none,
};

constexpr RejectReason reasonOf(Fault fault)
{
    switch (fault) {
    case Fault::eventTypeUnknown:
        return RejectReason::unknownEventType;
    case Fault::wrongType:
        return RejectReason::wrongType;
    case Fault::timestampInFuture:
        return RejectReason::timestampInFuture;
    case Fault::timestampTooOld:
        return RejectReason::timestampTooOld;
    case Fault::valueOutOfRange:
        return RejectReason::valueOutOfRange;
    default:
        return RejectReason::missingRequiredField;
    }
}

/// The fault a record is rejected for: of those reported, the one that counts first and, among equals, the one reported
/// first. Fields are read in SPEC's order, so that is the first field at fault.
class FirstFault {
public:
    void clear() { m_fault = Fault::none; }
    bool any() const { return m_fault != Fault::none; }

    /// `expected` must be a literal. What was found is the value at the field.
    void report(Fault fault, const JsonTape& tape, Field field, std::string_view expected);
    /// The same, found said in words.
    void report(Fault fault, Field field, std::string_view expected, std::string_view found);

    RejectReason reason() const { return reasonOf(m_fault); }
    std::string_view path() const { return m_path; }
    std::string_view expected() const { return m_expected; }
    std::string_view found() const { return m_found; }

private:
    Fault m_fault = Fault::none;
    std::string m_path, m_found;
    std::string_view m_expected;
};

} // namespace bw::event
