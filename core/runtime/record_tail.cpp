#include "core/runtime/record_tail.h"

#include "core/stream/windows.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace bw::runtime {

namespace {

constexpr std::size_t kRecordsDecodedAtOnce = 256;

} // namespace

/// Goes through batches, oldest first, as the source's worker did: the same events, the same stamps.
class RecordTail::Search {
public:
    Search(const RecordTail& tail, const Query& query)
        : m_query(query), m_settings(*tail.m_settings), m_decoder(tail.m_decoder)
    {}

    void read(const Batch& batch)
    {
        const std::vector<event::RawRecord> records = batch.records.recordsPadded(batch.arrived);
        m_progress.clear();
        m_progress.insert(batch.before.begin(), batch.before.end());
        const std::span<const event::RawRecord> all = records;
        for (std::size_t first = 0; first < all.size(); first += kRecordsDecodedAtOnce) {
            const auto some = all.subspan(first, std::min(kRecordsDecodedAtOnce, all.size() - first));
            m_decoder.decode(some, m_events);
            for (const event::Event& event : m_events.events) {
                take(some[event.record], event);
            }
        }
        m_answer.kept += records.size();
    }

    Answer answer()
    {
        m_answer.records.assign(std::make_move_iterator(m_found.rbegin()), std::make_move_iterator(m_found.rend()));
        return std::move(m_answer);
    }

private:
    void take(const event::RawRecord& raw, const event::Event& event)
    {
        stream::PartitionProgress& progress = m_progress[raw.partition];
        const base::TimeMs stamp = progress.watermark(m_settings.of(event.tenantId).time);
        progress.observe(event.time, raw.now);
        if (event.tenantId != m_query.tenantId || familyOf(event.type) != event::Family::campaign) {
            return;
        }
        const bool isNew = m_seen.emplace(event.idHash.high, event.idHash.low).second;
        const event::CampaignPart& campaign = m_events.campaigns[event.part];
        if (event.time < m_query.from || event.time >= m_query.to ||
            (m_query.counts && !m_query.counts(campaign.campaignId, campaign.channel))) {
            return;
        }
        ++m_answer.countInAll;
        m_found.push_back({raw.partition, raw.position, raw.now, event.time, event.type, campaign.channel,
                           std::string(event.eventId), std::string(campaign.campaignId), std::string(raw.bytes),
                           campaign.metrics, stream::isFinal(stream::windowStart(event.time, stream::kWindowMs), stamp),
                           !isNew});
        if (m_found.size() > m_query.limit) {
            m_found.pop_front();
        }
    }

    const Query& m_query;
    const engine::Settings& m_settings;
    event::Decoder m_decoder;
    event::EventBatch m_events;
    std::map<std::uint32_t, stream::PartitionProgress> m_progress;
    std::set<std::pair<std::uint64_t, std::uint64_t>> m_seen;
    std::deque<Record> m_found;
    Answer m_answer;
};

RecordTail::RecordTail(std::size_t bytesMax, event::DecoderOptions decoder,
                       std::shared_ptr<const engine::Settings> settings)
    : m_bytesMax(bytesMax), m_decoder(std::move(decoder)), m_settings(std::move(settings))
{}

void RecordTail::keep(RecordBatch& batch, base::TimeMs arrived, Progress before)
{
    auto kept = std::make_shared<Batch>();
    kept->arrived = arrived;
    kept->before = std::move(before);
    if (2 * batch.byteCount() >= batch.bytesReserved()) {
        const std::lock_guard lock(m_mutex);
        kept->records = std::exchange(batch, std::move(m_spare));
        m_spare = RecordBatch();
    } else {
        kept->records = batch.compactCopy();
    }
    batch.clear();
    kept->records.pad();
    kept->bytes = sizeof(Batch) + kept->records.bytesReserved() + kept->before.size() * sizeof kept->before[0];

    const std::lock_guard lock(m_mutex);
    m_bytes += kept->bytes;
    m_batches.push_back(std::move(kept));
    while (m_bytes > m_bytesMax) {
        dropOldest();
    }
}

void RecordTail::dropOldest()
{
    const std::shared_ptr<Batch> oldest = std::move(m_batches.front());
    m_batches.pop_front();
    m_bytes -= oldest->bytes;
    if (m_readers == 0 && oldest->records.bytesReserved() > m_spare.bytesReserved()) {
        m_spare = std::move(oldest->records);
    }
}

RecordTail::Answer RecordTail::find(const Query& query) const
{
    std::vector<std::shared_ptr<const Batch>> batches;
    {
        const std::lock_guard lock(m_mutex);
        batches.assign(m_batches.begin(), m_batches.end());
        ++m_readers;
    }
    Search search(*this, query);
    for (const auto& batch : batches) {
        search.read(*batch);
    }
    {
        const std::lock_guard lock(m_mutex);
        --m_readers;
    }
    Answer answer = search.answer();
    answer.keptSince = batches.empty() ? 0 : batches.front()->arrived;
    return answer;
}

std::size_t RecordTail::bytesKept() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace bw::runtime
