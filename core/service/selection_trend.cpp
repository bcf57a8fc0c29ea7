#include "core/service/selection_trend.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

bool SelectionTrend::prepare(const ViewContext& context, std::vector<std::uint32_t> campaigns)
{
    m_campaigns = std::move(campaigns);
    m_now = context.now;
    const RangeSums& sums = context.sums;
    if (sums.fromMemory() || m_campaigns.empty()) {
        return true;
    }
    const ResolvedRange& resolved = sums.resolved();
    const Key key{m_campaigns, resolved.starts, resolved.previousStarts, sums.boundary(), sums.storedVersion()};
    const bool mayAsk = !m_error || m_now >= m_tryAgainAt || m_now < m_tryAgainAt - kTryAgainAfter;
    if (mayAsk && key != m_have && key != m_asked) {
        read(context, key);
    }
    return m_have == key;
}

void SelectionTrend::read(const ViewContext& context, const Key& key)
{
    m_asked = key;
    auto stored = std::make_shared<Stored>();
    const auto loader =
        std::make_shared<SumsLoader>(m_ask, [weak = weak_from_this(), key, stored](const base::Result<void>& result) {
            const auto self = weak.lock();
            if (!self || self->m_asked != key) {
                return;
            }
            ++self->m_version;
            if (!result) {
                self->m_error = result.error();
                self->m_tryAgainAt = self->m_now + kTryAgainAfter;
                self->m_asked.reset();
                return;
            }
            self->m_error.reset();
            self->m_have = key;
            self->m_stored = std::move(*stored);
        });
    std::vector<std::string> ids;
    for (const std::uint32_t number : m_campaigns) {
        ids.push_back(context.tenant.campaigns[number].id);
    }
    const auto load = [&](TimeMs from, TimeMs to, const std::vector<TimeMs>& starts, TimeMs end,
                          Trends Stored::* trends) {
        for (auto& trend : (*stored).*trends) {
            trend.resize(starts.size());
        }
        if (from >= to) {
            return;
        }
        loader->load({.tenantId = context.tenant.profile.id,
                      .tier = tierOf(starts, end),
                      .from = from,
                      .to = to,
                      .bucketStarts = starts,
                      .groupBy = runtime::GroupBy::channel,
                      .campaignIds = ids},
                     [stored, trends, starts](const runtime::SumsRow& row) {
                         const auto bucket = std::ranges::lower_bound(starts, row.bucketStart) - starts.begin();
                         auto& trend = ((*stored).*trends)[static_cast<std::size_t>(*row.channel)];
                         trend[static_cast<std::size_t>(bucket)] += Amount{row.sums, row.lateEvents};
                     });
    };
    const ResolvedRange& resolved = context.sums.resolved();
    const api::Range& range = resolved.range;
    load(range.from, context.sums.boundary(), resolved.starts, resolved.currentEnd, &Stored::current);
    load(range.previousFrom, range.previousEnd, resolved.previousStarts, range.previousEnd, &Stored::previous);
    loader->close();
}

void SelectionTrend::addMemory(const ViewContext& context, Trends& trends, TimeMs from,
                               const std::vector<TimeMs>& starts, TimeMs end) const
{
    for (auto& trend : trends) {
        trend.resize(starts.size());
    }
    for (const std::uint32_t number : m_campaigns) {
        for (const std::uint32_t seriesNumber : context.tenant.campaigns[number].series) {
            const Series& series = context.model.series(seriesNumber);
            const BucketRing& ring = context.sums.ringOf(series.rings);
            auto& trend = trends[static_cast<std::size_t>(series.key->channel)];
            for (std::size_t i = 0; i < starts.size(); ++i) {
                const TimeMs bucketEnd = i + 1 < starts.size() ? starts[i + 1] : end;
                if (bucketEnd > from) {
                    ring.addTo(trend[i], std::max(starts[i], from), bucketEnd);
                }
            }
        }
    }
}

std::vector<Amount> SelectionTrend::sumOf(const Trends& trends)
{
    std::vector<Amount> sum;
    for (const auto& trend : trends) {
        addEach(sum, trend);
    }
    return sum;
}

SelectionTrend::Trends SelectionTrend::current(const ViewContext& context) const
{
    const RangeSums& sums = context.sums;
    Trends trends = sums.fromMemory() ? Trends() : m_stored.current;
    addMemory(context, trends, sums.boundary(), sums.resolved().starts, sums.resolved().currentEnd);
    return trends;
}

SelectionTrend::Trends SelectionTrend::previous(const ViewContext& context) const
{
    const ResolvedRange& resolved = context.sums.resolved();
    Trends trends = context.sums.fromMemory() ? Trends() : m_stored.previous;
    if (context.sums.fromMemory()) {
        addMemory(context, trends, resolved.range.previousFrom, resolved.previousStarts, resolved.range.previousEnd);
    }
    for (auto& trend : trends) {
        trend.resize(resolved.previousStarts.size());
    }
    return trends;
}

} // namespace bw::service
