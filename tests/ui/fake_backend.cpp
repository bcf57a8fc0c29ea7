#include "tests/ui/fake_backend.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <unordered_map>

namespace bw::test {

using api::Channel;
using api::TimeMs;
using base::kDayMs;
using base::kHourMs;
using base::kMinuteMs;
using base::kSecondMs;

namespace {

struct Line {
    const char* name;
    Channel channel;
    double revenue, cost, clicks, ctr, conversionRate, change;
};

constexpr Line kLines[]{
    {"Shopping Feed Core", Channel::search, 37'400, 8'880, 9'970, .0510, .0412, .050},
    {"Loyal Customers Lookalike", Channel::social, 19'640, 8'330, 12'620, .0118, .0185, .078},
    {"Trail Shoes Prospecting", Channel::social, 17'540, 7'320, 12'620, .0142, .0162, -.236},
    {"Winter Jackets DE", Channel::search, 33'560, 6'830, 6'570, .0620, .0438, .159},
    {"Brand Search DACH", Channel::search, 51'800, 6'000, 9'830, .0890, .0545, .115},
    {"Winter Layers Collection", Channel::social, 20'070, 4'830, 8'940, .0171, .0248, .137},
    {"Dynamic Retargeting EU", Channel::display, 12'900, 4'150, 9'650, .0058, .0152, .035},
    {"Advent Reels", Channel::social, 13'720, 3'710, 7'890, .0206, .0220, .162},
    {"Shopping Feed Long Tail", Channel::search, 10'890, 3'420, 5'430, .0360, .0270, .006},
    {"Made to Last", Channel::video, 3'240, 3'300, 4'460, .0058, .0078, .001},
    {"Gift Guide Carousel", Channel::social, 9'170, 3'260, 5'340, .0133, .0206, .070},
    {"Hut Stories", Channel::video, 3'680, 2'690, 4'200, .0072, .0096, .139},
    {"Trail Shoes Generic DE", Channel::search, 7'940, 2'340, 2'150, .0440, .0359, -.075},
    {"Ski Touring FR", Channel::search, 6'740, 2'180, 1'830, .0490, .0284, .094},
    {"Cart Abandoners 7 Days", Channel::social, 10'560, 2'090, 2'900, .0195, .0412, .061},
    {"Black Week Countdown", Channel::display, 5'370, 2'040, 4'970, .0066, .0131, .007},
    {"Jacket Lab 15s", Channel::video, 1'570, 1'180, 2'000, .0055, .0077, -.119},
    {"Advent Calendar Email", Channel::email, 14'020, 596, 3'720, .0640, .0521, .242},
    {"Black Week Early Access", Channel::email, 0, 3'900, 23'000, .0690, 0, 0},
    {"Post-Purchase Care", Channel::email, 831, 0, 620, .0520, .0262, .007},
    {"Weather Trigger Rain", Channel::display, 3'210, 1'760, 3'900, .0048, .0118, -.168},
    {"Trail Diaries", Channel::native, 4'810, 1'820, 3'960, .0090, .0121, .129},
    {"Winter Reads", Channel::native, 3'120, 1'410, 2'810, .0077, .0133, .083},
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

std::string idOf(const std::string& name)
{
    std::string id;
    for (const char c : name) {
        id += std::isalnum(static_cast<unsigned char>(c)) != 0
                  ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
                  : '-';
    }
    return id;
}

std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 31;
    x *= 0x9E3779B97F4A7C15ULL;
    x ^= x >> 29;
    x *= 0xBF58476D1CE4E5B9ULL;
    return x ^ (x >> 32);
}

double noise(std::uint64_t seed)
{
    return static_cast<double>(mixed(seed) >> 11) / 9007199254740992.0 - 0.5;
}

/// How busy an hour of the day is; the mean over a day is about 1.
double dayShape(double hour)
{
    const auto hill = [hour](double at, double width) { return std::exp(-std::pow((hour - at) / width, 2)); };
    return 0.2 + 1.7 * hill(12.6, 3.4) + 1.9 * hill(20.3, 1.9) + 0.5 * hill(9.0, 1.5);
}

void addRatios(api::Figures& f)
{
    const auto ratio = [](double a, double b, api::Absent none) {
        return b == 0 ? api::Ratio{0, none} : api::Ratio{a / b, api::Absent::none};
    };
    const double cost = base::toDouble(f.cost);
    const double revenue = base::toDouble(f.revenue);
    f.ctr = ratio(double(f.clicks), double(f.impressions), api::Absent::noImpressions);
    f.conversionRate = ratio(double(f.conversions), double(f.clicks), api::Absent::noClicks);
    f.cpc = ratio(cost, double(f.clicks), api::Absent::noClicks);
    f.cpa = ratio(cost, double(f.conversions), api::Absent::noConversions);
    f.roas = ratio(revenue, cost, api::Absent::noCost);
    if (f.impressions == 0) {
        f.performanceScore = {0, api::Absent::noImpressions};
        return;
    }
    const auto term = [](const api::Ratio& value, double full) {
        return value.present() ? std::min(value.value / full, 1.0) : 0.0;
    };
    const double roas = cost == 0 && revenue > 0 ? 1 : term(f.roas, 3);
    f.performanceScore = {100 * (.3 * term(f.ctr, .05) + .3 * term(f.conversionRate, .1) + .4 * roas),
                          api::Absent::none};
}

/// What absent ratios sort by: before everything.
double keyOf(const api::CampaignRow& row, api::CampaignColumn column)
{
    const api::Figures& f = row.figures;
    const auto of = [](const api::Ratio& ratio) { return ratio.present() ? ratio.value : -1; };
    switch (column) {
    case api::CampaignColumn::name:
        return 0;
    case api::CampaignColumn::channel:
        return double(row.channel);
    case api::CampaignColumn::score:
        return of(f.performanceScore);
    case api::CampaignColumn::cost:
        return base::toDouble(f.cost);
    case api::CampaignColumn::revenue:
        return base::toDouble(f.revenue);
    case api::CampaignColumn::change:
        return row.hasPrevious ? base::toDouble(f.revenue) / base::toDouble(row.previousRevenue) : -1;
    case api::CampaignColumn::roas:
        return of(f.roas);
    case api::CampaignColumn::ctr:
        return of(f.ctr);
    case api::CampaignColumn::conversionRate:
        return of(f.conversionRate);
    case api::CampaignColumn::cpc:
        return of(f.cpc);
    case api::CampaignColumn::cpa:
        return of(f.cpa);
    case api::CampaignColumn::impressions:
        return double(f.impressions);
    case api::CampaignColumn::clicks:
        return double(f.clicks);
    case api::CampaignColumn::conversions:
        return double(f.conversions);
    }
    return 0;
}

void add(api::Figures& sum, const api::Figures& part)
{
    sum.events += part.events;
    sum.impressions += part.impressions;
    sum.clicks += part.clicks;
    sum.conversions += part.conversions;
    sum.cost += part.cost;
    sum.revenue += part.revenue;
    sum.provisional = sum.provisional || part.provisional;
}

} // namespace

namespace {

struct Fault {
    const char *reason, *field, *expected, *found;
    double atStake; ///< below 0: cannot be read
    const char* bytes;
};

constexpr const char* kWrongCost =
    R"({"event_id":"ae-7f20c1","tenant_id":"aldermoor","event_type":"campaign_optimization",)"
    R"("timestamp":"2026-11-24T14:35:57.412+01:00","campaign_id":"gift-guide-carousel",)"
    R"("campaign_name":"Gift Guide Carousel","channel":"social","performance_metrics":{"impressions":412,)"
    R"("clicks":9,"conversions":0,"revenue":0,"cost":"12,40"},"optimization_trigger":"manual_trigger",)"
    R"("changes_made":{"bid_adjustment":0.05}})";

constexpr Fault kFaults[]{
    {"value_out_of_range", "performance_metrics.clicks", "clicks ≤ impressions", "118 of 96", 64.30,
     R"({"event_id":"ae-1","performance_metrics":{"impressions":96,"clicks":118,"conversions":2,"cost":64.3}})"},
    {"missing_required_field", "campaign_id", "a string", "null", 12.80,
     R"({"event_id":"ae-2","campaign_id":null,"performance_metrics":{"cost":12.8}})"},
    {"wrong_type", "performance_metrics.cost", "a number", "\"12,40\"", 12.40, kWrongCost},
    {"timestamp_in_future", "timestamp", "≤ now + 5 min", "15:35:18", -1,
     R"({"event_id":"ae-3","timestamp":"2026-11-24T15:35:18+01:00"})"},
    {"malformed", "", "one JSON object", "1,048,577 B", -1, "{\"event_id\": \"ae-4\", \"name\": \"caf\xE9 \xF0\x28\""},
    {"unknown_event_type", "event_type", "one of 10", "campaign_paused", 231.00,
     R"({"event_id":"ae-5","event_type":"campaign_paused"})"},
    {"wrong_type", "performance_metrics.cost", "a number", "\"8,15\"", 8.15,
     R"({"event_id":"ae-6","performance_metrics":{"cost":"8,15"}})"},
    {"missing_required_field", "touchpoints[1].channel", "a string", "absent", -1,
     R"({"event_id":"ae-7","touchpoints":[{"channel":"email"},{"interaction_type":"click"}]})"},
};

void fillQuarantine(std::vector<api::QuarantinedRecord>& records, TimeMs now)
{
    for (std::size_t i = 0; i < 1'616; ++i) {
        const Fault& fault = kFaults[i % std::size(kFaults)];
        api::QuarantinedRecord record;
        record.sourceId = "ads-eu";
        record.partition = static_cast<std::uint32_t>(i % 4);
        record.position = 7'902'207 - static_cast<std::int64_t>(i);
        record.arrived = now - static_cast<TimeMs>(i) * 31 * kSecondMs - 23 * kSecondMs;
        record.reason = fault.reason;
        record.field = fault.field;
        record.expected = fault.expected;
        record.found = fault.found;
        record.tenantId = "aldermoor";
        if (fault.atStake >= 0) {
            record.atStake = base::moneyFromDouble(fault.atStake);
        }
        record.bytes = fault.bytes;
        records.push_back(std::move(record));
    }
}

} // namespace

FakeBackend::FakeBackend(int campaigns)
{
    for (int i = 0; i < campaigns; ++i) {
        const std::size_t lines = std::size(kLines);
        const Line& line = kLines[static_cast<std::size_t>(i) % lines];
        const int round = i / static_cast<int>(lines);
        std::string name = line.name;
        double scale = 1;
        if (round > 0) {
            name += " " + std::to_string(round + 1);
            scale = 0.12 / round;
        }
        m_campaigns.push_back({idOf(name), name, line.channel, line.revenue * scale, line.cost * scale,
                               line.clicks * scale, line.ctr, line.conversionRate, line.change, m_now - 15 * kDayMs});
        if (name == "Jacket Lab 15s") {
            m_campaigns.back().stoppedAt = m_now - 5 * kHourMs + 3 * kMinuteMs;
        } else if (name == "Black Week Early Access") {
            m_campaigns.back().launchedAt = m_now - 32 * kMinuteMs;
        }
    }
    m_sources = {{"marketing-events", "marketing-events", api::Freshness::live, 800, m_now},
                 {"journeys-web", "journeys-web", api::Freshness::live, 1'100, m_now},
                 {"ads-eu", "ads-eu", api::Freshness::lagging, 42'000, m_now},
                 {"store-returns", "store-returns", api::Freshness::ended, 0, m_now - 12 * kHourMs - 27 * kMinuteMs}};
    m_problems.resize(m_sources.size());
    fillQuarantine(m_quarantine, m_now);
}

api::SubscriptionId FakeBackend::subscribe(api::ViewRequest request, ViewReady ready)
{
    const api::SubscriptionId id = m_next++;
    const auto [at, added] = m_subscriptions.emplace(id, Subscription{std::move(request), std::move(ready)});
    answer(at->second);
    return id;
}

void FakeBackend::change(api::SubscriptionId id, api::ViewRequest request)
{
    Subscription& subscription = m_subscriptions.at(id);
    subscription.request = std::move(request);
    answer(subscription);
}

void FakeBackend::unsubscribe(api::SubscriptionId id)
{
    m_subscriptions.erase(id);
}

void FakeBackend::query(api::Query query, AnswerReady ready)
{
    if (!std::holds_alternative<api::QuarantineRequest>(query)) {
        if (!m_silent) {
            const std::string& error = m_error.empty() ? m_pageError : m_error;
            ready(error.empty() ? explain(query) : base::Result<api::Answer>(base::Error{error}));
        }
        return;
    }
    ++m_quarantineQueries;
    if (m_silent) {
        return;
    }
    if (!m_error.empty() || !m_pageError.empty()) {
        ready(base::Error{m_error.empty() ? m_pageError : m_error});
        return;
    }
    const auto& request = std::get<api::QuarantineRequest>(query);
    api::QuarantinePage page;
    for (const api::QuarantinedRecord& record : m_quarantine) {
        const bool isOfOther =
            !request.tenantId.empty() && !record.tenantId.empty() && record.tenantId != request.tenantId;
        if (isOfOther || (!request.reason.empty() && record.reason != request.reason)) {
            continue;
        }
        const auto place = static_cast<std::size_t>(page.countInAll++);
        page.atStakeInAll += record.atStake.value_or(api::Money{});
        if (place >= request.offset && page.records.size() < request.limit) {
            page.records.push_back(record);
        }
    }
    ready(api::Answer{std::move(page)});
}

void FakeBackend::quarantine(api::QuarantinedRecord record)
{
    m_quarantine.insert(m_quarantine.begin(), std::move(record));
}

void FakeBackend::setProblem(std::size_t source, const std::string& problem)
{
    m_problems.at(source) = problem;
}

void FakeBackend::advance(TimeMs by)
{
    m_now += by;
    m_eventsIn += by * 653 / 1000;
    for (api::SourceMark& source : m_sources) {
        if (source.freshness != api::Freshness::ended && source.freshness != api::Freshness::offline &&
            source.freshness != api::Freshness::stale) {
            source.lastRecordAt = m_now;
        }
    }
    publish();
}

void FakeBackend::publish()
{
    for (auto& [id, subscription] : m_subscriptions) {
        answer(subscription);
    }
}

void FakeBackend::setError(const std::string& message)
{
    m_error = message;
    publish();
}

void FakeBackend::setPageError(const std::string& message)
{
    m_pageError = message;
    publish();
}

void FakeBackend::setCampaignError(const std::string& campaignId, const std::string& message)
{
    m_campaignErrors[campaignId] = message;
    publish();
}

void FakeBackend::setLastRecord(TimeMs at)
{
    for (api::SourceMark& source : m_sources) {
        if (source.freshness != api::Freshness::ended) {
            source.lastRecordAt = at;
        }
    }
}

void FakeBackend::setFreshness(std::size_t source, api::Freshness freshness, TimeMs behind)
{
    m_sources.at(source).freshness = freshness;
    m_sources.at(source).behind = behind;
}

std::vector<api::ViewRequest> FakeBackend::standing() const
{
    std::vector<api::ViewRequest> requests;
    for (const auto& [id, subscription] : m_subscriptions) {
        requests.push_back(subscription.request);
    }
    return requests;
}

void FakeBackend::answer(const Subscription& subscription)
{
    if (!m_error.empty()) {
        subscription.ready(base::Error{m_error});
        return;
    }
    if (!std::holds_alternative<api::StatusRequest>(subscription.request)) {
        if (m_silent) {
            return;
        }
        if (!m_pageError.empty()) {
            subscription.ready(base::Error{m_pageError});
            return;
        }
    }
    if (const auto* campaign = std::get_if<api::CampaignRequest>(&subscription.request)) {
        const auto failing = m_campaignErrors.find(campaign->campaignId);
        if (failing != m_campaignErrors.end() && !failing->second.empty()) {
            subscription.ready(base::Error{failing->second});
            return;
        }
    }
    struct Answering {
        const FakeBackend& self;
        api::View operator()(const api::StatusRequest& r) const { return self.status(r); }
        api::View operator()(const api::OverviewRequest& r) const { return self.overview(r); }
        api::View operator()(const api::CampaignsRequest& r) const { return self.campaigns(r); }
        api::View operator()(const api::CampaignRequest& r) const { return self.campaign(r); }
        api::View operator()(const api::SourcesRequest&) const { return self.sources(); }
        api::View operator()(const api::WeekHoursRequest& r) const { return self.weekHours(r); }
    };
    subscription.ready(std::visit(Answering{*this}, subscription.request));
}

api::Range FakeBackend::rangeOf(const api::Scope& scope) const
{
    const api::RangeKind kind = scope.range.kind;
    api::Range range;
    range.kind = kind;
    range.comparison = scope.comparison;
    range.to = m_now;
    const auto trailing = [&](TimeMs length) {
        range.from = m_now - length;
        range.end = m_now;
        range.previousFrom = range.from - length;
        range.previousTo = range.from;
        range.previousEnd = range.from;
    };
    switch (kind) {
    case api::RangeKind::live:
        trailing(5 * kMinuteMs);
        break;
    case api::RangeKind::minutes15:
        trailing(15 * kMinuteMs);
        break;
    case api::RangeKind::hour1:
        trailing(kHourMs);
        break;
    case api::RangeKind::hours6:
        trailing(6 * kHourMs);
        break;
    case api::RangeKind::hours24:
        trailing(kDayMs);
        break;
    case api::RangeKind::days7:
        trailing(7 * kDayMs);
        break;
    case api::RangeKind::days30:
        trailing(30 * kDayMs);
        break;
    case api::RangeKind::days90:
        trailing(90 * kDayMs);
        break;
    case api::RangeKind::between:
        range.from = std::clamp(scope.range.from, std::min(scope.range.to, m_now) - 800 * kDayMs, m_now);
        range.end = std::max(scope.range.to, range.from + 1);
        range.to = std::min(m_now, range.end);
        range.previousFrom = range.from - (range.end - range.from);
        range.previousTo = range.previousFrom + (range.to - range.from);
        range.previousEnd = range.from;
        break;
    case api::RangeKind::today:
        range.from = base::floorTo(m_now + kZoneOffset, kDayMs) - kZoneOffset;
        range.end = range.from + kDayMs;
        range.previousFrom = range.from - 7 * kDayMs;
        range.previousTo = m_now - 7 * kDayMs;
        range.previousEnd = range.end - 7 * kDayMs;
        break;
    }
    const TimeMs back = scope.comparison == api::Comparison::lastWeek   ? 7 * kDayMs
                        : scope.comparison == api::Comparison::lastYear ? 364 * kDayMs
                                                                        : 0;
    if (back > 0) {
        range.previousFrom = range.from - back;
        range.previousTo = range.to - back;
        range.previousEnd = range.end - back;
    } else if (scope.comparison == api::Comparison::none) {
        range.previousFrom = range.previousTo = range.previousEnd = range.from;
    }
    return range;
}

TimeMs FakeBackend::bucketOf(const api::Range& range)
{
    const TimeMs length = range.end - range.from;
    switch (range.kind) {
    case api::RangeKind::live:
        return 5 * kSecondMs;
    case api::RangeKind::minutes15:
        return 15 * kSecondMs;
    case api::RangeKind::hour1:
        return kMinuteMs;
    case api::RangeKind::hours6:
        return 5 * kMinuteMs;
    case api::RangeKind::today:
    case api::RangeKind::hours24:
        return 15 * kMinuteMs;
    case api::RangeKind::between:
        return length <= 2 * kDayMs ? 15 * kMinuteMs : length <= 14 * kDayMs ? kHourMs : kDayMs;
    case api::RangeKind::days7:
        return 2 * kHourMs;
    case api::RangeKind::days30:
    case api::RangeKind::days90:
        return kDayMs;
    }
    return kHourMs;
}

api::Figures FakeBackend::figuresOf(const Campaign& campaign, TimeMs from, TimeMs to, bool before) const
{
    api::Figures f;
    if (m_empty || to <= from) {
        addRatios(f);
        return f;
    }
    from = before ? from : std::max(from, campaign.launchedAt);
    to = campaign.stoppedAt == 0 || before ? to : std::min(to, campaign.stoppedAt);
    if (to <= from || (before && campaign.launchedAt > m_now - kDayMs)) {
        addRatios(f);
        return f;
    }
    // Cells of a quarter of an hour carry the noise; beyond two days a day is as good as its neighbour.
    double share = 0;
    std::uint64_t seed = std::hash<std::string>{}(campaign.id);
    const TimeMs cell = to - from > 2 * kDayMs ? kDayMs : kMinuteMs * 15;
    for (TimeMs at = base::floorTo(from, cell); at < to; at += cell) {
        const double covered = double(std::min(to, at + cell) - std::max(from, at)) / double(kDayMs);
        const double hour = double((at + kZoneOffset) % kDayMs) / double(kHourMs);
        const double busy = cell == kDayMs ? 1.0 : dayShape(hour) * 24 / 24 * 1.15;
        share += covered * busy * (1 + 0.25 * noise(seed ^ std::uint64_t(at / cell)));
    }
    const double money = before ? share / (1 + campaign.change) : share;
    const double traffic = before ? share * 0.96 : share;
    f.clicks = std::llround(campaign.clicksADay * traffic);
    f.impressions = std::llround(campaign.clicksADay * traffic / campaign.ctr);
    f.conversions = std::llround(campaign.clicksADay * traffic * campaign.conversionRate);
    f.revenue = base::moneyFromDouble(std::round(campaign.revenueADay * money * 100) / 100);
    f.cost = base::moneyFromDouble(std::round(campaign.costADay * traffic * 100) / 100);
    f.events = f.impressions / 40 + 1;
    f.provisional = !before && to >= m_now; // not once it has stopped
    addRatios(f);
    return f;
}

api::Trend FakeBackend::trendOf(const std::vector<const Campaign*>& campaigns, const api::Range& range) const
{
    api::Trend trend;
    const TimeMs bucket = bucketOf(range);
    const auto points = [&](TimeMs from, TimeMs to, bool before) {
        std::vector<api::TrendPoint> result;
        for (TimeMs at = from; at < to; at += bucket) {
            api::TrendPoint point{at, at + bucket, std::min(at + bucket, to), {}};
            for (const Campaign* campaign : campaigns) {
                add(point.figures, figuresOf(*campaign, point.start, point.elapsedTo, before));
            }
            addRatios(point.figures);
            result.push_back(point);
        }
        return result;
    };
    const TimeMs shift = range.kind == api::RangeKind::today ? 0 : range.from - base::floorTo(range.from, bucket);
    trend.current = points(range.from - shift, range.to, false);
    trend.previous = points(range.previousFrom - shift, range.previousEnd - shift, true);
    return trend;
}

std::shared_ptr<const api::Status> FakeBackend::status(const api::StatusRequest&) const
{
    auto status = std::make_shared<api::Status>();
    status->now = m_now;
    status->tenants = {{"aldermoor", "Aldermoor Outdoor", "EUR", "Europe/Berlin"},
                       {"lakeside", "Lakeside Cycles", "GBP", "Europe/London"}};
    status->sources = m_sources;
    status->eventsPerSecond = 653;
    status->finalTo = m_now - 49 * kSecondMs;
    status->zoneOffset = kZoneOffset;
    status->eventsIn = m_eventsIn;
    status->quarantined = 1'616;
    status->newestArrival = m_now;
    status->imbalance = m_imbalance;
    if (!m_statusProblem.empty()) {
        status->problems.push_back(m_statusProblem);
    }
    return status;
}

bool FakeBackend::passes(const Campaign& campaign, const api::Filter& filter)
{
    const bool named = lower(campaign.id).find(lower(filter.text)) != std::string::npos ||
                       lower(campaign.name).find(lower(filter.text)) != std::string::npos;
    return named && (filter.channels.empty() || std::find(filter.channels.begin(), filter.channels.end(),
                                                          campaign.channel) != filter.channels.end());
}

std::shared_ptr<const api::Overview> FakeBackend::overview(const api::OverviewRequest& request) const
{
    auto view = std::make_shared<api::Overview>();
    view->range = rangeOf(request.scope);
    view->provisionalSince = base::floorTo(m_now - 49 * kSecondMs, 5 * kSecondMs);
    view->newestArrival = m_now;
    std::vector<const Campaign*> all;
    std::vector<api::Mover> movers;
    for (const Campaign& campaign : m_campaigns) {
        if (!passes(campaign, request.scope.filter)) {
            continue;
        }
        ++view->campaigns;
        all.push_back(&campaign);
        const api::Figures now = figuresOf(campaign, view->range.from, view->range.to, false);
        const api::Figures before = figuresOf(campaign, view->range.previousFrom, view->range.previousTo, true);
        add(view->totals, now);
        add(view->previous, before);
        movers.push_back({campaign.id, campaign.name, campaign.channel, now.revenue, before.revenue});
        for (const bool stopped : {false, true}) {
            const TimeMs at = stopped ? campaign.stoppedAt : campaign.launchedAt;
            if (at >= view->range.from && at < view->range.end) {
                view->marks.push_back({campaign.id, campaign.name, campaign.channel, at, stopped});
            }
        }
    }
    std::ranges::sort(view->marks, std::greater(), &api::CampaignMark::time);
    if (view->marks.size() > api::Overview::kMarksMax) {
        view->marksLeftOut = static_cast<int>(view->marks.size() - api::Overview::kMarksMax);
        view->marks.resize(api::Overview::kMarksMax);
    }
    addRatios(view->totals);
    addRatios(view->previous);
    view->trend = trendOf(all, view->range);
    for (int c = 0; c < 6 && !m_empty; ++c) {
        api::ChannelLine line;
        line.channel = static_cast<Channel>(c);
        std::vector<const Campaign*> its;
        for (const Campaign& campaign : m_campaigns) {
            if (campaign.channel == line.channel && passes(campaign, request.scope.filter)) {
                its.push_back(&campaign);
                add(line.figures, figuresOf(campaign, view->range.from, view->range.to, false));
                add(line.previous, figuresOf(campaign, view->range.previousFrom, view->range.previousTo, true));
            }
        }
        line.campaigns = static_cast<int>(its.size());
        addRatios(line.figures);
        addRatios(line.previous);
        line.trend = trendOf(its, view->range);
        view->channels.push_back(std::move(line));
    }
    std::sort(view->channels.begin(), view->channels.end(),
              [](const auto& a, const auto& b) { return a.figures.revenue > b.figures.revenue; });
    std::sort(movers.begin(), movers.end(), [](const api::Mover& a, const api::Mover& b) {
        return a.revenue - a.previousRevenue > b.revenue - b.previousRevenue;
    });
    for (const api::Mover& mover : movers) {
        if (mover.revenue > mover.previousRevenue && view->up.size() < 5) {
            view->up.push_back(mover);
        }
    }
    for (auto it = movers.rbegin(); it != movers.rend(); ++it) {
        if (it->revenue < it->previousRevenue && view->down.size() < 5) {
            view->down.push_back(*it);
        }
    }
    return view;
}

api::CampaignRow FakeBackend::rowOf(const Campaign& campaign, const api::Range& range) const
{
    api::CampaignRow row;
    row.campaignId = campaign.id;
    row.name = campaign.name;
    row.channel = campaign.channel;
    row.launchedAt = campaign.launchedAt;
    row.stoppedAt = campaign.stoppedAt;
    row.state = campaign.stoppedAt == 0 ? api::CampaignState::running : api::CampaignState::stopped;
    row.figures = figuresOf(campaign, range.from, range.to, false);
    const api::Figures before = figuresOf(campaign, range.previousFrom, range.previousTo, true);
    row.previousRevenue = before.revenue;
    row.hasPrevious = before.events > 0;
    for (std::size_t minute = 0; minute < row.sparkline.size(); ++minute) {
        const TimeMs from = m_now - TimeMs(row.sparkline.size() - minute) * kMinuteMs;
        row.sparkline[minute] =
            campaign.revenueADay * (1 + noise(std::hash<std::string>{}(campaign.id) ^ std::uint64_t(from / kMinuteMs)));
    }
    return row;
}

std::shared_ptr<const api::CampaignsView> FakeBackend::campaigns(const api::CampaignsRequest& request) const
{
    auto view = std::make_shared<api::CampaignsView>();
    view->range = rangeOf(request.scope);
    view->provisionalSince = base::floorTo(m_now - 49 * kSecondMs, 5 * kSecondMs);
    view->newestArrival = m_now;
    view->rowsUnfiltered = m_campaigns.size();
    std::vector<api::CampaignRow> rows;
    for (const Campaign& campaign : m_campaigns) {
        if (passes(campaign, request.scope.filter)) {
            rows.push_back(rowOf(campaign, view->range));
            add(view->totals, rows.back().figures);
            add(view->previous, figuresOf(campaign, view->range.previousFrom, view->range.previousTo, true));
        }
    }
    sort(rows, request);
    addRatios(view->totals);
    addRatios(view->previous);
    view->campaigns = rows.size();
    if (request.byChannel) {
        group(rows, request, *view);
    }
    view->rows = rows.size();
    for (std::size_t at = 0; at < rows.size(); at += api::CampaignsView::kChunkRows) {
        const std::size_t end = std::min(rows.size(), at + api::CampaignsView::kChunkRows);
        view->chunks.push_back(std::make_shared<const api::CampaignsView::Chunk>(rows.begin() + std::ptrdiff_t(at),
                                                                                 rows.begin() + std::ptrdiff_t(end)));
    }
    return view;
}

void FakeBackend::sort(std::vector<api::CampaignRow>& rows, const api::CampaignsRequest& request) const
{
    std::unordered_map<std::string, double> keys;
    for (const api::CampaignRow& row : rows) {
        keys[row.campaignId] = keyOf(row, request.sortBy);
    }
    if (request.holdOrder) {
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            keys[m_order[i]] = request.descending ? -double(i) : double(i);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const api::CampaignRow& a, const api::CampaignRow& b) {
        if (request.sortBy == api::CampaignColumn::name && !request.holdOrder) {
            return request.descending ? a.name > b.name : a.name < b.name;
        }
        const double left = keys[a.campaignId];
        const double right = keys[b.campaignId];
        return request.descending ? left > right : left < right;
    });
    m_order.clear();
    for (const api::CampaignRow& row : rows) {
        m_order.push_back(row.campaignId);
    }
}

/// In the order in which their first rows come.
void FakeBackend::group(std::vector<api::CampaignRow>& rows, const api::CampaignsRequest& request,
                        api::CampaignsView& view) const
{
    const std::vector<api::CampaignRow> all = std::exchange(rows, {});
    for (const api::CampaignRow& first : all) {
        const Channel channel = first.channel;
        if (std::ranges::any_of(view.groups, [&](const api::CampaignGroup& g) { return g.channel == channel; })) {
            continue;
        }
        const bool folded = std::ranges::find(request.folded, channel) != request.folded.end();
        api::CampaignGroup group;
        group.channel = channel;
        group.firstRow = rows.size();
        for (const api::CampaignRow& row : all) {
            if (row.channel != channel) {
                continue;
            }
            ++group.campaigns;
            add(group.figures, row.figures);
            group.previous.revenue += row.previousRevenue;
            group.previous.events += row.hasPrevious ? 1 : 0;
            if (!folded) {
                ++group.rows;
                rows.push_back(row);
            }
        }
        addRatios(group.figures);
        view.groups.push_back(std::move(group));
    }
}

std::shared_ptr<const api::CampaignView> FakeBackend::campaign(const api::CampaignRequest& request) const
{
    auto view = std::make_shared<api::CampaignView>();
    view->range = rangeOf(request.scope);
    view->newestArrival = m_now;
    view->provisionalSince = base::floorTo(m_now - 49 * kSecondMs, 5 * kSecondMs);
    for (const Campaign& campaign : m_campaigns) {
        if (campaign.id == request.campaignId) {
            view->row = rowOf(campaign, view->range);
            view->previous = figuresOf(campaign, view->range.previousFrom, view->range.previousTo, true);
            view->trend = trendOf({&campaign}, view->range);
            view->budget = base::moneyFromDouble(200'000);
            view->durationDays = 28;
            view->costSince = campaign.launchedAt;
            view->costSinceLaunch = figuresOf(campaign, campaign.launchedAt, m_now, false).cost;
            if (campaign.stoppedAt != 0) {
                view->notes.push_back({campaign.stoppedAt, api::CampaignNote::Kind::termination, {}});
            }
            view->notes.insert(
                view->notes.end(),
                {{m_now - 5 * kHourMs, api::CampaignNote::Kind::optimization,
                  R"({"optimization_trigger":"manual_trigger","bid_adjustment":-0.12,"budget_allocation":200000})"},
                 {campaign.launchedAt, api::CampaignNote::Kind::launch, {}}});
            std::erase_if(view->notes, [&](const auto& note) { return note.time < campaign.launchedAt; });
        }
    }
    return view;
}

std::shared_ptr<const api::WeekHours> FakeBackend::weekHours(const api::WeekHoursRequest& request) const
{
    auto view = std::make_shared<api::WeekHours>();
    view->range = rangeOf(request.scope);
    view->newestArrival = m_now;
    view->provisionalSince = base::floorTo(m_now - 49 * kSecondMs, 5 * kSecondMs);
    view->knownFrom = view->range.to;
    for (TimeMs start = view->range.from; start < view->range.to;) {
        const TimeMs end = std::min(base::floorTo(start, kHourMs) + kHourMs, view->range.to);
        const TimeMs ofWeek = (start + kZoneOffset + 3 * kDayMs) % (7 * kDayMs);
        api::WeekHour& hour = view->hours[static_cast<std::size_t>(ofWeek / kHourMs)];
        const std::int64_t before = view->totals.events;
        for (const Campaign& campaign : m_campaigns) {
            const bool counts =
                request.campaignId.empty() ? passes(campaign, request.scope.filter) : campaign.id == request.campaignId;
            if (counts) {
                const api::Figures figures = figuresOf(campaign, start, end, false);
                add(hour.figures, figures);
                add(view->totals, figures);
            }
        }
        if (view->totals.events > before && view->knownFrom == view->range.to) {
            view->knownFrom = start;
        }
        if (view->knownFrom != view->range.to) {
            hour.elapsed += end - start;
            ++hour.times;
        }
        start = end;
    }
    for (api::WeekHour& hour : view->hours) {
        addRatios(hour.figures);
    }
    addRatios(view->totals);
    return view;
}

std::shared_ptr<const api::SourcesView> FakeBackend::sources() const
{
    auto view = std::make_shared<api::SourcesView>();
    view->now = m_now;
    view->newestArrival = m_now;
    for (const api::SourceMark& mark : m_sources) {
        api::SourceLine line;
        line.mark = mark;
        line.kind = mark.freshness == api::Freshness::ended ? "file" : "kafka";
        line.watermark = m_now - mark.behind - 2'001;
        line.eventsPerSecond = 220;
        line.recordsBehind = mark.behind / 4;
        for (std::uint32_t partition = 0; partition < 4; ++partition) {
            // One partition is what makes a source lag.
            const bool behind = mark.freshness == api::Freshness::lagging && partition != 2;
            const TimeMs ahead = behind ? mark.behind - 1'000 - 100 * partition : 50 * partition;
            line.partitions.push_back({partition, behind ? api::Freshness::live : mark.freshness, 7'902'207,
                                       behind ? 31 + partition : mark.behind / 16, line.watermark + ahead, 55});
        }
        line.problem = m_problems[view->sources.size()];
        line.gaps = mark.id == "ads-eu" ? 1 : 0;
        view->sources.push_back(std::move(line));
    }
    view->dispositions = {24'318'406,
                          24'291'118,
                          9'204,
                          14'377,
                          2'091,
                          static_cast<std::int64_t>(m_quarantine.size()),
                          3'880,
                          {{"missing_required_field", 640},
                           {"wrong_type", 391},
                           {"value_out_of_range", 240},
                           {"malformed", 212},
                           {"timestamp_in_future", 90},
                           {"unknown_event_type", 43}},
                          m_imbalance};
    return view;
}

} // namespace bw::test
