#pragma once

#include "core/api/views.h"
#include "ui/live/page.h"
#include "ui/style/figure_teller.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace bw::ui {

class CampaignTitle;
class ChangesModel;
class ChartAnnotator;
class Crosshair;
class FigureStrip;
class HoursPane;
class LaunchPane;
class MarkStore;
class PaneHead;
class SmallMultiple;
class StatePane;
class TableExport;
class TableView;
class TimeChart;

/// One campaign: its figures, the trend of the one chosen, three trends beside each other, its launch and what has been
/// changed since. Subscribes while it is shown.
class CampaignDetail : public QWidget, public FigureTeller {
    Q_OBJECT
public:
    CampaignDetail(Bridge& bridge, MarkStore& marks, QWidget* parent = nullptr);

    void setScope(const Scope& scope);
    void open(const QString& campaignId);
    QString campaignId() const { return QString::fromStdString(m_request.campaignId); }

    void toggleTables();
    QString copied() const;
    void complete(FigureAt& figure) const override;
    std::vector<Exportable*> exportables() const;
    ExportFacts exportFacts() const;
    void follow(const CampaignDetail& other);

    QJsonObject layoutState() const;
    void setLayoutState(const QJsonObject& layout);
    ChartAnnotator* annotator() const { return m_view != nullptr ? m_annotator : nullptr; }
    const std::vector<SmallMultiple*>& multiples() const { return m_multiples; }
    FigureStrip* figures() const { return m_figures; }
    TimeChart* chart() const { return m_chart; }
    TableView* changes() const { return m_changes; }
    LaunchPane* launch() const { return m_launch; }
    HoursPane* hours() const { return m_hours; }
    StatePane* statePane() const { return m_state; }

Q_SIGNALS:
    void backAsked();
    void rangeShown(const bw::api::Range& range);
    void rangeChosen(const bw::api::RangeSpec& range, bool continued);
    void zoomEndAsked();
    /// Another figure is drawn: `before` is what layoutState() was.
    void layoutChosen(const QString& what, const QJsonObject& before);
    void troubled(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildTrends();
    void join(TimeChart* chart);
    void choose(api::Metric metric);
    QWidget* buildFacts(Bridge& bridge);
    void ask();
    void take(const api::View& view);
    void fail(const QString& message);
    void showView();
    void showTrend();
    void showState();
    std::vector<struct ChartNote> chartNotes() const;

    api::CampaignRequest m_request;
    Format m_format;
    Feed m_feed;
    std::shared_ptr<const api::CampaignView> m_view;
    QString m_error;

    CampaignTitle* m_title;
    QStackedWidget* m_stack;
    StatePane* m_state;
    FigureStrip* m_figures;
    PaneHead* m_chartHead = nullptr;
    TimeChart* m_chart = nullptr;
    std::vector<SmallMultiple*> m_multiples;
    ChartAnnotator* m_annotator = nullptr;
    Crosshair* m_crosshair;
    api::Metric m_drawn = api::Metric::performanceScore;
    bool m_layingOut = false; ///< the choice is not the user's
    LaunchPane* m_launch = nullptr;
    HoursPane* m_hours = nullptr;
    PaneHead* m_changesHead = nullptr;
    TableView* m_changes = nullptr;
    ChangesModel* m_changesModel;
    TableExport* m_changesExport = nullptr;
};

} // namespace bw::ui
