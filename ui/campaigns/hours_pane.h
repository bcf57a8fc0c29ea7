#pragma once

#include "core/api/views.h"
#include "ui/live/bridge.h"
#include "ui/style/format.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace bw::ui {

class FigureChart;
class PaneHead;

/// When one campaign does what: a metric by hour and weekday. It is there where the range holds a week or more, and
/// reads only while it is shown.
class HoursPane : public QWidget {
    Q_OBJECT
public:
    explicit HoursPane(Bridge& bridge, QWidget* parent = nullptr);

    /// What is looked at now; `range` is the request's, as the campaign's view has resolved it.
    void look(const api::WeekHoursRequest& request, const api::Range& range, api::Metric metric, const Format& format);
    /// Nothing is looked at: reads no more.
    void stop();
    FigureChart* chart() const { return m_chart; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void showHours();

    Feed m_feed;
    PaneHead* m_head = nullptr;
    FigureChart* m_chart = nullptr;
    std::optional<api::WeekHoursRequest> m_asked;
    std::shared_ptr<const api::WeekHours> m_hours;
    QString m_trouble;
    api::WeekHoursRequest m_request;
    api::Metric m_metric = api::Metric::revenue;
    Format m_format;
};

} // namespace bw::ui
