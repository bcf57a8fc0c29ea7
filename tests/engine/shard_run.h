#pragma once

#include "core/engine/shard.h"
#include "tests/engine/event_maker.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

namespace bw::test {

using engine::Shard;
using engine::ShardResults;

using SeriesTime = std::tuple<std::string, std::string, int, base::TimeMs>; ///< tenant, campaign, channel, start

inline SeriesTime keyOf(const engine::SeriesRef& series, base::TimeMs start)
{
    return {series->tenantId, series->campaignId, static_cast<int>(series->channel), start};
}

/// Everything a run has said, by key, so that two runs can be compared however their results were cut up.
struct Said {
    std::map<SeriesTime, campaign::Sums> windows;
    std::map<SeriesTime, campaign::Sums> sliding;
    std::map<SeriesTime, campaign::Sums> increments; ///< by second, summed
    std::map<std::pair<SeriesTime, std::uint32_t>, engine::BucketRow> quarterHours;
    std::map<std::pair<SeriesTime, std::uint32_t>, engine::BucketRow> minutes;
    std::vector<std::string> late, duplicates;
    engine::Counters counters;
    bool windowTwice = false;

    void add(const ShardResults& results)
    {
        for (const auto& row : results.windows) {
            windowTwice |= !windows.emplace(keyOf(row.series, row.start), row.sums).second;
        }
        for (const auto& row : results.sliding) {
            windowTwice |= !sliding.emplace(keyOf(row.series, row.start), row.sums).second;
        }
        for (const auto& row : results.increments) {
            increments[keyOf(row.series, row.second)] += row.sums;
        }
        for (const auto& row : results.quarterHours) {
            quarterHours[{keyOf(row.series, row.start), row.part}] = row;
        }
        for (const auto& row : results.minutes) {
            minutes[{keyOf(row.series, row.start), row.part}] = row;
        }
        for (const auto& record : results.late) {
            late.push_back(record.tenantId + record.eventId);
        }
        for (const auto& record : results.duplicates) {
            duplicates.push_back(record.tenantId + record.eventId);
        }
        counters = results.counters;
    }

    /// Buckets over all parts.
    static std::map<SeriesTime, campaign::Sums>
    valuesOf(const std::map<std::pair<SeriesTime, std::uint32_t>, engine::BucketRow>& rows)
    {
        std::map<SeriesTime, campaign::Sums> values;
        for (const auto& [key, row] : rows) {
            values[key.first] += row.sums;
        }
        return values;
    }
};

/// Feeds a stream to one shard, some events at a time, as the runtime would.
class Run {
public:
    Run(engine::ShardOptions options, std::uint32_t partitions,
        std::shared_ptr<const engine::Settings> settings = std::make_shared<engine::Settings>())
        : m_settings(std::move(settings)), m_options(options), m_shard(std::make_unique<Shard>(m_settings, options)),
          m_router(m_settings, 1), m_progress(partitions)
    {
        for (std::uint32_t i = 0; i < partitions; ++i) {
            m_shard->addPartition(i, false, {});
        }
    }

    void feed(const std::vector<MadeEvent>& events)
    {
        const auto batch = makeBatch(events);
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            m_router.route(batch, i, events[i].partition, events[i].position, kNow, m_progress[events[i].partition]);
        }
        flush();
    }
    /// The partitions' progress is told anew.
    void tell() { flush(); }
    void finish()
    {
        for (auto& progress : m_progress) {
            progress.finish();
        }
        flush();
        take();
    }
    void take() { said.add(m_shard->take(true)); }

    /// The process ends and another one goes on.
    void restart()
    {
        take();
        const std::string state = m_shard->snapshot();
        restartWith(m_settings);
        QVERIFY(m_shard->snapshot() == state);
    }
    /// With another configuration.
    void restartWith(std::shared_ptr<const engine::Settings> settings)
    {
        take();
        m_settings = std::move(settings);
        const std::string state = m_shard->snapshot();
        m_shard = std::make_unique<Shard>(m_settings, m_options);
        m_router = engine::Router(m_settings, 1);
        QVERIFY(m_shard->restore(state).ok());
    }

    Said said;

private:
    static constexpr base::TimeMs kNow = 1'800'000'000'000;

    void flush()
    {
        engine::ShardInput& input = m_router.inputs().front();
        for (std::uint32_t i = 0; i < m_progress.size(); ++i) {
            input.progress.push_back({i, m_progress[i]});
        }
        input.now = kNow;
        m_shard->process(input);
        m_router.clear();
    }

    std::shared_ptr<const engine::Settings> m_settings;
    engine::ShardOptions m_options;
    std::unique_ptr<Shard> m_shard;
    engine::Router m_router;
    std::vector<stream::PartitionProgress> m_progress;
};

constexpr engine::ShardOptions kReplay{.live = false, .sliding = true, .nameRecords = true};
constexpr engine::ShardOptions kLive{.live = true, .sliding = false, .nameRecords = true};

/// Into pieces of up to `most` events.
inline std::vector<std::vector<MadeEvent>> cut(const std::vector<MadeEvent>& stream, std::mt19937_64& random,
                                               std::size_t most)
{
    std::vector<std::vector<MadeEvent>> pieces;
    for (std::size_t at = 0; at < stream.size();) {
        const std::size_t count = std::min(stream.size() - at, 1 + random() % most);
        pieces.emplace_back(stream.begin() + static_cast<std::ptrdiff_t>(at),
                            stream.begin() + static_cast<std::ptrdiff_t>(at + count));
        at += count;
    }
    return pieces;
}

inline Said runWhole(const std::vector<MadeEvent>& stream, engine::ShardOptions options,
                     const std::shared_ptr<const engine::Settings>& settings = std::make_shared<engine::Settings>())
{
    Run run(options, 3, settings);
    run.feed(stream);
    run.finish();
    return run.said;
}

} // namespace bw::test
