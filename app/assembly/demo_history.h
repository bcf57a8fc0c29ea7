#pragma once

#include "app/assembly/sources.h"
#include "core/runtime/history_store.h"

#include <functional>
#include <map>
#include <string>

namespace bw::app {

/// Told now and then how far long work has come, in percent; answers whether to go on.
using Progress = std::function<bool(int percent)>;

/// Writes the past of simulated companies into a store that knows none of their tenants yet, and answers where each
/// live stream goes on, by source id. A store that knows them is left as it is: their streams then begin at the moment
/// they are opened. Returns when all is written, some seconds for thirty days of 200 campaigns, or soon after
/// `progress` answers no; what was written by then stays.
base::Result<std::map<std::string, base::TimeMs>> writeDemoHistory(const Config& config, const Companies& companies,
                                                                   runtime::HistoryStore& store, base::TimeMs now,
                                                                   const Progress& progress);

} // namespace bw::app
