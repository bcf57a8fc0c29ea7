#include "core/service/launch_cost.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;

namespace {

/// Memory holds a little more than two hours of minutes; the boundary stays well within.
constexpr TimeMs kLaunchMemorySpan = 90 * base::kMinuteMs;
constexpr TimeMs kReadLaunchesAfter = base::kMinuteMs;
/// Events may be stamped up to five minutes ahead of the clock.
constexpr TimeMs kAhead = 10 * base::kMinuteMs;

} // namespace

bool LaunchCost::prepare(const ViewContext& context, const Campaign& campaign, const KeptTimes& kept)
{
    m_now = context.now;
    if (!campaign.info.launchedAt) {
        m_since = 0;
        return true;
    }
    const TimeMs minute = base::floorTo(*campaign.info.launchedAt, base::kMinuteMs);
    const bool minutesKept = minute >= m_now - kept.minutes + base::kHourMs;
    const TimeMs since = minutesKept ? minute : base::floorTo(minute, base::kQuarterHourMs);
    if (since != m_since) { // launched anew
        m_since = since;
        m_have.reset();
        m_asked.reset();
    }
    const TimeMs boundary = std::max(m_since, base::floorTo(m_now, base::kQuarterHourMs) - kLaunchMemorySpan);
    const bool passed = m_now - m_readAt >= (m_error ? kTryAgainAfter : kReadLaunchesAfter) || m_now < m_readAt;
    const bool changed = m_error || campaign.changedAt != m_readAtChange;
    const bool wanted = m_have != boundary && !m_error;
    if (m_asked != boundary && (wanted || (changed && passed))) {
        read(context, campaign, boundary);
    }
    return m_have.has_value();
}

void LaunchCost::read(const ViewContext& context, const Campaign& campaign, TimeMs boundary)
{
    m_asked = boundary;
    m_readAt = m_now;
    m_readAtChange = campaign.changedAt;
    auto stored = std::make_shared<base::Money>();
    const auto loader = std::make_shared<SumsLoader>(
        m_ask, [weak = weak_from_this(), since = m_since, boundary, stored](const base::Result<void>& result) {
            const auto self = weak.lock();
            if (!self || self->m_asked != boundary || self->m_since != since) {
                return;
            }
            ++self->m_version;
            self->m_asked.reset();
            if (!result) {
                self->m_error = result.error();
                return;
            }
            self->m_error.reset();
            self->m_have = boundary;
            self->m_stored = *stored;
        });
    for (const TierPiece& piece : piecesOf(m_since, boundary, base::kBeginningOfTime)) {
        loader->load({.tenantId = context.tenant.profile.id,
                      .tier = piece.tier,
                      .from = piece.from,
                      .to = piece.to,
                      .bucketStarts = {},
                      .groupBy = runtime::GroupBy::campaign,
                      .campaignIds = {campaign.id}},
                     [stored](const runtime::SumsRow& row) { *stored += row.sums.cost; });
    }
    loader->close();
}

base::Money LaunchCost::cost(const ViewContext& context, const Campaign& campaign) const
{
    base::Money sum = m_stored;
    for (const std::uint32_t number : campaign.series) {
        campaign::Amount amount;
        context.model.series(number).rings.minutes.addTo(amount, *m_have, context.now + kAhead);
        sum += amount.sums.cost;
    }
    return sum;
}

} // namespace bw::service
