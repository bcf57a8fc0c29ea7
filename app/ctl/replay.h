#pragma once

#include "app/ctl/subcommand.h"

namespace bw::app {

/// `bellwetherctl replay`: the engine over recorded events (SPEC 7).
Subcommand replaySubcommand();

} // namespace bw::app
