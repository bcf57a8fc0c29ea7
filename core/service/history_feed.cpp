#include "core/service/history_feed.h"

#include <algorithm>
#include <utility>

namespace bw::service {

using base::TimeMs;

namespace {

constexpr TimeMs kHandOverAfter = base::kSecondMs;
/// With very many campaigns, open buckets are handed over less often: each hand-over writes a row for each of them.
constexpr TimeMs kManyRowsHandOverAfter = 10 * base::kSecondMs;
constexpr std::size_t kManyRows = 4'000;
constexpr std::size_t kRowsOfABatchMax = 60'000;

/// Some 200 MB of rows, as much of quarantined bytes.
constexpr std::size_t kRowsWaitingMax = 1'000'000;
constexpr std::size_t kQuarantineBytesMax = 200'000'000;

constexpr TimeMs kPatienceMin = base::kSecondMs;
constexpr TimeMs kPatienceMax = 30 * base::kSecondMs;

std::size_t rowsOf(const runtime::HistoryBatch& batch)
{
    return batch.windows.size() + batch.minutes.size() + batch.quarterHours.size() + batch.campaigns.size() +
           batch.changes.size() + batch.quarantine.size() + batch.gaps.size();
}

} // namespace

HistoryFeed::HistoryFeed(runtime::HistoryStore& store, Post post) : m_store(store), m_post(std::move(post)) {}

void HistoryFeed::put(std::vector<engine::BucketRow>& rows, Places& places, const engine::BucketRow& row)
{
    const auto [place, isNew] = places.try_emplace(BucketKey(row.series.get(), row.start, row.part), rows.size());
    if (isNew) {
        rows.push_back(row);
    } else {
        rows[place->second] = row;
    }
}

void HistoryFeed::add(const engine::ShardResults& results)
{
    m_waiting.windows.insert(m_waiting.windows.end(), results.windows.begin(), results.windows.end());
    m_waiting.changes.insert(m_waiting.changes.end(), results.changes.begin(), results.changes.end());
    for (const auto& row : results.minutes) {
        put(m_waiting.minutes, m_minutePlaces, row);
    }
    for (const auto& row : results.quarterHours) {
        put(m_waiting.quarterHours, m_quarterPlaces, row);
    }
    for (const auto& info : results.campaigns) {
        const auto [place, isNew] = m_campaignPlaces.try_emplace(info.series.get(), m_waiting.campaigns.size());
        if (isNew) {
            m_waiting.campaigns.push_back(info);
        } else {
            m_waiting.campaigns[place->second] = info;
        }
    }
    judgeFullness();
}

void HistoryFeed::add(std::vector<engine::QuarantineRow> rows)
{
    for (auto& row : rows) {
        m_quarantineBytes += row.bytes.size();
        m_waiting.quarantine.push_back(std::move(row));
    }
    judgeFullness();
}

void HistoryFeed::add(engine::GapRow gap)
{
    m_waiting.gaps.push_back(std::move(gap));
}

void HistoryFeed::judgeFullness()
{
    std::size_t rows = rowsOf(m_waiting);
    std::size_t bytes = m_quarantineBytes;
    for (const Batches* const batches : {&m_underWay, &m_again}) {
        for (const Given& given : *batches) {
            rows += rowsOf(*given.batch);
            bytes += given.quarantineBytes;
        }
    }
    m_full.store(rows > kRowsWaitingMax || bytes > kQuarantineBytesMax, std::memory_order_relaxed);
}

void HistoryFeed::tick(TimeMs now)
{
    m_now = now;
    if (!m_again.empty()) {
        if (now >= m_tryAgainAt || now < m_tryAgainAt - kPatienceMax) {
            giveAgain();
        }
        return;
    }
    const std::size_t rows = rowsOf(m_waiting);
    const TimeMs waited = now - m_handedOverAt;
    const TimeMs patience = rows > kManyRows ? kManyRowsHandOverAfter : kHandOverAfter;
    if (waited >= patience || waited < 0 || rows >= kRowsOfABatchMax) {
        handOver();
    }
}

void HistoryFeed::flush()
{
    if (m_again.empty()) {
        handOver();
    }
}

void HistoryFeed::tryEverything()
{
    giveAgain();
    handOver();
}

std::size_t HistoryFeed::rowsUnstored() const
{
    std::size_t rows = rowsOf(m_waiting);
    for (const Given& given : m_again) {
        rows += rowsOf(*given.batch);
    }
    for (std::size_t i = m_firstFailed.value_or(m_ended); i < m_underWay.size(); ++i) {
        rows += rowsOf(*m_underWay[i].batch);
    }
    return rows;
}

void HistoryFeed::handOver()
{
    if (m_firstFailed) {
        return; // what follows a batch that failed must not be written before it
    }
    m_handedOverAt = m_now;
    if (m_waiting.empty()) {
        return;
    }
    auto batch = std::make_shared<runtime::HistoryBatch>();
    std::swap(*batch, m_waiting);
    m_minutePlaces.clear();
    m_quarterPlaces.clear();
    m_campaignPlaces.clear();
    give({std::move(batch), std::exchange(m_quarantineBytes, 0)});
}

void HistoryFeed::giveAgain()
{
    for (Given& given : std::exchange(m_again, {})) {
        give(std::move(given));
    }
}

void HistoryFeed::give(Given given)
{
    auto batch = given.batch;
    m_underWay.push_back(std::move(given));
    m_store.write(std::move(batch), [this, post = m_post](base::Result<void> result) {
        post([this, result = std::move(result)] { ended(result); });
    });
}

void HistoryFeed::ended(const base::Result<void>& result)
{
    if (!result && !m_firstFailed) {
        m_firstFailed = m_ended;
        m_error = result.error();
    }
    if (++m_ended < m_underWay.size()) {
        return;
    }
    if (m_firstFailed) {
        m_again.assign(m_underWay.begin() + static_cast<std::ptrdiff_t>(*m_firstFailed), m_underWay.end());
        m_patience = std::clamp(2 * m_patience, kPatienceMin, kPatienceMax);
        m_tryAgainAt = m_now + m_patience;
    } else {
        m_error.reset();
        m_patience = 0;
    }
    m_underWay.clear();
    m_ended = 0;
    m_firstFailed.reset();
    judgeFullness();
}

} // namespace bw::service
