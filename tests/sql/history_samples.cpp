#include "tests/sql/history_samples.h"

#include <algorithm>
#include <future>
#include <sstream>

namespace bw::test {

using namespace bw::runtime;
using base::TimeMs;

namespace {

const std::vector<std::string> kTenants{"acme", "nord\u00e9", "\u6771\u4eac"};

engine::SeriesRef randomSeries(Random& random)
{
    const auto campaign = between(random, 0, 5);
    // Campaign 5 has events in two channels.
    const auto channel = campaign == 5 ? between(random, 0, 1) : campaign % 6;
    return std::make_shared<const campaign::SeriesKey>(
        campaign::SeriesKey{kTenants[static_cast<std::size_t>(between(random, 0, 2))],
                            "c\"" + std::to_string(campaign) + "\u00df", static_cast<event::Channel>(channel)});
}

base::Int128 randomSum(Random& random)
{
    switch (between(random, 0, 9)) {
    case 0:
        return 0;
    case 1:
        return static_cast<base::Int128>(between(random, 0, INT64_MAX)) * between(random, 1, 1'000'000'000);
    case 2:
        return -between(random, 0, 3'000'000'000'000);
    case 3:
        return 999'999'999'999 + between(random, 0, 2);
    default:
        return between(random, 0, 100'000'000);
    }
}

campaign::Sums randomSums(Random& random)
{
    campaign::Sums sums;
    sums.impressions = randomSum(random);
    sums.clicks = randomSum(random);
    sums.conversions = randomSum(random);
    sums.cost.micros = randomSum(random);
    sums.revenue.micros = randomSum(random);
    sums.events = between(random, 1, 1'000);
    return sums;
}

engine::BucketRow randomBucket(Random& random, TimeMs start)
{
    // What comes after the end of the week comes after that of the day, and of the hour.
    const std::int64_t afterHour = between(random, 0, 3);
    const std::int64_t afterDay = between(random, 0, afterHour);
    return {randomSeries(random),
            start,
            static_cast<std::uint32_t>(between(random, 0, 2)),
            randomSums(random),
            between(random, 0, 9),
            {afterHour, afterDay, between(random, 0, afterDay)}};
}

engine::QuarantineRow randomQuarantine(Random& random, TimeMs now)
{
    engine::QuarantineRow row;
    row.sourceId = between(random, 0, 1) == 0 ? "kafka" : "file";
    row.partition = static_cast<std::uint32_t>(between(random, 0, 2));
    row.position = between(random, 0, 40);
    row.arrived = now - between(random, 0, 10) * base::kSecondMs;
    row.reason = static_cast<event::RejectReason>(between(random, 0, 6));
    row.field = "touchpoints[1].channel";
    row.expected = "a number";
    row.found = std::string("\xff\x00\xc3", 3);
    row.eventId = between(random, 0, 1) == 0 ? "" : "e1";
    row.tenantId = between(random, 0, 2) == 0 ? "" : kTenants[static_cast<std::size_t>(between(random, 0, 2))];
    if (between(random, 0, 1) == 0) {
        row.atStake = base::Money{randomSum(random)};
    }
    row.bytes =
        std::string(static_cast<std::size_t>(between(random, 0, 300)), static_cast<char>(between(random, 0, 255)));
    return row;
}

} // namespace

std::int64_t between(Random& random, std::int64_t low, std::int64_t high)
{
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

HistoryBatch randomBatch(Random& random, TimeMs now, int rowsPerKind)
{
    HistoryBatch batch;
    const auto some = [&](auto& rows, auto make) {
        const auto count = between(random, 0, rowsPerKind);
        for (std::int64_t i = 0; i < count; ++i) {
            rows.push_back(make());
        }
    };
    const auto startOf = [&](TimeMs length, std::int64_t lengthsMax) {
        return base::floorTo(now, length) - between(random, 0, lengthsMax) * length;
    };
    some(batch.windows, [&] {
        return engine::WindowRow{randomSeries(random), startOf(5'000, 40), randomSums(random),
                                 static_cast<std::uint32_t>(between(random, 0, 2))};
    });
    some(batch.minutes, [&] { return randomBucket(random, startOf(base::kMinuteMs, 40)); });
    some(batch.quarterHours, [&] { return randomBucket(random, startOf(base::kQuarterHourMs, 20 * 96)); });
    some(batch.campaigns, [&] {
        engine::CampaignInfo info{
            randomSeries(random), "Fr\u00fchling", now - between(random, 0, 99), now, false, {}, {}, {}};
        info.terminated = between(random, 0, 1) == 0;
        if (between(random, 0, 1) == 0) {
            info.budget = base::Money{between(random, 0, 1'000'000'000)};
            info.launchedAt = now - 5;
            info.durationDays = 0.1 * static_cast<double>(between(random, 0, 99));
        }
        return info;
    });
    some(batch.changes, [&] {
        const auto id = between(random, 0, 60);
        return engine::CampaignChange{randomSeries(random), now - id, "e" + std::to_string(id),
                                      static_cast<event::EventType>(between(random, 0, 2)), R"({"a":1})"};
    });
    some(batch.quarantine, [&] { return randomQuarantine(random, now); });
    some(batch.gaps, [&] {
        const auto from = between(random, 0, 9) * 100;
        return engine::GapRow{"kafka", static_cast<std::uint32_t>(between(random, 0, 3)), from,
                              from + between(random, 1, 100), now};
    });
    return batch;
}

HistoryQuery randomQuery(Random& random, TimeMs now)
{
    const std::string tenant =
        between(random, 0, 9) == 0 ? "nobody" : kTenants[static_cast<std::size_t>(between(random, 0, 2))];
    const auto campaign = [&]() -> std::optional<std::string> {
        if (between(random, 0, 2) > 0) {
            return std::nullopt;
        }
        return "c\"" + std::to_string(between(random, 0, 6)) + "\u00df";
    };
    switch (between(random, 0, 9)) {
    case 0:
        return CampaignsQuery{tenant};
    case 1:
        return TenantsQuery{};
    case 2:
        return ChangesQuery{tenant, campaign(), now - between(random, 0, 80), now - between(random, 0, 20)};
    case 3: {
        QuarantineQuery query;
        if (between(random, 0, 1) == 0) {
            query.tenantId = tenant;
        }
        if (between(random, 0, 1) == 0) {
            query.reason = static_cast<event::RejectReason>(between(random, 0, 6));
        }
        if (between(random, 0, 1) == 0) {
            query.sourceId = "kafka";
        }
        query.offset = static_cast<std::size_t>(between(random, 0, 5));
        query.limit = static_cast<std::size_t>(between(random, 0, 30));
        return query;
    }
    case 5: {
        RevisionsQuery query{tenant, now - between(random, 0, 21) * base::kDayMs, now + base::kHourMs, {}};
        if (const auto id = campaign()) {
            query.campaignIds.push_back(*id);
        }
        return query;
    }
    case 4:
        return GapsQuery{between(random, 0, 1) == 0 ? std::optional<std::string>("kafka") : std::nullopt};
    default:
        break;
    }
    SumsQuery query;
    query.tenantId = tenant;
    query.tier = static_cast<Tier>(between(random, 0, 2));
    query.groupBy = static_cast<GroupBy>(between(random, 0, 3));
    for (std::int64_t i = between(random, 0, 1) * between(random, 0, 60); i > 0; --i) {
        if (const auto id = campaign()) {
            query.campaignIds.push_back(*id);
        }
    }
    const TimeMs span = query.tier == Tier::window   ? 5 * base::kMinuteMs
                        : query.tier == Tier::minute ? base::kHourMs
                                                     : 21 * base::kDayMs;
    query.from = now - between(random, 0, span);
    query.to = query.from + between(random, 0, span);
    if (between(random, 0, 9) == 0) {
        query.from = base::kBeginningOfTime;
        query.to = base::kEndOfTime;
    }
    if (between(random, 0, 1) == 0) {
        for (TimeMs start = query.from; start < query.to && query.bucketStarts.size() < 20;) {
            query.bucketStarts.push_back(start);
            start = base::addSaturated(start, between(random, 1, span / 4));
            start = start == base::kBeginningOfTime ? now : start;
        }
    }
    return query;
}

base::Result<HistoryAnswer> ask(HistoryStore& store, const HistoryQuery& query)
{
    std::promise<base::Result<HistoryAnswer>> promise;
    store.query(query, [&promise](base::Result<HistoryAnswer> answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

base::Result<void> put(HistoryStore& store, HistoryBatch batch)
{
    std::promise<base::Result<void>> promise;
    store.write(std::make_shared<const HistoryBatch>(std::move(batch)),
                [&promise](base::Result<void> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

namespace {

struct Describer {
    std::vector<std::string> lines;

    template <typename... Parts>
    void line(const Parts&... parts)
    {
        std::ostringstream text;
        ((text << parts << '|'), ...);
        lines.push_back(text.str());
    }
    static std::string number(base::Int128 value) { return toDecimal(base::Money{value}); }
    static std::string key(const engine::SeriesRef& series)
    {
        return series->tenantId + '/' + series->campaignId + '/' + std::to_string(static_cast<int>(series->channel));
    }

    void operator()(const std::vector<SumsRow>& rows)
    {
        for (const auto& row : rows) {
            line(row.bucketStart, row.campaignId, row.channel ? static_cast<int>(*row.channel) : -1,
                 number(row.sums.impressions), number(row.sums.clicks), number(row.sums.conversions),
                 number(row.sums.cost.micros), number(row.sums.revenue.micros), row.sums.events, row.lateEvents);
        }
    }
    void operator()(const std::vector<engine::CampaignInfo>& rows)
    {
        for (const auto& row : rows) {
            line(key(row.series), row.name, row.firstEvent, row.lastEvent, row.terminated,
                 row.budget ? number(row.budget->micros) : "-", row.launchedAt.value_or(-1),
                 row.durationDays.value_or(-1));
        }
    }
    void operator()(const std::vector<std::string>& rows)
    {
        for (const auto& row : rows) {
            line(row);
        }
    }
    void operator()(const std::vector<engine::CampaignChange>& rows)
    {
        for (const auto& row : rows) {
            line(key(row.series), row.time, row.eventId, static_cast<int>(row.type), row.summary);
        }
    }
    void operator()(const QuarantineAnswer& answer)
    {
        for (const auto& row : answer.rows) {
            line(lines.size(), row.sourceId, row.partition, row.position, row.arrived, static_cast<int>(row.reason),
                 row.field, row.expected, row.found, row.eventId, row.tenantId,
                 row.atStake ? number(row.atStake->micros) : "-", row.bytes);
        }
        line("in all", answer.countInAll, number(answer.atStakeInAll.micros));
    }
    void operator()(const std::vector<RevisionRow>& rows)
    {
        for (const auto& row : rows) {
            line(row.start, row.campaignId, static_cast<int>(row.channel), row.lateAfterEnd[0], row.lateAfterEnd[1],
                 row.lateAfterEnd[2]);
        }
    }
    void operator()(const std::vector<engine::GapRow>& rows)
    {
        for (const auto& row : rows) {
            line(row.sourceId, row.partition, row.from, row.to, row.found);
        }
    }
};

} // namespace

std::string describe(const HistoryAnswer& answer)
{
    Describer describer;
    std::visit(describer, answer);
    std::ranges::sort(describer.lines);
    std::string text;
    for (const auto& line : describer.lines) {
        text += line + '\n';
    }
    return text;
}

} // namespace bw::test
