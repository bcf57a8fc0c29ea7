#pragma once

#include "connectors/demo/company.h"
#include "core/event/event.h"

#include <vector>

namespace bw::demo {

/// A launch or a termination.
struct LifecycleStep {
    base::TimeMs time = 0;
    std::uint32_t campaign = 0;
    event::EventType type = event::EventType::campaignLaunch;
};

/// Every launch and termination with from ≤ time < to, by (time, campaign).
std::vector<LifecycleStep> lifecycleBetween(const Company& company, base::TimeMs from, base::TimeMs to);

} // namespace bw::demo
