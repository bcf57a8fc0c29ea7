#include "core/service/live_service.h"

#include "core/base/hash.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;

namespace {

constexpr TimeMs kPruneEvery = base::kMinuteMs;
constexpr TimeMs kKeepUnusedRange = base::kMinuteMs;
/// Of rows delivered while history is being loaded.
constexpr std::size_t kHeldResultsMax = 600;

} // namespace

LiveService::LiveService(runtime::HistoryStore& store, ServiceOptions options, HistoryFeed::Post post, Emit emit,
                         TimeMs now)
    : m_store(store), m_options(std::move(options)), m_post(std::move(post)), m_emit(std::move(emit)), m_start(now),
      m_now(now), m_feed(store, m_post),
      m_model(m_options.tenants, now, m_options.rows == RowsOfThisRun::replace, ask()), m_loader(m_model, ask(), now),
      m_book(m_options.disorder)
{
    m_loader.start([this](std::optional<base::Error> error) { loaded(std::move(error)); });
    askStore(runtime::GapsQuery{}, [this](base::Result<runtime::HistoryAnswer> answer) {
        if (answer) {
            for (const auto& gap : std::get<std::vector<engine::GapRow>>(answer.value())) {
                m_book.addGap(gap);
            }
        }
    });
    countQuarantine();
}

void LiveService::askStore(runtime::HistoryQuery query, runtime::HistoryStore::QueryDone done)
{
    m_feed.flush();
    m_store.query(std::move(query),
                  [post = m_post, done = std::move(done)](base::Result<runtime::HistoryAnswer> answer) {
                      post([done, answer = std::move(answer)]() mutable { done(std::move(answer)); });
                  });
}

void LiveService::loaded(std::optional<base::Error> error)
{
    m_loadError = std::move(error);
    m_loaded = true;
    for (auto& [shard, results] : m_held) {
        take(shard, results);
    }
    m_held.clear();
    m_held.shrink_to_fit();
    m_heldMany = false;
}

std::size_t LiveService::rowsUnstored() const
{
    std::size_t rows = m_feed.rowsUnstored();
    for (const auto& [shard, results] : m_held) {
        rows += results.windows.size() + results.minutes.size() + results.quarterHours.size() +
                results.campaigns.size() + results.changes.size();
    }
    return rows;
}

// ---- What the runtime delivers ----

void LiveService::accept(std::size_t shard, engine::ShardResults results)
{
    if (!m_loaded) {
        m_held.emplace_back(shard, std::move(results));
        m_heldMany = m_held.size() > kHeldResultsMax;
        return;
    }
    take(shard, results);
}

/// The engine counts parts from 0 in every run; a number made of the run's start and the part is another one in each.
template <typename Row>
void LiveService::setApart(std::vector<Row>& rows) const
{
    for (Row& row : rows) {
        row.part =
            static_cast<std::uint32_t>(base::hash64(std::to_string(row.part), static_cast<std::uint64_t>(m_start)));
    }
}

void LiveService::take(std::size_t shard, engine::ShardResults& results)
{
    if (m_options.rows == RowsOfThisRun::add) {
        setApart(results.windows);
        setApart(results.minutes);
        setApart(results.quarterHours);
    }
    m_feed.add(results);
    m_model.accept(shard, results);
}

void LiveService::accept(std::vector<engine::QuarantineRow> rows)
{
    m_quarantineSince += static_cast<std::int64_t>(rows.size());
    m_feed.add(std::move(rows));
}

void LiveService::accept(engine::GapRow gap)
{
    m_book.addGap(gap);
    m_feed.add(std::move(gap));
}

void LiveService::accept(std::vector<runtime::SourceSnapshot> sources)
{
    m_book.accept(std::move(sources), m_now);
}

void LiveService::countQuarantine()
{
    const std::int64_t before = m_quarantineSince;
    runtime::QuarantineQuery query;
    query.limit = 0;
    askStore(std::move(query), [this, before](base::Result<runtime::HistoryAnswer> answer) {
        if (answer) {
            m_quarantineStored = std::get<runtime::QuarantineAnswer>(answer.value()).countInAll;
            m_quarantineSince -= before;
        }
    });
}

// ---- Readers ----

void LiveService::subscribe(api::SubscriptionId id, api::ViewRequest request)
{
    Subscription& subscription = m_subscriptions[id];
    const auto* before = std::get_if<api::CampaignsRequest>(&subscription.request);
    const auto* table = std::get_if<api::CampaignsRequest>(&request);
    const auto* detail = std::get_if<api::CampaignRequest>(&request);
    if (table == nullptr || before == nullptr || before->scope.tenantId != table->scope.tenantId) {
        subscription.table = table != nullptr ? std::make_shared<CampaignTable>() : nullptr;
    }
    subscription.detail =
        detail != nullptr ? std::make_shared<CampaignDetail>(detail->campaignId, ask(), m_options.kept) : nullptr;
    subscription.overview =
        std::holds_alternative<api::OverviewRequest>(request) ? std::make_shared<OverviewBuilder>(ask()) : nullptr;
    const auto* weekHours = std::get_if<api::WeekHoursRequest>(&request);
    subscription.weekHours = weekHours != nullptr ? std::make_shared<WeekHoursBuilder>(*weekHours, ask()) : nullptr;
    subscription.request = std::move(request);
    subscription.answered = false;
    subscription.errorShown.clear();
}

void LiveService::tick(TimeMs now)
{
    m_now = now;
    m_feed.tick(now);
    m_model.tick(now);
    m_book.judge(now);
    if (now - m_prunedAt >= kPruneEvery || now < m_prunedAt) {
        m_prunedAt = now;
        m_store.prune(now);
        countQuarantine();
    }
    if (m_loaded) {
        for (const auto& tenant : m_model.tenants()) {
            for (const auto& range : tenant->ranges) {
                range->tick(now);
            }
        }
    }
    publishAll();
    advanceExplanations();
    dropUnusedRanges();
}

void LiveService::dropUnusedRanges()
{
    for (const auto& tenant : m_model.tenants()) {
        std::erase_if(tenant->ranges, [this](const std::shared_ptr<RangeSums>& range) {
            if (m_now - m_rangeUsedAt[range.get()] <= kKeepUnusedRange) {
                return false;
            }
            m_rangeUsedAt.erase(range.get());
            return true;
        });
    }
}

Ask LiveService::ask()
{
    return [this](runtime::HistoryQuery query, runtime::HistoryStore::QueryDone done) {
        askStore(std::move(query), std::move(done));
    };
}

Tenant* LiveService::findTenant(const std::string& id)
{
    for (const auto& tenant : m_model.tenants()) {
        if (tenant->profile.id == id) {
            return tenant.get();
        }
    }
    return nullptr;
}

RangeSums& LiveService::rangeOf(Tenant& tenant, const api::Scope& scope)
{
    auto found = std::ranges::find_if(
        tenant.ranges, [&scope](const auto& range) { return range->isOf(scope.range, scope.comparison); });
    if (found == tenant.ranges.end()) {
        tenant.ranges.push_back(
            std::make_shared<RangeSums>(m_model, tenant, scope.range, scope.comparison, ask(), m_options.kept));
        found = tenant.ranges.end() - 1;
        (*found)->tick(m_now);
    }
    m_rangeUsedAt[found->get()] = m_now;
    return **found;
}

} // namespace bw::service
