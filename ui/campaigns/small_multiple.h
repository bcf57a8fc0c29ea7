#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

namespace bw::ui {

class TimeChart;

/// One metric's trend beside others: name, value and change above, a small chart below.
class SmallMultiple : public QWidget {
    Q_OBJECT
public:
    explicit SmallMultiple(api::Metric metric, QWidget* parent = nullptr);

    void setView(const api::CampaignView& view, const Format& format);
    TimeChart* chart() const { return m_chart; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    api::Metric m_metric;
    TimeChart* m_chart;
    QString m_title;
    QString m_value;
    Change m_change;
};

} // namespace bw::ui
