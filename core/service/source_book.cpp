#include "core/service/source_book.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;

namespace {

constexpr TimeMs kRateSpan = 5 * base::kSecondMs;

std::int64_t recordsBehind(const runtime::PartitionStatus& status)
{
    return status.endPosition < 0 ? -1 : std::max<std::int64_t>(0, status.endPosition - status.nextPosition);
}

bool atEnd(const runtime::PartitionStatus& status)
{
    return status.endPosition >= 0 && status.nextPosition >= status.endPosition;
}

/// The lowest over partitions; kBeginningOfTime while one has none.
TimeMs watermarkOf(const runtime::SourceSnapshot& snapshot)
{
    TimeMs lowest = base::kEndOfTime;
    for (const auto& partition : snapshot.partitions) {
        lowest = std::min(lowest, partition.watermark);
    }
    return snapshot.partitions.empty() ? base::kBeginningOfTime : lowest;
}

TimeMs shownWatermark(TimeMs watermark, TimeMs now)
{
    return watermark == base::kBeginningOfTime ? 0 : std::min(watermark, now);
}

} // namespace

void RateMeter::note(std::int64_t count, TimeMs now)
{
    if (!m_samples.empty() && (now < m_samples.back().at || count < m_samples.back().count)) {
        m_samples.clear(); // the clock was set, or counting began anew
    }
    m_samples.push_back({now, count});
    while (m_samples.size() > 2 && now - m_samples[1].at >= kRateSpan) {
        m_samples.pop_front();
    }
    const TimeMs span = now - m_samples.front().at;
    m_perSecond = span > 0 ? static_cast<double>(count - m_samples.front().count) * 1'000.0 / static_cast<double>(span)
                           : m_perSecond;
}

void SourceBook::accept(std::vector<runtime::SourceSnapshot> snapshots, TimeMs now)
{
    m_order.clear();
    for (auto& snapshot : snapshots) {
        m_order.push_back(snapshot.id);
        Book& book = m_books[snapshot.id];
        book.whole.rate.note(snapshot.recordsIn, now);
        book.clock.note(snapshot);
        for (const auto& partition : snapshot.partitions) {
            book.partitions[partition.partition].rate.note(partition.recordsIn, now);
        }
        book.snapshot = std::move(snapshot);
    }
    judge(now);
    ++m_version;
}

void SourceBook::addGap(const engine::GapRow& gap)
{
    m_books[gap.sourceId].gaps[{gap.partition, gap.from}] = gap.to;
    ++m_version;
}

TimeMs SourceBook::behind(TimeMs watermark, TimeMs now) const
{
    if (watermark == base::kBeginningOfTime || watermark == base::kEndOfTime) {
        return 0;
    }
    return std::max<TimeMs>(0, now - watermark - 1 - m_disorder);
}

void SourceBook::judge(TimeMs now)
{
    m_now = now;
    for (auto& [id, book] : m_books) {
        bool allAtEnd = !book.snapshot.status.partitions.empty();
        for (const auto& status : book.snapshot.status.partitions) {
            const auto counted = std::ranges::find(book.snapshot.partitions, status.partition,
                                                   &runtime::SourceSnapshot::Partition::partition);
            const bool known = counted != book.snapshot.partitions.end();
            Entry& entry = book.partitions[status.partition];
            entry.freshness = entry.judge.judge({status.state, known ? behind(counted->watermark, now) : 0,
                                                 atEnd(status), known ? counted->recordsIn : 0},
                                                now);
            allAtEnd = allAtEnd && atEnd(status);
        }
        book.whole.freshness = book.whole.judge.judge(
            {book.snapshot.status.state, behind(watermarkOf(book.snapshot), now), allAtEnd, book.snapshot.recordsIn},
            now);
    }
}

api::SourceMark SourceBook::markOf(const Book& book) const
{
    return {book.snapshot.id,
            book.snapshot.name,
            book.whole.freshness,
            behind(watermarkOf(book.snapshot), m_now),
            book.snapshot.newestArrival,
            book.snapshot.status.fault};
}

std::vector<api::SourceMark> SourceBook::marks() const
{
    std::vector<api::SourceMark> marks;
    for (const auto& id : m_order) {
        marks.push_back(markOf(m_books.at(id)));
    }
    return marks;
}

std::vector<std::pair<std::string, std::shared_ptr<const runtime::RecordTail>>> SourceBook::tails() const
{
    std::vector<std::pair<std::string, std::shared_ptr<const runtime::RecordTail>>> tails;
    for (const auto& id : m_order) {
        if (const auto& tail = m_books.at(id).snapshot.tail) {
            tails.emplace_back(id, tail);
        }
    }
    return tails;
}

std::vector<api::SourceLine> SourceBook::lines() const
{
    std::vector<api::SourceLine> lines;
    for (const auto& id : m_order) {
        const Book& book = m_books.at(id);
        api::SourceLine line;
        line.mark = markOf(book);
        line.kind = book.snapshot.kind;
        line.problem = book.snapshot.status.problem;
        line.eventsPerSecond = book.whole.rate.perSecond();
        line.watermark = shownWatermark(watermarkOf(book.snapshot), m_now);
        line.gaps = static_cast<std::int64_t>(book.gaps.size());
        for (const auto& status : book.snapshot.status.partitions) {
            api::PartitionLine partition;
            partition.partition = status.partition;
            partition.nextPosition = status.nextPosition;
            partition.recordsBehind = recordsBehind(status);
            const Entry& entry = book.partitions.at(status.partition);
            partition.freshness = entry.freshness;
            partition.eventsPerSecond = entry.rate.perSecond();
            for (const auto& counted : book.snapshot.partitions) {
                if (counted.partition == status.partition) {
                    partition.watermark = shownWatermark(counted.watermark, m_now);
                }
            }
            line.partitions.push_back(partition);
        }
        for (const auto& partition : line.partitions) {
            if (partition.recordsBehind < 0) {
                line.recordsBehind = -1;
                break;
            }
            line.recordsBehind = std::max<std::int64_t>(0, line.recordsBehind) + partition.recordsBehind;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

api::Dispositions SourceBook::dispositions(std::span<const engine::Counters> shards) const
{
    engine::Counters sum;
    for (const auto& counters : shards) {
        sum += counters;
    }
    for (const auto& [id, book] : m_books) {
        sum += book.snapshot.decoder;
    }
    api::Dispositions dispositions;
    dispositions.accepted = sum.accepted;
    dispositions.late = sum.late;
    dispositions.duplicate = sum.duplicate;
    dispositions.suppressed = sum.suppressed;
    dispositions.rejected = sum.rejectedInAll();
    dispositions.remediated = sum.remediated;
    dispositions.imbalance = m_imbalance;
    dispositions.in = sum.in() + m_imbalance;
    for (std::size_t reason = 0; reason < sum.rejected.size(); ++reason) {
        if (sum.rejected[reason] > 0) {
            dispositions.rejectedByReason.push_back(
                {std::string(event::kRejectReasonNames[reason]), sum.rejected[reason]});
        }
    }
    std::ranges::stable_sort(dispositions.rejectedByReason, std::greater{}, &api::ReasonCount::count);
    return dispositions;
}

double SourceBook::eventsPerSecond() const
{
    double sum = 0;
    for (const auto& [id, book] : m_books) {
        sum += book.whole.rate.perSecond();
    }
    return sum;
}

std::vector<std::string> SourceBook::problems() const
{
    std::vector<std::string> problems;
    for (const auto& id : m_order) {
        const Book& book = m_books.at(id);
        if (auto problem = book.clock.problem(book.snapshot.name, m_now)) {
            problems.push_back(*std::move(problem));
        }
    }
    return problems;
}

std::int64_t SourceBook::recordsIn() const
{
    std::int64_t sum = 0;
    for (const auto& [id, book] : m_books) {
        sum += book.snapshot.recordsIn;
    }
    return sum;
}

TimeMs SourceBook::newestArrival() const
{
    TimeMs newest = 0;
    for (const auto& [id, book] : m_books) {
        newest = std::max(newest, book.snapshot.newestArrival);
    }
    return newest;
}

} // namespace bw::service
