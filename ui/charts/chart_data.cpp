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

ChartPoint pointOf(const api::TrendPoint& bucket, api::Metric metric)
{
    ChartPoint point{bucket.start, bucket.end, std::clamp(bucket.elapsedTo, bucket.start, bucket.end),
                     valueOf(bucket.figures, metric)};
    if (infoOf(metric).isSum && point.value.present()) {
        const api::TimeMs elapsed = point.elapsedTo - point.start;
        if (static_cast<double>(elapsed) < kLeastElapsedShare * static_cast<double>(point.end - point.start)) {
            point.value = {0, api::Absent::noData};
        } else {
            point.value.value *= static_cast<double>(base::kHourMs) / static_cast<double>(elapsed);
        }
    }
    return point;
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

ChartData chartDataOf(const api::Trend& trend, const api::Range& range, api::Metric metric, const Format& format)
{
    ChartData data;
    data.title = nameOf(metric);
    data.unitText = unitTextOf(metric, format);
    data.unit = infoOf(metric).unit;
    data.goodWay = infoOf(metric).goodWay;
    data.from = range.from;
    data.end = range.end;
    data.shift = range.from - range.previousFrom;
    data.current = chartPoints(trend.current, metric);
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
    return meansFrom(trend.current, metric, presentBeginning(trend));
}

} // namespace bw::ui
