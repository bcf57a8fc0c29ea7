#include "connectors/demo/history.h"

#include "connectors/demo/bucket_draw.h"
#include "connectors/demo/change.h"
#include "connectors/demo/lifecycle.h"
#include "connectors/demo/random.h"

#include <algorithm>
#include <array>

namespace bw::demo {

namespace {

using base::kDayMs;
using base::kHourMs;
using base::kMinuteMs;
using base::kQuarterHourMs;

constexpr base::TimeMs kWindowMs = 5'000;
constexpr base::TimeMs kMinutesSpan = 26 * kHourMs;
constexpr base::TimeMs kWindowsSpan = 16 * kMinuteMs;
constexpr std::int64_t kPieceRows = 40'000;

/// The longest span up to `wanted` whose buckets stay within `rowsMax`, at least one bucket.
base::TimeMs spanWithin(base::TimeMs wanted, base::TimeMs bucket, std::int64_t rowsMax, std::size_t campaigns)
{
    const std::int64_t buckets = std::max<std::int64_t>(1, rowsMax / static_cast<std::int64_t>(campaigns));
    return std::min(wanted, buckets * bucket);
}

struct TimedChange {
    base::TimeMs time = 0;
    std::uint64_t id = 0;
    Change change;
};

/// The campaign's changes on a day (UTC, counted from 1970), by time.
std::vector<TimedChange> changesOn(const Campaign& campaign, std::int64_t day)
{
    Random random(mix(campaign.stream, 0x6368616e6765U, static_cast<std::uint64_t>(day)));
    std::vector<TimedChange> changes;
    const std::uint32_t count = random.below(static_cast<std::uint32_t>(2 * kChangesPerDay) + 1);
    for (std::uint32_t i = 0; i < count; ++i) {
        const base::TimeMs time = day * kDayMs + random.below(static_cast<std::uint32_t>(kDayMs));
        const std::uint64_t id = random.bits();
        const Change change = drawChange(campaign, random);
        if (campaign.cycle.runsAt(time)) {
            changes.push_back({time, id, change});
        }
    }
    std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
    return changes;
}

std::string eventId(std::uint64_t bits)
{
    std::array<char, 18> text{};
    Pen pen(text.data());
    pen.text("h-");
    pen.hex(bits, 8);
    return {text.data(), text.size()};
}

/// As the engine writes it.
std::string summaryOf(const Campaign& campaign, const Change& change)
{
    std::array<char, 1'024> text;
    Pen pen(text.data());
    pen.text("{\"optimization_trigger\":\"");
    pen.text(kTriggerNames[change.trigger]);
    pen.text("\",");
    writeChange(pen, campaign, change);
    pen.character('}');
    return {text.data(), pen.at()};
}

} // namespace

History::History(const Company& company, const HistorySettings& settings, base::TimeMs now)
    : m_company(company), m_timeline(settings.stream.rate, settings.stream.rhythm),
      m_end(base::floorTo(now, kWindowMs)), m_nextEnd(m_end)
{
    const std::size_t campaigns = company.campaigns().size();
    const base::TimeMs quarters =
        spanWithin(settings.days * kDayMs, kQuarterHourMs, settings.quarterRowsMax, campaigns);
    m_quartersFrom = base::floorTo(m_end - quarters, kQuarterHourMs);
    const base::TimeMs minutes = spanWithin(kMinutesSpan, kMinuteMs, settings.minuteRowsMax, campaigns);
    m_minutesFrom = std::max(m_quartersFrom, base::floorTo(m_end - minutes, kQuarterHourMs));
    const base::TimeMs windows = spanWithin(kWindowsSpan, kWindowMs, settings.windowRowsMax, campaigns);
    m_windowsFrom = std::max(m_minutesFrom, base::floorTo(m_end - windows, kMinuteMs));
    for (const Campaign& campaign : company.campaigns()) {
        m_series.push_back(std::make_shared<const campaign::SeriesKey>(
            campaign::SeriesKey{company.tenants()[campaign.tenant].id, campaign.id, campaign.channel}));
    }
    const std::int64_t minutesPerPiece = kPieceRows / static_cast<std::int64_t>(campaigns);
    m_minutePieceMs =
        std::clamp(base::floorTo(minutesPerPiece * kMinuteMs, kQuarterHourMs), kQuarterHourMs, 2 * kHourMs);
    const auto piecesOf = [](base::TimeMs span, base::TimeMs piece) {
        return static_cast<int>((span + piece - 1) / piece);
    };
    // Pieces end on their own grid, counted back from the quarter-hour that holds the end.
    const base::TimeMs lastQuarter = base::floorTo(m_end, kQuarterHourMs);
    const bool quarterBegun = m_end > lastQuarter;
    m_pieces = (quarterBegun ? 1 : 0) + piecesOf(lastQuarter - m_minutesFrom, m_minutePieceMs) +
               piecesOf(m_minutesFrom - m_quartersFrom, kDayMs);
    if (settings.days <= 0) {
        m_pieces = 0;
    }
}

std::shared_ptr<const runtime::HistoryBatch> History::next()
{
    if (m_given == m_pieces) {
        return nullptr;
    }
    auto batch = std::make_shared<runtime::HistoryBatch>();
    base::TimeMs from = base::floorTo(m_nextEnd, kQuarterHourMs);
    if (from == m_nextEnd) {
        from = m_nextEnd > m_minutesFrom ? std::max(m_minutesFrom, m_nextEnd - m_minutePieceMs)
                                         : std::max(m_quartersFrom, m_nextEnd - kDayMs);
    }
    const auto rows = static_cast<std::size_t>((m_nextEnd - from) / kQuarterHourMs + 1) * m_series.size();
    batch->quarterHours.reserve(rows);
    if (from >= m_minutesFrom) {
        batch->minutes.reserve(rows * 15);
    }
    for (base::TimeMs quarter = base::floorTo(m_nextEnd - 1, kQuarterHourMs); quarter >= from;
         quarter -= kQuarterHourMs) {
        addQuarter(*batch, quarter);
    }
    addChanges(*batch, from, m_nextEnd);
    if (m_given == 0) {
        addCampaigns(*batch);
    }
    m_nextEnd = from;
    ++m_given;
    return batch;
}

void History::addQuarter(runtime::HistoryBatch& batch, base::TimeMs quarter)
{
    std::vector<campaign::Sums> sums(m_series.size());
    if (quarter >= m_minutesFrom) {
        const base::TimeMs end = std::min(quarter + kQuarterHourMs, m_end);
        for (base::TimeMs minute = quarter; minute < end; minute += kMinuteMs) {
            addMinute(batch, minute, sums);
        }
    } else {
        m_table.fill(m_company, m_timeline, quarter, kQuarterHourMs);
        for (const std::uint32_t c : m_table.running()) {
            sums[c] = draw(m_table, c, quarter, kQuarterHourMs);
        }
    }
    for (std::uint32_t c = 0; c < sums.size(); ++c) {
        if (sums[c].events > 0) {
            batch.quarterHours.push_back({m_series[c], quarter, kHistoryPart, sums[c], 0, {}});
        }
    }
}

void History::addMinute(runtime::HistoryBatch& batch, base::TimeMs minute, std::vector<campaign::Sums>& quarter)
{
    m_table.fill(m_company, m_timeline, minute, kMinuteMs);
    const base::TimeMs end = std::min(minute + kMinuteMs, m_end);
    for (const std::uint32_t c : m_table.running()) {
        campaign::Sums sums;
        if (minute >= m_windowsFrom) {
            for (base::TimeMs window = minute; window < end; window += kWindowMs) {
                const campaign::Sums part = draw(m_table, c, window, kWindowMs);
                if (part.events > 0) {
                    batch.windows.push_back({m_series[c], window, part});
                    sums += part;
                }
            }
        } else {
            sums = draw(m_table, c, minute, end - minute);
        }
        if (sums.events > 0) {
            batch.minutes.push_back({m_series[c], minute, kHistoryPart, sums, 0, {}});
            quarter[c] += sums;
        }
    }
}

campaign::Sums History::draw(const PaceTable& table, std::uint32_t campaign, base::TimeMs begin,
                             base::TimeMs length) const
{
    const Campaign& of = m_company.campaigns()[campaign];
    Random random(mix(of.stream, static_cast<std::uint64_t>(begin), static_cast<std::uint64_t>(length)));
    return drawBucket(table[campaign], length, m_company.tenants()[of.tenant].moneyDecimals, random);
}

void History::addCampaigns(runtime::HistoryBatch& batch) const
{
    for (std::uint32_t c = 0; c < m_series.size(); ++c) {
        const Campaign& campaign = m_company.campaigns()[c];
        const base::TimeMs launch = campaign.cycle.launchBefore(m_end - 1);
        const base::TimeMs termination = launch + campaign.cycle.active;
        if (termination <= m_quartersFrom) {
            continue;
        }
        engine::CampaignInfo info;
        info.series = m_series[c];
        info.name = campaign.name;
        info.firstEvent = campaign.cycle.runsAt(m_quartersFrom)
                              ? m_quartersFrom
                              : campaign.cycle.launchBefore(m_quartersFrom) + campaign.cycle.length;
        info.terminated = termination < m_end;
        info.lastEvent = info.terminated ? termination : m_end - 1;
        info.launchedAt = launch;
        info.durationDays = static_cast<double>(campaign.cycle.active) / static_cast<double>(kDayMs);
        std::int64_t budget = campaign.budget;
        for (std::int64_t day = base::floorDiv(std::max(launch, m_quartersFrom), kDayMs); day * kDayMs < m_end; ++day) {
            for (const TimedChange& change : changesOn(campaign, day)) {
                if (change.change.kind == Change::Kind::budget && change.time >= launch &&
                    change.time >= m_quartersFrom && change.time < m_end) {
                    budget = change.change.budget;
                }
            }
        }
        info.budget = base::Money{static_cast<base::Int128>(budget) * 1'000'000};
        batch.campaigns.push_back(std::move(info));
    }
}

void History::addChanges(runtime::HistoryBatch& batch, base::TimeMs from, base::TimeMs to) const
{
    for (const LifecycleStep& step : lifecycleBetween(m_company, from, to)) {
        const std::uint64_t id =
            mix(m_company.campaigns()[step.campaign].stream, static_cast<std::uint64_t>(step.time));
        batch.changes.push_back({m_series[step.campaign], step.time, eventId(id), step.type, {}});
    }
    for (std::uint32_t c = 0; c < m_series.size(); ++c) {
        const Campaign& campaign = m_company.campaigns()[c];
        for (std::int64_t day = base::floorDiv(from, kDayMs); day * kDayMs < to; ++day) {
            for (const TimedChange& change : changesOn(campaign, day)) {
                if (change.time >= from && change.time < to) {
                    batch.changes.push_back({m_series[c], change.time, eventId(change.id),
                                             event::EventType::campaignOptimization,
                                             summaryOf(campaign, change.change)});
                }
            }
        }
    }
}

} // namespace bw::demo
