#pragma once

#include "core/api/values.h"

#include <QString>

#include <optional>

/// What a view has to know of each metric of SPEC 4: its words, its unit, and which way is good.
namespace bw::ui {

/// How a value of a metric is written.
enum class Unit : std::uint8_t {
    money, ///< whole units of the tenant's currency
    cents, ///< an amount for one thing: with its cents
    count,
    ratio, ///< two decimals
    percent,
    score, ///< 0 to 100
};

enum class GoodWay : std::uint8_t { up, down, neither };

struct MetricInfo {
    api::Metric metric;
    Unit unit;
    GoodWay goodWay;
    /// Sums are shown as a rate per hour over time; ratios as they are.
    bool isSum;
};

const MetricInfo& infoOf(api::Metric metric);
/// Its name in files: "revenue", "performance_score".
const char* idOf(api::Metric metric);
std::optional<api::Metric> metricOf(const QString& id);
/// The word on screen: "Revenue", "CVR".
QString nameOf(api::Metric metric);
QString nameOf(api::Channel channel);
QString nameOf(api::RangeKind range);
QString nameOf(api::Comparison comparison);

/// The metric's value of some figures, or the reason why there is none. Sums are always there.
api::Ratio valueOf(const api::Figures& figures, api::Metric metric);

} // namespace bw::ui
