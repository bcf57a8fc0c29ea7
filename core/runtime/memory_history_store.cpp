#include "core/runtime/memory_history_store.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace bw::runtime {

void MemoryHistoryStore::write(std::shared_ptr<const HistoryBatch> batch, WriteDone done)
{
    std::optional<base::Error> error;
    {
        const std::lock_guard lock(m_mutex);
        error = m_writeError;
        if (!error) {
            const auto put = [this](Tier tier, const engine::SeriesRef& series, base::TimeMs start, std::uint32_t part,
                                    Amount amount) {
                rowsOf(tier)[RowKey(series->tenantId, start, series->campaignId, series->channel, part)] = amount;
            };
            for (const auto& row : batch->windows) {
                put(Tier::window, row.series, row.start, row.part, {row.sums, 0, {}});
            }
            for (const auto& row : batch->minutes) {
                put(Tier::minute, row.series, row.start, row.part, {row.sums, row.lateEvents, row.lateAfterEnd});
            }
            for (const auto& row : batch->quarterHours) {
                put(Tier::quarterHour, row.series, row.start, row.part, {row.sums, row.lateEvents, row.lateAfterEnd});
            }
            for (const auto& campaign : batch->campaigns) {
                const auto [known, isNew] = m_campaigns.try_emplace(*campaign.series, campaign);
                if (!isNew) {
                    known->second = engine::updated(known->second, campaign);
                }
            }
            for (const auto& change : batch->changes) {
                m_changes[{change.series->tenantId, change.time, change.eventId}] = change;
            }
            for (const auto& row : batch->quarantine) {
                m_quarantine[{row.sourceId, row.partition, row.position}] = row;
            }
            for (const auto& gap : batch->gaps) {
                m_gaps[{gap.sourceId, gap.partition, gap.from}] = gap;
            }
            ++m_writesDone;
        }
    }
    if (done) {
        done(error ? base::Result<void>(*error) : base::Result<void>());
    }
}

void MemoryHistoryStore::query(HistoryQuery query, QueryDone done)
{
    HistoryAnswer found;
    {
        const std::lock_guard lock(m_mutex);
        ++m_queriesAsked;
        found = std::visit([this](const auto& one) { return answer(one); }, query);
        if (m_holding) {
            m_held.emplace_back([found = std::move(found), done = std::move(done)] { done(found); });
            return;
        }
    }
    done(std::move(found));
}

HistoryAnswer MemoryHistoryStore::answer(const SumsQuery& query)
{
    std::map<std::tuple<base::TimeMs, std::string, std::optional<event::Channel>>, Amount> groups;
    const auto& rows = rowsOf(query.tier);
    for (auto it = rows.lower_bound(RowKey(query.tenantId, query.from, "", event::Channel::email, 0)); it != rows.end();
         ++it) {
        const auto& [tenant, start, campaign, channel, part] = it->first;
        if (tenant != query.tenantId || start >= query.to) {
            break;
        }
        if (!query.campaignIds.empty() && std::ranges::find(query.campaignIds, campaign) == query.campaignIds.end()) {
            continue;
        }
        base::TimeMs bucket = query.from;
        if (!query.bucketStarts.empty()) {
            const auto after = std::upper_bound(query.bucketStarts.begin(), query.bucketStarts.end(), start);
            bucket = after == query.bucketStarts.begin() ? query.from : *std::prev(after);
        }
        const bool byCampaign = query.groupBy == GroupBy::campaign || query.groupBy == GroupBy::series;
        const bool byChannel = query.groupBy == GroupBy::channel || query.groupBy == GroupBy::series;
        auto& group =
            groups[{bucket, byCampaign ? campaign : std::string(), byChannel ? std::optional(channel) : std::nullopt}];
        group.sums += it->second.sums;
        group.lateEvents += it->second.lateEvents;
    }
    std::vector<SumsRow> answer;
    for (const auto& [key, amount] : groups) {
        answer.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), amount.sums, amount.lateEvents});
    }
    return answer;
}

HistoryAnswer MemoryHistoryStore::answer(const CampaignsQuery& query)
{
    std::vector<engine::CampaignInfo> answer;
    for (const auto& [key, info] : m_campaigns) {
        if (key.tenantId == query.tenantId) {
            answer.push_back(info);
        }
    }
    return answer;
}

HistoryAnswer MemoryHistoryStore::answer(const TenantsQuery&)
{
    std::set<std::string> tenants;
    for (const auto& rows : m_rows) {
        for (const auto& [key, amount] : rows) {
            tenants.insert(std::get<0>(key));
        }
    }
    for (const auto& [key, info] : m_campaigns) {
        tenants.insert(key.tenantId);
    }
    return std::vector<std::string>(tenants.begin(), tenants.end());
}

HistoryAnswer MemoryHistoryStore::answer(const ChangesQuery& query)
{
    std::vector<engine::CampaignChange> answer;
    for (const auto& [key, change] : m_changes) {
        if (change.series->tenantId == query.tenantId && change.time >= query.from && change.time < query.to &&
            (!query.campaignId || *query.campaignId == change.series->campaignId)) {
            answer.push_back(change);
        }
    }
    return answer;
}

HistoryAnswer MemoryHistoryStore::answer(const QuarantineQuery& query)
{
    std::vector<const engine::QuarantineRow*> matching;
    QuarantineAnswer answer;
    for (const auto& [key, row] : m_quarantine) {
        if ((query.tenantId && !row.tenantId.empty() && row.tenantId != *query.tenantId) ||
            (query.reason && row.reason != *query.reason) || (query.sourceId && row.sourceId != *query.sourceId)) {
            continue;
        }
        matching.push_back(&row);
        answer.atStakeInAll += row.atStake.value_or(base::Money{});
    }
    answer.countInAll = static_cast<std::int64_t>(matching.size());
    std::ranges::sort(matching, [](const auto* a, const auto* b) {
        return std::tie(a->arrived, a->sourceId, a->partition, a->position) >
               std::tie(b->arrived, b->sourceId, b->partition, b->position);
    });
    for (std::size_t i = query.offset; i < matching.size() && answer.rows.size() < query.limit; ++i) {
        answer.rows.push_back(*matching[i]);
    }
    return answer;
}

HistoryAnswer MemoryHistoryStore::answer(const GapsQuery& query)
{
    std::vector<engine::GapRow> answer;
    for (const auto& [key, gap] : m_gaps) {
        if (!query.sourceId || *query.sourceId == gap.sourceId) {
            answer.push_back(gap);
        }
    }
    return answer;
}

HistoryAnswer MemoryHistoryStore::answer(const RevisionsQuery& query)
{
    std::map<std::tuple<base::TimeMs, std::string, event::Channel>, std::array<std::int64_t, 3>> late;
    for (const auto& [key, amount] : rowsOf(Tier::quarterHour)) {
        const auto& [tenant, start, campaign, channel, part] = key;
        const bool isMeant =
            tenant == query.tenantId && start >= query.from && start < query.to &&
            (query.campaignIds.empty() || std::ranges::find(query.campaignIds, campaign) != query.campaignIds.end());
        if (isMeant && amount.lateAfterEnd != std::array<std::int64_t, 3>{}) {
            auto& sums = late[{start, campaign, channel}];
            for (std::size_t level = 0; level < sums.size(); ++level) {
                sums[level] += amount.lateAfterEnd[level];
            }
        }
    }
    std::vector<RevisionRow> answer;
    for (const auto& [key, sums] : late) {
        answer.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), sums});
    }
    return answer;
}

void MemoryHistoryStore::prune(base::TimeMs now)
{
    const std::lock_guard lock(m_mutex);
    const std::array<base::TimeMs, 3> keeps{m_retention.windows, m_retention.minutes, m_retention.quarterHours};
    for (std::size_t tier = 0; tier < keeps.size(); ++tier) {
        std::erase_if(m_rows[tier], [&](const auto& row) { return std::get<1>(row.first) < now - keeps[tier]; });
    }
    std::erase_if(m_changes, [&](const auto& row) { return row.second.time < now - m_retention.quarterHours; });
    std::erase_if(m_quarantine, [&](const auto& row) { return row.second.arrived < now - m_retention.quarantine; });
}

void MemoryHistoryStore::failWrites(std::optional<base::Error> error)
{
    const std::lock_guard lock(m_mutex);
    m_writeError = std::move(error);
}

void MemoryHistoryStore::holdAnswers()
{
    const std::lock_guard lock(m_mutex);
    m_holding = true;
}

void MemoryHistoryStore::releaseAnswers()
{
    std::vector<std::function<void()>> held;
    {
        const std::lock_guard lock(m_mutex);
        m_holding = false;
        held.swap(m_held);
    }
    for (const auto& give : held) {
        give();
    }
}

std::size_t MemoryHistoryStore::writesDone() const
{
    const std::lock_guard lock(m_mutex);
    return m_writesDone;
}

std::size_t MemoryHistoryStore::queriesAsked() const
{
    const std::lock_guard lock(m_mutex);
    return m_queriesAsked;
}

} // namespace bw::runtime
