#pragma once

#include "ui/desk/desk.h"

#include <optional>

namespace bw::app {

/// Runs the desk, already shown, and prints how fast it is: when the first live figures are painted, then every 10 s
/// and at the end what frames and answers take and what the process uses. Ends after `seconds`; 0: when the window is
/// closed. The exit code of the application.
int measure(ui::Desk& desk, int seconds, std::optional<ui::Exercise::Kind> exercise);

} // namespace bw::app
