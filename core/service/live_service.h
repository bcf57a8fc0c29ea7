#pragma once

#include "core/api/backend.h"
#include "core/runtime/sink.h"
#include "core/service/campaign_detail.h"
#include "core/service/campaign_table.h"
#include "core/service/explainer.h"
#include "core/service/history_feed.h"
#include "core/service/history_loader.h"
#include "core/service/overview_builder.h"
#include "core/service/source_book.h"
#include "core/service/week_hours_builder.h"

#include <atomic>
#include <map>

namespace bw::service {

/// What bucket rows of this run are to the ones that a run before left of the same buckets.
enum class RowsOfThisRun : std::uint8_t {
    /// The engine goes on from a checkpoint, or reads everything again: its rows hold what the earlier ones held.
    replace,
    /// The engine begins with nothing and reads only what is new: its rows hold the rest. They are kept as parts of
    /// their own.
    add,
};

struct ServiceOptions {
    std::vector<TenantProfile> tenants; ///< configured ones; others are found as their events come
    double roasTarget = 3;
    base::TimeMs disorder = 2 * base::kSecondMs; ///< [time] disorder_ms
    KeptTimes kept;
    RowsOfThisRun rows = RowsOfThisRun::replace;
};

/// The in-process backend's heart: takes in what the runtime delivers, hands rows on to history, and makes the views
/// that readers have subscribed to, each at most ten times a second, four while few events come, and only when it has
/// changed. One thread; the clock's time comes with tick().
class LiveService {
public:
    using Emit = std::function<void(api::SubscriptionId, base::Result<api::View>)>;

    /// `post` runs a function on this service's thread, later; `emit` hands a view to its reader.
    LiveService(runtime::HistoryStore& store, ServiceOptions options, HistoryFeed::Post post, Emit emit,
                base::TimeMs now);

    void accept(std::size_t shard, engine::ShardResults results);
    void accept(std::vector<engine::QuarantineRow> rows);
    void accept(engine::GapRow gap);
    void accept(std::vector<runtime::SourceSnapshot> sources);
    void accept(const runtime::Balance& balance) { m_book.accept(balance); }

    void subscribe(api::SubscriptionId id, api::ViewRequest request);
    void unsubscribe(api::SubscriptionId id) { m_subscriptions.erase(id); }
    void query(const api::Query& query, api::Backend::AnswerReady ready);
    void tick(base::TimeMs now);
    HistoryFeed& feed() { return m_feed; }
    /// Whether what a run before left has been read, or cannot be.
    bool loaded() const { return m_loaded; }
    /// Rows for history that it has not confirmed.
    std::size_t rowsUnstored() const;
    /// Cheap, any thread: rows wait, or what a run before left is still being read.
    bool full() const { return m_feed.full() || m_heldMany.load(std::memory_order_relaxed); }

private:
    /// What a view was made from: equal marks give equal views.
    using Mark = std::array<std::uint64_t, 4>;
    struct Subscription {
        api::ViewRequest request;
        std::shared_ptr<OverviewBuilder> overview;
        std::shared_ptr<CampaignTable> table;
        std::shared_ptr<CampaignDetail> detail;
        std::shared_ptr<WeekHoursBuilder> weekHours;
        bool answered = false; ///< the newest request has had a view
        Mark mark{};
        std::string errorShown;
        base::TimeMs publishedAt = 0;
        base::TimeMs rest = 0; ///< least time until the next view
    };

    Ask ask();
    void askStore(runtime::HistoryQuery query, runtime::HistoryStore::QueryDone done);
    void loaded(std::optional<base::Error> error);
    void take(std::size_t shard, engine::ShardResults& results);
    template <typename Row>
    void setApart(std::vector<Row>& rows) const;
    void countQuarantine();

    void publish(api::SubscriptionId id, Subscription& subscription);
    void publishStatus(api::SubscriptionId id, Subscription& subscription, const api::StatusRequest& request);
    void publishSources(api::SubscriptionId id, Subscription& subscription);
    template <typename Request>
    void publishRange(api::SubscriptionId id, Subscription& subscription, const Request& request);
    std::optional<api::View> build(api::SubscriptionId id, const ViewContext& context, Subscription& subscription,
                                   const api::OverviewRequest& request, Mark& mark);
    std::optional<api::View> build(api::SubscriptionId id, const ViewContext& context, Subscription& subscription,
                                   const api::CampaignsRequest& request, Mark& mark);
    std::optional<api::View> build(api::SubscriptionId id, const ViewContext& context, Subscription& subscription,
                                   const api::CampaignRequest& request, Mark& mark);
    std::optional<api::View> build(api::SubscriptionId id, const ViewContext& context, Subscription& subscription,
                                   const api::WeekHoursRequest& request, Mark& mark);
    void publishAll();
    bool isCalm() const;
    /// Between two views for a reader.
    base::TimeMs leastRest() const;
    bool isDue(const Subscription& subscription, const Mark& mark) const;
    void send(api::SubscriptionId id, Subscription& subscription, const Mark& mark, api::View view);
    void sendError(api::SubscriptionId id, Subscription& subscription, const base::Error& error);

    /// An explanation that waits for its range to be read.
    struct Explaining {
        std::shared_ptr<Explainer> explainer;
        api::Backend::AnswerReady ready;
    };

    void answer(const api::QuarantineRequest& request, api::Backend::AnswerReady ready);
    void answer(const api::ExplainRequest& request, api::Backend::AnswerReady ready);
    void answer(const api::PartsRequest& request, api::Backend::AnswerReady ready);
    void answer(const api::RecordsRequest& request, const api::Backend::AnswerReady& ready);
    std::optional<base::Result<api::Explanation>> advance(Explainer& explainer);
    void advanceExplanations();
    static base::Error noTenant(const std::string& id);

    Tenant* findTenant(const std::string& id);
    RangeSums& rangeOf(Tenant& tenant, const api::Scope& scope);
    void dropUnusedRanges();
    api::Status status(const api::StatusRequest& request);

    runtime::HistoryStore& m_store;
    ServiceOptions m_options;
    HistoryFeed::Post m_post;
    Emit m_emit;
    const base::TimeMs m_start;
    base::TimeMs m_now;
    HistoryFeed m_feed;
    LiveModel m_model;
    HistoryLoader m_loader;
    SourceBook m_book;

    bool m_loaded = false;
    std::optional<base::Error> m_loadError;
    std::vector<std::pair<std::size_t, engine::ShardResults>> m_held; ///< until history is loaded
    std::atomic<bool> m_heldMany{false};

    std::map<api::SubscriptionId, Subscription> m_subscriptions;
    base::TimeMs m_publishedAt = 0; ///< any view but first answers
    bool m_mayPublish = true;       ///< now, to those that have been answered
    std::vector<Explaining> m_explanations;
    std::map<const RangeSums*, base::TimeMs> m_rangeUsedAt;
    std::int64_t m_quarantineStored = 0; ///< when last asked
    std::int64_t m_quarantineSince = 0;  ///< delivered since
    base::TimeMs m_prunedAt = 0;
};

} // namespace bw::service
