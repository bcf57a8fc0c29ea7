#pragma once

#include "app/config/config.h"
#include "connectors/demo/company.h"
#include "core/runtime/clock.h"
#include "core/runtime/source_worker.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bw::app {

/// The simulated companies of a configuration, by the id of their source.
using Companies = std::map<std::string, std::shared_ptr<const demo::Company>>;

Companies makeCompanies(const Config& config);

/// config.engineSettings(), and the companies' tenants with the names, currencies and zones that they have of
/// themselves, unless the configuration says otherwise.
base::Result<engine::Settings> settingsWith(const Companies& companies, const Config& config);

/// Every source of the configuration, not yet opened. `demoStart`: where simulated streams begin, by source id. `clock`
/// must outlive them. The error names the source.
base::Result<std::vector<runtime::SourceSetup>> makeSources(const Config& config, const Companies& companies,
                                                            const std::map<std::string, base::TimeMs>& demoStart,
                                                            const runtime::Clock& clock);

} // namespace bw::app
