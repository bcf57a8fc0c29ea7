#include "ui/charts/crosshair.h"

#include "ui/charts/time_chart.h"

#include <QScopedValueRollback>

namespace bw::ui {

void Crosshair::add(TimeChart* chart)
{
    m_charts.push_back(chart);
    connect(chart, &TimeChart::readingChanged, this, [this, chart] { follow(*chart); });
    connect(chart, &QObject::destroyed, this, [this, chart] { std::erase(m_charts, chart); });
}

void Crosshair::follow(const TimeChart& leader)
{
    if (m_following) {
        return; // one that follows does not lead
    }
    const QScopedValueRollback following(m_following, true);
    for (TimeChart* chart : m_charts) {
        if (chart != &leader) {
            chart->followReading(leader.readingAt());
        }
    }
}

} // namespace bw::ui
