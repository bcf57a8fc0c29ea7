#pragma once

#include "core/api/views.h"
#include "ui/style/figure_teller.h"
#include "ui/style/format.h"

#include <QWidget>

namespace bw::ui {

class TimeChart;

/// One channel's head (square, name, figure, change) over its small chart.
class ChannelMultiple : public QWidget, public FigureTeller {
    Q_OBJECT
public:
    explicit ChannelMultiple(QWidget* parent = nullptr);

    void show(const api::ChannelLine& line, const api::Range& range, api::Metric metric, const Format& format);
    TimeChart* chart() const { return m_chart; }
    void complete(FigureAt& figure) const override { figure.request.channel = m_channel; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    api::Channel m_channel = api::Channel::email;
    QString m_value;
    Change m_change;
    TimeChart* m_chart = nullptr;
};

} // namespace bw::ui
