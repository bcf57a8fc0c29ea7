#include "app/ctl/rollup_table.h"

#include "app/ctl/replay_rows.h"
#include "core/base/number_text.h"
#include "core/base/time_text.h"

#include <algorithm>

namespace bw::app {

namespace {

constexpr std::array<base::CalendarUnit, 3> kLevels{base::CalendarUnit::hour, base::CalendarUnit::day,
                                                    base::CalendarUnit::week};
constexpr std::array<std::string_view, 3> kLevelNames{"hourly", "daily", "weekly"};

} // namespace

void RollupTable::add(const engine::BucketRow& quarterHour)
{
    const std::uint32_t campaign = numberOf(quarterHour.series);
    const auto& buckets = bucketsOf(quarterHour.series->tenantId, quarterHour.start);
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        Row& row = m_rows[Key{static_cast<int>(level), buckets[level].begin, campaign}];
        row.level = kLevels[level];
        row.bucket = buckets[level];
        row.campaign = m_campaigns[campaign].get();
        row.sums += quarterHour.sums;
        row.lateEvents += quarterHour.lateEvents;
        row.lateAfterEnd += quarterHour.lateAfterEnd[level];
    }
}

std::uint32_t RollupTable::numberOf(const engine::SeriesRef& series)
{
    const auto [found, isNew] = m_numbers.try_emplace(series.get(), 0);
    if (isNew) {
        m_seriesAlive.push_back(series);
        const auto [named, isNewCampaign] = m_campaignNumbers.try_emplace(
            CampaignKey{series->tenantId, series->campaignId}, static_cast<std::uint32_t>(m_campaigns.size()));
        if (isNewCampaign) {
            m_campaigns.push_back(series);
        }
        found->second = named->second;
    }
    return found->second;
}

const std::array<base::Interval, 3>& RollupTable::bucketsOf(const std::string& tenantId, base::TimeMs quarterHour)
{
    Calendar& calendar = m_calendars[tenantId];
    if (calendar.quarterHour != quarterHour) {
        const base::Zone& zone = m_settings->of(tenantId).reportingZone;
        calendar.quarterHour = quarterHour;
        for (std::size_t level = 0; level < kLevels.size(); ++level) {
            calendar.buckets[level] = calendarInterval(zone, kLevels[level], quarterHour);
        }
    }
    return calendar.buckets;
}

std::vector<RollupTable::Row> RollupTable::takeRows()
{
    std::vector<Row> rows;
    rows.reserve(m_rows.size());
    for (const auto& [key, row] : m_rows) {
        rows.push_back(row);
    }
    m_rows.clear();
    return rows;
}

void sortRollups(std::vector<RollupTable::Row>& rows)
{
    std::sort(rows.begin(), rows.end(), [](const RollupTable::Row& a, const RollupTable::Row& b) {
        return std::tie(a.level, a.bucket.begin, a.campaign->tenantId, a.campaign->campaignId) <
               std::tie(b.level, b.bucket.begin, b.campaign->tenantId, b.campaign->campaignId);
    });
}

void appendRollupLine(std::string& out, const RollupTable::Row& row)
{
    out += "{\"level\":\"";
    out += kLevelNames[static_cast<std::size_t>(row.level)];
    out += "\",\"bucket_start\":\"";
    base::appendRfc3339(out, row.bucket.begin);
    out += "\",\"bucket_end\":\"";
    base::appendRfc3339(out, row.bucket.end);
    out += "\",\"revision\":";
    base::appendInteger(out, 1 + row.lateAfterEnd);
    out += ",\"late_events\":";
    base::appendInteger(out, row.lateEvents);
    out += ',';
    appendFigures(out, row.campaign->tenantId, row.campaign->campaignId, row.sums);
    out += "}\n";
}

} // namespace bw::app
