#pragma once

#include "core/api/explain.h"
#include "core/service/campaign_filter.h"

#include <functional>

namespace bw::service {

/// The campaigns and channels that an api::Selection means, at one moment.
struct SelectedSeries {
    bool all = false;                     ///< every campaign of the tenant; the channels may be fewer
    std::vector<std::uint32_t> campaigns; ///< ascending numbers within the tenant, all of them where all are meant
    ChannelSet channels;

    /// No campaign passes: nothing is to be asked of the store, where no ids mean all.
    bool none() const { return campaigns.empty(); }
    /// For a query to the store; empty where all are meant.
    std::vector<std::string> ids(const Tenant& tenant) const;
    /// Each series that counts, once.
    void visit(const LiveModel& model, const Tenant& tenant, const std::function<void(const Series&)>& each) const;
};

/// An error if the campaign is not known.
base::Result<SelectedSeries> select(const Tenant& tenant, const api::Selection& selection);

} // namespace bw::service
