#include "tests/service/simulated_engine.h"

#include "core/base/zone.h"

#include <algorithm>

namespace bw::test {

using base::TimeMs;

std::int64_t between(Random& random, std::int64_t low, std::int64_t high)
{
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

SimulatedEngine::SimulatedEngine(Random& random, int campaigns)
{
    for (const std::string tenant : {"acme", "nord"}) {
        for (int i = 0; i < campaigns; ++i) {
            const auto channel = between(random, 0, 5);
            // A few campaigns have events in two channels.
            for (std::int64_t more = 0; more <= (i == 1 ? 1 : 0); ++more) {
                m_series.push_back(std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{
                    tenant, tenant + "-" + std::to_string(i), static_cast<event::Channel>((channel + more) % 6)}));
            }
        }
    }
}

SimulatedEvent SimulatedEngine::randomEvent(Random& random, TimeMs now)
{
    SimulatedEvent event;
    event.series =
        m_series[static_cast<std::size_t>(between(random, 0, static_cast<std::int64_t>(m_series.size()) - 1))];
    switch (between(random, 0, 19)) {
    case 0:
        event.time = now - between(random, 0, 3 * base::kHourMs);
        break;
    case 1:
        event.time = now - between(random, 0, 10 * base::kMinuteMs);
        break;
    case 2:
        event.time = now - between(random, 0, 60 * base::kHourMs);
        break;
    default:
        event.time = now - between(random, 0, 1'500);
    }
    const bool huge = between(random, 0, 30) == 0;
    const auto amount = [&] { return huge ? between(random, 0, 900'000'000'000'000) : between(random, 0, 5'000); };
    event.sums.impressions = amount();
    event.sums.clicks = between(random, 0, 50);
    event.sums.conversions = between(random, 0, 3);
    event.sums.cost.micros = static_cast<base::Int128>(amount()) * 10'000;
    event.sums.revenue.micros = static_cast<base::Int128>(amount()) * 30'000;
    event.sums.events = 1;
    return event;
}

void SimulatedEngine::process(SimulatedEvent& event, TimeMs now)
{
    const TimeMs window = base::floorTo(event.time, 5'000);
    event.stamp = event.stamp.value_or(m_watermark);
    event.late = window + 4'999 <= *event.stamp;
    ++(event.late ? m_counters.late : m_counters.accepted);
    m_newestArrival = now;
    const campaign::Amount amount{event.sums, event.late ? 1 : 0};
    m_increments[{event.series, base::floorTo(event.time, 1'000)}] += amount;
    if (!event.late) {
        m_openWindows[{event.series, window}] += event.sums;
    }
    for (const auto& [length, kept] :
         {std::pair(base::kMinuteMs, 10 * base::kMinuteMs), std::pair(base::kQuarterHourMs, base::kHourMs)}) {
        const TimeMs start = base::floorTo(event.time, length);
        const TimeMs past = base::addSaturated(*event.stamp, -(start + length + kept));
        const auto part = static_cast<std::uint32_t>(past < 0 ? 0 : 1 + past / kept);
        Bucket& bucket = m_buckets[{event.series, length, start, part}];
        bucket.amount += amount;
        for (const auto unit : {base::CalendarUnit::hour, base::CalendarUnit::day, base::CalendarUnit::week}) {
            const TimeMs end = calendarInterval(base::Zone::utc(), unit, event.time).end;
            bucket.lateAfterEnd[static_cast<std::size_t>(unit)] += *event.stamp >= end - 1 ? 1 : 0;
        }
        bucket.changed = true;
    }
}

engine::ShardResults SimulatedEngine::take(TimeMs now, bool withBuckets)
{
    engine::ShardResults results;
    if (!m_namesDelivered) {
        m_namesDelivered = true;
        for (const auto& key : m_series) {
            // Of some no launch is known.
            const auto launch = key->campaignId.back() == '2' ? std::nullopt : std::optional(now);
            results.campaigns.push_back({key, "Campaign " + key->campaignId, now, now, false, {}, launch, {}});
        }
    }
    for (const auto& [key, amount] : m_increments) {
        results.increments.push_back({key.first, key.second, amount.sums, amount.lateEvents});
    }
    m_increments.clear();
    m_watermark = std::max(m_watermark, now - kLag);
    std::erase_if(m_openWindows, [&](const auto& window) {
        if (window.first.second + 4'999 > m_watermark) {
            return false;
        }
        results.windows.push_back({window.first.first, window.first.second, window.second});
        return true;
    });
    if (withBuckets) {
        for (auto& [key, bucket] : m_buckets) {
            if (bucket.changed) {
                bucket.changed = false;
                (key.length == base::kMinuteMs ? results.minutes : results.quarterHours)
                    .push_back({key.series, key.start, key.part, bucket.amount.sums, bucket.amount.lateEvents,
                                bucket.lateAfterEnd});
            }
        }
    }
    results.counters = m_counters;
    results.watermark = m_watermark;
    results.newestArrival = std::exchange(m_newestArrival, 0);
    return results;
}

} // namespace bw::test
