#pragma once

#include "core/api/explain.h"

namespace bw::service {

/// How a figure comes from the sums it is shown with (SPEC 4). Pure, any thread.
api::Formula formulaOf(const api::Figures& figures, api::Metric metric);

} // namespace bw::service
