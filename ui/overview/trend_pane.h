#pragma once

#include "core/api/views.h"
#include "ui/export/exportable.h"
#include "ui/overview/kind_chart.h"
#include "ui/style/format.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace bw::ui {

class ChannelMultiples;
class ChartAnnotator;
class Crosshair;
class MarkStore;
class PaneHead;
class TimeChart;
struct ChartData;

/// The chosen figure in the way that was chosen (a line over time, channels as areas, bars or shares, hours of the
/// week), or its lines by channel; both at once where there is room.
class TrendPane : public QWidget {
    Q_OBJECT
public:
    explicit TrendPane(MarkStore& marks, QWidget* parent = nullptr);

    void show(const std::shared_ptr<const api::Overview>& overview, api::Metric metric, const Format& format);
    void clear();
    void toggleTables();
    void setByChannel(bool byChannel);
    bool byChannel() const { return m_byChannel; }
    TimeChart* chart() const { return m_chart; }
    /// In its place where anything but a line is shown.
    KindChart* kindChart() const { return m_kindChart; }
    TrendKind kind() const { return m_kind; }
    void setKind(TrendKind kind);
    bool showsTable() const;
    void setShowsTable(bool shows);
    /// What stands in the first place now, as text.
    QString asText() const;
    ChartAnnotator* annotator() const
    {
        return m_overview != nullptr && m_kind == TrendKind::line ? m_annotator : nullptr;
    }
    void setTenant(const std::string& tenantId);
    /// The trend, then the channels, each as it was drawn last.
    std::vector<Exportable*> exportables() const;
    /// Also what has no room on screen now: before it is all taken away.
    void fillAll();

Q_SIGNALS:
    /// The user wants the figures in another way.
    void kindChosen(bw::ui::TrendKind kind);
    void rangeChosen(const bw::api::RangeSpec& range, bool continued);
    void zoomEndAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    void buildKinds();
    void showKind();
    void join(TimeChart* chart);
    ChartData trendData() const;
    bool hasRoomForBoth() const;

    std::shared_ptr<const api::Overview> m_overview;
    api::Metric m_metric = api::Metric::revenue;
    Format m_format;
    PaneHead* m_head = nullptr;
    PaneHead* m_channelHead = nullptr;
    TimeChart* m_chart = nullptr;
    KindChart* m_kindChart = nullptr;
    QPushButton* m_kindButton = nullptr;
    QWidget* m_kindGap = nullptr;
    QWidget* m_takeLine = nullptr;
    QWidget* m_takeKind = nullptr;
    TrendKind m_kind = TrendKind::line;
    ChannelMultiples* m_multiples = nullptr;
    QWidget* m_toggle = nullptr;
    QPushButton* m_trendButton = nullptr;
    QPushButton* m_channelButton = nullptr;
    ChartAnnotator* m_annotator = nullptr;
    Crosshair* m_crosshair = nullptr;
    bool m_byChannel = false;
};

} // namespace bw::ui
