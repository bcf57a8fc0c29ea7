#include "app/daemon/source_log.h"

#include <spdlog/spdlog.h>

#include <string_view>

namespace bw::app {

namespace {

std::string_view nameOf(runtime::SourceState state)
{
    switch (state) {
    case runtime::SourceState::connecting:
        return "connecting";
    case runtime::SourceState::live:
        return "live";
    case runtime::SourceState::paused:
        return "paused";
    case runtime::SourceState::ended:
        return "ended";
    case runtime::SourceState::offline:
        break;
    }
    return "offline";
}

} // namespace

void SourceLog::note(const std::vector<runtime::SourceSnapshot>& sources)
{
    for (const runtime::SourceSnapshot& source : sources) {
        Known& known = m_known[source.id];
        if (source.status.state != known.state) {
            spdlog::info("source {}: {}", source.id, nameOf(source.status.state));
            known.state = source.status.state;
        }
        if (source.status.problem != known.problem) {
            if (source.status.problem.empty()) {
                spdlog::info("source {}: is well again", source.id);
            } else {
                spdlog::warn("source {}: {}", source.id, source.status.problem);
            }
            known.problem = source.status.problem;
        }
    }
}

} // namespace bw::app
