#pragma once

#include "core/api/views.h"
#include "core/base/zone.h"
#include "tests/service/simulated_engine.h"

#include <vector>

namespace bw::test {

/// What views must show, recomputed from the list of all events.
class ExpectedViews {
public:
    /// `lateMayMiss`: 5 s buckets of a run before hold final windows only, so late events may be missing from them.
    ExpectedViews(const std::vector<SimulatedEvent>& events, base::TimeMs now, bool lateMayMiss = false,
                  api::Filter filter = {})
        : m_events(events), m_now(now), m_lateMayMiss(lateMayMiss), m_filter(std::move(filter))
    {}

    /// Empty if the view is right, else what differs.
    std::string check(const std::string& tenant, const api::Overview& view) const;
    std::string check(const std::string& tenant, const api::CampaignsView& view) const;
    std::string check(const std::string& tenant, const api::CampaignView& view) const;
    /// In UTC. `campaign` as in the request.
    std::string check(const std::string& tenant, const std::string& campaign, const api::WeekHours& view) const;

private:
    struct Filter {
        std::string tenant;
        std::string campaign;                  ///< empty: all
        std::optional<event::Channel> channel; ///< none: all
    };

    bool counts(const SimulatedEvent& event, const Filter& filter) const;
    campaign::Amount sum(const Filter& filter, base::TimeMs from, base::TimeMs to) const;
    /// Full minutes, then the windows of the last, partial one, which are without late events.
    campaign::Amount previous(const Filter& filter, const api::Range& range) const;
    std::string checkGroups(const std::string& tenant, const api::CampaignsView& view) const;
    std::string checkTrend(const Filter& filter, const std::vector<api::TrendPoint>& points) const;
    std::string checkLaunchCost(const Filter& filter, const api::CampaignView& view) const;
    std::string checkFigures(const std::string& what, const api::Figures& shown,
                             const campaign::Amount& expected) const;
    const std::vector<SimulatedEvent>& m_events;
    base::TimeMs m_now;
    bool m_lateMayMiss;
    api::Filter m_filter; ///< of the tenant's campaigns
};

} // namespace bw::test
