#include "ui/shell/desk_settings.h"

#include "ui/settings/settings.h"

namespace bw::ui {

namespace {

constexpr auto kRange = "scope/range";
constexpr auto kComparison = "scope/comparison";
constexpr auto kTenant = "scope/tenant";
constexpr auto kPage = "window/page";

} // namespace

DeskSettings DeskSettings::read()
{
    const Settings& from = settings();
    DeskSettings read;
    read.range = static_cast<api::RangeKind>(from.number(kRange));
    read.comparison = static_cast<api::Comparison>(from.number(kComparison));
    read.tenantId = from.text(kTenant);
    read.pageId = from.text(kPage);
    return read;
}

void DeskSettings::write() const
{
    Settings& to = settings();
    to.set(QLatin1String(kRange), static_cast<int>(range));
    to.set(QLatin1String(kComparison), static_cast<int>(comparison));
    to.set(QLatin1String(kTenant), tenantId);
    to.set(QLatin1String(kPage), pageId);
}

} // namespace bw::ui
