#include "ui/charts/chart_data.h"

#include "ui/style/range_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bw::ui {

namespace {

/// A rate over less than this share of a bucket's time is mostly chance: the line waits for more.
constexpr double kLeastElapsedShare = 0.15;
/// In a small chart, whose sums are small too, sooner it would still be a plunge or a leap.
constexpr double kLeastElapsedShareOfFew = 0.5;

/// More points of a small chart than this are closer than four pixels or so.
constexpr std::size_t kFewPoints = 48;

ChartPoint pointOf(const api::TrendPoint& bucket, api::Metric metric, double leastElapsedShare = kLeastElapsedShare)
{
    ChartPoint point{bucket.start, bucket.end, std::clamp(bucket.elapsedTo, bucket.start, bucket.end),
                     valueOf(bucket.figures, metric)};
    const api::TimeMs elapsed = point.elapsedTo - point.start;
    if (elapsed == 0) {
        point.value = {0, api::Absent::noData};
    }
    if (infoOf(metric).isSum && point.value.present()) {
        if (static_cast<double>(elapsed) < leastElapsedShare * static_cast<double>(point.end - point.start)) {
            point.value = {0, api::Absent::noData};
        } else {
            point.value.value *= static_cast<double>(base::kHourMs) / static_cast<double>(elapsed);
        }
    }
    return point;
}

/// A trailing score takes the place of each bucket's own.
std::vector<api::TrendPoint> withTrailingScores(std::vector<api::TrendPoint> buckets)
{
    for (api::TrendPoint& bucket : buckets) {
        bucket.figures.performanceScore = bucket.trailingScore;
    }
    return buckets;
}

/// So many buckets as one: its sums and the time it has had are theirs; its ratios mean nothing. They are the same ones
/// while the range moves on, so that the line keeps its shape.
std::vector<api::TrendPoint> together(const std::vector<api::TrendPoint>& buckets, api::TimeMs many)
{
    std::vector<api::TrendPoint> sums;
    for (const api::TrendPoint& bucket : buckets) {
        const api::TimeMs length = bucket.end - bucket.start;
        const api::TimeMs start = base::floorTo(bucket.start, many * length);
        if (sums.empty() || bucket.start >= sums.back().end) {
            sums.push_back(bucket);
            sums.back().end = std::max(start + many * length, bucket.end);
            continue;
        }
        api::TrendPoint& sum = sums.back();
        sum.elapsedTo = bucket.elapsedTo > bucket.start ? bucket.elapsedTo : sum.elapsedTo;
        sum.figures.events += bucket.figures.events;
        sum.figures.impressions += bucket.figures.impressions;
        sum.figures.clicks += bucket.figures.clicks;
        sum.figures.conversions += bucket.figures.conversions;
        sum.figures.cost += bucket.figures.cost;
        sum.figures.revenue += bucket.figures.revenue;
    }
    return sums;
}

/// What is drawn of a trend's buckets.
api::Trend drawnOf(const api::Trend& trend, api::Metric metric, Detail detail)
{
    if (metric == api::Metric::performanceScore && trend.scoreSpan > 0) {
        return {withTrailingScores(trend.current), withTrailingScores(trend.previous), trend.scoreSpan};
    }
    // A day that is not over has buckets only up to now, the one before has all of them.
    const std::size_t most = std::max(trend.current.size(), trend.previous.size());
    const std::size_t many = (most + kFewPoints - 1) / kFewPoints;
    if (detail == Detail::few && infoOf(metric).isSum && many > 1) {
        const auto count = static_cast<api::TimeMs>(many);
        return {together(trend.current, count), together(trend.previous, count), trend.scoreSpan};
    }
    return trend;
}

/// "trailing hour", where a score looks further back than its bucket; empty else.
QString spanText(const api::Trend& trend)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Charts", text); };
    const bool longer =
        !trend.current.empty() && trend.current.front().end - trend.current.front().start <= trend.scoreSpan;
    if (trend.scoreSpan == 0 || !longer) {
        return {};
    }
    if (trend.scoreSpan == base::kHourMs) {
        return words(QT_TRANSLATE_NOOP("Charts", "trailing hour"));
    }
    if (trend.scoreSpan == base::kMinuteMs) {
        return words(QT_TRANSLATE_NOOP("Charts", "trailing minute"));
    }
    return words(QT_TRANSLATE_NOOP("Charts", "trailing %1 min")).arg(trend.scoreSpan / base::kMinuteMs);
}

/// The first bucket that holds an event; the end if none does.
std::size_t beginningOf(const std::vector<api::TrendPoint>& buckets)
{
    const auto first = std::find_if(buckets.begin(), buckets.end(),
                                    [](const api::TrendPoint& bucket) { return bucket.figures.events > 0; });
    return static_cast<std::size_t>(first - buckets.begin());
}

/// Before anything was known there is nothing to draw, which is not the same as nothing earned.
void leaveOutTo(std::vector<ChartPoint>& points, std::size_t beginning)
{
    for (std::size_t i = 0; i < std::min(beginning, points.size()); ++i) {
        points[i].value = {0, api::Absent::noData};
    }
}

/// Where the present line begins: a gap at its front is a quiet time if something was known before it.
std::size_t presentBeginning(const api::Trend& trend)
{
    return beginningOf(trend.previous) == trend.previous.size() ? beginningOf(trend.current) : 0;
}

std::vector<double> meansFrom(const std::vector<api::TrendPoint>& buckets, api::Metric metric, std::size_t beginning)
{
    // More points than this are closer than a pixel or two: neighbours are drawn as their mean.
    constexpr std::size_t kMostPoints = 60;
    const std::size_t together = (buckets.size() + kMostPoints - 1) / kMostPoints;
    std::vector<double> values;
    for (std::size_t i = 0; i < buckets.size(); i += together) {
        double sum = 0;
        int present = 0;
        for (std::size_t j = std::max(i, beginning); j < std::min(i + together, buckets.size()); ++j) {
            const ChartPoint point = pointOf(buckets[j], metric);
            if (point.value.present()) {
                sum += point.value.value;
                ++present;
            }
        }
        values.push_back(present > 0 ? sum / present : std::numeric_limits<double>::quiet_NaN());
    }
    return values;
}

} // namespace

bool ChartData::empty() const
{
    const auto present = [](const ChartPoint& point) { return point.value.present(); };
    return std::none_of(current.begin(), current.end(), present) &&
           std::none_of(previous.begin(), previous.end(), present);
}

std::vector<ChartPoint> chartPoints(const std::vector<api::TrendPoint>& buckets, api::Metric metric)
{
    std::vector<ChartPoint> points;
    points.reserve(buckets.size());
    for (const api::TrendPoint& bucket : buckets) {
        points.push_back(pointOf(bucket, metric));
    }
    return points;
}

QString unitTextOf(api::Metric metric, const Format& format)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Charts", text); };
    switch (infoOf(metric).unit) {
    case Unit::money:
        return words(QT_TRANSLATE_NOOP("Charts", "%1 per hour")).arg(format.currencySign());
    case Unit::cents:
        return format.currencySign();
    case Unit::count:
        return words(QT_TRANSLATE_NOOP("Charts", "per hour"));
    case Unit::percent:
        return metric == api::Metric::ctr ? words(QT_TRANSLATE_NOOP("Charts", "clicks of impressions"))
                                          : words(QT_TRANSLATE_NOOP("Charts", "conversions of clicks"));
    case Unit::ratio:
        return words(QT_TRANSLATE_NOOP("Charts", "revenue over cost"));
    case Unit::score:
        return words(QT_TRANSLATE_NOOP("Charts", "0 to 100"));
    }
    return {};
}

std::optional<std::size_t> endOfLine(const std::vector<ChartPoint>& points)
{
    for (std::size_t i = points.size(); i-- > 0;) {
        if (points[i].value.present()) {
            return i;
        }
    }
    return std::nullopt;
}

ChartData chartDataOf(const api::Trend& whole, const api::Range& range, api::Metric metric, const Format& format,
                      Detail detail)
{
    const api::Trend trend = drawnOf(whole, metric, detail);
    ChartData data;
    data.title = nameOf(metric);
    data.unitText = unitTextOf(metric, format);
    if (const QString span = spanText(trend); metric == api::Metric::performanceScore && !span.isEmpty()) {
        data.unitText += QLatin1String(", ") + span;
    }
    data.unit = infoOf(metric).unit;
    data.metric = metric;
    data.scoreSpan = trend.scoreSpan;
    data.goodWay = infoOf(metric).goodWay;
    data.from = range.from;
    data.end = range.end;
    data.shift = range.from - range.previousFrom;
    data.current = chartPoints(trend.current, metric);
    if (detail == Detail::few) {
        // The others are finished, or have had no time.
        for (std::size_t i = 0; i < data.current.size(); ++i) {
            data.current[i] = pointOf(trend.current[i], metric, kLeastElapsedShareOfFew);
        }
    }
    data.previous = chartPoints(trend.previous, metric);
    leaveOutTo(data.previous, beginningOf(trend.previous));
    leaveOutTo(data.current, presentBeginning(trend));
    data.currentLabel = currentLabel(range);
    data.previousLabel = previousLabel(range, format);
    data.format = format;
    return data;
}

std::vector<double> sparkValues(const std::vector<api::TrendPoint>& buckets, api::Metric metric)
{
    return meansFrom(buckets, metric, 0);
}

std::vector<double> sparkValues(const api::Trend& trend, api::Metric metric)
{
    return meansFrom(drawnOf(trend, metric, Detail::every).current, metric, presentBeginning(trend));
}

} // namespace bw::ui
