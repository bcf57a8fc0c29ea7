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
    static Entry entryOf(const ViewContext& context, api::CampaignColumn column, std::uint32_t campaign);

    std::vector<std::uint32_t> m_order; ///< as last shown
    CampaignFilter m_filter;
    std::shared_ptr<const api::CampaignsView> m_last;
};

} // namespace bw::service
