#pragma once

#include "core/api/values.h"
#include "core/base/zone.h"

#include <vector>

namespace bw::service {

/// A range at one moment, with the starts of its buckets. Both lists are ascending; the ends are the next start, the
/// last one's is `currentEnd` or `range.previousEnd`.
struct ResolvedRange {
    api::Range range;
    std::vector<base::TimeMs> starts;
    std::vector<base::TimeMs> previousStarts;
    base::TimeMs currentEnd = 0; ///< of the bucket that holds the moment

    /// Whether only the moment differs.
    bool sameBucketsAs(const ResolvedRange& other) const;
    /// The moment, within the last bucket, becomes `now`.
    void moveTo(base::TimeMs now);
};

/// The range as of `now`. It begins and ends with whole buckets, the last one unfinished:
///
///     live   60 × 5 s          today   the day's quarter-hours
///     15 min 15 × 1 min        24 h    96 × quarter-hour
///     1 h    60 × 1 min        7 d     168 × hour of the zone
///     6 h    72 × 5 min        30, 90 d  so many days of the zone
///
/// The range before has as many buckets right before it (`today`: yesterday's, 92 to 100); its previousTo is as far
/// from its start as `now` is from the range's, at most its end.
ResolvedRange resolveRange(api::RangeKind kind, base::TimeMs now, const base::Zone& zone);

} // namespace bw::service
