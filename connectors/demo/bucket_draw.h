#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/pace_table.h"
#include "connectors/demo/random.h"
#include "core/campaign/sums.h"

namespace bw::demo {

/// What a campaign would have reported within `length` ms at the pace of `entry`: the sum of as many events as chance
/// sends, distributed as EventWriter's would be, without writing one of them. `decimals`: of the tenant's money.
campaign::Sums drawBucket(const PaceTable::Entry& entry, base::TimeMs length, int decimals, Random& random);

} // namespace bw::demo
