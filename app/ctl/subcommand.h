#pragma once

#include "app/cli/command_line.h"

namespace bw::app {

/// One of bellwetherctl's jobs: "bellwetherctl NAME …".
struct Subcommand {
    std::string_view name;
    Usage usage;
    /// Returns the exit code. --help, --version and options that `usage` does not know have been dealt with.
    int (*run)(const Usage& usage, const Arguments& arguments) = nullptr;
};

} // namespace bw::app
