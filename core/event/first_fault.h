#pragma once

#include "core/event/event.h"
#include "core/event/json_tape.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bw::event {

/// Where an object stands in the record.
struct Scope {
    const Scope* parent = nullptr; ///< the object around it; null for the record itself
    std::string_view name;         ///< the field whose value it is, or one of whose entries
    std::int32_t index = -1;       ///< its place in that field's array; -1 if the field holds a single object
};

/// A field (or an entry of a field's array) and what stands there.
struct Field {
    const Scope* scope = nullptr;
    const std::string_view* name = nullptr;
    JsonTape::Index at = 0;  ///< on the tape; 0: absent
    std::int32_t index = -1; ///< for an entry of an array of plain values

    bool isPresent() const { return at != 0; }
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
    void report(Fault fault, const JsonTape& tape, const Field& field, std::string_view expected);
    /// The same, found said in words.
    void report(Fault fault, const Field& field, std::string_view expected, std::string_view found);

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
