#pragma once

#include "core/base/zone.h"

#include <string>

namespace bw::app {

/// The zone of an IANA name ("Europe/Berlin", "UTC") from the machine's tables (package tzdata; another folder if TZDIR
/// says so). The error says what is wrong with the name, and which one is near.
base::Result<base::Zone> loadZone(const std::string& name);

} // namespace bw::app
