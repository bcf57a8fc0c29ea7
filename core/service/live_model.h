#pragma once

#include "core/api/views.h"
#include "core/base/zone.h"
#include "core/service/bucket_ring.h"
#include "core/service/history_access.h"
#include "core/service/minute_settler.h"

#include <absl/container/flat_hash_map.h>

#include <array>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace bw::service {

class RangeSums;

inline constexpr std::size_t kChannels = event::kChannelNames.size();

/// What a configuration says of a tenant.
struct TenantProfile {
    std::string id;
    std::string name;
    std::string currency = "EUR";
    base::Zone zone = base::Zone::utc();
};

/// Buckets kept in memory. A campaign's 5 s buckets cover the live range and the one before; its minutes an hour and
/// the one before, and what history has not yet got; a channel's minutes six hours and the ones before.
inline constexpr base::TimeMs kWindowMs = 5 * base::kSecondMs;
inline constexpr std::size_t kWindowsHeld = 128;
inline constexpr std::size_t kMinutesHeld = 128;
inline constexpr std::size_t kChannelMinutesHeld = 1024;

/// How far back a series' buckets go: a little more than the range and the one before, and less than the rings hold, so
/// that events stamped ahead of the clock have room. What is older shows in what is read from history.
inline constexpr base::TimeMs kWindowsSpan = 605 * base::kSecondMs;
inline constexpr base::TimeMs kMinutesSpan = 121 * base::kMinuteMs;

/// Windows and minutes of a series, or of a channel.
struct Rings {
    explicit Rings(std::size_t minutesHeld) : windows(kWindowMs, kWindowsHeld), minutes(base::kMinuteMs, minutesHeld) {}

    BucketRing windows;
    BucketRing minutes;
};

/// Channels that count: all of them, or those named if any is.
class ChannelSet {
public:
    ChannelSet() = default;
    explicit ChannelSet(const std::vector<api::Channel>& named);

    bool has(event::Channel channel) const { return m_all || m_named[static_cast<std::size_t>(channel)]; }
    bool hasAll() const { return m_all; }

private:
    bool m_all = true;
    std::array<bool, kChannels> m_named{};
};

struct Series {
    engine::SeriesRef key;
    std::uint32_t tenant = 0;
    std::uint32_t campaign = 0; ///< within the tenant
    std::uint32_t place = 0;    ///< among the tenant's series
    Rings rings{kMinutesHeld};
};

/// Revenue of the last sixteen minutes with events, minute by minute: what a sparkline needs, close at hand.
class RevenueMinutes {
public:
    void add(base::TimeMs time, base::Money revenue);
    base::Money at(base::TimeMs minute) const;

private:
    static constexpr std::size_t kCount = 16;
    std::array<base::Int128, kCount> m_micros{};
    std::int64_t m_newest = INT64_MIN; ///< minute number
};

struct Campaign {
    std::string id;
    engine::CampaignInfo info; ///< of the series with the newest event; info.series is null until one came
    event::Channel channel = event::Channel::email;
    std::vector<std::uint32_t> series;
    base::TimeMs lastSecond = base::kBeginningOfTime; ///< of its newest event since the start
    RevenueMinutes revenue;
    std::uint64_t changes = 0;   ///< launches, optimizations, terminations since the start
    std::uint64_t changedAt = 0; ///< Tenant::version when anything of it last changed

    const std::string& name() const { return info.name.empty() ? id : info.name; }
};

struct Tenant {
    TenantProfile profile;
    std::uint32_t number = 0;
    bool hadHistory = false; ///< rows were there when the service started
    std::vector<Campaign> campaigns;
    std::uint32_t seriesCount = 0;
    absl::flat_hash_map<std::string, std::uint32_t> campaignNumbers;
    std::array<Rings, kChannels> channels{Rings(kChannelMinutesHeld), Rings(kChannelMinutesHeld),
                                          Rings(kChannelMinutesHeld), Rings(kChannelMinutesHeld),
                                          Rings(kChannelMinutesHeld), Rings(kChannelMinutesHeld)};
    std::array<base::TimeMs, kChannels> lastSeconds{}; ///< of a channel's newest event since the start
    std::set<std::size_t> shards;                      ///< that have delivered something of it
    std::uint64_t version = 1;                         ///< grows with every change
    std::vector<std::shared_ptr<RangeSums>> ranges;    ///< that someone looks at
    std::set<base::TimeMs> oldMinutes; ///< of channels, to be read again: late events came that series do not hold

    std::uint32_t campaignNumber(const std::string& id);
};

/// What came in lately, in memory, for every tenant. Every increment is added once: to the buckets of its series and
/// channel and to the ranges that are looked at. A bucket that a run before began waits for the engine's row of it and
/// is then read back from history, so that a record read again after a restart counts once. Of 5 s buckets history has
/// the final windows only: for ten minutes after a restart, the live range is without the late events of before it. The
/// service's thread only.
class LiveModel {
public:
    /// `start`: now. Buckets that began before may have been begun by a run before; `mayRepeat`: the engine may read
    /// some of what is in them again.
    LiveModel(std::vector<TenantProfile> profiles, base::TimeMs start, bool mayRepeat, Ask ask);

    void accept(std::size_t shard, const engine::ShardResults& results);
    /// Asks for what is to be read back; call about ten times a second.
    void tick(base::TimeMs now);

    /// What history holds, at the start.
    void loadCampaign(const engine::CampaignInfo& info);
    void loadWindow(Tenant& tenant, const runtime::SumsRow& row);
    void loadMinute(Tenant& tenant, const runtime::SumsRow& row);
    static void loadChannelMinute(Tenant& tenant, const runtime::SumsRow& row);

    Tenant& tenant(const std::string& id);
    const std::vector<std::unique_ptr<Tenant>>& tenants() const { return m_tenants; }
    const Series& series(std::uint32_t number) const { return m_series[number]; }
    /// The series of a stored row, made if nothing of it was known.
    const Series& seriesOf(Tenant& tenant, const runtime::SumsRow& row);

    /// The lowest watermark of the shards that hold the tenant; kBeginningOfTime while there is none.
    base::TimeMs watermark(const Tenant& tenant) const;
    const std::vector<engine::Counters>& shardCounters() const { return m_counters; }
    base::TimeMs newestArrival() const { return m_newestArrival; }

private:
    friend class MinuteSettler;

    std::uint32_t seriesNumber(const engine::SeriesRef& key);
    std::uint32_t seriesNumber(Tenant& tenant, const std::string& campaign, event::Channel channel);
    std::uint32_t addSeries(const engine::SeriesRef& key);
    void addIncrement(std::size_t shard, const engine::LiveIncrement& increment);
    void load(BucketRing& ring, const runtime::SumsRow& row) const;
    void awaitIfBegunBefore(const Tenant& owner, BucketRing& ring, base::TimeMs start) const;
    void settleWindow(const engine::WindowRow& row);
    void noteMinute(const engine::BucketRow& row);
    void noteQuarterHour(const engine::BucketRow& row);
    /// A change of a bucket's sum, to the channel and the ranges.
    void pass(Series& series, base::TimeMs time, const campaign::Amount& amount, bool toWindows, bool toMinutes);
    void readOldMinutes(Tenant& tenant);

    base::TimeMs oldestWindow() const { return base::floorTo(m_now, kWindowMs) - kWindowsSpan; }
    base::TimeMs oldestMinute() const { return base::floorTo(m_now, base::kMinuteMs) - kMinutesSpan; }

    base::TimeMs m_start;
    bool m_mayRepeat;
    base::TimeMs m_now;
    Ask m_ask;
    std::vector<std::unique_ptr<Tenant>> m_tenants;
    absl::flat_hash_map<std::string, std::uint32_t> m_tenantNumbers;
    std::vector<Series> m_series;
    std::map<campaign::SeriesKey, std::uint32_t> m_seriesNumbers;
    absl::flat_hash_map<const campaign::SeriesKey*, std::uint32_t> m_seriesByAddress;
    std::vector<engine::SeriesRef> m_addresses; ///< keep the addresses above taken
    std::vector<base::TimeMs> m_watermarks;     ///< by shard
    std::vector<engine::Counters> m_counters;   ///< by shard
    base::TimeMs m_newestArrival = 0;
    MinuteSettler m_settler;
};

} // namespace bw::service
