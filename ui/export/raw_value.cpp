#include "ui/export/raw_value.h"

#include "ui/style/metrics.h"

#include <QCoreApplication>

namespace bw::ui {

RawValue rawIn(const QVariant& value)
{
    return value.metaType() == QMetaType::fromType<RawValue>() ? *static_cast<const RawValue*>(value.constData())
                                                               : RawValue();
}

RawValue rawOf(const api::Ratio& ratio)
{
    return ratio.present() ? RawValue(ratio.value) : RawValue();
}

RawValue rawOf(const api::Figures& figures, api::Metric metric)
{
    switch (metric) {
    case api::Metric::revenue:
        return figures.revenue;
    case api::Metric::cost:
        return figures.cost;
    case api::Metric::impressions:
        return figures.impressions;
    case api::Metric::clicks:
        return figures.clicks;
    case api::Metric::conversions:
        return figures.conversions;
    default:
        return rawOf(valueOf(figures, metric));
    }
}

QString rawUnitOf(Unit unit, const Format& format)
{
    switch (unit) {
    case Unit::money:
    case Unit::cents:
        return format.currency();
    case Unit::percent:
        return QCoreApplication::translate("Export", "share of 1");
    case Unit::score:
        return QCoreApplication::translate("Export", "0 to 100");
    case Unit::count:
    case Unit::ratio:
        break;
    }
    return {};
}

} // namespace bw::ui
