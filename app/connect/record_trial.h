#pragma once

#include "connectors/kafka/probe.h"
#include "core/api/connections.h"
#include "core/base/result.h"

#include <span>
#include <string>

namespace bw::app {

/// What a sample of records turns out to be: decoded as the engine does it, `now` standing for the moment of their
/// arrival. `tenant` stands in where a record does not say whose it is; empty: none.
api::RecordTrial tryRecords(std::span<const kafka::ProbedRecord> records, const std::string& tenant, base::TimeMs now);

/// The first lines of a file of NDJSON. The error names the file and the reason.
base::Result<std::vector<kafka::ProbedRecord>> firstLines(const std::string& path, std::size_t linesMax);

} // namespace bw::app
