#pragma once

#include "app/ctl/subcommand.h"
#include "connectors/demo/company.h"
#include "connectors/demo/stream_settings.h"

#include <cstdint>
#include <string>

namespace bw::app {

struct GenerateOptions {
    demo::CompanySettings company;
    demo::StreamSettings stream;
    base::TimeMs start = 0; ///< event time of the first record
    std::int64_t count = 0;
    std::string out;            ///< a file, or - for standard output
    bool splitByTenant = false; ///< a file for each tenant, its id before the extension of `out`
};

/// Writes the records, each file whole or not at all, and a summary to `report`. Equal options, equal bytes.
base::Result<void> generate(const GenerateOptions& options, std::FILE* report);

/// `bellwetherctl generate`: the demo company's events in a file.
Subcommand generateSubcommand();

} // namespace bw::app
