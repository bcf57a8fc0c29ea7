#pragma once

#include <QObject>

#include <vector>

namespace bw::ui {

class TimeChart;

/// The charts of a page read one moment together: where one is read, by pointer or keys, the others show their values
/// at that moment, too, and a press of Esc takes it from all. GUI thread.
class Crosshair : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The chart may die before.
    void add(TimeChart* chart);

private:
    void follow(const TimeChart& leader);

    std::vector<TimeChart*> m_charts;
    bool m_following = false;
};

} // namespace bw::ui
