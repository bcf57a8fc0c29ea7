#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace bw::ui {

class ChannelMultiple;
class TimeChart;

/// A small chart for each channel, side by side, all of the same metric.
class ChannelMultiples : public QWidget {
    Q_OBJECT
public:
    explicit ChannelMultiples(QWidget* parent = nullptr);

    void show(const api::Overview& overview, api::Metric metric, const Format& format);
    void clear();
    void setShowsTables(bool shows);
    /// Of the channels shown, in their order.
    std::vector<TimeChart*> charts() const;

Q_SIGNALS:
    /// One more than there were.
    void chartAdded(TimeChart* chart);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();

    std::vector<ChannelMultiple*> m_parts;
    int m_shown = 0;
    int m_columns = 0;
    QGridLayout* m_grid = nullptr;
};

} // namespace bw::ui
