#include "tests/service/expected_views.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <set>
#include <sstream>

namespace bw::test {

using base::TimeMs;
using campaign::Amount;

namespace {

/// Where a range's sums end. The last bucket of one that trails now ends within a day; nothing is stamped later.
TimeMs endOf(const api::Range& range)
{
    return range.kind == api::RangeKind::between ? range.end : base::kEndOfTime;
}

} // namespace

bool ExpectedViews::counts(const SimulatedEvent& event, const Filter& filter) const
{
    const campaign::SeriesKey& key = *event.series;
    const auto& channels = m_filter.channels;
    return key.tenantId == filter.tenant && (filter.campaign.empty() || key.campaignId == filter.campaign) &&
           (!filter.channel || key.channel == *filter.channel) &&
           key.campaignId.find(m_filter.text) != std::string::npos &&
           (channels.empty() || std::ranges::find(channels, static_cast<api::Channel>(key.channel)) != channels.end());
}

Amount ExpectedViews::sum(const Filter& filter, TimeMs from, TimeMs to) const
{
    Amount sum;
    for (const SimulatedEvent& event : m_events) {
        if (event.time >= from && event.time < to && counts(event, filter)) {
            sum += Amount{event.sums, event.late ? 1 : 0};
        }
    }
    return sum;
}

Amount ExpectedViews::previous(const Filter& filter, const api::Range& range) const
{
    if (!range.isCompared()) {
        return {};
    }
    const bool inWindows = range.kind == api::RangeKind::live && range.comparison == api::Comparison::previous;
    const TimeMs minute = inWindows ? range.previousTo : base::floorTo(range.previousTo, base::kMinuteMs);
    Amount expected = sum(filter, range.previousFrom, minute);
    for (const SimulatedEvent& event : m_events) {
        const TimeMs window = base::floorTo(event.time, 5'000);
        if (!event.late && window >= minute && window < range.previousTo && counts(event, filter)) {
            expected += Amount{event.sums, 0};
        }
    }
    return expected;
}

std::string ExpectedViews::checkFigures(const std::string& what, const api::Figures& shown,
                                        const Amount& expected) const
{
    std::ostringstream wrong;
    if (m_lateMayMiss) {
        const std::int64_t least = expected.sums.events - expected.lateEvents;
        if (shown.events < least || shown.events > expected.sums.events) {
            wrong << what << ": " << shown.events << " events, should be " << least << " and late ones\n";
        }
        return wrong.str();
    }
    const auto compare = [&](const char* name, base::Int128 a, base::Int128 b) {
        if (a != b) {
            wrong << what << ": " << name << " is " << toDecimal(base::Money{a}) << ", should be "
                  << toDecimal(base::Money{b}) << "\n";
        }
    };
    compare("events", shown.events, expected.sums.events);
    compare("impressions", shown.impressions, expected.sums.impressions);
    compare("clicks", shown.clicks, expected.sums.clicks);
    compare("conversions", shown.conversions, expected.sums.conversions);
    compare("cost", shown.cost.micros, expected.sums.cost.micros);
    compare("revenue", shown.revenue.micros, expected.sums.revenue.micros);
    compare("late", shown.lateEvents, expected.lateEvents);
    const auto ratio = [&](const char* name, const api::Ratio& value, double above, base::Int128 below,
                           api::Absent reason) {
        const api::Absent absent = expected.sums.events == 0 ? api::Absent::noData : reason;
        if (below == 0 ? value.absent != absent
                       : !value.present() || std::abs(value.value - above / static_cast<double>(below)) >
                                                 1e-9 * std::abs(value.value)) {
            wrong << what << ": " << name << " is wrong\n";
        }
    };
    const campaign::Sums& sums = expected.sums;
    ratio("ctr", shown.ctr, static_cast<double>(sums.clicks), sums.impressions, api::Absent::noImpressions);
    ratio("cpc", shown.cpc, static_cast<double>(sums.cost.micros) / 1e6, sums.clicks, api::Absent::noClicks);
    ratio("cpa", shown.cpa, static_cast<double>(sums.cost.micros) / 1e6, sums.conversions, api::Absent::noConversions);
    ratio("roas", shown.roas, static_cast<double>(sums.revenue.micros), sums.cost.micros, api::Absent::noCost);
    return wrong.str();
}

std::string ExpectedViews::checkTrend(const Filter& filter, const std::vector<api::TrendPoint>& points) const
{
    std::string wrong;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0 && points[i - 1].end != points[i].start) {
            wrong += "a gap in the trend\n";
        }
        wrong += checkFigures("bucket " + std::to_string(points[i].start), points[i].figures,
                              sum(filter, points[i].start, points[i].end));
    }
    return wrong;
}

std::string ExpectedViews::check(const std::string& tenant, const api::Overview& view) const
{
    const api::Range& range = view.range;
    const TimeMs end = view.trend.current.back().end;
    std::string wrong = checkFigures("totals", view.totals, sum({tenant, {}, {}}, range.from, end));
    wrong += checkFigures("previous", view.previous, previous({tenant, {}, {}}, range));
    wrong += checkTrend({tenant, {}, {}}, view.trend.current);
    wrong += checkTrend({tenant, {}, {}}, view.trend.previous);
    std::set<api::Channel> shown;
    int campaigns = 0;
    for (const auto& line : view.channels) {
        const Filter filter{tenant, {}, static_cast<event::Channel>(line.channel)};
        const std::string name = "channel " + std::to_string(static_cast<int>(line.channel));
        wrong += checkFigures(name, line.figures, sum(filter, range.from, end));
        wrong += checkFigures(name + " previous", line.previous, previous(filter, range));
        wrong += checkTrend(filter, line.trend.current) + checkTrend(filter, line.trend.previous);
        shown.insert(line.channel);
        campaigns += line.campaigns;
        if (line.campaigns == 0 && line.figures.events == 0 && line.previous.events == 0) {
            wrong += name + " is too much\n";
        }
    }
    if (campaigns != view.campaigns) {
        wrong +=
            "the channels hold " + std::to_string(campaigns) + " campaigns of " + std::to_string(view.campaigns) + "\n";
    }
    for (int channel = 0; channel < 6; ++channel) {
        const Filter filter{tenant, {}, static_cast<event::Channel>(channel)};
        const bool any = sum(filter, range.from, end).sums.events > 0 || previous(filter, range).sums.events > 0;
        if (!m_lateMayMiss && any && !shown.contains(static_cast<api::Channel>(channel))) {
            wrong += "channel " + std::to_string(channel) + " is missing\n";
        }
    }
    for (const auto* movers : {&view.up, &view.down}) {
        for (const auto& mover : *movers) {
            if (!m_lateMayMiss &&
                (mover.revenue != sum({tenant, mover.campaignId, {}}, range.from, end).sums.revenue ||
                 mover.previousRevenue != previous({tenant, mover.campaignId, {}}, range).sums.revenue)) {
                wrong += "mover " + mover.campaignId + " is wrong\n";
            }
        }
    }
    return wrong;
}

std::string ExpectedViews::check(const std::string& tenant, const api::CampaignsView& view) const
{
    const TimeMs end = endOf(view.range);
    std::string wrong;
    std::set<std::string> shown;
    for (const auto& chunk : view.chunks) {
        for (const auto& row : *chunk) {
            const Filter filter{tenant, row.campaignId, {}};
            wrong += checkFigures(row.campaignId, row.figures, sum(filter, view.range.from, end));
            const Amount before = previous(filter, view.range);
            if (!m_lateMayMiss &&
                (row.previousRevenue != before.sums.revenue || row.hasPrevious != (before.sums.events > 0))) {
                wrong += row.campaignId + ": previous is wrong\n";
            }
            const TimeMs minute = base::floorTo(m_now, base::kMinuteMs);
            for (int i = 0; i < 15; ++i) {
                const TimeMs start = minute - (14 - i) * base::kMinuteMs;
                const double revenue =
                    static_cast<double>(sum(filter, start, start + base::kMinuteMs).sums.revenue.micros) / 1e6;
                if (std::abs(revenue - row.sparkline[static_cast<std::size_t>(i)]) > 1e-9 * revenue) {
                    wrong += row.campaignId + ": sparkline is wrong\n";
                }
            }
            shown.insert(row.campaignId);
        }
    }
    wrong += checkFigures("totals", view.totals, sum({tenant, {}, {}}, view.range.from, end));
    wrong += checkGroups(tenant, view);
    for (const SimulatedEvent& event : m_events) {
        if (counts(event, {tenant, {}, {}}) && event.time >= view.range.from && event.time < end && !event.late &&
            !shown.contains(event.series->campaignId)) {
            wrong += event.series->campaignId + " is missing\n";
        }
    }
    return wrong;
}

/// Every group holds the rows of its channel, and adds up to them.
std::string ExpectedViews::checkGroups(const std::string& tenant, const api::CampaignsView& view) const
{
    if (view.groups.empty()) {
        return view.rows == view.campaigns ? "" : "rows are missing without a group\n";
    }
    std::vector<const api::CampaignRow*> rows;
    for (const auto& chunk : view.chunks) {
        for (const auto& row : *chunk) {
            rows.push_back(&row);
        }
    }
    std::string wrong;
    std::size_t next = 0;
    std::size_t campaigns = 0;
    for (const api::CampaignGroup& group : view.groups) {
        const std::string name = "group " + std::to_string(static_cast<int>(group.channel));
        campaigns += group.campaigns;
        if (group.firstRow != next || (group.rows != 0 && group.rows != group.campaigns)) {
            return name + " stands in another place\n";
        }
        Amount amount;
        Amount before;
        for (std::size_t i = next; i < next + group.rows; ++i) {
            wrong += rows.at(i)->channel == group.channel ? "" : rows[i]->campaignId + " stands in another group\n";
            amount += sum({tenant, rows[i]->campaignId, {}}, view.range.from, endOf(view.range));
            before += previous({tenant, rows[i]->campaignId, {}}, view.range);
        }
        next += group.rows;
        if (group.rows > 0) {
            wrong += checkFigures(name, group.figures, amount) + checkFigures(name + " before", group.previous, before);
        }
    }
    return campaigns == view.campaigns && next == view.rows ? wrong : wrong + "groups do not hold every row\n";
}

std::string ExpectedViews::check(const std::string& tenant, const api::CampaignView& view) const
{
    const Filter filter{tenant, view.row.campaignId, {}};
    return checkFigures("row", view.row.figures, sum(filter, view.range.from, endOf(view.range))) +
           checkFigures("previous", view.previous, previous(filter, view.range)) +
           checkTrend(filter, view.trend.current) + checkTrend(filter, view.trend.previous) +
           checkLaunchCost(filter, view);
}

std::string ExpectedViews::checkLaunchCost(const Filter& filter, const api::CampaignView& view) const
{
    if (view.row.launchedAt == 0) {
        return view.costSinceLaunch || view.costSince != 0 ? "cost since a launch that is not known\n" : "";
    }
    if (view.costSince > view.row.launchedAt || view.costSince <= view.row.launchedAt - base::kQuarterHourMs ||
        !view.costSinceLaunch) {
        return "cost since launch begins elsewhere\n";
    }
    const base::Money expected = sum(filter, view.costSince, base::kEndOfTime).sums.cost;
    return *view.costSinceLaunch == expected ? ""
                                             : "cost since launch is " + toDecimal(*view.costSinceLaunch) +
                                                   ", should be " + toDecimal(expected) + "\n";
}

std::string ExpectedViews::check(const std::string& tenant, const std::string& campaign,
                                 const api::WeekHours& view) const
{
    const Filter filter{tenant, campaign, {}};
    // Hour by hour of the calendar's days, by the weekday of the date, not by the service's arithmetic.
    std::array<Amount, api::WeekHours::kHours> expected{};
    TimeMs first = base::kEndOfTime;
    for (const SimulatedEvent& event : m_events) {
        if (event.time < view.range.from || event.time >= endOf(view.range) || !counts(event, filter)) {
            continue;
        }
        const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(event.time)};
        const auto day = std::chrono::floor<std::chrono::days>(at);
        const auto hour = std::chrono::floor<std::chrono::hours>(at - day).count();
        const std::size_t weekday = std::chrono::weekday(day).iso_encoding() - 1;
        expected[weekday * 24 + static_cast<std::size_t>(hour)] += Amount{event.sums, event.late ? 1 : 0};
        first = std::min(first, std::max(view.range.from, base::floorTo(event.time, base::kHourMs)));
    }
    std::string wrong;
    TimeMs elapsed = 0;
    for (std::size_t hour = 0; hour < view.hours.size(); ++hour) {
        wrong += checkFigures("hour of the week " + std::to_string(hour), view.hours[hour].figures, expected[hour]);
        elapsed += view.hours[hour].elapsed;
    }
    wrong += checkFigures("all hours", view.totals, sum(filter, view.range.from, endOf(view.range)));
    if (!m_lateMayMiss && first != base::kEndOfTime) {
        if (view.knownFrom != first) {
            wrong += "hours are known from " + std::to_string(view.knownFrom) + "\n";
        }
        // Up to the watermark or the newest event, which lie at most some seconds behind now while events come.
        const TimeMs most = std::min(m_now, endOf(view.range)) - first;
        if (elapsed > std::max<TimeMs>(most, 0) || elapsed < most - base::kMinuteMs) {
            wrong += "hours have had " + std::to_string(elapsed) + " ms of " + std::to_string(most) + "\n";
        }
    }
    return wrong;
}

} // namespace bw::test
