#pragma once

#include "ui/style/format.h"
#include "ui/style/tokens.h"

#include <optional>
#include <vector>

namespace bw::ui {

enum class Severity : std::uint8_t { info, warning, critical };

/// One bucket of a line. Sums are rates per hour, so that an unfinished bucket is as high as its neighbours: it is
/// divided by the time it has had.
struct ChartPoint {
    api::TimeMs start = 0;
    api::TimeMs end = 0;
    api::TimeMs elapsedTo = 0;
    api::Ratio value;

    bool finished() const { return elapsedTo >= end; }
    /// Where the point is drawn: a finished bucket in its middle, an unfinished one at how far it has come.
    api::TimeMs at() const { return finished() ? start + (end - start) / 2 : elapsedTo; }
};

/// Something that happened, or what someone has noted down: a dotted vertical with a mark and a label at its top.
struct ChartNote {
    enum class Mark : std::uint8_t {
        change,
        own, ///< of the user's own: can be opened
        warning,
        critical,
    };
    api::TimeMs at = 0;
    Mark mark = Mark::change;
    QString label{};
    api::TimeMs tintedTo = 0; ///< the interval it was firing, 0: none
    QString id{};             ///< of an own note
};

/// A limit of a rule across the chart.
struct ChartThreshold {
    double value = 0;
    Severity severity = Severity::warning;
    QString label;                  ///< "fires < 40"
    std::optional<double> clearing; ///< dotted
    QString clearingLabel;
    bool movable = false; ///< has a handle that can be drawn up and down
    QString hint{};       ///< what it is, beside the handle's label
};

/// All that a chart of one metric over time shows, as a plain value.
struct ChartData {
    QString title;    ///< "Revenue"
    QString unitText; ///< "€ per hour"
    Unit unit = Unit::count;
    GoodWay goodWay = GoodWay::neither;
    api::Metric metric = api::Metric::revenue;
    api::TimeMs scoreSpan = 0; ///< how far back a point of a score looks, ms
    api::TimeMs from = 0;      ///< the axis
    api::TimeMs end = 0;
    api::TimeMs shift = 0; ///< what is added to the previous line's times
    std::vector<ChartPoint> current;
    std::vector<ChartPoint> previous; ///< at its own times
    QString currentLabel;
    QString previousLabel;
    std::vector<ChartNote> notes; ///< ascending
    std::optional<ChartThreshold> threshold;
    double scaleTo = 0; ///< the axis reaches at least so far: that of charts beside it
    Format format;

    bool empty() const;
};

/// The points of a trend in a metric: a sum as a rate per hour, a ratio as it is.
std::vector<ChartPoint> chartPoints(const std::vector<api::TrendPoint>& buckets, api::Metric metric);
/// How many points a chart draws. In a small one, neighbours closer than some pixels are a saw: of sums it draws two or
/// more as one, at their common rate.
enum class Detail : std::uint8_t { every, few };
/// Title, unit, axis, labels and both lines. A score is that of the trailing hour, where the trend says so.
ChartData chartDataOf(const api::Trend& trend, const api::Range& range, api::Metric metric, const Format& format,
                      Detail detail = Detail::every);
/// "€ per hour", "per hour", "%", "0 to 100".
QString unitTextOf(api::Metric metric, const Format& format);
/// The point where the line ends as of now, whether its bucket is finished or not.
std::optional<std::size_t> endOfLine(const std::vector<ChartPoint>& points);

/// Values of the buckets, for a sparkline; absent ones are NaN.
std::vector<double> sparkValues(const std::vector<api::TrendPoint>& buckets, api::Metric metric);
/// Of the present line, absent before anything was known.
std::vector<double> sparkValues(const api::Trend& trend, api::Metric metric);

} // namespace bw::ui
