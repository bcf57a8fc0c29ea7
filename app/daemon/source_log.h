#pragma once

#include "core/runtime/sink.h"

#include <map>
#include <string>
#include <vector>

namespace bw::app {

/// Logs what becomes of sources: each change of state, each new problem and its end.
class SourceLog {
public:
    void note(const std::vector<runtime::SourceSnapshot>& sources);

private:
    struct Known {
        runtime::SourceState state = runtime::SourceState::connecting;
        std::string problem;
    };
    std::map<std::string, Known> m_known;
};

} // namespace bw::app
