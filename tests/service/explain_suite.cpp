#include "core/base/zone.h"
#include "core/service/figures.h"
#include "tests/service/scene.h"

#include <algorithm>
#include <functional>

namespace bw::test {

using base::TimeMs;
using campaign::Amount;

namespace {

/// Asks and waits.
template <typename AnswerType>
base::Result<AnswerType> ask(BackendUnderTest& under, api::Query query)
{
    std::optional<base::Result<api::Answer>> came;
    under.backend().query(std::move(query), [&came](base::Result<api::Answer> answer) { came = std::move(answer); });
    for (int i = 0; i < 6 && !came; ++i) {
        under.advance(20);
    }
    if (!came) {
        return base::Error{"no answer came"};
    }
    if (!*came) {
        return came->error();
    }
    return std::get<AnswerType>(std::move(*came).value());
}

bool equal(const api::Figures& a, const api::Figures& b)
{
    api::Figures other = b;
    other.provisional = a.provisional;
    return a == other;
}

std::string describe(const api::Figures& figures)
{
    return std::to_string(figures.events) + " events (" + std::to_string(figures.lateEvents) + " late), cost " +
           toDecimal(figures.cost) + ", revenue " + toDecimal(figures.revenue);
}

std::string compare(const std::string& what, const api::Figures& shown, const api::Figures& expected)
{
    return equal(shown, expected) ? std::string()
                                  : what + ": " + describe(shown) + ", should be " + describe(expected) + "\n";
}

/// Adds the exact parts; ratios of the result mean nothing.
struct Total {
    std::int64_t events = 0, late = 0, impressions = 0, clicks = 0, conversions = 0;
    base::Money cost, revenue;

    void add(const api::Figures& figures)
    {
        events += figures.events;
        late += figures.lateEvents;
        impressions += figures.impressions;
        clicks += figures.clicks;
        conversions += figures.conversions;
        cost += figures.cost;
        revenue += figures.revenue;
    }
    bool is(const api::Figures& figures) const
    {
        return events == figures.events && late == figures.lateEvents && impressions == figures.impressions &&
               clicks == figures.clicks && conversions == figures.conversions && cost == figures.cost &&
               revenue == figures.revenue;
    }
};

/// A figure of a scene, asked for and recomputed.
class Inquiry {
public:
    Inquiry(BackendUnderTest& under, const Scene& scene, Random& random, api::ExplainRequest request)
        : m_under(under), m_scene(scene), m_random(random), m_request(std::move(request))
    {}

    std::string check()
    {
        const std::string where =
            "tenant " + m_request.scope.tenantId + ", campaign '" + m_request.campaignId + "', range " +
            std::to_string(static_cast<int>(m_request.scope.range.kind)) + (m_request.previous ? " (before, " : " (") +
            std::to_string(static_cast<int>(m_request.scope.comparison)) + "), filter '" + m_request.scope.filter.text +
            "', part " + std::to_string(m_request.from) + "-" + std::to_string(m_request.to) + ": ";
        const auto answer = ask<api::Explanation>(m_under, m_request);
        if (!answer) {
            return where + answer.error().message + "\n";
        }
        const api::Explanation& explanation = answer.value();
        std::string wrong = checkSum(explanation) + checkBuckets(explanation) + checkView(explanation);
        for (int i = 0; i < 3 && wrong.empty() && !explanation.buckets.empty(); ++i) {
            const auto& bucket = explanation.buckets[static_cast<std::size_t>(
                between(m_random, 0, static_cast<std::int64_t>(explanation.buckets.size()) - 1))];
            wrong += checkParts(explanation.of, bucket.point.start, bucket.point.end, bucket.point.figures, 0);
        }
        return wrong.empty() ? wrong : where + wrong;
    }

private:
    using Counts = std::function<bool(const SimulatedEvent&)>;

    static bool isSelected(const api::Selection& of, const SimulatedEvent& event)
    {
        const campaign::SeriesKey& key = *event.series;
        const auto channel = static_cast<api::Channel>(key.channel);
        const bool channelCounts = of.channel
                                       ? *of.channel == channel
                                       : of.filter.channels.empty() ||
                                             std::ranges::find(of.filter.channels, channel) != of.filter.channels.end();
        const bool campaignCounts = of.campaignId.empty() ? key.campaignId.find(of.filter.text) != std::string::npos
                                                          : key.campaignId == of.campaignId;
        return key.tenantId == of.tenantId && channelCounts && campaignCounts;
    }
    api::Figures sum(const api::Selection& of, TimeMs from, TimeMs to, const Counts& counts = {}) const
    {
        Amount sum;
        for (const SimulatedEvent& event : m_scene.events()) {
            if (event.time >= from && event.time < to && isSelected(of, event) && (!counts || counts(event))) {
                sum += Amount{event.sums, event.late ? 1 : 0};
            }
        }
        return service::figuresOf(sum, false);
    }
    /// Full minutes with late events, the windows of a partial last one without (ends of the range before).
    api::Figures sumToWindow(const api::Selection& of, TimeMs from, TimeMs to) const
    {
        const bool live = m_request.scope.range.kind == api::RangeKind::live &&
                          m_request.scope.comparison == api::Comparison::previous;
        const TimeMs minute = live ? to : std::max(from, base::floorTo(to, base::kMinuteMs));
        return sum(of, from, to, [minute](const SimulatedEvent& event) { return event.time < minute || !event.late; });
    }
    std::int64_t revision(const api::Selection& of, const base::Interval& holder) const
    {
        std::int64_t revision = 1;
        for (const SimulatedEvent& event : m_scene.events()) {
            const bool after = event.late && *event.stamp >= holder.end - 1;
            revision += isSelected(of, event) && event.time >= holder.begin && event.time < holder.end && after ? 1 : 0;
        }
        return revision;
    }

    static std::string checkSum(const api::Explanation& explanation)
    {
        if (explanation.buckets.empty() && explanation.from != explanation.to) {
            return "no buckets\n";
        }
        Total total;
        TimeMs at = explanation.from;
        for (const auto& bucket : explanation.buckets) {
            if (bucket.point.start != at) {
                return "a gap before bucket " + std::to_string(bucket.point.start) + "\n";
            }
            at = bucket.point.end;
            total.add(bucket.point.figures);
        }
        return total.is(explanation.figures) && at == explanation.to ? ""
                                                                     : "the buckets are not what the figure says\n";
    }

    std::string checkBuckets(const api::Explanation& explanation) const
    {
        std::string wrong;
        const bool cut = m_request.previous && m_request.from == m_request.to;
        std::int64_t highest = 1;
        for (const auto& bucket : explanation.buckets) {
            const TimeMs start = bucket.point.start;
            const TimeMs end = bucket.point.end;
            wrong += compare("bucket " + std::to_string(start) + "-" + std::to_string(end), bucket.point.figures,
                             cut ? sumToWindow(explanation.of, start, end) : sum(explanation.of, start, end));
            const bool day = explanation.revisionIsOfDays;
            const auto holder =
                calendarInterval(base::Zone::utc(), day ? base::CalendarUnit::day : base::CalendarUnit::hour, start);
            const std::int64_t expected = revision(explanation.of, holder);
            if (bucket.revision != expected) {
                wrong += "bucket " + std::to_string(start) + " has revision " + std::to_string(bucket.revision) +
                         ", should be " + std::to_string(expected) + "\n";
            }
            highest = std::max(highest, expected);
        }
        const api::Ratio score = explanation.figures.performanceScore;
        double points = 0;
        for (const auto& term : explanation.formula.terms) {
            points += term.points;
        }
        if (m_request.metric == api::Metric::performanceScore && score.present() &&
            std::abs(points - score.value) > 1e-9) {
            wrong += "the terms are not the score\n";
        }
        return wrong + (explanation.revision == highest ? "" : "the highest revision is another\n");
    }

    /// What a view shows of the same scope.
    std::string checkView(const api::Explanation& explanation) const
    {
        if (m_request.from != m_request.to || m_request.channel) {
            return {};
        }
        if (m_request.campaignId.empty()) {
            Reader<api::Overview> overview(m_under.backend(), api::OverviewRequest{m_request.scope});
            for (int i = 0; i < 6; ++i) {
                m_under.advance(0);
            }
            return overview.view()
                       ? compare("Overview", m_request.previous ? overview.view()->previous : overview.view()->totals,
                                 explanation.figures)
                       : "no view\n";
        }
        if (!m_request.scope.filter.channels.empty()) {
            return {};
        }
        Reader<api::CampaignView> campaign(m_under.backend(),
                                           api::CampaignRequest{m_request.scope, m_request.campaignId});
        for (int i = 0; i < 6; ++i) {
            m_under.advance(0);
        }
        return campaign.view()
                   ? compare("campaign", m_request.previous ? campaign.view()->previous : campaign.view()->row.figures,
                             explanation.figures)
                   : "no view\n";
    }

    std::string checkParts(const api::Selection& of, TimeMs from, TimeMs to, const api::Figures& whole, int depth)
    {
        const std::string where = "parts of " + std::to_string(from) + "-" + std::to_string(to) + ": ";
        const auto limit = static_cast<std::size_t>(between(m_random, 0, 3) == 0 ? 3 : 1'000'000);
        const auto answer = ask<api::PartsPage>(m_under, api::PartsRequest{of, from, to, limit});
        if (!answer) {
            // Only what is older than its tier is kept cannot be taken apart.
            const bool mayBeGone = from < m_under.now() - 29 * base::kDayMs;
            return mayBeGone ? "" : where + answer.error().message + "\n";
        }
        const api::PartsPage& page = answer.value();
        std::string wrong = compare("total", page.total, whole);
        Total total;
        total.add(page.rest);
        total.add(page.late);
        for (const api::FigurePart& part : page.parts) {
            total.add(part.figures);
            wrong += checkPart(of, page, part);
        }
        if (!total.is(page.total)) {
            wrong += "parts, rest and late events are not the total\n";
        }
        if (page.late.events != page.late.lateEvents || page.parts.size() > limit ||
            page.parts.size() != std::min(limit, page.partsInAll)) {
            wrong += "late events (" + describe(page.late) + ") or the number of parts (" +
                     std::to_string(page.parts.size()) + " of " + std::to_string(page.partsInAll) + ") are wrong\n";
        }
        if (!wrong.empty()) {
            return where + wrong;
        }
        if (page.opensFurther && !page.parts.empty() && depth < 3) {
            const auto& part = page.parts[static_cast<std::size_t>(
                between(m_random, 0, static_cast<std::int64_t>(page.parts.size()) - 1))];
            return checkParts(of, part.start, part.end, part.figures, depth + 1);
        }
        return {};
    }

    std::string checkPart(api::Selection of, const api::PartsPage& page, const api::FigurePart& part) const
    {
        if (!part.campaignId.empty()) {
            of.campaignId = part.campaignId;
            of.channel = part.channel;
        }
        const std::string name = "part " + std::to_string(part.start) + " of '" + part.campaignId + "'";
        const bool window = page.length == api::PartLength::window;
        const auto expected = window ? sum(of, part.start, part.end, [](const auto& event) { return !event.late; })
                                     : sumToWindow(of, part.start, part.end);
        std::string wrong = compare(name, part.figures, expected);
        const auto hour = calendarInterval(base::Zone::utc(), base::CalendarUnit::hour, part.start);
        if (part.revision != (window ? 1 : revision(of, hour))) {
            wrong += name + ": another revision\n";
        }
        return wrong;
    }

    BackendUnderTest& m_under;
    const Scene& m_scene;
    Random& m_random;
    api::ExplainRequest m_request;
};

api::ExplainRequest anyFigure(Random& random, TimeMs now, bool mayBeLive)
{
    api::ExplainRequest request;
    request.scope = scopeOf(between(random, 0, 1) == 0 ? "acme" : "nord",
                            kKinds[static_cast<std::size_t>(between(random, mayBeLive ? 0 : 1, 8))]);
    if (between(random, 0, 3) == 0) {
        request.scope.range = anyBetween(random, now);
    }
    request.scope.comparison = static_cast<api::Comparison>(between(random, 0, 3));
    request.metric = static_cast<api::Metric>(between(random, 0, 10));
    request.previous = request.scope.comparison != api::Comparison::none && between(random, 0, 2) == 0;
    switch (between(random, 0, 4)) {
    case 0:
        request.campaignId = request.scope.tenantId + "-" + std::to_string(between(random, 0, 7));
        break;
    case 1:
        request.scope.filter = anyFilter(random);
        break;
    case 2:
        request.channel = static_cast<api::Channel>(between(random, 0, 5));
        break;
    default:
        break;
    }
    return request;
}

/// Figures of all kinds, and points of charts.
std::string checkFigures(BackendUnderTest& under, const Scene& scene, Random& random, bool mayBeLive)
{
    for (int i = 0; i < 60; ++i) {
        api::ExplainRequest request = anyFigure(random, under.now(), mayBeLive);
        if (const std::string wrong = Inquiry(under, scene, random, request).check(); !wrong.empty()) {
            return wrong;
        }
        const auto whole = ask<api::Explanation>(under, request);
        if (!whole) {
            return whole.error().message;
        }
        const auto& buckets = whole.value().buckets;
        if (buckets.empty()) {
            continue;
        }
        const auto last = static_cast<std::int64_t>(buckets.size()) - 1;
        const auto first = between(random, 0, last);
        request.from = buckets[static_cast<std::size_t>(first)].point.start;
        request.to = buckets[static_cast<std::size_t>(between(random, first, last))].point.end;
        if (const std::string wrong = Inquiry(under, scene, random, request).check(); !wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

} // namespace

std::string BackendSuite::figuresComeApart()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    for (int round = 0; round < 3; ++round) {
        scene.play(150, between(m_random, 100, 60'000));
        scene.settle();
        if (const std::string wrong = checkFigures(*under, scene, m_random, true); !wrong.empty()) {
            return "round " + std::to_string(round) + ": " + wrong;
        }
    }
    scene.checkpoint();
    scene.play(20, 1'000);
    scene.restart(true);
    scene.play(10, 500);
    scene.settle();
    const std::string wrong = checkFigures(*under, scene, m_random, false);
    return wrong.empty() ? wrong : "after a restart: " + wrong;
}

std::string BackendSuite::whatIsProvisionalIsTold()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    bool anyOpen = false;
    for (int round = 0; round < 30; ++round) {
        scene.play(20, 700);
        api::ExplainRequest request{scopeOf("acme", kKinds[static_cast<std::size_t>(between(m_random, 0, 2))])};
        const auto answer = ask<api::Explanation>(*under, request);
        if (!answer) {
            return answer.error().message;
        }
        const api::Explanation& explanation = answer.value();
        Amount open;
        for (const SimulatedEvent& event : scene.events()) {
            const TimeMs window = base::floorTo(event.time, 5'000);
            if (event.series->tenantId == "acme" && window + 4'999 > explanation.finalTo - 1 &&
                event.time >= explanation.from && event.time < explanation.to) {
                open += Amount{event.sums, event.late ? 1 : 0};
            }
        }
        const std::string wrong =
            compare("provisional", explanation.provisional, service::figuresOf(open, true)) +
            (explanation.figures.provisional == (open.sums.events > 0) ? "" : "the figure is marked wrongly\n");
        if (!wrong.empty()) {
            return wrong;
        }
        anyOpen |= open.sums.events > 0;
        if (open.sums.events == 0) {
            continue;
        }
        // The open window itself, its value at hand while it runs.
        const auto parts = ask<api::PartsPage>(
            *under,
            api::PartsRequest{explanation.of, base::floorTo(explanation.provisionalSince, base::kMinuteMs),
                              base::floorTo(explanation.provisionalSince, base::kMinuteMs) + base::kMinuteMs, 1'000});
        if (!parts) {
            return parts.error().message;
        }
        Total total;
        total.add(parts.value().rest);
        total.add(parts.value().late);
        std::int64_t openEvents = 0;
        for (const auto& part : parts.value().parts) {
            total.add(part.figures);
            openEvents += part.isFinal ? 0 : part.figures.events;
        }
        if (!total.is(parts.value().total) || openEvents == 0) {
            return "open windows are not listed, or do not add up";
        }
    }
    return anyOpen ? "" : "nothing was provisional";
}

std::string BackendSuite::recordsAreAnswered()
{
    const auto under = m_make(anyStart(m_random));
    const auto tail = std::make_shared<runtime::RecordTail>(std::size_t{1} << 20, event::DecoderOptions{},
                                                            std::make_shared<engine::Settings>());
    SimulatedEngine engine(m_random);
    const TimeMs window = base::floorTo(under->now(), 5'000) - 5'000;
    const engine::SeriesRef series = engine.series()[0];
    runtime::RecordBatch batch;
    Amount sum;
    for (int i = 0; i < 40; ++i) {
        SimulatedEvent event = engine.randomEvent(m_random, under->now());
        event.series = i % 3 == 0 ? engine.series()[1] : series;
        event.time = window + between(m_random, 0, 4'999);
        event.sums.conversions = between(m_random, 0, 3);
        event.sums.clicks = event.sums.conversions + between(m_random, 0, 40);
        event.sums.impressions = event.sums.clicks + between(m_random, 0, 900);
        event.sums.cost.micros = between(m_random, 0, 1'000'000'000);
        event.sums.revenue.micros = between(m_random, 0, 9'000'000'000);
        engine.process(event, under->now());
        sum += i % 3 == 0 ? Amount{} : Amount{event.sums, 0};
        std::string cost;
        std::string revenue;
        appendDecimal(cost, event.sums.cost);
        appendDecimal(revenue, event.sums.revenue);
        const auto number = [](base::Int128 value) { return std::to_string(static_cast<std::int64_t>(value)); };
        const std::string line = "{\"event_id\":\"e" + std::to_string(i) +
                                 "\",\"tenant_id\":\"acme\",\"event_type\":\"campaign_termination\"" +
                                 ",\"timestamp\":" + std::to_string(event.time) + ",\"campaign_id\":\"" +
                                 event.series->campaignId + "\",\"campaign_name\":\"Name\",\"channel\":\"" +
                                 std::string(event::kChannelNames[static_cast<std::size_t>(event.series->channel)]) +
                                 "\",\"performance_metrics\":{\"impressions\":" + number(event.sums.impressions) +
                                 ",\"clicks\":" + number(event.sums.clicks) +
                                 ",\"conversions\":" + number(event.sums.conversions) + ",\"cost\":" + cost +
                                 ",\"revenue\":" + revenue + "}}";
        batch.add(0, i, {}, line);
        if (i == 20) {
            batch.add(0, i, {}, line); // read twice: it counts once
        }
    }
    tail->keep(batch, under->now(), {});
    under->sink().deliver(0, engine.take(under->now() + 10'000, true));
    runtime::SourceSnapshot source;
    source.id = "s";
    source.tail = tail;
    under->sink().deliverSources({source});
    under->advance(100);

    const api::Selection of{"acme", {}, series->campaignId, static_cast<api::Channel>(series->channel)};
    const auto page = ask<api::RecordsPage>(*under, api::RecordsRequest{of, window, window + 5'000, 200});
    if (!page) {
        return page.error().message;
    }
    Total total;
    std::int64_t repeats = 0;
    for (const api::KeptRecord& record : page.value().records) {
        repeats += record.repeat ? 1 : 0;
        if (!record.repeat) {
            total.add(record.increment);
        }
        if (record.sourceId != "s" || record.bytes.find(record.eventId) == std::string::npos) {
            return "a record is not what it was";
        }
    }
    const auto parts = ask<api::PartsPage>(*under, api::PartsRequest{of, window, window + 5'000, 10});
    if (!parts || parts.value().parts.size() != 1) {
        return parts ? "not one window" : parts.error().message;
    }
    if (!total.is(service::figuresOf(sum, false)) || !total.is(parts.value().parts[0].figures)) {
        return "the records are not the window";
    }
    if (repeats != 1 || page.value().kept != 41 || page.value().keptSince == 0) {
        return "what is kept is told wrongly";
    }
    const auto few = ask<api::RecordsPage>(*under, api::RecordsRequest{of, window, window + 5'000, 2});
    return few && few.value().records.size() == 2 && few.value().countInAll == page.value().countInAll
               ? ""
               : "the limit is not kept";
}

} // namespace bw::test
