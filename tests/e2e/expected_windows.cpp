#include "tests/e2e/expected_windows.h"

#include <algorithm>
#include <limits>

namespace bw::e2e {

namespace {

constexpr std::int64_t kWindowMs = 5'000;
constexpr std::int64_t kDisorderMs = 2'000;

} // namespace

Expected expectedOf(const PartitionEvents& partitions, bool atRest)
{
    Expected expected;
    std::set<std::pair<std::string, std::string>> claimed;
    for (const auto& [partition, events] : partitions) {
        std::int64_t watermark = std::numeric_limits<std::int64_t>::min();
        Windows windows;
        for (std::size_t position = 0; position < events.size(); ++position) {
            const MadeEvent& event = events[position];
            if (!event.valid) {
                expected.rejected.emplace(partition, static_cast<std::int64_t>(position));
                continue;
            }
            const std::int64_t stamp = watermark;
            watermark = std::max(watermark, event.time - kDisorderMs - 1);
            if (!claimed.emplace(event.tenant, event.eventId).second) {
                ++expected.duplicates;
                continue;
            }
            if (!event.campaign) {
                continue;
            }
            ++expected.campaignEvents;
            const std::int64_t start = event.time / kWindowMs * kWindowMs;
            if (start + kWindowMs - 1 <= stamp) {
                ++expected.lateCampaignEvents;
                continue;
            }
            WindowSums& sums = windows[{start, event.tenant, event.campaignId, event.channel}];
            sums.impressions += event.impressions;
            sums.clicks += event.clicks;
            sums.conversions += event.conversions;
            sums.cost += event.cost;
            sums.revenue += event.revenue;
            sums.events += 1;
        }
        for (const auto& [key, sums] : windows) {
            if (atRest || key.start + kWindowMs - 1 <= watermark) {
                expected.windows.emplace(key, sums);
            }
        }
    }
    return expected;
}

} // namespace bw::e2e
