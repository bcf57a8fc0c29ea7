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
    explicit ExpectedViews(const std::vector<SimulatedEvent>& events, bool lateMayMiss = false)
        : m_events(events), m_lateMayMiss(lateMayMiss)
    {}

    /// Empty if the view is right, else what differs.
    std::string check(const std::string& tenant, const api::Overview& view) const;
    std::string check(const std::string& tenant, const api::CampaignsView& view) const;
    std::string check(const std::string& tenant, const api::CampaignView& view) const;

private:
    struct Filter {
        std::string tenant;
        std::string campaign;                  ///< empty: all
        std::optional<event::Channel> channel; ///< none: all
    };

    campaign::Amount sum(const Filter& filter, base::TimeMs from, base::TimeMs to) const;
    /// Full minutes, then the windows of the last, partial one, which are without late events.
    campaign::Amount previous(const Filter& filter, const api::Range& range) const;
    std::string checkTrend(const Filter& filter, const std::vector<api::TrendPoint>& points) const;
    std::string checkFigures(const std::string& what, const api::Figures& shown,
                             const campaign::Amount& expected) const;
    const std::vector<SimulatedEvent>& m_events;
    bool m_lateMayMiss;
};

} // namespace bw::test
