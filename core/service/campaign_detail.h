#pragma once

#include "core/service/launch_cost.h"
#include "core/service/selection_trend.h"

namespace bw::service {

/// One reader's look at one campaign: its buckets and its notes. Make it with make_shared. The service's thread.
class CampaignDetail : public std::enable_shared_from_this<CampaignDetail> {
public:
    CampaignDetail(std::string campaignId, Ask ask, KeptTimes kept)
        : m_campaignId(std::move(campaignId)), m_ask(ask), m_kept(kept), m_trend(std::make_shared<SelectionTrend>(ask)),
          m_launchCost(std::make_shared<LaunchCost>(std::move(ask)))
    {}

    /// Reads what is missing for the context's range; true when everything has been read, then build() may be called.
    bool prepare(const ViewContext& context);
    /// The view; null if the tenant has no such campaign.
    std::shared_ptr<const api::CampaignView> build(const ViewContext& context) const;

    const std::optional<base::Error>& error() const
    {
        return m_error ? m_error : m_trend->error() ? m_trend->error() : m_launchCost->error();
    }
    /// Grows with every answer from history.
    std::uint64_t version() const { return m_version + m_trend->version() + m_launchCost->version(); }

private:
    void readNotes(const ViewContext& context, std::uint64_t changes);

    std::string m_campaignId;
    Ask m_ask;
    KeptTimes m_kept;
    std::shared_ptr<SelectionTrend> m_trend;
    std::shared_ptr<LaunchCost> m_launchCost;
    std::vector<api::CampaignNote> m_notes;
    std::optional<std::uint64_t> m_notesHave, m_notesAsked; ///< Campaign::changes they were read at
    std::optional<base::Error> m_error;
    base::TimeMs m_now = 0;
    base::TimeMs m_tryAgainAt = 0; ///< after an error
    std::uint64_t m_version = 0;
};

} // namespace bw::service
