#pragma once

#include "core/base/zone.h"
#include "core/campaign/sums.h"

#include <string>
#include <string_view>

/// Lines of replay's output files (SPEC 7).
namespace bw::app {

/// `"tenant_id":…,"campaign_id":…,"events":…` to the six ratios of SPEC 4, without braces.
void appendFigures(std::string& out, std::string_view tenantId, std::string_view campaignId,
                   const campaign::Sums& sums);

/// A line of windows.ndjson or sliding.ndjson.
void appendWindowLine(std::string& out, base::Interval window, std::string_view tenantId, std::string_view campaignId,
                      const campaign::Sums& sums);

/// An integer of any size, in decimal.
void appendInteger(std::string& out, base::Int128 value);

/// A JSON string, or null where `text` is empty.
void appendTextOrNull(std::string& out, std::string_view text);

} // namespace bw::app
