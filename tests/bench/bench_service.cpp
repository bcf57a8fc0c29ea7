// What live views cost: 10,000 campaigns at 100,000 events a second, with everything a desk looks at subscribed to. An
// iteration is one second of the clock; its CPU time in seconds is the share of a core.

#include "core/service/local_backend.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace bw;

namespace {

constexpr int kCampaigns = 10'000;
constexpr int kDeliveriesASecond = 20;
constexpr int kEventsADelivery = 5'000;

class SteppedClock final : public runtime::Clock {
public:
    base::TimeMs now() const override { return m_now; }
    base::TimeMs m_now = 1'800'000'000'000;
};

/// Takes every write and knows nothing.
class EmptyStore final : public runtime::HistoryStore {
public:
    void write(std::shared_ptr<const runtime::HistoryBatch>, WriteDone done) override { done({}); }
    void query(runtime::HistoryQuery query, QueryDone done) override
    {
        struct Empty {
            runtime::HistoryAnswer operator()(const runtime::SumsQuery&) { return std::vector<runtime::SumsRow>(); }
            runtime::HistoryAnswer operator()(const runtime::CampaignsQuery&)
            {
                return std::vector<engine::CampaignInfo>();
            }
            runtime::HistoryAnswer operator()(const runtime::TenantsQuery&) { return std::vector<std::string>(); }
            runtime::HistoryAnswer operator()(const runtime::ChangesQuery&)
            {
                return std::vector<engine::CampaignChange>();
            }
            runtime::HistoryAnswer operator()(const runtime::QuarantineQuery&) { return runtime::QuarantineAnswer(); }
            runtime::HistoryAnswer operator()(const runtime::GapsQuery&) { return std::vector<engine::GapRow>(); }
            runtime::HistoryAnswer operator()(const runtime::RevisionsQuery&)
            {
                return std::vector<runtime::RevisionRow>();
            }
        };
        done(std::visit(Empty{}, query));
    }
    void prune(base::TimeMs) override {}
};

struct Company {
    std::vector<engine::SeriesRef> series;
    std::mt19937_64 random{1};

    Company()
    {
        for (int i = 0; i < kCampaigns; ++i) {
            series.push_back(std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{
                "acme", "campaign-number-" + std::to_string(i), static_cast<event::Channel>(i % 6)}));
        }
    }
    static campaign::Sums sums(std::int64_t events)
    {
        return {1'000 * events, 30 * events, 2 * events, {1'230'000 * events}, {4'560'000 * events}, events};
    }
    engine::ShardResults results(base::TimeMs now, int delivery)
    {
        engine::ShardResults results;
        std::vector<std::int64_t> counts(kCampaigns);
        for (int i = 0; i < kEventsADelivery; ++i) {
            ++counts[random() % kCampaigns];
        }
        const bool withBuckets = delivery % kDeliveriesASecond == 0;
        for (int i = 0; i < kCampaigns; ++i) {
            const auto& key = series[static_cast<std::size_t>(i)];
            if (counts[static_cast<std::size_t>(i)] > 0) {
                results.increments.push_back(
                    {key, base::floorTo(now, 1'000), sums(counts[static_cast<std::size_t>(i)]), 0});
            }
            if (withBuckets) {
                results.minutes.push_back({key, base::floorTo(now, base::kMinuteMs), 0, sums(300), 0, {}});
                results.quarterHours.push_back({key, base::floorTo(now, base::kQuarterHourMs), 0, sums(4'000), 0, {}});
            }
            if (delivery % (5 * kDeliveriesASecond) == 0) {
                results.windows.push_back({key, base::floorTo(now, 5'000) - 5'000, sums(50)});
            }
        }
        results.watermark = now - 2'001;
        results.newestArrival = now;
        return results;
    }
};

/// `looking`: with a status, an overview and a table of all campaigns subscribed to; else nobody looks.
void liveViews(benchmark::State& state, bool looking, api::RangeKind range)
{
    EmptyStore store;
    SteppedClock clock;
    service::LocalBackend backend(store, clock, {}, service::LocalBackend::Threading::manual);
    Company company;
    std::size_t views = 0;
    std::size_t rows = 0;
    const auto count = [&](base::Result<api::View> view) {
        ++views;
        if (const auto* table =
                view ? std::get_if<std::shared_ptr<const api::CampaignsView>>(&view.value()) : nullptr) {
            rows = (*table)->rows;
        }
    };
    if (looking) {
        backend.subscribe(api::StatusRequest{"acme"}, count);
        const api::Scope scope{"acme", {range, 0, 0}, api::Comparison::previous, {}};
        backend.subscribe(api::OverviewRequest{scope}, count);
        backend.subscribe(api::CampaignsRequest{scope, {}, true, {}}, count);
    }
    int delivery = 0;
    double seconds = 0;
    for ([[maybe_unused]] auto _ : state) {
        for (int i = 0; i < kDeliveriesASecond; ++i) {
            state.PauseTiming();
            engine::ShardResults results = company.results(clock.m_now, delivery++);
            clock.m_now += 1'000 / kDeliveriesASecond;
            state.ResumeTiming();
            backend.deliver(0, std::move(results));
            backend.runOnce();
        }
        ++seconds;
    }
    state.counters["views_per_second"] = static_cast<double>(views) / seconds;
    state.counters["rows"] = static_cast<double>(rows);
}

} // namespace

BENCHMARK_CAPTURE(liveViews, nobody_looks, false, api::RangeKind::live)->Unit(benchmark::kMillisecond)->Iterations(30);
BENCHMARK_CAPTURE(liveViews, live, true, api::RangeKind::live)->Unit(benchmark::kMillisecond)->Iterations(30);
BENCHMARK_CAPTURE(liveViews, today, true, api::RangeKind::today)->Unit(benchmark::kMillisecond)->Iterations(30);
BENCHMARK_MAIN();
