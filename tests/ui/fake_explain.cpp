// The invented company's figures, taken apart.
#include "core/campaign/amount.h"
#include "core/service/figures.h"
#include "core/service/formula.h"
#include "tests/ui/fake_backend.h"

#include <algorithm>

namespace bw::test {

using api::TimeMs;

namespace {

constexpr TimeMs kWindow = 5'000;

/// Sums can be added and divided again; ratios follow.
campaign::Amount amountOf(const api::Figures& figures)
{
    campaign::Amount amount;
    amount.sums.events = figures.events;
    amount.sums.impressions = figures.impressions;
    amount.sums.clicks = figures.clicks;
    amount.sums.conversions = figures.conversions;
    amount.sums.cost = figures.cost;
    amount.sums.revenue = figures.revenue;
    amount.lateEvents = figures.lateEvents;
    return amount;
}

/// The share of one of `count` parts: the first takes what does not divide.
campaign::Amount shareOf(const campaign::Amount& whole, std::int64_t number, std::int64_t count)
{
    const auto share = [&](auto value) {
        const auto each = value / count;
        return number == 0 ? value - each * (count - 1) : each;
    };
    campaign::Amount part;
    part.sums.events = share(whole.sums.events);
    part.sums.impressions = share(whole.sums.impressions);
    part.sums.clicks = share(whole.sums.clicks);
    part.sums.conversions = share(whole.sums.conversions);
    part.sums.cost.micros = share(whole.sums.cost.micros);
    part.sums.revenue.micros = share(whole.sums.revenue.micros);
    return part;
}

} // namespace

base::Result<api::Answer> FakeBackend::explain(const api::Query& query) const
{
    if (const auto* figure = std::get_if<api::ExplainRequest>(&query)) {
        return explain(*figure);
    }
    if (const auto* parts = std::get_if<api::PartsRequest>(&query)) {
        return explain(*parts);
    }
    return explain(std::get<api::RecordsRequest>(query));
}

std::vector<const FakeBackend::Campaign*> FakeBackend::selected(const api::Selection& of) const
{
    std::vector<const Campaign*> found;
    for (const Campaign& campaign : m_campaigns) {
        const bool passesChannel = !of.channel || *of.channel == campaign.channel;
        if (passesChannel && (of.campaignId.empty() ? passes(campaign, of.filter) : of.campaignId == campaign.id)) {
            found.push_back(&campaign);
        }
    }
    return found;
}

base::Result<api::Answer> FakeBackend::explain(const api::ExplainRequest& request) const
{
    api::Explanation answer;
    answer.now = m_now;
    answer.range = rangeOf(request.scope);
    answer.of = {request.scope.tenantId, request.scope.filter, request.campaignId, request.channel};
    answer.tenant = {"aldermoor", "Aldermoor Outdoor", "EUR", "Europe/Berlin"};
    answer.zoneOffset = kZoneOffset;
    answer.finalTo = m_now - 49 * base::kSecondMs;
    answer.sources = m_sources;
    const auto campaigns = selected(answer.of);
    answer.campaigns = static_cast<int>(campaigns.size());
    if (!request.campaignId.empty() && !campaigns.empty()) {
        answer.campaignName = campaigns.front()->name;
    }
    const api::Trend trend = trendOf(campaigns, answer.range);
    campaign::Amount sum;
    campaign::Amount open;
    for (const api::TrendPoint& point : request.previous ? trend.previous : trend.current) {
        const bool counts = request.from == request.to || (point.start >= request.from && point.start < request.to);
        if (!counts || (request.previous && request.from == request.to && point.end > answer.range.previousTo)) {
            continue;
        }
        sum += amountOf(point.figures);
        answer.buckets.push_back({point, 1 + (point.start / base::kHourMs) % 7 / 6});
        answer.revision = std::max(answer.revision, answer.buckets.back().revision);
        if (!request.previous && point.elapsedTo > answer.finalTo && point.figures.events > 0) {
            open = shareOf(amountOf(point.figures), 1, 12);
            answer.buckets.back().point.figures.provisional = true;
        }
    }
    if (answer.buckets.empty()) {
        return base::Error{"The range has no such buckets any more."};
    }
    answer.from = answer.buckets.front().point.start;
    answer.to = answer.buckets.back().point.end;
    answer.figures = service::figuresOf(sum, open.sums.events > 0);
    answer.provisional = service::figuresOf(open, true);
    answer.provisionalSince = open.sums.events > 0 ? base::floorTo(answer.finalTo, kWindow) : 0;
    answer.formula = service::formulaOf(answer.figures, request.metric);
    return api::Answer(std::move(answer));
}

base::Result<api::Answer> FakeBackend::explain(const api::PartsRequest& request) const
{
    api::PartsPage page;
    page.now = m_now;
    const auto campaigns = selected(request.of);
    const bool windows = request.to - request.from <= base::kMinuteMs;
    const TimeMs length = windows ? kWindow : base::kMinuteMs;
    page.length = windows ? api::PartLength::window : api::PartLength::minute;
    page.opensFurther = !windows;
    const std::int64_t count = std::max<TimeMs>(1, (request.to - request.from) / length);
    campaign::Amount total;
    const auto add = [&](TimeMs start, const campaign::Amount& amount, const Campaign* campaign) {
        api::FigurePart part;
        part.start = start;
        part.end = start + length;
        if (campaign != nullptr) {
            part.campaignId = campaign->id;
            part.campaignName = campaign->name;
            part.channel = campaign->channel;
        }
        part.isFinal = part.end <= m_now - 49 * base::kSecondMs;
        part.figures = service::figuresOf(amount, !part.isFinal);
        page.parts.push_back(std::move(part));
    };
    campaign::Amount all;
    for (const Campaign* campaign : campaigns) {
        const campaign::Amount amount = amountOf(figuresOf(*campaign, request.from, request.to, false));
        all += amount;
        for (std::int64_t i = 0; windows && i < count; ++i) {
            add(request.from + i * length, shareOf(amount, i, count), campaign);
        }
    }
    for (std::int64_t i = 0; !windows && i < count; ++i) {
        add(request.from + i * length, shareOf(all, i, count), nullptr);
    }
    std::stable_sort(page.parts.begin(), page.parts.end(),
                     [](const auto& a, const auto& b) { return a.start < b.start; });
    total = all;
    if (windows) {
        campaign::Amount late;
        late.sums.events = late.lateEvents = 2;
        late.sums.impressions = 118;
        late.sums.revenue = base::moneyFromDouble(12.4);
        total += late;
        page.late = service::figuresOf(late, false);
    }
    page.total = service::figuresOf(total, false);
    page.partsInAll = page.parts.size();
    return api::Answer(std::move(page));
}

base::Result<api::Answer> FakeBackend::explain(const api::RecordsRequest& request) const
{
    api::RecordsPage page;
    page.kept = 18'204;
    page.keptSince = m_now - 28 * base::kSecondMs;
    const auto campaigns = selected(request.of);
    if (request.from < page.keptSince - base::kHourMs || campaigns.empty()) {
        return api::Answer(std::move(page));
    }
    for (int i = 0; i < 6; ++i) {
        campaign::Amount amount;
        amount.sums.events = 1;
        amount.sums.impressions = 400 + i;
        amount.sums.clicks = 9;
        amount.sums.revenue = base::moneyFromDouble(21.35 + i);
        amount.sums.cost = base::moneyFromDouble(6.2);
        api::KeptRecord record;
        record.sourceId = "ads-eu";
        record.partition = static_cast<std::uint32_t>(i % 4);
        record.position = 7'902'300 + i;
        record.time = request.from + i * 700;
        record.arrived = record.time + 300;
        record.eventId = "ae-90" + std::to_string(i);
        record.eventType = "campaign_optimization";
        record.campaignId = campaigns.front()->id;
        record.channel = campaigns.front()->channel;
        record.increment = service::figuresOf(amount, false);
        record.repeat = i == 2;
        record.bytes = R"({"event_id":")" + record.eventId + R"(","campaign_id":")" + record.campaignId + R"("})";
        page.records.insert(page.records.begin(), std::move(record));
    }
    page.countInAll = page.records.size();
    return api::Answer(std::move(page));
}

} // namespace bw::test
