#include "app/assembly/tally.h"

#include <algorithm>

namespace bw::app {

Tally::Tally(runtime::Sink& next, std::shared_ptr<const engine::Settings> settings)
    : m_next(next), m_settings(std::move(settings))
{}

void Tally::deliver(std::size_t shard, engine::ShardResults results)
{
    {
        const std::lock_guard lock(m_mutex);
        ShardPart& part = m_shards[shard];
        part.counters = results.counters;
        part.watermark = results.watermark;
        for (const engine::LiveIncrement& increment : results.increments) {
            m_revenue[m_settings->of(increment.series->tenantId).currency] += increment.sums.revenue;
        }
    }
    m_next.deliver(shard, std::move(results));
}

void Tally::deliverQuarantine(std::vector<engine::QuarantineRow> rows)
{
    m_next.deliverQuarantine(std::move(rows));
}

void Tally::deliverGap(engine::GapRow gap)
{
    m_next.deliverGap(std::move(gap));
}

void Tally::deliverSources(std::vector<runtime::SourceSnapshot> sources)
{
    {
        const std::lock_guard lock(m_mutex);
        m_sources = sources;
    }
    m_next.deliverSources(std::move(sources));
}

void Tally::deliverBalance(runtime::Balance balance)
{
    {
        const std::lock_guard lock(m_mutex);
        m_imbalance = balance.recordsIn - balance.counted.in();
    }
    m_next.deliverBalance(balance);
}

TallyFigures Tally::figures() const
{
    const std::lock_guard lock(m_mutex);
    TallyFigures figures;
    figures.revenueByCurrency = m_revenue;
    figures.sources = m_sources;
    figures.imbalance = m_imbalance;
    for (const auto& [number, shard] : m_shards) {
        figures.counters += shard.counters;
        figures.watermark =
            number == m_shards.begin()->first ? shard.watermark : std::min(figures.watermark, shard.watermark);
    }
    for (const runtime::SourceSnapshot& source : m_sources) {
        figures.in += source.recordsIn;
        figures.counters += source.decoder;
    }
    return figures;
}

} // namespace bw::app
