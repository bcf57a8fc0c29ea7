#pragma once

#include "core/service/campaign_filter.h"
#include "core/service/view_builder.h"

namespace bw::service {

/// One reader's table of campaigns: which are in it, in what order, and the chunks it was given last, so that what has
/// not changed stays the same object. In it are those of isShown(). The service's thread.
class CampaignTable {
public:
    std::shared_ptr<const api::CampaignsView> build(const ViewContext& context, const api::CampaignsRequest& request);

private:
    struct Entry {
        std::uint32_t campaign;
        bool absent;        ///< has no value in the column sorted by: comes last either way
        base::Int128 whole; ///< money, counts
        double value;
    };

    void sort(const ViewContext& context, const api::CampaignsRequest& request, std::vector<std::uint32_t>& shown);
    void keepOrder(const ViewContext& context, const api::CampaignsRequest& request, std::vector<std::uint32_t>& shown);
    static Entry entryOf(api::CampaignColumn column, const campaign::Amount& current, const campaign::Amount& previous);
    /// A channel's campaigns, in the table's order, and what they add up to.
    struct Group {
        event::Channel channel = event::Channel::email;
        std::vector<std::uint32_t> campaigns;
        campaign::Amount current, previous;
        bool provisional = false;

        void add(const ViewContext& context, std::uint32_t number);
    };
    std::vector<std::uint32_t> takeGroups(const ViewContext& context, const api::CampaignsRequest& request,
                                          api::CampaignsView& view);
    std::vector<Group> group(const ViewContext& context, const api::CampaignsRequest& request,
                             const std::vector<std::uint32_t>& shown) const;
    static void order(const api::CampaignsRequest& request, std::vector<Group>& groups);

    std::vector<std::uint32_t> m_order; ///< as last shown, the folded ones in their places
    CampaignFilter m_filter;
    std::shared_ptr<const api::CampaignsView> m_last;
};

} // namespace bw::service
