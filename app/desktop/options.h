#pragma once

#include "app/cli/command_line.h"
#include "core/base/result.h"
#include "ui/desk/desk.h"

#include <optional>
#include <string>

namespace bw::app {

/// What the desk was started with.
struct DesktopOptions {
    std::string config;                         ///< a file; empty: what was chosen at the desk, or the demo
    bool demo = false;                          ///< asked for by name
    std::optional<int> measureSeconds;          ///< 0: until the window is closed
    std::optional<ui::Exercise::Kind> exercise; ///< what the desk does while it is measured
    std::string screenshot;                     ///< a file; empty: none
    ui::DeskOptions desk;
};

Usage desktopUsage();
/// The error names the option and what it takes.
base::Result<DesktopOptions> desktopOptions(const Arguments& arguments);

} // namespace bw::app
