#include "ui/shell/desk_settings.h"

#include <QSettings>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr auto kGeometry = "window/geometry";
constexpr auto kTheme = "look/theme";
constexpr auto kZoom = "look/zoom";
constexpr auto kRange = "scope/range";
constexpr auto kComparison = "scope/comparison";
constexpr auto kTenant = "scope/tenant";
constexpr auto kPage = "window/page";

/// A number out of its range (a settings file of another version, or edited) counts as none.
template <typename Enum>
Enum readEnum(const QSettings& settings, const char* key, Enum last, Enum otherwise)
{
    bool ok = false;
    const int value = settings.value(QLatin1String(key)).toInt(&ok);
    return ok && value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : otherwise;
}

} // namespace

DeskSettings DeskSettings::read()
{
    const QSettings settings;
    DeskSettings read;
    read.geometry = settings.value(QLatin1String(kGeometry)).toByteArray();
    read.theme = readEnum(settings, kTheme, ThemeChoice::highContrast, read.theme);
    read.range = readEnum(settings, kRange, api::RangeKind::days90, read.range);
    read.comparison = readEnum(settings, kComparison, api::Comparison::lastYear, read.comparison);
    read.zoom = std::clamp(settings.value(QLatin1String(kZoom), 100).toInt(), Theme::kLeastZoom, Theme::kMostZoom);
    read.tenantId = settings.value(QLatin1String(kTenant)).toString();
    read.pageId = settings.value(QLatin1String(kPage)).toString();
    return read;
}

void DeskSettings::write() const
{
    QSettings settings;
    settings.setValue(QLatin1String(kGeometry), geometry);
    settings.setValue(QLatin1String(kTheme), static_cast<int>(theme));
    settings.setValue(QLatin1String(kRange), static_cast<int>(range));
    settings.setValue(QLatin1String(kComparison), static_cast<int>(comparison));
    settings.setValue(QLatin1String(kZoom), zoom);
    settings.setValue(QLatin1String(kTenant), tenantId);
    settings.setValue(QLatin1String(kPage), pageId);
}

} // namespace bw::ui
