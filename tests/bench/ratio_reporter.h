#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace bw::bench {

/// Benchmark's own table, and at its end each benchmark's median time as a multiple of that of `baseline`.
class RatioReporter : public benchmark::ConsoleReporter {
public:
    explicit RatioReporter(std::string baseline) : m_baseline(std::move(baseline)) {}

    void ReportRuns(const std::vector<Run>& runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred) {
                continue;
            }
            const std::string name = run.run_name.function_name;
            if (!m_times.contains(name)) {
                m_order.push_back(name);
            }
            // Manual times stand where the clock's would.
            const bool isManual = run.run_name.time_type == "manual_time";
            m_times[name].push_back(isManual ? run.GetAdjustedRealTime() : run.GetAdjustedCPUTime());
        }
    }

    void Finalize() override
    {
        if (!m_times.contains(m_baseline)) {
            return; // left out by a filter
        }
        for (const std::string& name : m_order) {
            const double ratio = median(m_times[name]) / median(m_times[m_baseline]);
            std::printf("%-28s %6.3f x the time, %5.1f %% of the speed of %s\n", name.c_str(), ratio, 100 / ratio,
                        m_baseline.c_str());
        }
    }

private:
    static double median(std::vector<double>& times)
    {
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        return *middle;
    }

    std::string m_baseline;
    std::vector<std::string> m_order;
    std::map<std::string, std::vector<double>> m_times;
};

/// Runs the registered benchmarks `repetitions` times in turn, in one run, after `describe` has said of what; their
/// ratios are to the benchmark `walk`.
template <typename Describe>
int runWithRatios(int argc, char** argv, int repetitions, Describe&& describe)
{
    std::vector<std::string> words(argv, argv + argc);
    words.insert(words.begin() + 1, {"--benchmark_repetitions=" + std::to_string(repetitions),
                                     "--benchmark_enable_random_interleaving=true"});
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    describe();
    RatioReporter reporter("walk");
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}

} // namespace bw::bench
