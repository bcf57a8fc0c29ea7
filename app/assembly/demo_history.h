#pragma once

#include "app/assembly/sources.h"
#include "core/runtime/history_store.h"

#include <map>
#include <string>

namespace bw::app {

/// Writes the past of simulated companies into a store that knows none of their tenants yet, and answers where each
/// live stream goes on, by source id. A store that knows them is left as it is: their streams then begin at the moment
/// they are opened. Returns when all is written; takes a second for each ten days of 200 campaigns.
base::Result<std::map<std::string, base::TimeMs>> writeDemoHistory(const Config& config, const Companies& companies,
                                                                   runtime::HistoryStore& store, base::TimeMs now);

} // namespace bw::app
