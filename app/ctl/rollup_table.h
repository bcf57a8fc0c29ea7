#pragma once

#include "core/engine/results.h"
#include "core/engine/settings.h"

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include <absl/container/flat_hash_map.h>

namespace bw::app {

/// Hourly, daily and weekly rollups of one shard's campaigns, summed from its quarter-hours in each tenant's reporting
/// zone (SPEC 3). One thread.
class RollupTable {
public:
    struct Row {
        base::CalendarUnit level = base::CalendarUnit::hour;
        base::Interval bucket;
        const campaign::SeriesKey* campaign = nullptr; ///< any of its series; owned by the table
        campaign::Sums sums;
        std::int64_t lateEvents = 0;
        std::int64_t lateAfterEnd = 0; ///< revision − 1
    };

    explicit RollupTable(std::shared_ptr<const engine::Settings> settings) : m_settings(std::move(settings)) {}

    void add(const engine::BucketRow& quarterHour);
    /// Unsorted.
    std::vector<Row> takeRows();

private:
    struct Calendar {
        base::TimeMs quarterHour = base::kEndOfTime;
        std::array<base::Interval, 3> buckets{};
    };
    using Key = std::tuple<int, base::TimeMs, std::uint32_t>; ///< level, start, campaign
    using CampaignKey = std::pair<std::string, std::string>;

    std::uint32_t numberOf(const engine::SeriesRef& series);
    const std::array<base::Interval, 3>& bucketsOf(const std::string& tenantId, base::TimeMs quarterHour);

    std::shared_ptr<const engine::Settings> m_settings;
    absl::flat_hash_map<const campaign::SeriesKey*, std::uint32_t> m_numbers; ///< by series
    std::map<CampaignKey, std::uint32_t> m_campaignNumbers;
    std::vector<engine::SeriesRef> m_campaigns;               ///< by number
    std::vector<engine::SeriesRef> m_seriesAlive;             ///< keeps the keys of m_numbers
    std::map<std::string, Calendar, std::less<>> m_calendars; ///< by tenant: of the last quarter-hour asked for
    absl::flat_hash_map<Key, Row> m_rows;
};

/// rollups.ndjson of all shards' rows: sorted by level, bucket_start, tenant_id, campaign_id.
void sortRollups(std::vector<RollupTable::Row>& rows);
void appendRollupLine(std::string& out, const RollupTable::Row& row);

} // namespace bw::app
