#include "core/service/explainer.h"

#include "core/service/figures.h"
#include "core/service/formula.h"
#include "core/service/trend.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

Amount totalOf(const std::vector<Amount>& amounts)
{
    Amount sum;
    for (const Amount& amount : amounts) {
        sum += amount;
    }
    return sum;
}

/// Days of the zone are 23 to 25 hours long; every shorter bucket lies within an hour of it, or is one.
bool isDay(const api::TrendPoint& point)
{
    return point.end - point.start > 2 * base::kHourMs;
}

} // namespace

api::Selection Explainer::selection() const
{
    return {m_request.scope.tenantId, m_request.scope.filter, m_request.campaignId, m_request.channel};
}

std::optional<base::Result<api::Explanation>> Explainer::advance(const ViewContext& context)
{
    if (m_request.previous && !context.sums.resolved().range.isCompared()) {
        return base::Error{"The range is compared with none."};
    }
    auto selected = select(context.tenant, selection());
    if (!selected) {
        return selected.error();
    }
    m_selected = std::move(selected).value();
    const bool ready = m_selected.all || m_trend->prepare(context, m_selected.campaigns);
    if (m_trend->error()) {
        return *m_trend->error();
    }
    if (!m_revisionsAsked) {
        readRevisions(context);
    }
    if (m_error) {
        return *m_error;
    }
    if (!ready || !m_revisionsRead) {
        return std::nullopt;
    }
    return build(context);
}

void Explainer::readRevisions(const ViewContext& context)
{
    m_revisionsAsked = true;
    if (m_selected.none()) {
        m_revisionsRead = true;
        return;
    }
    const ResolvedRange& resolved = context.sums.resolved();
    const bool before = m_request.previous || isPart();
    const TimeMs first = before ? std::min(resolved.range.from, resolved.range.previousFrom) : resolved.range.from;
    const TimeMs last = std::max(resolved.currentEnd, resolved.range.previousEnd);
    runtime::RevisionsQuery query{context.tenant.profile.id, base::floorTo(first, base::kHourMs) - base::kDayMs,
                                  last + base::kDayMs, m_selected.ids(context.tenant)};
    m_ask(std::move(query), [weak = weak_from_this()](base::Result<runtime::HistoryAnswer> answer) {
        const auto self = weak.lock();
        if (!self) {
            return;
        }
        if (answer) {
            self->m_revisions = std::get<std::vector<runtime::RevisionRow>>(std::move(answer).value());
            self->m_revisionsRead = true;
        } else {
            self->m_error = answer.error();
        }
    });
}

std::int64_t Explainer::revisionOf(const ViewContext& context, const api::TrendPoint& point,
                                   base::CalendarUnit unit) const
{
    const base::Interval holder = calendarInterval(context.tenant.profile.zone, unit, point.start);
    std::int64_t revision = 1;
    for (const runtime::RevisionRow& row : m_revisions) {
        if (row.start >= holder.begin && row.start < holder.end && context.channels.has(row.channel)) {
            revision += row.lateAfterEnd[static_cast<std::size_t>(unit)];
        }
    }
    return revision;
}

Explainer::Sums Explainer::sumsOf(const ViewContext& context) const
{
    Sums sums;
    SelectionTrend::Trends current;
    SelectionTrend::Trends previous;
    if (!m_selected.all) {
        current = m_trend->current(context);
        previous = m_trend->previous(context);
    }
    for (std::size_t number = 0; number < kChannels; ++number) {
        const auto channel = static_cast<event::Channel>(number);
        if (!context.channels.has(channel)) {
            continue;
        }
        if (m_selected.all) {
            addEach(sums.current, context.sums.trendOf(channel));
            addEach(sums.previous, context.sums.previousTrendOf(channel));
            sums.previousTotal += context.sums.previousOf(channel);
        } else {
            addEach(sums.current, current[number]);
            addEach(sums.previous, previous[number]);
        }
    }
    if (!m_selected.all) {
        for (const std::uint32_t number : m_selected.campaigns) {
            sums.previousTotal += context.previous(context.tenant.campaigns[number]);
        }
    }
    sums.current.resize(context.sums.resolved().starts.size());
    sums.previous.resize(context.sums.resolved().previousStarts.size());
    return sums;
}

/// The range's buckets; of a part, those of the range before too where they lie right before it.
Explainer::Chosen Explainer::choose(const ViewContext& context, const Sums& sums, const api::Trend& trend) const
{
    const api::Range& range = context.sums.resolved().range;
    Chosen chosen;
    const auto take = [&](const std::vector<api::TrendPoint>& points, const Buckets& amounts) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!isPart() || (points[i].start >= m_request.from && points[i].start < m_request.to)) {
                chosen.points.push_back(points[i]);
                chosen.amounts.push_back(amounts[i]);
            }
        }
    };
    if (isPart() && (m_request.previous || range.previousEnd == range.from)) {
        take(trend.previous, sums.previous);
    }
    if (!m_request.previous) {
        take(trend.current, sums.current);
    }
    return chosen;
}

/// The buckets of the range before, the last one cut where the sums compared with end.
Explainer::Chosen Explainer::choosePrevious(const ViewContext& context, const Sums& sums, const api::Trend& trend) const
{
    const TimeMs to = context.sums.resolved().range.previousTo;
    Chosen chosen;
    Amount rest = sums.previousTotal;
    for (std::size_t i = 0; i < trend.previous.size() && trend.previous[i].start < to; ++i) {
        api::TrendPoint point = trend.previous[i];
        Amount amount = sums.previous[i];
        if (point.end > to) {
            amount = rest;
            point.end = point.elapsedTo = to;
            point.figures = figuresOf(amount, false);
            point.trailingScore = {};
        }
        rest -= amount;
        chosen.points.push_back(point);
        chosen.amounts.push_back(amount);
    }
    return chosen;
}

/// What is in windows from `since` on; they, or the buckets that stand in for them, must be in memory.
Amount Explainer::provisionalOf(const ViewContext& context, TimeMs& since, TimeMs to) const
{
    const TimeMs oldestWindow = base::floorTo(context.now, kWindowMs) - kWindowsSpan;
    const bool inWindows = since >= oldestWindow;
    if (!inWindows) {
        since = base::floorTo(since, base::kMinuteMs);
    }
    const auto ringOf = [&](const Rings& rings) -> const BucketRing& {
        return inWindows ? rings.windows : rings.minutes;
    };
    Amount sum;
    if (m_selected.all) {
        for (std::size_t number = 0; number < kChannels; ++number) {
            if (context.channels.has(static_cast<event::Channel>(number))) {
                ringOf(context.tenant.channels[number]).addTo(sum, since, to);
            }
        }
    } else {
        m_selected.visit(context.model, context.tenant,
                         [&](const Series& series) { ringOf(series.rings).addTo(sum, since, to); });
    }
    return sum;
}

base::Result<api::Explanation> Explainer::build(const ViewContext& context) const
{
    const ResolvedRange& resolved = context.sums.resolved();
    const TimeMs known = knownTo(context);
    const Sums sums = sumsOf(context);
    const bool isOpen = context.finality.finalTo() != 0 && context.finality.provisionalSince() < resolved.currentEnd;
    const api::Trend trend = trendOf({resolved, sums.current, sums.previous, known,
                                      isOpen ? context.finality.provisionalSince() : base::kEndOfTime});
    Chosen chosen =
        m_request.previous && !isPart() ? choosePrevious(context, sums, trend) : choose(context, sums, trend);
    if (chosen.points.empty() && isPart()) {
        return base::Error{"The range has no such buckets any more."};
    }

    api::Explanation answer;
    answer.now = context.now;
    answer.range = resolved.range;
    // Of a range before that has not come to the end of its first bucket, nothing is kept finely enough.
    answer.from = chosen.points.empty() ? resolved.range.previousFrom : chosen.points.front().start;
    answer.to = chosen.points.empty() ? answer.from : chosen.points.back().end;
    answer.of = selection();
    const TenantProfile& profile = context.tenant.profile;
    answer.tenant = {profile.id, profile.name, profile.currency, profile.zone.name()};
    answer.zoneOffset = profile.zone.eraAt(context.now).offset;
    answer.finalTo = context.finality.finalTo();
    for (const std::uint32_t number : m_selected.campaigns) {
        const Campaign& campaign = context.tenant.campaigns[number];
        const bool any = context.current(campaign).sums.events > 0 || context.previous(campaign).sums.events > 0;
        answer.campaigns += any ? 1 : 0;
        if (!m_request.campaignId.empty()) {
            answer.campaignName = campaign.name();
        }
    }

    TimeMs since = std::max(context.finality.provisionalSince(), answer.from);
    const bool mayBeOpen = isOpen && since < answer.to;
    const Amount provisional = mayBeOpen ? provisionalOf(context, since, answer.to) : Amount{};
    const bool anyOpen = provisional.sums.events > 0;
    answer.provisional = figuresOf(provisional, true);
    answer.provisionalSince = anyOpen ? since : 0;
    answer.figures = figuresOf(totalOf(chosen.amounts), anyOpen);
    answer.formula = formulaOf(answer.figures, m_request.metric);
    for (api::TrendPoint& point : chosen.points) {
        point.figures.provisional = anyOpen && point.end > since && point.figures.events > 0;
        const bool day = isDay(point);
        answer.revisionIsOfDays |= day;
        const std::int64_t revision =
            revisionOf(context, point, day ? base::CalendarUnit::day : base::CalendarUnit::hour);
        answer.revision = std::max(answer.revision, revision);
        answer.buckets.push_back({point, revision});
    }
    return answer;
}

} // namespace bw::service
