#include "core/engine/shard.h"

#include "core/base/codec.h"

#include <algorithm>

namespace bw::engine {

namespace {

constexpr std::string_view kStateName = "bellwether-shard";
constexpr std::uint32_t kStateVersion = 2;

/// How long buckets that can still grow by late events stay in memory. Past that, what comes starts a new part.
constexpr base::TimeMs kMinutesKeptMs = 10 * base::kMinuteMs;
constexpr base::TimeMs kQuarterHoursKeptMs = base::kHourMs;

/// So many events ahead the slots of ids are fetched.
constexpr std::size_t kPrefetchedAhead = 16;

} // namespace

Counters& Counters::operator+=(const Counters& other)
{
    accepted += other.accepted;
    late += other.late;
    duplicate += other.duplicate;
    suppressed += other.suppressed;
    for (std::size_t reason = 0; reason < rejected.size(); ++reason) {
        rejected[reason] += other.rejected[reason];
    }
    remediated += other.remediated;
    unknownFields += other.unknownFields;
    if (other.firstEventTime) {
        firstEventTime = std::min(firstEventTime.value_or(*other.firstEventTime), *other.firstEventTime);
        lastEventTime = std::max(lastEventTime.value_or(*other.lastEventTime), *other.lastEventTime);
    }
    return *this;
}

std::int64_t Counters::rejectedInAll() const
{
    std::int64_t sum = 0;
    for (const std::int64_t count : rejected) {
        sum += count;
    }
    return sum;
}

Shard::Shard(std::shared_ptr<const Settings> settings, ShardOptions options)
    : m_settings(std::move(settings)), m_options(options), m_longestHorizonMs(m_settings->longestHorizonMs()),
      m_slowestTime(m_settings->slowestTime()), m_groups(m_settings->defaults.time),
      m_minutes(base::kMinuteMs, kMinutesKeptMs), m_quarterHours(base::kQuarterHourMs, kQuarterHoursKeptMs)
{
    m_panes.emplace_back(m_options.sliding);
}

void Shard::addPartition(std::uint32_t partition, bool keyedByTenant, const stream::PartitionProgress& progress)
{
    m_groups.addPartition(partition, keyedByTenant, progress);
}

void Shard::process(const ShardInput& input)
{
    const std::size_t count = input.events.size();
    for (std::size_t i = 0; i < std::min(count, kPrefetchedAhead); ++i) {
        __builtin_prefetch(m_ids.lineAddress(input.events[i].idHigh), 1);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (i + kPrefetchedAhead < count) {
            __builtin_prefetch(m_ids.lineAddress(input.events[i + kPrefetchedAhead].idHigh), 1);
        }
        processEvent(input.events[i]);
    }
    if (count > 0) {
        m_results.newestArrival = std::max(m_results.newestArrival, input.now);
    }
    if (input.progress.empty()) {
        return;
    }
    for (const ShardInput::Progress& step : input.progress) {
        m_groups.update(step.partition, step.progress);
    }
    for (std::uint32_t group = 0; group < m_panes.size(); ++group) {
        advance(group);
    }
    const base::TimeMs lowest = m_groups.lowestStampToCome(m_slowestTime);
    // Settings that have changed since a checkpoint can ask for more patience; what was final stays final.
    m_results.watermark = std::max(m_results.watermark, lowest);
    evictBuckets();
    if (lowest != base::kEndOfTime) {
        m_ids.expire(lowest, m_longestHorizonMs, count);
        m_ids.forgetBefore(base::addSaturated(input.now, -90 * base::kDayMs));
    }
}

std::uint32_t Shard::tenantOf(const event::Event& event)
{
    for (std::uint64_t hash = event.tenantHash;; ++hash) {
        const auto found = m_tenantNumbers.find(hash);
        if (found == m_tenantNumbers.end()) [[unlikely]] {
            return addTenant(hash, event.tenantId);
        }
        if (m_tenants[found->second].id == event.tenantId) [[likely]] {
            return found->second;
        }
    }
}

std::uint32_t Shard::addTenant(std::uint64_t hash, std::string_view id)
{
    const auto number = static_cast<std::uint32_t>(m_tenants.size());
    const TenantSettings& settings = m_settings->of(id);
    const std::uint32_t group = m_groups.groupFor(settings.time);
    while (m_panes.size() <= group) {
        m_panes.emplace_back(m_options.sliding);
    }
    m_tenants.push_back({hash, std::string(id), group, &settings});
    m_tenantNumbers.emplace(hash, number);
    return number;
}

void Shard::processEvent(const StampedEvent& stamped)
{
    const event::Event& event = stamped.batch->events[stamped.event];
    const std::uint32_t tenantNumber = tenantOf(event);
    const Tenant& tenant = m_tenants[tenantNumber];
    if (m_groups.anyKeyed()) {
        m_groups.sawRecord(tenant.group, stamped.partition);
    }
    if (!m_ids.claim(event.idHash, event.time, stamped.stamp, tenant.settings->deduplicationHorizonMs)) {
        ++m_results.counters.duplicate;
        if (m_options.nameRecords) {
            m_results.duplicates.push_back(
                {stamped.partition, stamped.position, tenant.id, std::string(event.eventId)});
        }
        return;
    }
    // The tenant's watermark is below every stamp to come, unless a source that claims to be keyed by tenant is not:
    // then what has been handed out stays final all the same.
    const base::TimeMs finalTo = m_panes[tenant.group].finalTo();
    const int missed = stream::slidesMissed(event.time, std::max(stamped.stamp, finalTo));
    const bool late = !Panes::countsInTumbling(event.time, missed);
    countEvent(event, late);
    if (late && m_options.nameRecords) {
        m_results.late.push_back({stamped.partition, stamped.position, tenant.id, std::string(event.eventId)});
    }
    if (familyOf(event.type) == event::Family::campaign) {
        addCampaignEvent(stamped, event, tenant, tenantNumber, missed, late);
    }
}

void Shard::countEvent(const event::Event& event, bool late)
{
    Counters& counters = m_results.counters;
    ++(late ? counters.late : counters.accepted);
    counters.remediated += event.remediated ? 1 : 0;
    counters.unknownFields += event.unknownFields;
    if (!counters.firstEventTime) {
        counters.firstEventTime = counters.lastEventTime = event.time;
    }
    counters.firstEventTime = std::min(*counters.firstEventTime, event.time);
    counters.lastEventTime = std::max(*counters.lastEventTime, event.time);
}

void Shard::addCampaignEvent(const StampedEvent& stamped, const event::Event& event, const Tenant& tenant,
                             std::uint32_t tenantNumber, int missed, bool late)
{
    const event::CampaignPart& campaign = stamped.batch->campaigns[event.part];
    const std::uint32_t series =
        m_series.number(campaign.seriesHash, tenantNumber, tenant.id, campaign.campaignId, campaign.channel);
    Panes& panes = m_panes[tenant.group];
    if (panes.takesPart(event.time, missed)) {
        panes.add(event.time, series, missed, campaign.metrics);
    }
    if (missed > 0) {
        // Panes hand on only what missed nothing; the rest is rare and goes to rollups by itself.
        if (late) {
            addLate(stamped, event, tenant, series);
        } else {
            campaign::Sums increment;
            increment += campaign.metrics;
            m_minutes.add(event.time, series, increment);
            m_quarterHours.add(event.time, series, increment);
        }
        if (m_options.live) {
            campaign::Sums increment;
            increment += campaign.metrics;
            m_results.increments.push_back(
                {m_series.key(series), base::floorTo(event.time, base::kSecondMs), increment, late ? 1 : 0});
        }
    }
    if (m_options.live) {
        m_campaigns.observe(series, m_series.key(series), *stamped.batch, event);
    }
}

void Shard::addLate(const StampedEvent& stamped, const event::Event& event, const Tenant& tenant, std::uint32_t series)
{
    const event::CampaignMetrics& metrics = stamped.batch->campaigns[event.part].metrics;
    const base::TimeMs quarterHour = base::floorTo(event.time, base::kQuarterHourMs);
    std::array<bool, 3> afterEnd{};
    for (const auto unit : {base::CalendarUnit::hour, base::CalendarUnit::day, base::CalendarUnit::week}) {
        const base::Interval bucket = calendarInterval(tenant.settings->reportingZone, unit, quarterHour);
        afterEnd[static_cast<std::size_t>(unit)] = stamped.stamp >= bucket.end - 1;
    }
    m_minutes.addLate(event.time, stamped.stamp, series, metrics, afterEnd);
    m_quarterHours.addLate(event.time, stamped.stamp, series, metrics, afterEnd);
}

void Shard::advance(std::uint32_t group)
{
    const base::TimeMs watermark = m_groups.watermark(group);
    Panes& panes = m_panes[group];
    if (watermark <= panes.finalTo()) {
        return;
    }
    flushIncrements(panes, watermark);
    const auto rowInto = [this](std::vector<WindowRow>& rows) {
        return [this, &rows](base::TimeMs start, std::uint32_t series, const campaign::Sums& sums) {
            rows.push_back({m_series.key(series), start, sums});
        };
    };
    panes.advance(watermark, rowInto(m_results.windows), rowInto(m_results.sliding));
}

void Shard::flushIncrements(Panes& panes, base::TimeMs watermark)
{
    panes.visitIncrements(watermark,
                          [this](base::TimeMs second, std::uint32_t series, const campaign::Sums& increment) {
                              m_quarterHours.add(second, series, increment);
                              if (m_options.live) {
                                  m_minutes.add(second, series, increment);
                                  m_results.increments.push_back({m_series.key(series), second, increment});
                              }
                          });
}

void Shard::evictBuckets()
{
    m_quarterHours.evict(m_results.watermark, [this](auto start, auto part, auto series, const auto& bucket) {
        m_results.quarterHours.push_back(bucketRow(start, part, series, bucket));
    });
    m_minutes.evict(m_results.watermark, [this](auto start, auto part, auto series, const auto& bucket) {
        m_results.minutes.push_back(bucketRow(start, part, series, bucket));
    });
}

BucketRow Shard::bucketRow(base::TimeMs start, std::uint32_t part, std::uint32_t series,
                           const campaign::Bucket& bucket) const
{
    return {m_series.key(series), start, part, bucket.sums, bucket.lateEvents, bucket.lateAfterEnd};
}

ShardResults Shard::take(bool withBuckets)
{
    if (m_options.live) {
        for (Panes& panes : m_panes) {
            flushIncrements(panes, base::kEndOfTime);
        }
    }
    if (withBuckets) {
        m_quarterHours.visitChanged([this](auto start, auto part, auto series, const auto& bucket) {
            m_results.quarterHours.push_back(bucketRow(start, part, series, bucket));
        });
        m_minutes.visitChanged([this](auto start, auto part, auto series, const auto& bucket) {
            m_results.minutes.push_back(bucketRow(start, part, series, bucket));
        });
    }
    m_campaigns.take(m_results);
    ShardResults results;
    results.counters = m_results.counters;
    results.watermark = m_results.watermark;
    std::swap(results, m_results);
    return results;
}

std::string Shard::snapshot() const
{
    base::StateWriter out;
    out.put(kStateName);
    out.put(kStateVersion);
    out.put(m_options.sliding);
    out.put(static_cast<std::uint64_t>(m_tenants.size()));
    for (const Tenant& tenant : m_tenants) {
        out.put(tenant.hash);
        out.put(std::string_view(tenant.id));
        out.put(tenant.group);
    }
    m_groups.snapshot(out);
    m_ids.snapshot(out);
    m_series.snapshot(out);
    for (const Panes& panes : m_panes) {
        panes.snapshot(out);
    }
    m_minutes.snapshot(out);
    m_quarterHours.snapshot(out);
    m_campaigns.snapshot(out);
    const Counters& counters = m_results.counters;
    for (const std::int64_t count :
         {counters.accepted, counters.late, counters.duplicate, counters.suppressed, counters.remediated,
          counters.unknownFields, counters.firstEventTime.value_or(0), counters.lastEventTime.value_or(0)}) {
        out.put(count);
    }
    out.put(counters.firstEventTime.has_value());
    out.put(m_results.watermark);
    return out.take();
}

base::Result<void> Shard::restore(std::string_view state)
{
    *this = Shard(m_settings, m_options);
    base::StateReader in(state);
    if (in.getText() != kStateName || in.get<std::uint32_t>() != kStateVersion) {
        return base::Error{
            "The checkpoint is not one of this version's shard states. Start from the source's positions "
            "again, or with the version that wrote it."};
    }
    if (in.get<bool>() != m_options.sliding) {
        return base::Error{"The checkpoint was written with another choice of sliding windows. Use the same options."};
    }
    for (std::size_t count = in.getCount(20); count > 0 && in.ok(); --count) {
        const auto hash = in.get<std::uint64_t>();
        const std::string_view id = in.getText();
        const auto group = in.get<std::uint32_t>();
        const auto number = static_cast<std::uint32_t>(m_tenants.size());
        m_tenants.push_back({hash, std::string(id), group, &m_settings->of(id)});
        m_tenantNumbers.emplace(hash, number);
    }
    m_groups.restore(in);
    if (std::ranges::any_of(m_tenants,
                            [this](const Tenant& tenant) { return tenant.group >= m_groups.groupCount(); })) {
        in.fail();
    }
    m_ids.restore(in);
    m_series.restore(in);
    m_panes.clear();
    for (std::size_t group = 0; group < m_groups.groupCount() && in.ok(); ++group) {
        m_panes.emplace_back(m_options.sliding).restore(in);
    }
    m_minutes.restore(in);
    m_quarterHours.restore(in);
    std::vector<SeriesRef> series;
    for (std::uint32_t i = 0; i < m_series.size(); ++i) {
        series.push_back(m_series.key(i));
    }
    m_campaigns.restore(in, series);
    Counters& counters = m_results.counters;
    for (std::int64_t* count : {&counters.accepted, &counters.late, &counters.duplicate, &counters.suppressed,
                                &counters.remediated, &counters.unknownFields}) {
        *count = in.get<std::int64_t>();
    }
    const auto first = in.get<base::TimeMs>();
    const auto last = in.get<base::TimeMs>();
    if (in.get<bool>()) {
        counters.firstEventTime = first;
        counters.lastEventTime = last;
    }
    m_results.watermark = in.get<base::TimeMs>();
    if (!in.done()) {
        *this = Shard(m_settings, m_options);
        return base::Error{"The checkpoint's shard state is damaged or cut short. The one before it can be used."};
    }
    applyTimeSettings();
    return {};
}

/// Groups have the time settings of their tenants again, after these have changed since the state was written.
void Shard::applyTimeSettings()
{
    m_groups.configure(0, m_settings->defaults.time);
    for (std::uint32_t number = 0; number < m_tenants.size(); ++number) {
        Tenant& tenant = m_tenants[number];
        const stream::TimeSettings& time = tenant.settings->time;
        if (tenant.group == 0 && !(time == m_settings->defaults.time)) {
            tenant.group = m_groups.addGroup(time);
            m_panes.push_back(
                m_panes[0].split([&](std::uint32_t series) { return m_series.tenantOf(series) == number; }));
        } else if (tenant.group != 0) {
            m_groups.configure(tenant.group, time); // it is the only one in there
        }
    }
}

} // namespace bw::engine
