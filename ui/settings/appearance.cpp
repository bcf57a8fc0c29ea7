#include "ui/settings/appearance.h"

#include "ui/settings/settings.h"

namespace bw::ui {

namespace {

/// Choices stand in the table in the order of their enumeration.
template <typename Enum>
std::optional<Enum> enumOf(const char* key, const QString& word)
{
    const auto choices = settingOf(QString::fromLatin1(key))->choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (word == QLatin1String(choices[i].word)) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

template <typename Enum>
Enum chosen(const char* key)
{
    return enumOf<Enum>(key, settings().text(key)).value_or(Enum{});
}

constexpr auto kTheme = "look/theme";
constexpr auto kDensity = "look/density";
constexpr auto kZoom = "look/zoom";
constexpr auto kMotion = "look/motion";

} // namespace

void applyAppearance(const QString& key)
{
    if (key == QLatin1String(kTheme)) {
        theme().setChoice(chosen<ThemeChoice>(kTheme));
    } else if (key == QLatin1String(kDensity)) {
        theme().setDensity(chosen<Density>(kDensity));
    } else if (key == QLatin1String(kZoom)) {
        theme().setZoom(settings().number(kZoom));
    } else if (key == QLatin1String(kMotion)) {
        theme().setMotion(chosen<Motion>(kMotion));
    }
}

void applyAppearance()
{
    for (const char* key : {kTheme, kDensity, kZoom, kMotion}) {
        applyAppearance(QLatin1String(key));
    }
}

QString wordOf(ThemeChoice choice)
{
    return QLatin1String(settingOf(QString::fromLatin1(kTheme))->choices[static_cast<std::size_t>(choice)].word);
}

std::optional<ThemeChoice> themeNamed(const QString& word)
{
    return enumOf<ThemeChoice>(kTheme, word);
}

} // namespace bw::ui
