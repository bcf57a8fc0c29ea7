#include "core/service/parts_reader.h"

#include "core/service/figures.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

/// More windows than this are not listed; minutes are, which open further.
constexpr std::size_t kWindowsMax = 50'000;
/// Rows at the far end of what is kept are about to go.
constexpr TimeMs kFarEdge = base::kHourMs;
/// As RangeSums has it: memory holds a little more than two hours.
constexpr TimeMs kHeldInMemory = 90 * base::kMinuteMs;

std::vector<TimeMs> eachStart(TimeMs from, TimeMs to, TimeMs length)
{
    std::vector<TimeMs> starts;
    for (TimeMs start = from; start < to; start += length) {
        starts.push_back(start);
    }
    return starts;
}

} // namespace

PartsReader::PartsReader(LiveModel& model, Tenant& tenant, api::PartsRequest request, Ask ask, KeptTimes kept,
                         Ready ready)
    : m_model(model), m_tenant(tenant), m_request(std::move(request)), m_ask(std::move(ask)), m_kept(kept),
      m_ready(std::move(ready))
{}

void PartsReader::start(const Finality& finality, TimeMs now)
{
    m_now = now;
    // Nothing has come since the start: what there is, is what a run before left, and final.
    m_finalTo = m_tenant.shards.empty() ? base::kEndOfTime : finality.finalTo();
    auto selected = select(m_tenant, m_request.of);
    if (!selected) {
        m_ready(selected.error());
        return;
    }
    m_selected = std::move(selected).value();
    read();
}

void PartsReader::read()
{
    if (const auto error = choose()) {
        m_ready(*error);
        return;
    }
    readMemory();
    const auto loader = std::make_shared<SumsLoader>(
        m_ask, [self = shared_from_this()](const base::Result<void>& read) { self->finish(read); });
    readHistory(*loader);
    loader->close();
    readRevisions();
}

// ---- Which parts ----

bool PartsReader::windowsKept(TimeMs from, TimeMs to) const
{
    if (m_windowsMissing) {
        return false;
    }
    const TimeMs oldestInMemory = base::floorTo(m_now, kWindowMs) - kWindowsSpan;
    const bool stored = m_openFrom <= from || from >= m_now - m_kept.windows + kFarEdge;
    const bool open = m_openFrom >= to || m_openFrom >= oldestInMemory;
    return stored && open;
}

std::optional<base::Error> PartsReader::choose()
{
    const TimeMs from = m_request.from;
    const TimeMs to = m_request.to;
    const TimeMs length = to - from;
    const TimeMs grid = length < base::kMinuteMs ? kWindowMs : base::kMinuteMs;
    if (length <= 0 || base::floorTo(from, grid) != from || base::floorTo(to, kWindowMs) != to) {
        return base::Error{"These are not the bounds of a bucket."};
    }
    m_openFrom = std::clamp(base::floorTo(m_finalTo, kWindowMs), from, to);
    m_wholeTo = length < base::kMinuteMs ? from : base::floorTo(to, base::kMinuteMs);
    m_boundary = std::clamp(base::floorTo(m_now, base::kQuarterHourMs) - kHeldInMemory, from, m_wholeTo);

    std::size_t series = 0;
    m_selected.visit(m_model, m_tenant, [&series](const Series&) { ++series; });
    const auto windows = static_cast<std::size_t>(length / kWindowMs) * series;
    const bool minutesKept = m_boundary == from || from >= m_now - m_kept.minutes + kFarEdge;
    if (length > base::kQuarterHourMs) {
        m_length = api::PartLength::quarterHour;
        m_bySeries = false;
    } else if (windowsKept(from, to) && (length <= base::kMinuteMs || windows <= kWindowsMax)) {
        m_length = api::PartLength::window;
    } else if (minutesKept) {
        m_length = api::PartLength::minute;
        m_bySeries = length <= base::kMinuteMs || !windowsKept(from, to);
    } else if (length == base::kQuarterHourMs && base::floorTo(from, length) == from) {
        m_length = api::PartLength::quarterHour;
    } else {
        return base::Error{"What this is the sum of is not kept any more."};
    }
    m_opensFurther = !m_bySeries;
    return std::nullopt;
}

TimeMs PartsReader::lengthMs() const
{
    switch (m_length) {
    case api::PartLength::window:
        return kWindowMs;
    case api::PartLength::minute:
        return base::kMinuteMs;
    case api::PartLength::quarterHour:
        break;
    }
    return base::kQuarterHourMs;
}

TimeMs PartsReader::startOf(TimeMs time) const
{
    return std::max(m_request.from, base::floorTo(time, lengthMs()));
}

// ---- What they add up to ----

/// A minute, quarter-hour or window beyond the last minute: part of the total, and of a part unless those are windows.
void PartsReader::add(TimeMs time, const Series* series, const Amount& amount)
{
    m_total += amount;
    if (m_length != api::PartLength::window) {
        const bool named = m_bySeries && series != nullptr;
        m_parts[{startOf(time), named ? series->place : kEverything}] += amount;
        note(series);
    }
}

void PartsReader::addWindow(TimeMs time, const Series& series, const Amount& amount)
{
    if (amount.sums.events != 0) {
        m_parts[{time, series.place}] += amount;
        note(&series);
    }
}

void PartsReader::note(const Series* series)
{
    if (series != nullptr) {
        if (m_series.size() <= series->place) {
            m_series.resize(series->place + 1, nullptr);
        }
        m_series[series->place] = series->key.get();
    }
}

void PartsReader::readMemory()
{
    const bool windows = m_length == api::PartLength::window;
    const bool short_ = m_request.to - m_request.from < base::kMinuteMs;
    const bool totalOfWindows = short_ && m_request.from >= base::floorTo(m_now, kWindowMs) - kWindowsSpan;
    const auto addMinutes = [&](const BucketRing& ring, const Series* series) {
        for (TimeMs minute = m_boundary; minute < m_wholeTo; minute += base::kMinuteMs) {
            const Amount amount = ring.at(minute);
            if (amount.sums.events != 0) {
                add(minute, series, amount);
            }
        }
    };
    const bool byChannel = m_selected.all && (windows || !m_bySeries);
    for (std::size_t number = 0; byChannel && number < kChannels; ++number) {
        if (m_selected.channels.has(static_cast<event::Channel>(number))) {
            addMinutes(m_tenant.channels[number].minutes, nullptr);
        }
    }
    m_selected.visit(m_model, m_tenant, [&](const Series& series) {
        if (!byChannel) {
            addMinutes(series.rings.minutes, &series);
        }
        if (totalOfWindows) {
            series.rings.windows.addTo(m_total, m_request.from, m_request.to);
        }
        for (TimeMs at = m_openFrom; windows && at < m_request.to; at += kWindowMs) {
            addWindow(at, series, series.rings.windows.at(at));
        }
    });
}

void PartsReader::readHistory(SumsLoader& loader)
{
    const TimeMs from = m_request.from;
    const bool short_ = m_request.to - from < base::kMinuteMs;
    if (m_request.to - from > base::kQuarterHourMs) {
        const TimeMs quarters = std::max(from, base::floorTo(m_boundary, base::kQuarterHourMs));
        loadTier(loader, runtime::Tier::quarterHour, from, quarters);
        loadTier(loader, runtime::Tier::minute, quarters, m_boundary);
    } else {
        const bool quarter = m_length == api::PartLength::quarterHour;
        loadTier(loader, quarter ? runtime::Tier::quarterHour : runtime::Tier::minute, from, m_boundary);
    }
    const bool tailInMemory = short_ && from >= base::floorTo(m_now, kWindowMs) - kWindowsSpan;
    if (!tailInMemory) {
        loadWindows(loader, m_wholeTo, m_request.to, true);
    }
    if (m_length == api::PartLength::window) {
        loadWindows(loader, from, m_openFrom, false);
    }
}

void PartsReader::loadTier(SumsLoader& loader, runtime::Tier tier, TimeMs from, TimeMs to)
{
    if (from >= to || m_selected.none()) {
        return;
    }
    const bool bySeries = m_bySeries && m_length != api::PartLength::window;
    loader.load({.tenantId = m_tenant.profile.id,
                 .tier = tier,
                 .from = from,
                 .to = to,
                 .bucketStarts = eachStart(from, to, lengthMs()),
                 .groupBy = bySeries ? runtime::GroupBy::series : runtime::GroupBy::channel,
                 .campaignIds = m_selected.ids(m_tenant)},
                [self = shared_from_this(), bySeries](const runtime::SumsRow& row) {
                    if (self->m_selected.channels.has(*row.channel)) {
                        self->add(row.bucketStart, bySeries ? &self->m_model.seriesOf(self->m_tenant, row) : nullptr,
                                  {row.sums, row.lateEvents});
                    }
                });
}

void PartsReader::loadWindows(SumsLoader& loader, TimeMs from, TimeMs to, bool intoTotal)
{
    if (from >= to || m_selected.none()) {
        return;
    }
    loader.load({.tenantId = m_tenant.profile.id,
                 .tier = runtime::Tier::window,
                 .from = from,
                 .to = to,
                 .bucketStarts = eachStart(from, to, kWindowMs),
                 .groupBy = runtime::GroupBy::series,
                 .campaignIds = m_selected.ids(m_tenant)},
                [self = shared_from_this(), intoTotal](const runtime::SumsRow& row) {
                    if (!self->m_selected.channels.has(*row.channel)) {
                        return;
                    }
                    const Series& series = self->m_model.seriesOf(self->m_tenant, row);
                    if (intoTotal) {
                        self->add(row.bucketStart, &series, {row.sums, 0});
                    } else {
                        self->addWindow(row.bucketStart, series, {row.sums, 0});
                    }
                });
}

void PartsReader::readRevisions()
{
    if (m_length == api::PartLength::window || m_selected.none()) {
        finish({});
        return;
    }
    runtime::RevisionsQuery query{m_tenant.profile.id, m_request.from - base::kHourMs, m_request.to + base::kHourMs,
                                  m_selected.ids(m_tenant)};
    m_ask(std::move(query), [self = shared_from_this()](base::Result<runtime::HistoryAnswer> answer) {
        if (!answer) {
            self->finish(answer.error());
            return;
        }
        self->m_revisions = std::get<std::vector<runtime::RevisionRow>>(std::move(answer).value());
        self->finish({});
    });
}

// ---- The answer ----

std::int64_t PartsReader::revisionOf(const api::FigurePart& part) const
{
    const base::Interval hour = calendarInterval(m_tenant.profile.zone, base::CalendarUnit::hour, part.start);
    std::int64_t revision = 1;
    for (const runtime::RevisionRow& row : m_revisions) {
        const bool counts = part.campaignId.empty()
                                ? m_selected.channels.has(row.channel)
                                : part.campaignId == row.campaignId && part.channel == toApi(row.channel);
        if (counts && row.start >= hour.begin && row.start < hour.end) {
            revision += row.lateAfterEnd[0];
        }
    }
    return revision;
}

api::FigurePart PartsReader::partOf(const Key& key, const Amount& amount) const
{
    api::FigurePart part;
    part.start = key.first;
    part.end = std::min(m_request.to, base::floorTo(key.first, lengthMs()) + lengthMs());
    if (key.second != kEverything) {
        const campaign::SeriesKey& series = *m_series[key.second];
        part.campaignId = series.campaignId;
        part.channel = toApi(series.channel);
        if (const auto known = m_tenant.campaignNumbers.find(series.campaignId);
            known != m_tenant.campaignNumbers.end()) {
            part.campaignName = m_tenant.campaigns[known->second].name();
        }
    }
    part.isFinal = part.end <= m_finalTo;
    part.figures = figuresOf(amount, !part.isFinal);
    if (m_length != api::PartLength::window) {
        part.revision = revisionOf(part);
    }
    return part;
}

/// Whether more than late events is in no window: a past that was written without windows, or by a run that lost them.
bool PartsReader::windowsAreMissing() const
{
    if (m_length != api::PartLength::window || m_request.to - m_request.from < base::kMinuteMs) {
        return false;
    }
    Amount rest = m_total;
    for (const auto& [key, amount] : m_parts) {
        rest -= amount;
    }
    return rest.sums.events != rest.lateEvents;
}

void PartsReader::readWithoutWindows()
{
    m_windowsMissing = true;
    m_parts.clear();
    m_total = {};
    m_waiting = 2;
    read();
}

void PartsReader::finish(const base::Result<void>& read)
{
    if (!read) {
        m_read = read;
    }
    if (--m_waiting > 0) {
        return;
    }
    if (!m_read) {
        m_ready(m_read.error());
        return;
    }
    if (windowsAreMissing()) {
        readWithoutWindows();
        return;
    }
    struct Line {
        const Key* key;
        const Amount* amount;
    };
    std::vector<Line> lines;
    Amount sum;
    for (const auto& [key, amount] : m_parts) {
        if (amount.sums.events != 0) {
            lines.push_back({&key, &amount});
            sum += amount;
        }
    }
    std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
        return a.key->first != b.key->first ? a.key->first < b.key->first
                                            : a.amount->sums.revenue > b.amount->sums.revenue;
    });
    api::PartsPage page;
    page.now = m_now;
    page.length = m_length;
    page.opensFurther = m_opensFurther;
    page.partsInAll = lines.size();
    Amount rest = sum;
    for (std::size_t i = 0; i < std::min(lines.size(), m_request.limit); ++i) {
        page.parts.push_back(partOf(*lines[i].key, *lines[i].amount));
        rest -= *lines[i].amount;
    }
    const bool open = m_request.to > m_finalTo;
    Amount late = m_total;
    late -= sum;
    page.total = figuresOf(m_total, open);
    page.rest = figuresOf(rest, open);
    page.late = figuresOf(late, false);
    m_ready(std::move(page));
}

} // namespace bw::service
