#pragma once

#include "core/api/values.h"
#include "core/campaign/amount.h"
#include "core/service/range.h"

#include <vector>

namespace bw::service {

/// How far back the score of a chart looks, in ms: over one bucket's few clicks it is mostly chance. An hour, as the
/// alert rules of SPEC 9 judge it, and less where the range is not much longer than that. Pure, any thread.
base::TimeMs scoreSpanOf(const api::Range& range);

/// The sums of a trend, as of one moment. Both lists are by bucket of `resolved`; missing ends count as nothing.
struct TrendSums {
    const ResolvedRange& resolved;
    const std::vector<campaign::Amount>& current;
    const std::vector<campaign::Amount>& previous;
    /// How far what is known reaches, in ms since the epoch: an unfinished bucket has had its time up to here, later
    /// ones have had none.
    base::TimeMs knownTo = 0;
    /// Buckets that end after this are provisional; kEndOfTime: none.
    base::TimeMs openSince = base::kEndOfTime;
};

/// Both lines of a chart. A point's trailing score is that of the sums of its bucket, as far as it has come, and of as
/// many before it as make up the span; it is absent where the buckets at hand do not reach back so far.
api::Trend trendOf(const TrendSums& sums);

} // namespace bw::service
