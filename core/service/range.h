#pragma once

#include "core/api/values.h"
#include "core/base/zone.h"
#include "core/service/history_access.h"

#include <vector>

namespace bw::service {

/// A range at one moment, with the starts of its buckets. Both lists are ascending; the ends are the next start, the
/// last one's is `currentEnd` or `range.previousEnd`.
struct ResolvedRange {
    api::Range range;
    std::vector<base::TimeMs> starts;
    std::vector<base::TimeMs> previousStarts; ///< empty without a comparison
    base::TimeMs currentEnd = 0;              ///< of the last bucket, which holds the moment unless the range is over
    bool over = false;                        ///< no moment can move it any more

    /// Whether the range has the same buckets at `now`, and only the moment differs.
    bool holds(base::TimeMs now) const { return over || (starts.back() <= now && now < currentEnd); }
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
///     between, by its length: to 3 h minutes, to 12 h 5 minutes (as long as minutes are kept, else quarter-hours),
///     to 2 d quarter-hours, to 14 d hours of the zone, beyond it days of the zone; one that begins after now, the
///     bucket that holds now
///
/// The range compared with:
///
///     previous    as many buckets right before it (`today`: yesterday's, 92 to 100)
///     last week   the same hours of the zone's days 7 days ago; its buckets are minutes or quarter-hours where shorter
///     last year   364 days ago                                  ones are not kept any more, and it may begin up to one
///                                                               such bucket earlier
///
/// Its previousTo is as far from its start as `now` is from the range's, at most its end.
ResolvedRange resolveRange(const api::RangeSpec& spec, api::Comparison comparison, base::TimeMs now,
                           const base::Zone& zone, const KeptTimes& kept);

/// The longest tier that the buckets of a range of these starts are sums of.
runtime::Tier tierOf(const std::vector<base::TimeMs>& starts, base::TimeMs end);

} // namespace bw::service
