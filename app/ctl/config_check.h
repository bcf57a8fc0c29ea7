#pragma once

#include "app/ctl/subcommand.h"

namespace bw::app {

/// "bellwetherctl config check FILE": reads a configuration as the programs do and says what is wrong with it.
Subcommand configSubcommand();

} // namespace bw::app
