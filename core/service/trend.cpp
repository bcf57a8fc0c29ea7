#include "core/service/trend.h"

#include "core/service/figures.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

std::vector<api::TrendPoint> pointsOf(const std::vector<TimeMs>& starts, TimeMs end, const std::vector<Amount>& amounts,
                                      TimeMs knownTo, TimeMs openSince)
{
    std::vector<api::TrendPoint> points;
    points.reserve(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const TimeMs bucketEnd = i + 1 < starts.size() ? starts[i + 1] : end;
        const Amount amount = i < amounts.size() ? amounts[i] : Amount{};
        points.push_back({starts[i],
                          bucketEnd,
                          std::clamp(knownTo, starts[i], bucketEnd),
                          figuresOf(amount, bucketEnd > openSince),
                          {}});
    }
    return points;
}

/// The buckets of both lines in a row, as far as they join.
struct Row {
    std::vector<TimeMs> starts;
    std::vector<Amount> amounts;

    void append(const std::vector<TimeMs>& moreStarts, const std::vector<Amount>& moreAmounts)
    {
        starts.insert(starts.end(), moreStarts.begin(), moreStarts.end());
        amounts.insert(amounts.end(), moreAmounts.begin(),
                       moreAmounts.begin() +
                           static_cast<std::ptrdiff_t>(std::min(moreAmounts.size(), moreStarts.size())));
        amounts.resize(starts.size());
    }
};

api::Ratio trailingScore(const Row& row, std::size_t bucket, TimeMs upTo, TimeMs span)
{
    if (upTo <= row.starts[bucket]) {
        return {};
    }
    Amount sum;
    for (std::size_t i = bucket + 1; i-- > 0;) {
        sum += row.amounts[i];
        // A bucket as long as the span stands for itself; an unfinished one is completed by those before it.
        if (upTo - row.starts[i] >= span) {
            return figuresOf(sum, false).performanceScore;
        }
    }
    return {};
}

} // namespace

TimeMs scoreSpanOf(const api::Range& range)
{
    const TimeMs length = range.end - range.from;
    switch (range.kind) {
    case api::RangeKind::live:
        return base::kMinuteMs;
    case api::RangeKind::minutes15:
        return 5 * base::kMinuteMs;
    case api::RangeKind::hour1:
        return base::kQuarterHourMs;
    case api::RangeKind::between:
        return length <= base::kHourMs ? std::min(5 * base::kMinuteMs, length) : base::kHourMs;
    default:
        return base::kHourMs;
    }
}

api::Trend trendOf(const TrendSums& sums)
{
    const ResolvedRange& resolved = sums.resolved;
    api::Trend trend;
    trend.scoreSpan = scoreSpanOf(resolved.range);
    trend.current = pointsOf(resolved.starts, resolved.currentEnd, sums.current, sums.knownTo, sums.openSince);
    trend.previous = pointsOf(resolved.previousStarts, resolved.range.previousEnd, sums.previous, base::kEndOfTime,
                              base::kEndOfTime);
    Row row;
    row.append(resolved.previousStarts, sums.previous);
    for (std::size_t i = 0; i < trend.previous.size(); ++i) {
        trend.previous[i].trailingScore = trailingScore(row, i, trend.previous[i].end, trend.scoreSpan);
    }
    if (resolved.range.previousEnd != resolved.range.from) {
        row = {};
    }
    const std::size_t first = row.starts.size();
    row.append(resolved.starts, sums.current);
    for (std::size_t i = 0; i < trend.current.size(); ++i) {
        trend.current[i].trailingScore = trailingScore(row, first + i, trend.current[i].elapsedTo, trend.scoreSpan);
    }
    return trend;
}

} // namespace bw::service
