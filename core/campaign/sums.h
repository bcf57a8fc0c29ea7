#pragma once

#include "core/base/codec.h"
#include "core/base/money.h"
#include "core/event/event.h"

#include <cstdint>
#include <string>

namespace bw::campaign {

/// What is summed of campaign events in any window, bucket or grouping. Exact whatever comes (a count may be 10¹⁵, so
/// 64 bits would hold some 9,000 events); addition in any order gives the same.
struct Sums {
    base::Int128 impressions = 0;
    base::Int128 clicks = 0;
    base::Int128 conversions = 0;
    base::Money cost;
    base::Money revenue;
    std::int64_t events = 0;

    friend bool operator==(const Sums&, const Sums&) = default;

    Sums& operator+=(const Sums& other)
    {
        impressions += other.impressions;
        clicks += other.clicks;
        conversions += other.conversions;
        cost += other.cost;
        revenue += other.revenue;
        events += other.events;
        return *this;
    }
    Sums& operator-=(const Sums& other)
    {
        impressions -= other.impressions;
        clicks -= other.clicks;
        conversions -= other.conversions;
        cost -= other.cost;
        revenue -= other.revenue;
        events -= other.events;
        return *this;
    }
    Sums& operator+=(const event::CampaignMetrics& increment)
    {
        impressions += increment.impressions;
        clicks += increment.clicks;
        conversions += increment.conversions;
        cost += increment.cost;
        revenue += increment.revenue;
        events += 1;
        return *this;
    }
};

inline void save(base::StateWriter& out, const Sums& sums)
{
    out.put(sums.impressions);
    out.put(sums.clicks);
    out.put(sums.conversions);
    out.put(sums.cost);
    out.put(sums.revenue);
    out.put(sums.events);
}

inline void load(base::StateReader& in, Sums& sums)
{
    sums.impressions = in.getInt128();
    sums.clicks = in.getInt128();
    sums.conversions = in.getInt128();
    sums.cost = in.getMoney();
    sums.revenue = in.getMoney();
    sums.events = in.get<std::int64_t>();
}

/// Whose sums: a campaign's in one channel. Nearly every campaign has one channel; where its events name several, its
/// figures are the sum over them.
struct SeriesKey {
    std::string tenantId;
    std::string campaignId;
    event::Channel channel = event::Channel::email;

    friend auto operator<=>(const SeriesKey&, const SeriesKey&) = default;
};

} // namespace bw::campaign
