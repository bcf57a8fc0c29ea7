#include "connectors/demo/lifecycle.h"

#include <algorithm>
#include <tuple>

namespace bw::demo {

std::vector<LifecycleStep> lifecycleBetween(const Company& company, base::TimeMs from, base::TimeMs to)
{
    std::vector<LifecycleStep> steps;
    for (std::uint32_t c = 0; c < company.campaigns().size(); ++c) {
        const RunCycle& cycle = company.campaigns()[c].cycle;
        // From the cycle that holds `from`, whose termination may still come.
        for (base::TimeMs launch = cycle.launchBefore(from); launch < to; launch += cycle.length) {
            if (launch >= from) {
                steps.push_back({launch, c, event::EventType::campaignLaunch});
            }
            const base::TimeMs termination = launch + cycle.active;
            if (termination >= from && termination < to) {
                steps.push_back({termination, c, event::EventType::campaignTermination});
            }
        }
    }
    std::sort(steps.begin(), steps.end(), [](const LifecycleStep& a, const LifecycleStep& b) {
        return std::tie(a.time, a.campaign) < std::tie(b.time, b.campaign);
    });
    return steps;
}

} // namespace bw::demo
