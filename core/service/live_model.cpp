#include "core/service/live_model.h"

#include "core/service/range_sums.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

void RevenueMinutes::add(TimeMs time, base::Money revenue)
{
    const std::int64_t minute = base::floorDiv(time, base::kMinuteMs);
    const auto count = static_cast<std::int64_t>(kCount);
    if (m_newest != INT64_MIN && minute <= m_newest - count) {
        return;
    }
    if (minute > m_newest) {
        const std::int64_t passed = m_newest == INT64_MIN ? count : std::min(count, minute - m_newest);
        for (std::int64_t i = 0; i < passed; ++i) {
            m_micros[static_cast<std::size_t>((minute - i) & (count - 1))] = 0;
        }
        m_newest = minute;
    }
    m_micros[static_cast<std::size_t>(minute & (count - 1))] += revenue.micros;
}

base::Money RevenueMinutes::at(TimeMs time) const
{
    const std::int64_t minute = base::floorDiv(time, base::kMinuteMs);
    const auto count = static_cast<std::int64_t>(kCount);
    if (m_newest == INT64_MIN || minute > m_newest || minute <= m_newest - count) {
        return {};
    }
    return {m_micros[static_cast<std::size_t>(minute & (count - 1))]};
}

std::uint32_t Tenant::campaignNumber(const std::string& id)
{
    const auto [found, isNew] = campaignNumbers.try_emplace(id, static_cast<std::uint32_t>(campaigns.size()));
    if (isNew) {
        campaigns.emplace_back().id = id;
    }
    return found->second;
}

ChannelSet::ChannelSet(const std::vector<api::Channel>& named) : m_all(named.empty())
{
    for (const api::Channel channel : named) {
        m_named[static_cast<std::size_t>(channel)] = true;
    }
}

LiveModel::LiveModel(std::vector<TenantProfile> profiles, TimeMs start, bool mayRepeat, Ask ask)
    : m_start(start), m_mayRepeat(mayRepeat), m_now(start), m_ask(std::move(ask))
{
    for (TenantProfile& profile : profiles) {
        Tenant& known = tenant(profile.id);
        known.profile = std::move(profile);
    }
}

Tenant& LiveModel::tenant(const std::string& id)
{
    const auto [found, isNew] = m_tenantNumbers.try_emplace(id, static_cast<std::uint32_t>(m_tenants.size()));
    if (isNew) {
        auto added = std::make_unique<Tenant>();
        added->profile.id = id;
        added->profile.name = id;
        added->number = found->second;
        added->lastSeconds.fill(base::kBeginningOfTime);
        m_tenants.push_back(std::move(added));
    }
    return *m_tenants[found->second];
}

std::uint32_t LiveModel::seriesNumber(const engine::SeriesRef& key)
{
    const auto known = m_seriesByAddress.find(key.get());
    if (known != m_seriesByAddress.end()) {
        return known->second;
    }
    const auto byValue = m_seriesNumbers.find(*key);
    const std::uint32_t number = byValue != m_seriesNumbers.end() ? byValue->second : addSeries(key);
    // A caller that made a new key for each row must not fill the memory.
    if (m_addresses.size() >= 4 * m_series.size() + 1'000) {
        m_seriesByAddress.clear();
        m_addresses.clear();
    }
    m_seriesByAddress.emplace(key.get(), number);
    m_addresses.push_back(key);
    return number;
}

std::uint32_t LiveModel::seriesNumber(Tenant& tenant, const std::string& campaign, event::Channel channel)
{
    const auto known = tenant.campaignNumbers.find(campaign);
    if (known != tenant.campaignNumbers.end()) {
        for (const std::uint32_t number : tenant.campaigns[known->second].series) {
            if (m_series[number].key->channel == channel) {
                return number;
            }
        }
    }
    return addSeries(
        std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{tenant.profile.id, campaign, channel}));
}

const Series& LiveModel::seriesOf(Tenant& tenant, const runtime::SumsRow& row)
{
    return m_series[seriesNumber(tenant, row.campaignId, *row.channel)];
}

std::uint32_t LiveModel::addSeries(const engine::SeriesRef& key)
{
    const auto number = static_cast<std::uint32_t>(m_series.size());
    Tenant& owner = tenant(key->tenantId);
    Series added;
    added.key = key;
    added.tenant = owner.number;
    added.campaign = owner.campaignNumber(key->campaignId);
    added.place = owner.seriesCount++;
    Campaign& campaign = owner.campaigns[added.campaign];
    if (campaign.series.empty()) {
        campaign.channel = key->channel;
    }
    campaign.series.push_back(number);
    m_series.push_back(std::move(added));
    m_seriesNumbers.emplace(*key, number);
    return number;
}

void LiveModel::accept(std::size_t shard, const engine::ShardResults& results)
{
    if (m_watermarks.size() <= shard) {
        m_watermarks.resize(shard + 1, base::kBeginningOfTime);
        m_counters.resize(shard + 1);
    }
    for (const auto& info : results.campaigns) {
        loadCampaign(info);
    }
    for (const auto& increment : results.increments) {
        addIncrement(shard, increment);
    }
    for (const auto& row : results.windows) {
        settleWindow(row);
    }
    for (const auto& row : results.minutes) {
        noteMinute(row);
    }
    for (const auto& row : results.quarterHours) {
        noteQuarterHour(row);
    }
    for (const auto& change : results.changes) {
        Tenant& owner = tenant(change.series->tenantId);
        ++owner.campaigns[owner.campaignNumber(change.series->campaignId)].changes;
        ++owner.version;
    }
    // What is provisional changes where a window becomes final, not with each millisecond.
    const auto firstOpenWindow = [](TimeMs watermark) { return base::floorDiv(watermark, kWindowMs); };
    const bool windowsPassed = firstOpenWindow(m_watermarks[shard]) != firstOpenWindow(results.watermark);
    m_watermarks[shard] = results.watermark;
    for (const auto& owner : m_tenants) {
        owner->version += windowsPassed && owner->shards.contains(shard) ? 1 : 0;
    }
    m_counters[shard] = results.counters;
    m_newestArrival = std::max(m_newestArrival, results.newestArrival);
}

void LiveModel::addIncrement(std::size_t shard, const engine::LiveIncrement& increment)
{
    const std::uint32_t number = seriesNumber(increment.series);
    Series& series = m_series[number];
    Tenant& owner = *m_tenants[series.tenant];
    owner.shards.insert(shard);
    const Amount amount{increment.sums, increment.lateEvents};
    const TimeMs window = series.rings.windows.startOf(increment.second);
    const TimeMs minute = series.rings.minutes.startOf(increment.second);
    const bool windowIsHeld = window >= oldestWindow();
    const bool minuteIsHeld = minute >= oldestMinute();
    if (windowIsHeld) {
        awaitIfBegunBefore(owner, series.rings.windows, window);
    }
    if (minuteIsHeld) {
        awaitIfBegunBefore(owner, series.rings.minutes, minute);
    }
    const bool toWindows = windowIsHeld && series.rings.windows.add(increment.second, amount);
    const bool toMinutes = minuteIsHeld && series.rings.minutes.add(increment.second, amount);
    if (!toMinutes && series.rings.minutes.awaits(minute)) {
        m_settler.add(number, minute, amount);
    }
    Campaign& campaign = owner.campaigns[series.campaign];
    campaign.lastSecond = std::max(campaign.lastSecond, increment.second);
    auto& lastOfChannel = owner.lastSeconds[static_cast<std::size_t>(series.key->channel)];
    lastOfChannel = std::max(lastOfChannel, increment.second);
    pass(series, increment.second, amount, toWindows, toMinutes);
}

/// The engine may have read part of such a bucket before it was restarted: what it then says of it decides.
void LiveModel::awaitIfBegunBefore(const Tenant& owner, BucketRing& ring, TimeMs start) const
{
    if (m_mayRepeat && owner.hadHistory && start <= m_start && ring.isEmpty(start)) {
        ring.load(start, {});
    }
}

void LiveModel::pass(Series& series, TimeMs time, const Amount& amount, bool toWindows, bool toMinutes)
{
    Tenant& owner = *m_tenants[series.tenant];
    Campaign& campaign = owner.campaigns[series.campaign];
    campaign.changedAt = ++owner.version;
    if (toMinutes) {
        campaign.revenue.add(time, amount.sums.revenue);
    }
    const event::Channel channel = series.key->channel;
    Rings& rings = owner.channels[static_cast<std::size_t>(channel)];
    if (toWindows) {
        rings.windows.add(time, amount);
    }
    if (toMinutes) {
        rings.minutes.add(time, amount);
    }
    for (const auto& range : owner.ranges) {
        range->add(series.place, channel, time, amount, toWindows, toMinutes);
    }
}

void LiveModel::settleWindow(const engine::WindowRow& row)
{
    Series& series = m_series[seriesNumber(row.series)];
    if (row.start < oldestWindow()) {
        return;
    }
    awaitIfBegunBefore(*m_tenants[series.tenant], series.rings.windows, row.start);
    if (!series.rings.windows.awaits(row.start)) {
        return;
    }
    Amount change{row.sums, 0};
    change -= series.rings.windows.at(row.start);
    series.rings.windows.settle(row.start, {row.sums, 0});
    pass(series, row.start, change, true, false);
}

void LiveModel::noteMinute(const engine::BucketRow& row)
{
    const std::uint32_t number = seriesNumber(row.series);
    Series& series = m_series[number];
    if (row.start < oldestMinute()) {
        m_tenants[series.tenant]->oldMinutes.insert(row.start);
        return;
    }
    awaitIfBegunBefore(*m_tenants[series.tenant], series.rings.minutes, row.start);
    if (series.rings.minutes.awaits(row.start)) {
        m_settler.note(number, row.start);
    }
}

void LiveModel::noteQuarterHour(const engine::BucketRow& row)
{
    for (const auto& range : m_tenants[m_series[seriesNumber(row.series)].tenant]->ranges) {
        range->noteStoredRow(row.start);
    }
}

void LiveModel::tick(TimeMs now)
{
    m_now = now;
    m_settler.tick(*this, m_ask);
    for (const auto& owner : m_tenants) {
        std::erase_if(owner->oldMinutes, [now](TimeMs minute) {
            return minute <= now - static_cast<TimeMs>(kChannelMinutesHeld) * base::kMinuteMs;
        });
        readOldMinutes(*owner);
    }
}

/// Late events of minutes that no series' ring holds any more: the channels' minutes are read again whole.
void LiveModel::readOldMinutes(Tenant& owner)
{
    if (owner.oldMinutes.empty()) {
        return;
    }
    runtime::SumsQuery query{.tenantId = owner.profile.id,
                             .tier = runtime::Tier::minute,
                             .from = *owner.oldMinutes.begin(),
                             .to = *owner.oldMinutes.rbegin() + base::kMinuteMs,
                             .bucketStarts = {},
                             .groupBy = runtime::GroupBy::channel,
                             .campaignIds = {}};
    for (TimeMs minute = query.from; minute < query.to; minute += base::kMinuteMs) {
        query.bucketStarts.push_back(minute);
    }
    m_ask(std::move(query),
          [&owner, minutes = std::move(owner.oldMinutes)](base::Result<runtime::HistoryAnswer> answer) {
              if (!answer) {
                  owner.oldMinutes.insert(minutes.begin(), minutes.end());
                  return;
              }
              for (const auto& row : std::get<std::vector<runtime::SumsRow>>(answer.value())) {
                  if (minutes.contains(row.bucketStart)) {
                      owner.channels[static_cast<std::size_t>(*row.channel)].minutes.settle(row.bucketStart,
                                                                                            {row.sums, row.lateEvents});
                  }
              }
              ++owner.version;
          });
    owner.oldMinutes.clear();
}

void LiveModel::loadCampaign(const engine::CampaignInfo& info)
{
    const Series& series = m_series[seriesNumber(info.series)];
    Tenant& owner = *m_tenants[series.tenant];
    Campaign& campaign = owner.campaigns[series.campaign];
    if (!campaign.info.series || campaign.info.lastEvent <= info.lastEvent) {
        const auto before = std::move(campaign.info);
        campaign.info = info;
        campaign.channel = info.series->channel;
        if (before.series && !campaign.info.launchedAt) {
            campaign.info.launchedAt = before.launchedAt;
            campaign.info.budget = campaign.info.budget ? campaign.info.budget : before.budget;
            campaign.info.durationDays = before.durationDays;
        }
    }
    campaign.changedAt = ++owner.version;
}

void LiveModel::load(BucketRing& ring, const runtime::SumsRow& row) const
{
    const Amount amount{row.sums, row.lateEvents};
    if (m_mayRepeat) {
        ring.load(row.bucketStart, amount);
    } else {
        ring.settle(row.bucketStart, amount);
    }
}

void LiveModel::loadWindow(Tenant& owner, const runtime::SumsRow& row)
{
    Series& series = m_series[seriesNumber(owner, row.campaignId, *row.channel)];
    const Amount amount{row.sums, row.lateEvents};
    load(series.rings.windows, row);
    owner.channels[static_cast<std::size_t>(*row.channel)].windows.add(row.bucketStart, amount);
}

void LiveModel::loadMinute(Tenant& owner, const runtime::SumsRow& row)
{
    Series& series = m_series[seriesNumber(owner, row.campaignId, *row.channel)];
    load(series.rings.minutes, row);
    owner.campaigns[series.campaign].revenue.add(row.bucketStart, row.sums.revenue);
}

void LiveModel::loadChannelMinute(Tenant& owner, const runtime::SumsRow& row)
{
    owner.channels[static_cast<std::size_t>(*row.channel)].minutes.add(row.bucketStart, {row.sums, row.lateEvents});
}

TimeMs LiveModel::watermark(const Tenant& owner) const
{
    TimeMs lowest = base::kEndOfTime;
    for (const std::size_t shard : owner.shards) {
        lowest = std::min(lowest, m_watermarks[shard]);
    }
    return owner.shards.empty() ? base::kBeginningOfTime : lowest;
}

} // namespace bw::service
