#pragma once

#include "core/service/view_builder.h"

namespace bw::service {

/// One reader's look at one campaign: its buckets, those stored read once per range and again when stored ones have
/// changed, and its notes. Make it with make_shared. The service's thread.
class CampaignDetail : public std::enable_shared_from_this<CampaignDetail> {
public:
    CampaignDetail(std::string campaignId, Ask ask) : m_campaignId(std::move(campaignId)), m_ask(std::move(ask)) {}

    /// Reads what is missing for the context's range; true when everything has been read, then build() may be called.
    bool prepare(const ViewContext& context);
    /// The view; null if the tenant has no such campaign.
    std::shared_ptr<const api::CampaignView> build(const ViewContext& context) const;

    const std::optional<base::Error>& error() const { return m_error; }
    /// Grows with every answer from history.
    std::uint64_t version() const { return m_version; }

private:
    /// What stored buckets were read for.
    struct Key {
        std::vector<base::TimeMs> starts;
        base::TimeMs boundary = 0;
        std::uint64_t storedVersion = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };

    void readBuckets(const ViewContext& context, const Key& key);
    void fail(const base::Error& error);
    void readNotes(const ViewContext& context, std::uint64_t changes);
    std::vector<campaign::Amount> fromMemory(const ViewContext& context, const Campaign& campaign, base::TimeMs from,
                                             const std::vector<base::TimeMs>& starts, base::TimeMs end) const;

    std::string m_campaignId;
    Ask m_ask;
    std::optional<Key> m_have, m_asked;
    std::vector<campaign::Amount> m_current, m_previous; ///< stored ones, by bucket
    std::vector<api::CampaignNote> m_notes;
    std::optional<std::uint64_t> m_notesHave, m_notesAsked; ///< Campaign::changes they were read at
    std::optional<base::Error> m_error;
    base::TimeMs m_now = 0;
    base::TimeMs m_tryAgainAt = 0; ///< after an error
    std::uint64_t m_version = 0;
};

} // namespace bw::service
