#include "tests/service/backend_suite.h"

#include "tests/service/expected_views.h"
#include "tests/service/scene.h"

#include <algorithm>
#include <set>

namespace bw::test {

using base::TimeMs;

namespace {

api::CampaignsRequest tableOf(api::Scope scope, api::CampaignColumn sortBy, bool descending, bool holdOrder)
{
    return {std::move(scope), sortBy, descending, holdOrder};
}

/// Every view of a scope against its recomputation.
std::string checkScope(BackendUnderTest& under, const Scene& scene, const api::Scope& scope, bool hasRestarted)
{
    const std::string where = scope.tenantId + ", range " + std::to_string(static_cast<int>(scope.range.kind)) + " " +
                              std::to_string(scope.range.from) + " - " + std::to_string(scope.range.to) +
                              ", comparison " + std::to_string(static_cast<int>(scope.comparison)) + ", filter '" +
                              scope.filter.text + "' and " + std::to_string(scope.filter.channels.size()) +
                              " channels, now " + std::to_string(under.now()) + ": ";
    // A minute that begins while views come is in some of them and not yet in others.
    if (constexpr TimeMs kLooking = 500; under.now() % base::kMinuteMs > base::kMinuteMs - kLooking) {
        under.advance(kLooking);
    }
    Reader<api::Overview> overview(under.backend(), api::OverviewRequest{scope});
    Reader<api::CampaignsView> campaigns(under.backend(), tableOf(scope, {}, true, false));
    api::CampaignsRequest inGroups = tableOf(scope, api::CampaignColumn::revenue, true, false);
    inGroups.byChannel = true;
    Reader<api::CampaignsView> groups(under.backend(), inGroups);
    Reader<api::CampaignView> campaign(under.backend(), api::CampaignRequest{scope, scope.tenantId + "-1"});
    Reader<api::WeekHours> weekHours(under.backend(), api::WeekHoursRequest{scope, {}});
    Reader<api::WeekHours> itsWeekHours(under.backend(), api::WeekHoursRequest{scope, scope.tenantId + "-1"});
    for (int i = 0; i < 16; ++i) {
        under.advance(20);
    }
    if (!overview.view() || !campaigns.view() || !campaign.view() || !groups.view() || !weekHours.view() ||
        !itsWeekHours.view()) {
        return where + "no view came " + overview.error() + campaigns.error() + campaign.error() + weekHours.error() +
               itsWeekHours.error() + "\n";
    }
    if (overview.view()->campaigns != static_cast<int>(campaigns.view()->rows)) {
        return where + "Overview counts " + std::to_string(overview.view()->campaigns) +
               " campaigns, Campaigns lists " + std::to_string(campaigns.view()->rows) + "\n";
    }
    const bool lateMayMiss = hasRestarted && scope.range.kind == api::RangeKind::live;
    const ExpectedViews expected(scene.events(), under.now(), lateMayMiss, scope.filter);
    const ExpectedViews unfiltered(scene.events(), under.now(), lateMayMiss);
    std::string wrong;
    for (const std::string& found :
         {expected.check(scope.tenantId, *overview.view()), expected.check(scope.tenantId, *campaigns.view()),
          expected.check(scope.tenantId, *groups.view()), unfiltered.check(scope.tenantId, *campaign.view()),
          expected.check(scope.tenantId, {}, *weekHours.view()),
          unfiltered.check(scope.tenantId, scope.tenantId + "-1", *itsWeekHours.view())}) {
        wrong += found.empty() ? "" : where + found;
    }
    return wrong;
}

/// Every view of every range, and some of other scopes.
std::string checkAll(BackendUnderTest& under, const Scene& scene, bool hasRestarted, Random& random)
{
    std::string wrong;
    for (const std::string tenant : {"acme", "nord"}) {
        for (const api::RangeKind kind : kKinds) {
            api::Scope scope = scopeOf(tenant, kind);
            wrong += checkScope(under, scene, scope, hasRestarted);
            scope.comparison = static_cast<api::Comparison>(between(random, 0, 3));
            scope.filter = anyFilter(random);
            wrong += checkScope(under, scene, scope, hasRestarted);
        }
        for (int i = 0; i < 4; ++i) {
            wrong += checkScope(under, scene,
                                {tenant, anyBetween(random, under.now()),
                                 static_cast<api::Comparison>(between(random, 0, 3)), anyFilter(random)},
                                hasRestarted);
        }
    }
    return wrong;
}

} // namespace

std::string BackendSuite::viewsEqualTheirRecomputation()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    // Someone looks all the time, so that ranges roll instead of being read anew.
    Reader<api::Overview> hour(under->backend(), api::OverviewRequest{scopeOf("acme", api::RangeKind::hour1)});
    Reader<api::CampaignsView> day(under->backend(),
                                   tableOf(scopeOf("acme", api::RangeKind::hours24), {}, true, false));
    Reader<api::Overview> live(under->backend(), api::OverviewRequest{scopeOf("nord", api::RangeKind::live)});
    for (int round = 0; round < 3; ++round) {
        scene.play(150, between(m_random, 100, 60'000));
        scene.settle();
        if (const std::string wrong = checkAll(*under, scene, false, m_random); !wrong.empty()) {
            return wrong;
        }
    }
    const ExpectedViews expected(scene.events(), under->now());
    return expected.check("acme", *hour.view()) + expected.check("acme", *day.view()) +
           expected.check("nord", *live.view());
}

std::string BackendSuite::restartsChangeNoFigure()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    for (int round = 0; round < 4; ++round) {
        scene.play(80, between(m_random, 100, 20'000));
        scene.checkpoint();
        scene.play(static_cast<int>(between(m_random, 0, 40)), between(m_random, 100, 5'000));
        scene.restart(between(m_random, 0, 1) == 0);
        scene.play(10, 500);
        scene.settle();
        if (const std::string wrong = checkAll(*under, scene, true, m_random); !wrong.empty()) {
            return "round " + std::to_string(round) + ": " + wrong;
        }
    }
    return {};
}

std::string BackendSuite::freshEnginesAdd()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    for (int round = 0; round < 4; ++round) {
        scene.play(60, between(m_random, 100, 5'000));
        scene.settle();
        if (const std::string wrong = checkAll(*under, scene, round > 0, m_random); !wrong.empty()) {
            return "round " + std::to_string(round) + ": " + wrong;
        }
        scene.startAnew();
    }
    return {};
}

std::string BackendSuite::unchangedChunksAreShared()
{
    const auto under = m_make(anyStart(m_random));
    SimulatedEngine engine(m_random, 300);
    const auto giveOne = [&](const engine::SeriesRef& series) {
        SimulatedEvent event = engine.randomEvent(m_random, under->now());
        event.series = series;
        event.time = under->now();
        engine.process(event, under->now());
    };
    for (const auto& series : engine.series()) {
        giveOne(series);
    }
    Reader<api::CampaignsView> reader(
        under->backend(), tableOf(scopeOf("acme", api::RangeKind::hour1), api::CampaignColumn::name, false, false));
    const auto deliver = [&] {
        under->sink().deliver(0, engine.take(under->now(), true));
        under->advance(300);
    };
    deliver();
    for (int i = 0; i < 20; ++i) { // until all windows are final
        under->advance(1'000);
        deliver();
    }
    const auto before = reader.view();
    if (!before || before->chunks.size() < 4 || before->rows != 300) {
        return "no table of 300 campaigns";
    }
    giveOne(engine.series()[5]);
    deliver();
    const auto after = reader.view();
    if (after == before || after->chunks.size() != before->chunks.size()) {
        return "the table has not changed";
    }
    std::size_t changed = 0;
    for (std::size_t i = 0; i < after->chunks.size(); ++i) {
        changed += after->chunks[i] == before->chunks[i] ? 0 : 1;
        if (i + 1 < after->chunks.size() && after->chunks[i]->size() != api::CampaignsView::kChunkRows) {
            return "a chunk is not full";
        }
    }
    if (changed != 1) {
        return std::to_string(changed) + " chunks changed for one campaign";
    }
    // By cost, the rows would change places; held, they do not.
    reader.change(tableOf(scopeOf("acme", api::RangeKind::hour1), api::CampaignColumn::cost, true, false));
    under->advance(300);
    const auto idsOf = [](const api::CampaignsView& view) {
        std::vector<std::string> ids;
        for (const auto& chunk : view.chunks) {
            for (const auto& row : *chunk) {
                ids.push_back(row.campaignId);
            }
        }
        return ids;
    };
    const auto order = idsOf(*reader.view());
    reader.change(tableOf(scopeOf("acme", api::RangeKind::hour1), api::CampaignColumn::cost, true, true));
    for (int i = 0; i < 50; ++i) {
        giveOne(engine.series()[static_cast<std::size_t>(between(m_random, 0, 299))]);
    }
    deliver();
    if (idsOf(*reader.view()) != order) {
        return "held rows moved";
    }
    reader.change(tableOf(scopeOf("acme", api::RangeKind::hour1), api::CampaignColumn::cost, true, false));
    under->advance(300);
    return idsOf(*reader.view()) != order ? "" : "rows let go did not move";
}

namespace {

/// Groups by what they add up to, the most first; one that is folded keeps its sums and loses its rows.
std::string groupsAreFoldedAndSorted(BackendUnderTest& under, Reader<api::CampaignsView>& reader,
                                     api::CampaignsRequest request)
{
    request.byChannel = true;
    request.sortBy = api::CampaignColumn::revenue;
    request.descending = true;
    reader.change(request);
    under.advance(50);
    const std::shared_ptr<const api::CampaignsView> open = reader.view();
    if (open->groups.size() < 2 || !std::ranges::is_sorted(open->groups, std::greater(),
                                                           [](const auto& group) { return group.figures.revenue; })) {
        return "groups are not in order";
    }
    for (const api::CampaignGroup& group : open->groups) {
        for (std::size_t i = group.firstRow + 1; i < group.firstRow + group.rows; ++i) {
            const auto at = [&](std::size_t row) { return open->chunks.at(row / 64)->at(row % 64).figures.revenue; };
            if (at(i - 1) < at(i)) {
                return "rows of a group are not in order";
            }
        }
    }
    request.folded = {open->groups[0].channel};
    reader.change(request);
    under.advance(50);
    const api::CampaignsView& folded = *reader.view();
    if (folded.rows != open->rows - open->groups[0].rows || folded.campaigns != open->campaigns ||
        folded.groups[0].rows != 0 || folded.groups[0].figures != open->groups[0].figures ||
        folded.totals != open->totals || folded.groups[1].firstRow != 0) {
        return "folding changes more than rows";
    }
    return {};
}

} // namespace

std::string BackendSuite::rowsAreFilteredAndSorted()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    scene.play(100, 500);
    scene.settle();
    using Column = api::CampaignColumn;
    const auto valueOf = [](const api::CampaignRow& row, Column column) -> std::optional<double> {
        const auto ratio = [](const api::Ratio& value) {
            return value.present() ? std::optional(value.value) : std::nullopt;
        };
        switch (column) {
        case Column::score:
            return ratio(row.figures.performanceScore);
        case Column::cost:
            return toDouble(row.figures.cost);
        case Column::revenue:
            return toDouble(row.figures.revenue);
        case Column::roas:
            return ratio(row.figures.roas);
        case Column::ctr:
            return ratio(row.figures.ctr);
        case Column::conversionRate:
            return ratio(row.figures.conversionRate);
        case Column::cpc:
            return ratio(row.figures.cpc);
        case Column::cpa:
            return ratio(row.figures.cpa);
        case Column::impressions:
            return static_cast<double>(row.figures.impressions);
        case Column::clicks:
            return static_cast<double>(row.figures.clicks);
        default:
            return static_cast<double>(row.figures.conversions);
        }
    };
    api::CampaignsRequest request = tableOf(scopeOf("acme", api::RangeKind::hour1), {}, true, false);
    Reader<api::CampaignsView> reader(under->backend(), request);
    for (const Column column :
         {Column::score, Column::cost, Column::revenue, Column::roas, Column::ctr, Column::conversionRate, Column::cpc,
          Column::cpa, Column::impressions, Column::clicks, Column::conversions}) {
        for (const bool descending : {false, true}) {
            request.sortBy = column;
            request.descending = descending;
            reader.change(request);
            under->advance(50);
            std::optional<std::optional<double>> last;
            for (const auto& chunk : reader.view()->chunks) {
                for (const auto& row : *chunk) {
                    const auto value = valueOf(row, column);
                    const bool wrong =
                        last && (value ? (!*last || (descending ? *value > **last : *value < **last)) : false);
                    if (wrong) {
                        return "column " + std::to_string(static_cast<int>(column)) + " is not in order";
                    }
                    last = value;
                }
            }
        }
    }
    request.scope.filter.text = "ACME-3";
    reader.change(request);
    under->advance(50);
    const auto& filtered = *reader.view();
    if (filtered.rows != 1 || filtered.chunks.at(0)->at(0).campaignId != "acme-3" || filtered.rowsUnfiltered != 8) {
        return "the filter finds something else";
    }
    request.scope.filter.text.clear();
    request.scope.filter.channels = {filtered.chunks.at(0)->at(0).channel};
    reader.change(request);
    under->advance(50);
    for (const auto& chunk : reader.view()->chunks) {
        for (const auto& row : *chunk) {
            if (row.channel != request.scope.filter.channels[0]) {
                return "a row of another channel";
            }
        }
    }
    if (reader.view()->rows == 0) {
        return "no row of the channel";
    }
    request.scope.filter.channels.clear();
    return groupsAreFoldedAndSorted(*under, reader, request);
}

std::string BackendSuite::nothingComesAfterUnsubscribe()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    scene.play(5, 200);
    int seen = 0;
    api::SubscriptionId inside = 0;
    int seenInside = 0;
    const auto id = under->backend().subscribe(api::StatusRequest{"acme"}, [&](base::Result<api::View>) { ++seen; });
    inside = under->backend().subscribe(api::OverviewRequest{scopeOf("acme", api::RangeKind::live)},
                                        [&](base::Result<api::View>) {
                                            ++seenInside;
                                            under->backend().unsubscribe(inside); // from within its own callback
                                        });
    scene.play(5, 1'000);
    if (seen == 0 || seenInside != 1) {
        return "views came " + std::to_string(seen) + " and " + std::to_string(seenInside) + " times";
    }
    under->backend().unsubscribe(id);
    const int before = seen;
    scene.play(5, 1'000);
    return seen == before && seenInside == 1 ? "" : "a view came after unsubscribe";
}

std::string BackendSuite::viewsComeAtMostTenTimesASecond()
{
    const auto under = m_make(anyStart(m_random));
    Scene scene(*under, m_random);
    Reader<api::Overview> reader(under->backend(), api::OverviewRequest{scopeOf("acme", api::RangeKind::minutes15)});
    scene.play(20, 1'000);
    std::set<TimeMs> times; // of any view
    const auto note = [&](const base::Result<api::View>&) { times.insert(under->now()); };
    under->backend().subscribe(api::StatusRequest{"acme"}, note);
    under->backend().subscribe(api::OverviewRequest{scopeOf("acme", api::RangeKind::hour1)}, note);
    // Five seconds, a delivery each 10 ms.
    const auto comeOf = [&](std::int64_t recordsASecond) {
        runtime::SourceSnapshot source;
        source.id = "k";
        int before = 0;
        for (int i = -100; i < 500; ++i) { // a second until the rate is known
            if (i == 0) {
                before = reader.views();
                times.clear();
            }
            source.recordsIn += recordsASecond / 100;
            under->sink().deliverSources({source});
            scene.play(1, 10);
        }
        return reader.views() - before;
    };
    const int calm = comeOf(500);
    if (times.size() > 21) {
        return "views came at " + std::to_string(times.size()) + " times in five calm seconds";
    }
    const int busy = comeOf(5'000);
    // No lower bound but that of the calm ones: views that take long to make come less often.
    if (calm > 21 || calm < 1 || busy > 51 || busy < calm) {
        return std::to_string(calm) + " views in five calm seconds, " + std::to_string(busy) + " in five busy ones";
    }
    scene.settle();
    const int quiet = reader.views();
    for (int i = 0; i < 90; ++i) {
        under->advance(10);
    }
    return reader.views() - quiet <= 2 ? "" : "views come though nothing changes";
}

std::string BackendSuite::dispositionsAddUp()
{
    const auto under = m_make(anyStart(m_random));
    Reader<api::SourcesView> reader(under->backend(), api::SourcesRequest{});
    Reader<api::Status> status(under->backend(), api::StatusRequest{"acme"});
    engine::ShardResults first;
    first.counters.accepted = 70;
    first.counters.late = 5;
    engine::ShardResults second;
    second.counters.accepted = 10;
    second.counters.duplicate = 3;
    under->sink().deliver(0, std::move(first));
    under->sink().deliver(1, std::move(second));
    runtime::SourceSnapshot source;
    source.id = "k";
    source.name = "Kafka";
    source.kind = "kafka";
    source.status.state = runtime::SourceState::live;
    source.status.partitions = {{0, 50, 50, runtime::SourceState::live}, {1, 50, 60, runtime::SourceState::live}};
    source.partitions = {{0, under->now() - 2'001, 50}, {1, under->now() - 20'000, 50}};
    source.recordsIn = 100;
    source.decoder.rejected[0] = 2;
    source.decoder.rejected[3] = 9;
    under->sink().deliverSources({source});
    runtime::Balance balance;
    balance.recordsIn = 100;
    balance.counted.accepted = 80;
    balance.counted.late = 5;
    balance.counted.duplicate = 3;
    balance.counted.rejected[0] = 11;
    under->sink().deliverBalance(balance);
    under->advance(300);
    under->advance(1'000);
    const api::SourcesView& view = *reader.view();
    const api::Dispositions& sums = view.dispositions;
    if (sums.accepted != 80 || sums.late != 5 || sums.duplicate != 3 || sums.rejected != 11 || sums.imbalance != 1 ||
        sums.in != sums.accepted + sums.late + sums.duplicate + sums.suppressed + sums.rejected + sums.imbalance) {
        return "dispositions do not add up";
    }
    if (sums.rejectedByReason.size() != 2 || sums.rejectedByReason[0].reason != "wrong_type" ||
        sums.rejectedByReason[0].count != 9) {
        return "reasons are wrong";
    }
    const api::SourceLine& line = view.sources.at(0);
    if (line.recordsBehind != 10 || line.mark.freshness != api::Freshness::lagging ||
        line.partitions.at(0).freshness != api::Freshness::live ||
        line.partitions.at(1).freshness != api::Freshness::lagging) {
        return "the source is not shown as it is";
    }
    return status.view() && status.view()->sources.size() == 1 ? "" : "no status";
}

std::string BackendSuite::quarantineIsAnswered()
{
    const auto under = m_make(anyStart(m_random));
    std::vector<engine::QuarantineRow> rows;
    for (int i = 0; i < 30; ++i) {
        engine::QuarantineRow row;
        row.sourceId = "k";
        row.position = i;
        row.arrived = under->now() + i;
        row.reason = i % 3 == 0 ? event::RejectReason::malformed : event::RejectReason::wrongType;
        row.bytes = std::string("\x00\xff", 2) + std::to_string(i);
        row.atStake = base::Money{1'000'000};
        rows.push_back(std::move(row));
    }
    under->sink().deliverQuarantine(std::move(rows));
    std::optional<api::QuarantinePage> page;
    std::string error;
    const auto ask = [&](const api::QuarantineRequest& request) {
        under->backend().query(request, [&](base::Result<api::Answer> answer) {
            if (answer) {
                page = std::get<api::QuarantinePage>(answer.value());
            } else {
                error = answer.error().message;
            }
        });
        under->advance(50);
    };
    ask({"acme", "malformed", 1, 4});
    if (!page || page->countInAll != 10 || page->records.size() != 4 || page->records[0].position != 24 ||
        page->records[0].bytes != std::string("\x00\xff", 2) + "24" || page->atStakeInAll.micros != 10'000'000) {
        return "the page is wrong";
    }
    ask({"", "no_such_reason", 0, 4});
    return error.find("no_such_reason") != std::string::npos ? "" : "an unknown reason is not refused";
}

} // namespace bw::test
