#pragma once

#include "ui/style/theme.h"

#include <QString>

#include <optional>

namespace bw::ui {

/// Puts what is chosen of the look into effect: theme, density, text size and motion. `key` names the setting that
/// changed; one that is none of the look changes nothing.
void applyAppearance(const QString& key);
void applyAppearance();

/// A theme as the settings and the command line name it: system, light, dark, high-contrast.
QString wordOf(ThemeChoice choice);
std::optional<ThemeChoice> themeNamed(const QString& word);

} // namespace bw::ui
