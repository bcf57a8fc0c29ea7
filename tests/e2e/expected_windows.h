#pragma once

#include "tests/e2e/made_events.h"

#include <compare>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace bw::e2e {

struct WindowKey {
    std::int64_t start = 0;
    std::string tenant, campaignId, channel;
    auto operator<=>(const WindowKey&) const = default;
};

struct WindowSums {
    Int128 impressions = 0, clicks = 0, conversions = 0, cost = 0, revenue = 0;
    std::int64_t events = 0;
    bool operator==(const WindowSums&) const = default;
};

using Windows = std::map<WindowKey, WindowSums>;

/// Events of one partition, in its order.
using PartitionEvents = std::map<std::uint32_t, std::vector<MadeEvent>>;

struct Expected {
    Windows windows;                                           ///< final tumbling windows
    std::set<std::pair<std::uint32_t, std::int64_t>> rejected; ///< partition, position
    std::int64_t campaignEvents = 0;                           ///< accepted and late
    std::int64_t lateCampaignEvents = 0;
    std::int64_t duplicates = 0;
};

/// What SPEC 2, 3 and 4 say about them: one pass over each partition, no batches, nothing of the engine. A window is
/// final if `atRest` (the clock has gone past all of them), else where its tenant's partition has passed it; every
/// tenant's records are in one partition.
Expected expectedOf(const PartitionEvents& partitions, bool atRest);

} // namespace bw::e2e
