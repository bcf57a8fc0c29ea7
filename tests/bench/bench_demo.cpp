// How fast the demo company writes its events, and its history.

#include "connectors/demo/event_writer.h"
#include "connectors/demo/history.h"

#include <benchmark/benchmark.h>

#include <vector>

using namespace bw;

namespace {

constexpr base::TimeMs kNoon = 1'795'521'600'000; // 2026-11-24T12:00:00Z

/// Events a second as `items_per_second`. Arguments: rate, campaigns, faults in thousandths.
void writeEvents(benchmark::State& state)
{
    const demo::Company company({.campaigns = static_cast<int>(state.range(1))});
    demo::EventWriter writer(
        company, {.rate = state.range(0), .faults = static_cast<double>(state.range(2)) / 1'000, .keyed = true});
    std::vector<char> buffer(demo::kEventBytesMax);
    std::int64_t index = writer.timeline().indexAt(kNoon);
    std::int64_t bytes = 0;
    for ([[maybe_unused]] auto _ : state) {
        bytes += static_cast<std::int64_t>(writer.write(index++, buffer.data()).bytes);
        benchmark::DoNotOptimize(buffer.data());
    }
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(bytes);
}
BENCHMARK(writeEvents)
    ->ArgNames({"rate", "campaigns", "faults"})
    ->Args({1'000, 200, 0})
    ->Args({1'000'000, 200, 2})
    ->Args({100'000, 10'000, 2})
    ->Args({1'000, 200, 50});

/// Rows a second. Argument: campaigns.
void makeHistory(benchmark::State& state)
{
    const demo::Company company({.campaigns = static_cast<int>(state.range(0))});
    std::int64_t rows = 0;
    for ([[maybe_unused]] auto _ : state) {
        demo::History history(company, {}, kNoon);
        while (const auto batch = history.next()) {
            rows +=
                static_cast<std::int64_t>(batch->quarterHours.size() + batch->minutes.size() + batch->windows.size());
        }
    }
    state.SetItemsProcessed(rows);
}
BENCHMARK(makeHistory)->ArgName("campaigns")->Arg(200)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
