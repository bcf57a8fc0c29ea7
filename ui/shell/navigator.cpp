#include "ui/shell/navigator.h"

namespace bw::ui {

void Navigator::visit(const Stop& stop)
{
    if (m_begun && stop == m_stops[m_at]) {
        return;
    }
    if (!m_begun) {
        m_stops.assign(1, stop);
        m_begun = true;
    } else {
        m_stops.resize(m_at + 1);
        m_stops.push_back(stop);
        if (m_stops.size() > kMostStops) {
            m_stops.erase(m_stops.begin());
        }
        m_at = m_stops.size() - 1;
    }
    Q_EMIT changed();
}

void Navigator::back()
{
    if (canGoBack()) {
        --m_at;
        Q_EMIT moved(now());
        Q_EMIT changed();
    }
}

void Navigator::forward()
{
    if (canGoForward()) {
        ++m_at;
        Q_EMIT moved(now());
        Q_EMIT changed();
    }
}

} // namespace bw::ui
