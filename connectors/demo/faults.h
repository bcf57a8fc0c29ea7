#pragma once

#include "connectors/demo/random.h"
#include "connectors/demo/stream_settings.h"
#include "core/event/event.h"

#include <string>

namespace bw::demo {

/// Whether events of the type can have the fault: journeys other than conversions hold no number that could be out of
/// range, personalization events nothing that could be told by others.
bool canHave(event::EventType type, Fault fault);

/// Spoils `record`, a JSON record of EventWriter, in one of the ways of `fault`, which is neither none, duplicate nor
/// late, nor one of the two that concern times. `keyed`: a missing tenant_id can be repaired.
void spoil(std::string& record, event::EventType type, Fault fault, bool keyed, Random& random);

/// Replaces the value of the first member named `key` by `json`; removes the member if `json` is empty.
void setMember(std::string& record, std::string_view key, std::string_view json);

} // namespace bw::demo
