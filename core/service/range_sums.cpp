#include "core/service/range_sums.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

/// Memory holds a little more than two hours; the boundary stays well within.
constexpr TimeMs kMemorySpan = 90 * base::kMinuteMs;
/// How soon stored buckets are read again after late events have changed them, and how long after an error.
constexpr TimeMs kReadAgainAfter = 10 * base::kSecondMs;
/// Reading takes at most a twentieth of the time.
constexpr TimeMs kRestFactor = 20;

} // namespace

RangeSums::RangeSums(LiveModel& model, Tenant& tenant, const api::RangeSpec& spec, api::Comparison comparison, Ask ask,
                     KeptTimes kept)
    : m_model(model), m_tenant(tenant), m_spec(spec), m_comparison(comparison), m_ask(std::move(ask)), m_kept(kept)
{}

bool RangeSums::currentFromMemory() const
{
    return isLive() || m_spec.kind == api::RangeKind::minutes15 || m_spec.kind == api::RangeKind::hour1;
}

bool RangeSums::trendsFromMemory() const
{
    return currentFromMemory() || m_spec.kind == api::RangeKind::hours6;
}

bool RangeSums::previousTrendsFromMemory() const
{
    return trendsFromMemory() && m_comparison <= api::Comparison::previous;
}

const BucketRing& RangeSums::ringOf(const Rings& rings) const
{
    return isLive() ? rings.windows : rings.minutes;
}

Amount& RangeSums::slot(const Tenant& tenant, PerSeries& sums, std::uint32_t place)
{
    if (sums.size() <= place) {
        sums.resize(std::max<std::size_t>(tenant.seriesCount, place + 1));
    }
    return sums[place];
}

void RangeSums::tick(TimeMs now)
{
    m_now = now;
    if (m_wanted.starts.empty() || !m_wanted.holds(now)) {
        m_wanted = resolveRange(m_spec, m_comparison, now, m_tenant.profile.zone, m_kept);
    }
    m_wanted.moveTo(now);
    const bool rolled = !m_ready || !m_wanted.sameBucketsAs(m_resolved);
    if (fromMemory()) {
        if (rolled) {
            fillFromMemory();
        }
    } else {
        const TimeMs boundary = wantedBoundary();
        const TimeMs rest = std::max(kReadAgainAfter, kRestFactor * m_loadTook);
        const bool mayReadAgain = now - m_loadedAt >= rest || now < m_loadedAt;
        const bool due = (m_error || m_stale) ? mayReadAgain : (rolled || boundary != m_boundary);
        if (due && !m_loading) {
            startLoading();
        }
    }
    if (m_ready) {
        m_resolved.moveTo(now);
        advancePrevious();
    }
}

void RangeSums::add(std::uint32_t place, event::Channel channel, TimeMs time, const Amount& amount, bool toWindows,
                    bool toMinutes)
{
    const bool counts = isLive() ? toWindows : toMinutes;
    if (!counts || !m_ready) {
        return;
    }
    if (time >= m_boundary && time < m_resolved.currentEnd) {
        slot(m_tenant, m_memory, place) += amount;
    } else if (fromMemory() && time < m_boundary && time >= m_resolved.range.previousFrom) {
        addToPrevious(place, channel, time, amount);
    }
}

void RangeSums::addToPrevious(std::uint32_t place, event::Channel channel, TimeMs time, const Amount& amount)
{
    const auto number = static_cast<std::size_t>(channel);
    if (time < m_previousTo) {
        slot(m_tenant, m_previous, place) += amount;
        m_previousOfChannels[number] += amount;
    }
    const auto& starts = m_resolved.previousStarts;
    const auto bucket = std::ranges::upper_bound(starts, time) - starts.begin() - 1;
    m_previousTrends[number][static_cast<std::size_t>(bucket)] += amount;
    ++m_version;
}

void RangeSums::noteStoredRow(TimeMs start)
{
    if (!fromMemory() && start < std::max(m_boundary, m_loadingBoundary) &&
        (m_loading || start >= std::min(m_resolved.range.previousFrom, m_resolved.range.from))) {
        m_stale = true;
    }
}

// ---- From memory ----

void RangeSums::fillFromMemory()
{
    m_resolved = m_wanted;
    m_boundary = m_resolved.range.from;
    m_stored.clear();
    sumMemory();
    fillPreviousFromMemory();
    m_ready = true;
    ++m_version;
}

void RangeSums::sumMemory()
{
    m_memory.assign(m_tenant.seriesCount, Amount{});
    for (const Campaign& campaign : m_tenant.campaigns) {
        for (const std::uint32_t number : campaign.series) {
            const Series& series = m_model.series(number);
            ringOf(series.rings).addTo(m_memory[series.place], m_boundary, m_resolved.currentEnd);
        }
    }
}

void RangeSums::fillPreviousFromMemory()
{
    const api::Range& range = m_resolved.range;
    m_stale = false;
    m_edge = Edge{};
    m_edgeAsked.reset();
    m_previousTo = previousTarget(m_resolved);
    m_previous.assign(m_tenant.seriesCount, Amount{});
    m_previousOfChannels = PerChannel{};
    for (const Campaign& campaign : m_tenant.campaigns) {
        for (const std::uint32_t number : campaign.series) {
            const Series& series = m_model.series(number);
            Amount sum;
            ringOf(series.rings).addTo(sum, range.previousFrom, m_previousTo);
            m_previous[series.place] += sum;
            m_previousOfChannels[static_cast<std::size_t>(series.key->channel)] += sum;
        }
    }
    fillPreviousTrendsFromMemory();
}

void RangeSums::fillPreviousTrendsFromMemory()
{
    const api::Range& range = m_resolved.range;
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        m_previousTrends[channel].assign(m_resolved.previousStarts.size(), Amount{});
        for (std::size_t i = 0; i < m_resolved.previousStarts.size(); ++i) {
            const TimeMs end =
                i + 1 < m_resolved.previousStarts.size() ? m_resolved.previousStarts[i + 1] : range.previousEnd;
            ringOf(m_tenant.channels[channel]).addTo(m_previousTrends[channel][i], m_resolved.previousStarts[i], end);
        }
    }
}

// ---- From history ----

/// A quarter-hour that memory holds safely, or the range's start if that is later, or its end if that is earlier.
TimeMs RangeSums::wantedBoundary() const
{
    const TimeMs held = base::floorTo(m_now, base::kQuarterHourMs) - kMemorySpan;
    return std::clamp(held, m_wanted.range.from, m_wanted.currentEnd);
}

void RangeSums::startLoading()
{
    m_loading = true;
    m_stale = false;
    m_loadedAt = m_now;
    const std::uint64_t round = ++m_round;
    auto stored = std::make_shared<Stored>();
    stored->resolved = m_wanted;
    stored->boundary = wantedBoundary();
    m_loadingBoundary = stored->boundary;
    stored->previousTo = previousTarget(m_wanted);
    const auto loader =
        std::make_shared<SumsLoader>(m_ask, [weak = weak_from_this(), stored, round](const base::Result<void>& loaded) {
            const auto self = weak.lock();
            if (!self || self->m_round != round) {
                return;
            }
            self->m_loading = false;
            self->m_loadTook = std::max<TimeMs>(0, self->m_now - self->m_loadedAt);
            ++self->m_version;
            if (loaded) {
                self->m_error.reset();
                self->takeOver(*stored);
            } else {
                self->m_error = loaded.error();
            }
        });
    loadCurrent(*loader, stored);
    loadPrevious(*loader, stored);
    loadTrends(*loader, stored);
    loader->close();
}

void RangeSums::loadCurrent(SumsLoader& loader, const std::shared_ptr<Stored>& stored)
{
    const TimeMs from = stored->resolved.range.from;
    if (from >= stored->boundary) {
        return;
    }
    const TimeMs minutesFrom = m_now - m_kept.minutes + base::kHourMs;
    for (const TierPiece& piece : piecesOf(from, stored->boundary, minutesFrom)) {
        loader.load({.tenantId = m_tenant.profile.id,
                     .tier = piece.tier,
                     .from = piece.from,
                     .to = piece.to,
                     .bucketStarts = {},
                     .groupBy = runtime::GroupBy::series,
                     .campaignIds = {}},
                    [&model = m_model, &tenant = m_tenant, stored](const runtime::SumsRow& row) {
                        slot(tenant, stored->current, model.seriesOf(tenant, row).place) +=
                            Amount{row.sums, row.lateEvents};
                    });
    }
}

void RangeSums::loadTrends(SumsLoader& loader, const std::shared_ptr<Stored>& stored)
{
    const auto load = [&](TimeMs from, TimeMs to, TimeMs end, const std::vector<TimeMs>& starts,
                          Trends Stored::* trends) {
        for (auto& trend : (*stored).*trends) {
            trend.assign(starts.size(), Amount{});
        }
        if (from >= to) {
            return;
        }
        loader.load({.tenantId = m_tenant.profile.id,
                     .tier = tierOf(starts, end),
                     .from = from,
                     .to = to,
                     .bucketStarts = starts,
                     .groupBy = runtime::GroupBy::channel,
                     .campaignIds = {}},
                    [stored, trends, starts](const runtime::SumsRow& row) {
                        const auto bucket = std::ranges::lower_bound(starts, row.bucketStart) - starts.begin();
                        ((*stored).*trends)[static_cast<std::size_t>(*row.channel)][static_cast<std::size_t>(bucket)] +=
                            Amount{row.sums, row.lateEvents};
                    });
    };
    const ResolvedRange& resolved = stored->resolved;
    const api::Range& range = resolved.range;
    if (!trendsFromMemory()) {
        load(range.from, stored->boundary, resolved.currentEnd, resolved.starts, &Stored::trends);
    }
    if (!previousTrendsFromMemory()) {
        load(range.previousFrom, range.previousEnd, range.previousEnd, resolved.previousStarts,
             &Stored::previousTrends);
    }
}

void RangeSums::loadPrevious(SumsLoader& loader, const std::shared_ptr<Stored>& stored)
{
    const TimeMs from = stored->resolved.range.previousFrom;
    if (from >= stored->previousTo) {
        return;
    }
    const TimeMs minutesFrom = m_now - m_kept.minutes + base::kHourMs;
    for (const TierPiece& piece : piecesOf(from, stored->previousTo, minutesFrom)) {
        loader.load({.tenantId = m_tenant.profile.id,
                     .tier = piece.tier,
                     .from = piece.from,
                     .to = piece.to,
                     .bucketStarts = {},
                     .groupBy = runtime::GroupBy::series,
                     .campaignIds = {}},
                    [&model = m_model, &tenant = m_tenant, stored](const runtime::SumsRow& row) {
                        const Amount amount{row.sums, row.lateEvents};
                        slot(tenant, stored->previous, model.seriesOf(tenant, row).place) += amount;
                        stored->previousOfChannels[static_cast<std::size_t>(*row.channel)] += amount;
                    });
    }
}

void RangeSums::takeOver(Stored& stored)
{
    m_resolved = std::move(stored.resolved);
    m_boundary = stored.boundary;
    m_stored = std::move(stored.current);
    m_storedTrends = std::move(stored.trends);
    if (previousTrendsFromMemory()) {
        fillPreviousTrendsFromMemory();
    } else {
        m_previousTrends = std::move(stored.previousTrends);
    }
    m_previous = std::move(stored.previous);
    m_previousOfChannels = stored.previousOfChannels;
    m_previousTo = stored.previousTo;
    m_edge = Edge{};
    m_edgeAsked.reset();
    m_extending = false;
    sumMemory();
    m_ready = true;
    ++m_storedVersion;
    ++m_tenant.version;
}

// ---- The end of the range before ----

/// The last instant up to which the range before can be summed without windows.
TimeMs RangeSums::previousTarget(const ResolvedRange& range) const
{
    const TimeMs to = range.range.previousTo;
    if (fromMemory() && isLive()) {
        return base::floorTo(to, kWindowMs);
    }
    const TimeMs minute = base::floorTo(to, base::kMinuteMs);
    const bool minutesKept = minute - base::kQuarterHourMs >= m_now - m_kept.minutes + base::kHourMs;
    return std::max(range.range.previousFrom,
                    minutesKept || to == range.range.previousEnd ? minute : base::floorTo(to, base::kQuarterHourMs));
}

void RangeSums::advancePrevious()
{
    api::Range& range = m_resolved.range;
    if (!range.isCompared()) {
        return;
    }
    const TimeMs target = previousTarget(m_resolved);
    if (fromMemory() && (m_stale || target != m_previousTo)) {
        fillPreviousFromMemory();
        ++m_version;
    } else if (target > m_previousTo && !m_extending && !m_loading) {
        extendPrevious(target);
    }
    if (!(fromMemory() && isLive())) {
        loadEdge();
        addEdgeWindows();
    }
    range.previousTo = m_previousTo + static_cast<TimeMs>(m_edge.added) * kWindowMs;
}

/// The sums, up to which windows have been added, grow by the windows that have been passed since.
void RangeSums::addEdgeWindows()
{
    if (m_edge.minute != m_previousTo || m_edgeAsked != m_edge.minute) {
        return;
    }
    const TimeMs passed = (m_resolved.range.previousTo - m_previousTo) / kWindowMs;
    for (; m_edge.added < m_edge.windows.size() && static_cast<TimeMs>(m_edge.added) < passed; ++m_edge.added) {
        for (const Edge::Row& row : m_edge.windows[m_edge.added]) {
            slot(m_tenant, m_previous, row.place) += row.amount;
            m_previousOfChannels[row.channel] += row.amount;
        }
        ++m_version;
    }
}

void RangeSums::loadEdge()
{
    const TimeMs minute = m_previousTo;
    const bool kept = minute >= m_now - m_kept.windows + base::kHourMs;
    if (!kept || m_edgeAsked == minute || minute >= m_resolved.range.previousEnd) {
        return;
    }
    m_edgeAsked = minute;
    auto edge = std::make_shared<Edge>();
    edge->minute = minute;
    runtime::SumsQuery query{.tenantId = m_tenant.profile.id,
                             .tier = runtime::Tier::window,
                             .from = minute,
                             .to = minute + base::kMinuteMs,
                             .bucketStarts = {},
                             .groupBy = runtime::GroupBy::series,
                             .campaignIds = {}};
    for (TimeMs window = query.from; window < query.to; window += kWindowMs) {
        query.bucketStarts.push_back(window);
    }
    const auto loader =
        std::make_shared<SumsLoader>(m_ask, [weak = weak_from_this(), edge](const base::Result<void>& loaded) {
            const auto self = weak.lock();
            if (self && loaded && self->m_previousTo == edge->minute && self->m_edge.minute != edge->minute) {
                self->m_edge = std::move(*edge);
            }
        });
    loader->load(std::move(query), [&model = m_model, &tenant = m_tenant, edge](const runtime::SumsRow& row) {
        edge->windows[static_cast<std::size_t>((row.bucketStart - edge->minute) / kWindowMs)].push_back(
            {model.seriesOf(tenant, row).place, static_cast<std::size_t>(*row.channel), {row.sums, 0}});
    });
    loader->close();
}

/// Full minutes (or quarter-hours) take the place of the windows of the edge.
void RangeSums::extendPrevious(TimeMs to)
{
    m_extending = true;
    auto more = std::make_shared<Stored>();
    const std::uint64_t round = m_round;
    const auto loader = std::make_shared<SumsLoader>(
        m_ask, [weak = weak_from_this(), more, round, to](const base::Result<void>& loaded) {
            const auto self = weak.lock();
            if (!self || self->m_round != round) {
                return;
            }
            if (!loaded) {
                self->m_stale = true; // all of it is read again after a rest
                return;
            }
            self->m_extending = false;
            for (std::size_t window = 0; window < self->m_edge.added; ++window) {
                for (const Edge::Row& row : self->m_edge.windows[window]) {
                    slot(self->m_tenant, self->m_previous, row.place) -= row.amount;
                    self->m_previousOfChannels[row.channel] -= row.amount;
                }
            }
            for (std::uint32_t place = 0; place < more->previous.size(); ++place) {
                slot(self->m_tenant, self->m_previous, place) += more->previous[place];
            }
            for (std::size_t channel = 0; channel < kChannels; ++channel) {
                self->m_previousOfChannels[channel] += more->previousOfChannels[channel];
            }
            self->m_edge = Edge{};
            self->m_previousTo = to;
            ++self->m_version;
        });
    more->resolved.range.previousFrom = m_previousTo;
    more->previousTo = to;
    loadPrevious(*loader, more);
    loader->close();
}

// ---- Answers ----

Amount RangeSums::sumOf(const PerSeries& sums, const Campaign& campaign, const ChannelSet& channels) const
{
    Amount sum;
    for (const std::uint32_t number : campaign.series) {
        const Series& series = m_model.series(number);
        if (series.place < sums.size() && channels.has(series.key->channel)) {
            sum += sums[series.place];
        }
    }
    return sum;
}

Amount RangeSums::current(const Campaign& campaign, const ChannelSet& channels) const
{
    Amount sum = sumOf(m_memory, campaign, channels);
    sum += sumOf(m_stored, campaign, channels);
    return sum;
}

Amount RangeSums::previous(const Campaign& campaign, const ChannelSet& channels) const
{
    return sumOf(m_previous, campaign, channels);
}

Amount RangeSums::previousOf(event::Channel channel) const
{
    return m_previousOfChannels[static_cast<std::size_t>(channel)];
}

std::vector<Amount> RangeSums::trendOf(event::Channel channel) const
{
    const auto number = static_cast<std::size_t>(channel);
    std::vector<Amount> trend = m_storedTrends[number];
    const auto& starts = m_resolved.starts;
    trend.resize(starts.size());
    const BucketRing& ring = ringOf(m_tenant.channels[number]);
    const TimeMs ringFrom = trendsFromMemory() ? m_resolved.range.from : m_boundary;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const TimeMs end = i + 1 < starts.size() ? starts[i + 1] : m_resolved.currentEnd;
        if (end > ringFrom) {
            ring.addTo(trend[i], std::max(starts[i], ringFrom), end);
        }
    }
    return trend;
}

const std::vector<Amount>& RangeSums::previousTrendOf(event::Channel channel) const
{
    return m_previousTrends[static_cast<std::size_t>(channel)];
}

} // namespace bw::service
