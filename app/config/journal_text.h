#pragma once

#include <string>

#include <toml++/toml.h>

namespace bw::app {

/// A configuration as the journal has it: every key and value, but in the place of each secret kLeftOut. It reads back
/// as a configuration with the same settings. Comments are not kept: a secret may stand in them too.
std::string journalText(toml::table file);

/// What stands in the place of a secret.
inline constexpr std::string_view kLeftOut = "left out of the journal";

} // namespace bw::app
