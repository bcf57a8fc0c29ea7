#pragma once

#include "core/base/zone.h"
#include "core/stream/watermark.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace bw::engine {

/// What the configuration says of all tenants, or of one.
struct TenantSettings {
    std::string name;             ///< for people; empty: the id
    std::string currency = "EUR"; ///< ISO 4217: what the tenant's money is in
    base::Zone reportingZone = base::Zone::utc();
    stream::TimeSettings time;
    base::TimeMs deduplicationHorizonMs = 24 * base::kHourMs;
};

/// The configuration as far as it can change a result. A value; handed to the engine at the start.
struct Settings {
    TenantSettings defaults;
    std::map<std::string, TenantSettings, std::less<>> tenants; ///< by id, whole: defaults already filled in

    const TenantSettings& of(std::string_view tenantId) const
    {
        const auto found = tenants.find(tenantId);
        return found == tenants.end() ? defaults : found->second;
    }
    /// The longest disorder and idle time of any tenant: its watermark is at or behind everyone's.
    stream::TimeSettings slowestTime() const
    {
        stream::TimeSettings slowest = defaults.time;
        for (const auto& [id, tenant] : tenants) {
            slowest.disorderMs = std::max(slowest.disorderMs, tenant.time.disorderMs);
            slowest.idleMs = std::max(slowest.idleMs, tenant.time.idleMs);
        }
        return slowest;
    }
    /// The longest of any tenant.
    base::TimeMs longestHorizonMs() const
    {
        base::TimeMs longest = defaults.deduplicationHorizonMs;
        for (const auto& [id, tenant] : tenants) {
            longest = longest < tenant.deduplicationHorizonMs ? tenant.deduplicationHorizonMs : longest;
        }
        return longest;
    }
};

} // namespace bw::engine
