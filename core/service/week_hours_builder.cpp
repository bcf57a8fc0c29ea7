#include "core/service/week_hours_builder.h"

#include "core/service/figures.h"
#include "core/service/week_hours.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

bool WeekHoursBuilder::prepare(const ViewContext& context)
{
    m_now = context.now;
    auto selected =
        select(context.tenant, {m_request.scope.tenantId, m_request.scope.filter, m_request.campaignId, {}});
    if (!selected) {
        m_error = selected.error();
        return false;
    }
    m_selected = std::move(selected).value();
    // The filter's channels count for campaigns that pass it, not for one that is opened whole.
    m_selected.channels = context.channels;
    const RangeSums& sums = context.sums;
    const Key key{m_selected.ids(context.tenant), sums.resolved().range.from, sums.boundary(), sums.storedVersion()};
    if (key.from >= key.boundary || m_selected.none()) {
        m_have = key;
        m_asked.reset();
        m_stored.clear();
        m_error.reset();
        return true;
    }
    const bool mayAsk = !m_error || m_now >= m_tryAgainAt || m_now < m_tryAgainAt - kTryAgainAfter;
    if (mayAsk && key != m_have && key != m_asked) {
        read(context, key);
    }
    return m_have == key;
}

void WeekHoursBuilder::read(const ViewContext& context, const Key& key)
{
    m_asked = key;
    const auto starts = std::make_shared<const std::vector<TimeMs>>(
        WeekFold::startsOf(context.tenant.profile.zone, key.from, key.boundary));
    auto stored = std::make_shared<std::vector<Amount>>(starts->size());
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
    for (const TierPiece& piece : piecesOf(key.from, key.boundary, base::kBeginningOfTime)) {
        loader->load({.tenantId = context.tenant.profile.id,
                      .tier = piece.tier,
                      .from = piece.from,
                      .to = piece.to,
                      .bucketStarts = *starts,
                      .groupBy = runtime::GroupBy::channel,
                      .campaignIds = key.campaignIds},
                     [stored, starts, channels = m_selected.channels](const runtime::SumsRow& row) {
                         if (channels.has(*row.channel)) {
                             const auto hour = std::ranges::lower_bound(*starts, row.bucketStart) - starts->begin();
                             (*stored)[static_cast<std::size_t>(hour)] += Amount{row.sums, row.lateEvents};
                         }
                     });
    }
    loader->close();
}

void WeekHoursBuilder::addMemory(const ViewContext& context, const std::vector<TimeMs>& starts,
                                 std::vector<Amount>& amounts) const
{
    const TimeMs boundary = context.sums.boundary();
    const TimeMs last = context.sums.resolved().currentEnd;
    const auto first = std::ranges::upper_bound(starts, boundary) - starts.begin() - 1;
    const auto add = [&](const Rings& rings) {
        for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first, 0)); i < starts.size(); ++i) {
            const TimeMs end = i + 1 < starts.size() ? starts[i + 1] : last;
            if (end > boundary) {
                context.sums.ringOf(rings).addTo(amounts[i], std::max(starts[i], boundary), end);
            }
        }
    };
    if (!m_selected.all) {
        m_selected.visit(context.model, context.tenant, [&](const Series& series) { add(series.rings); });
        return;
    }
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        if (m_selected.channels.has(static_cast<event::Channel>(channel))) {
            add(context.tenant.channels[channel]);
        }
    }
}

std::shared_ptr<const api::WeekHours> WeekHoursBuilder::build(const ViewContext& context) const
{
    const ResolvedRange& resolved = context.sums.resolved();
    const base::Zone& zone = context.tenant.profile.zone;
    const std::vector<TimeMs> starts = WeekFold::startsOf(zone, resolved.range.from, resolved.currentEnd);
    std::vector<Amount> amounts = m_stored;
    amounts.resize(starts.size());
    addMemory(context, starts, amounts);

    auto view = std::make_shared<api::WeekHours>();
    view->range = resolved.range;
    view->provisionalSince = context.finality.provisionalSince();
    view->newestArrival = context.model.newestArrival();
    const auto first =
        std::ranges::find_if(amounts, [](const Amount& amount) { return amount.sums.events > 0; }) - amounts.begin();
    const bool any = first < static_cast<std::ptrdiff_t>(starts.size());
    view->knownFrom = any ? starts[static_cast<std::size_t>(first)] : resolved.range.to;
    const TimeMs openSince = view->provisionalSince;
    const auto folded = WeekFold::fold(zone, starts, resolved.currentEnd, amounts, view->knownFrom, knownTo(context));
    const std::size_t open = openSince < resolved.currentEnd
                                 ? WeekFold::hourOfWeek(zone, std::max(openSince, resolved.range.from))
                                 : WeekFold::kHours;
    Amount total;
    for (std::size_t hour = 0; hour < folded.size(); ++hour) {
        total += folded[hour].amount;
        view->hours[hour] = {figuresOf(folded[hour].amount, hour == open && folded[hour].amount.sums.events > 0),
                             folded[hour].elapsed, folded[hour].times};
    }
    view->totals = figuresOf(total, open < WeekFold::kHours && total.sums.events > 0);
    return view;
}

} // namespace bw::service
