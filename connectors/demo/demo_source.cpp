#include "connectors/demo/demo_source.h"

#include <algorithm>
#include <limits>

namespace bw::demo {

namespace {

using std::chrono::milliseconds;

/// Records of so many ms become available together.
constexpr base::TimeMs kTickMs = 5;
constexpr base::TimeMs kBehindMsMax = 60 * base::kSecondMs;
/// What a source that opens may have to catch up at most: less than a second's work, however high the rate.
constexpr std::int64_t kCatchUpEventsMax = 500'000;

DemoSourceSettings checked(DemoSourceSettings settings)
{
    settings.partitions = std::max(settings.partitions, 1U);
    settings.stream.rate = std::clamp<std::int64_t>(settings.stream.rate, 1, 10'000'000);
    return settings;
}

} // namespace

DemoSource::DemoSource(std::shared_ptr<const Company> company, const DemoSourceSettings& settings,
                       const runtime::Clock& clock)
    : m_company(std::move(company)), m_settings(checked(settings)), m_clock(clock),
      m_writer(*m_company, m_settings.stream), m_record(kEventBytesMax), m_cursors(m_settings.partitions)
{
    publish();
}

DemoSource::~DemoSource() = default;

base::Result<void> DemoSource::open(const runtime::Positions& resumeFrom)
{
    const Timeline& timeline = m_writer.timeline();
    const base::TimeMs now = m_clock.now();
    std::int64_t first = timeline.indexAt(m_settings.startAt.value_or(now));
    m_end = m_settings.count ? first + *m_settings.count : std::numeric_limits<std::int64_t>::max();
    std::int64_t oldest = 0;
    if (m_settings.paced) {
        const std::int64_t atNow = timeline.indexAt(now);
        oldest = std::max(atNow - kCatchUpEventsMax, timeline.indexAt(now - kBehindMsMax));
        first = std::max(first, std::min(oldest, m_end));
    }
    for (std::uint32_t p = 0; p < m_cursors.size(); ++p) {
        m_cursors[p] = {numberAtOrAfter(first, p), false};
        const auto resumed = resumeFrom.find(p);
        if (resumed == resumeFrom.end()) {
            continue;
        }
        const std::int64_t next = resumed->second * m_settings.partitions + p;
        // A position beyond now is from before the rate was changed.
        const bool known = !m_settings.paced || (next >= oldest && timeline.timeOf(next) <= now + base::kSecondMs);
        if (known) {
            m_cursors[p].next = next;
        }
    }
    m_available = available();
    publish();
    return {};
}

void DemoSource::poll(runtime::RecordBatch& out, std::size_t recordsMax, milliseconds patience)
{
    m_available = available();
    if (earliest(m_available) == nullptr) {
        waitForRecords(patience);
    }
    dropWhatIsTooOld(out);
    const auto partitions = static_cast<std::int64_t>(m_cursors.size());
    for (std::size_t i = 0; i < recordsMax; ++i) {
        Cursor* const cursor = earliest(m_available);
        if (cursor == nullptr) {
            break;
        }
        const Written written = m_writer.write(cursor->next, m_record.data());
        const auto partition = static_cast<std::uint32_t>(cursor->next % partitions);
        const std::string_view key =
            m_settings.stream.keyed ? std::string_view(m_company->tenants()[written.tenant].id) : std::string_view();
        out.add(partition, positionOf(cursor->next), key, {m_record.data(), written.bytes});
        cursor->next += partitions;
    }
    publish();
}

std::vector<std::uint32_t> DemoSource::partitions() const
{
    std::vector<std::uint32_t> result(m_cursors.size());
    for (std::uint32_t p = 0; p < result.size(); ++p) {
        result[p] = p;
    }
    return result;
}

bool DemoSource::atEnd(std::uint32_t partition) const
{
    return m_cursors[partition].next >= m_available;
}

bool DemoSource::finished() const
{
    return std::all_of(m_cursors.begin(), m_cursors.end(),
                       [this](const Cursor& cursor) { return cursor.next >= m_end; });
}

void DemoSource::pause(std::uint32_t partition)
{
    m_cursors[partition].paused = true;
    publish();
}

void DemoSource::resume(std::uint32_t partition)
{
    m_cursors[partition].paused = false;
    publish();
}

runtime::SourceStatus DemoSource::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

void DemoSource::close() {}

void DemoSource::publish()
{
    const std::lock_guard lock(m_mutex);
    const bool isFinished = m_end > 0 && finished();
    m_status.partitions.resize(m_cursors.size());
    bool allPaused = true;
    for (std::uint32_t p = 0; p < m_cursors.size(); ++p) {
        runtime::PartitionStatus& status = m_status.partitions[p];
        status.partition = p;
        status.nextPosition = positionOf(m_cursors[p].next);
        status.endPosition = m_end == 0 ? -1 : positionOf(numberAtOrAfter(std::max(m_available, m_cursors[p].next), p));
        status.state = m_end == 0            ? runtime::SourceState::connecting
                       : isFinished          ? runtime::SourceState::ended
                       : m_cursors[p].paused ? runtime::SourceState::paused
                                             : runtime::SourceState::live;
        allPaused = allPaused && m_cursors[p].paused;
    }
    m_status.state = m_end == 0   ? runtime::SourceState::connecting
                     : isFinished ? runtime::SourceState::ended
                     : allPaused  ? runtime::SourceState::paused
                                  : runtime::SourceState::live;
}

/// One past the last event whose time has come.
std::int64_t DemoSource::available() const
{
    if (!m_settings.paced) {
        return m_end;
    }
    return std::min(m_end, m_writer.timeline().indexAt(base::floorTo(m_clock.now(), kTickMs)));
}

std::int64_t DemoSource::numberAtOrAfter(std::int64_t event, std::uint32_t partition) const
{
    const std::int64_t partitions = m_settings.partitions;
    const std::int64_t number = event - event % partitions + partition;
    return number < event ? number + partitions : number;
}

/// The cursor of the earliest event that may be read; none if it is not before `before`.
DemoSource::Cursor* DemoSource::earliest(std::int64_t before)
{
    Cursor* best = nullptr;
    for (Cursor& cursor : m_cursors) {
        if (!cursor.paused && cursor.next < before) {
            before = cursor.next;
            best = &cursor;
        }
    }
    return best;
}

void DemoSource::waitForRecords(milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    const Cursor* const next = earliest(m_end);
    while (true) {
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left <= milliseconds::zero()) {
            return;
        }
        milliseconds wait = left;
        if (next != nullptr) {
            const base::TimeMs due = base::floorTo(m_writer.timeline().timeOf(next->next), kTickMs) + kTickMs;
            wait = milliseconds(std::clamp<base::TimeMs>(due - m_clock.now(), 1, left.count()));
        }
        const bool interrupted = m_interruption.waitFor(wait);
        m_available = available();
        if (interrupted || earliest(m_available) != nullptr) {
            return;
        }
    }
}

void DemoSource::dropWhatIsTooOld(runtime::RecordBatch& out)
{
    if (!m_settings.paced) {
        return;
    }
    const std::int64_t oldest = std::min(m_end, m_writer.timeline().indexAt(m_clock.now() - kBehindMsMax));
    for (std::uint32_t p = 0; p < m_cursors.size(); ++p) {
        Cursor& cursor = m_cursors[p];
        if (cursor.next >= oldest) {
            continue;
        }
        // On from now, not from a minute ago: it would be too old again at once.
        const std::int64_t from = cursor.next;
        cursor.next = std::max(from, numberAtOrAfter(m_available, p));
        out.addGap({p, positionOf(from), positionOf(cursor.next)});
    }
}

} // namespace bw::demo
