#pragma once

#include "core/api/values.h"
#include "ui/style/format.h"

#include <QMetaType>
#include <QString>
#include <QVariant>

#include <variant>

namespace bw::ui {

/// ms since the epoch.
struct Moment {
    api::TimeMs at = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// A value as it is, not as it looks: nothing, words, a count, a measure, an amount to the micro-unit, a moment. Shares
/// are of 1, never of 100.
using RawValue = std::variant<std::monostate, QString, std::int64_t, double, api::Money, Moment>;

/// The value a model answered to RawRole; empty if it answered none.
RawValue rawIn(const QVariant& value);
/// Nothing where a ratio has no value.
RawValue rawOf(const api::Ratio& ratio);
/// A sum exactly, a ratio as its double, or nothing.
RawValue rawOf(const api::Figures& figures, api::Metric metric);

/// The unit of a metric's raw values, and of changes as percent: "EUR", "share of 1", "0 to 100"; empty for counts.
QString rawUnitOf(Unit unit, const Format& format);

} // namespace bw::ui

Q_DECLARE_METATYPE(bw::ui::RawValue)
