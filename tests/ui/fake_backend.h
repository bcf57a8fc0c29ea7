#pragma once

#include "core/api/backend.h"

#include <map>
#include <string>
#include <vector>

namespace bw::test {

/// An invented company with the figures of a plausible day, for tests of the desk and for looking at it: no threads,
/// no engine. Callbacks run inside subscribe(), change(), advance() and publish(), on the caller's thread.
class FakeBackend : public api::Backend {
public:
    /// Tue 24 Nov 2026, 14:37:14 in Berlin.
    static constexpr api::TimeMs kStart = 1'795'527'434'000;
    static constexpr api::TimeMs kZoneOffset = base::kHourMs;

    explicit FakeBackend(int campaigns = 38);

    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override;
    void change(api::SubscriptionId id, api::ViewRequest request) override;
    void unsubscribe(api::SubscriptionId id) override;
    void query(api::Query query, AnswerReady ready) override;

    /// The clock goes on, events come in, and everyone who has subscribed is told.
    void advance(api::TimeMs by);
    void publish();

    /// While set, every subscription gets this error and no view.
    void setError(const std::string& message);
    /// While set, status comes and pages get this error: history cannot be read.
    void setPageError(const std::string& message);
    /// While set, who asks for that campaign gets this error.
    void setCampaignError(const std::string& campaignId, const std::string& message);
    /// While set, status comes and pages get no answer at all.
    void setSilent(bool silent) { m_silent = silent; }
    /// Told beside the sources in every status; empty: nothing.
    void setStatusProblem(const std::string& problem) { m_statusProblem = problem; }
    /// Records in that no disposition accounts for.
    void setImbalance(std::int64_t records) { m_imbalance = records; }
    /// When the newest record of every source that moves came.
    void setLastRecord(api::TimeMs at);
    void setFreshness(std::size_t source, api::Freshness freshness, api::TimeMs behind);
    /// What is wrong with a source, told under it; empty: nothing.
    void setProblem(std::size_t source, const std::string& problem);
    /// More records are rejected: the newest of the quarantine.
    void quarantine(api::QuarantinedRecord record);
    /// How often the quarantine has been asked for.
    int quarantineQueries() const { return m_quarantineQueries; }
    /// A tenant without a single event.
    void setEmpty(bool empty) { m_empty = empty; }

    api::TimeMs now() const { return m_now; }
    std::int64_t eventsIn() const { return m_eventsIn; }
    /// What is asked for at the moment, oldest subscription first.
    std::vector<api::ViewRequest> standing() const;
    /// The standing request of a kind, nullptr if there is none.
    template <typename Request>
    const Request* standingOf() const
    {
        for (auto it = m_subscriptions.rbegin(); it != m_subscriptions.rend(); ++it) {
            if (const auto* request = std::get_if<Request>(&it->second.request)) {
                return request;
            }
        }
        return nullptr;
    }

private:
    struct Campaign {
        std::string id, name;
        api::Channel channel;
        double revenueADay, costADay, clicksADay, ctr, conversionRate;
        double change; ///< revenue of today over that of the day before, less 1
        api::TimeMs launchedAt = 0;
        api::TimeMs stoppedAt = 0; ///< 0 while running
    };
    struct Subscription {
        api::ViewRequest request;
        ViewReady ready;
    };

    void answer(const Subscription& subscription);
    /// What is asked of a figure: its buckets, their windows, and records that add up to them.
    base::Result<api::Answer> explain(const api::Query& query) const;
    base::Result<api::Answer> explain(const api::ExplainRequest& request) const;
    base::Result<api::Answer> explain(const api::PartsRequest& request) const;
    base::Result<api::Answer> explain(const api::RecordsRequest& request) const;
    std::vector<const Campaign*> selected(const api::Selection& of) const;
    api::Range rangeOf(const api::Scope& scope) const;
    static bool passes(const Campaign& campaign, const api::Filter& filter);
    static api::TimeMs bucketOf(const api::Range& range);
    api::Figures figuresOf(const Campaign& campaign, api::TimeMs from, api::TimeMs to, bool before) const;
    api::Trend trendOf(const std::vector<const Campaign*>& campaigns, const api::Range& range) const;
    api::CampaignRow rowOf(const Campaign& campaign, const api::Range& range) const;

    std::shared_ptr<const api::Status> status(const api::StatusRequest& request) const;
    std::shared_ptr<const api::Overview> overview(const api::OverviewRequest& request) const;
    std::shared_ptr<const api::CampaignsView> campaigns(const api::CampaignsRequest& request) const;
    void sort(std::vector<api::CampaignRow>& rows, const api::CampaignsRequest& request) const;
    void group(std::vector<api::CampaignRow>& rows, const api::CampaignsRequest& request,
               api::CampaignsView& view) const;
    std::shared_ptr<const api::CampaignView> campaign(const api::CampaignRequest& request) const;
    std::shared_ptr<const api::WeekHours> weekHours(const api::WeekHoursRequest& request) const;
    std::shared_ptr<const api::SourcesView> sources() const;

    api::TimeMs m_now = kStart;
    std::int64_t m_eventsIn = 24'318'406;
    bool m_empty = false;
    std::string m_error;
    std::string m_pageError;
    std::map<std::string, std::string, std::less<>> m_campaignErrors;
    std::string m_statusProblem;
    bool m_silent = false;
    std::int64_t m_imbalance = 0;
    std::vector<Campaign> m_campaigns;
    mutable std::vector<std::string> m_order; ///< of the campaigns' newest view, for holdOrder
    std::vector<api::SourceMark> m_sources;
    std::vector<std::string> m_problems;
    std::vector<api::QuarantinedRecord> m_quarantine; ///< newest first
    int m_quarantineQueries = 0;
    std::map<api::SubscriptionId, Subscription> m_subscriptions;
    api::SubscriptionId m_next = 1;
};

} // namespace bw::test
