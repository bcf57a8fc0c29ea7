#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace bw::bench {

/// A benchmark and the one it is measured by.
struct Ratio {
    std::string name;
    std::string baseline;
};

/// Benchmark's own table, and at its end each benchmark's median time as a multiple of that of `walk`, then the ratios
/// asked for.
class RatioReporter : public benchmark::ConsoleReporter {
public:
    explicit RatioReporter(std::vector<Ratio> more) : m_ratios(std::move(more)) {}

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
        for (const std::string& name : m_order) {
            print({name, "walk"});
        }
        for (const Ratio& ratio : m_ratios) {
            print(ratio);
        }
    }

private:
    void print(const Ratio& ratio)
    {
        if (!m_times.contains(ratio.name) || !m_times.contains(ratio.baseline)) {
            return; // left out by a filter
        }
        const double times = median(m_times[ratio.name]) / median(m_times[ratio.baseline]);
        std::printf("%-30s %6.3f x the time, %5.1f %% of the speed of %s\n", ratio.name.c_str(), times, 100 / times,
                    ratio.baseline.c_str());
    }

    static double median(std::vector<double>& times)
    {
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        return *middle;
    }

    std::vector<Ratio> m_ratios;
    std::vector<std::string> m_order;
    std::map<std::string, std::vector<double>> m_times;
};

/// Runs the registered benchmarks `repetitions` times in turn, in one run, after `describe` has said of what; their
/// ratios are to the benchmark `walk`, and `more`.
template <typename Describe>
int runWithRatios(int argc, char** argv, int repetitions, Describe&& describe, std::vector<Ratio> more = {})
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
    RatioReporter reporter(std::move(more));
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}

} // namespace bw::bench
