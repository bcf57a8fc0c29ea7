#pragma once

#include "ui/campaigns/compare_model.h"
#include "ui/live/page.h"

#include <QJsonObject>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace bw::ui {

class Crosshair;
class PaneHead;
class StatePane;
class TableExport;
class TableView;
class TimeChart;

/// Two to six campaigns beside each other: their figures in a table, and the trend of the figure that its row stands
/// at, a chart each, all on one scale and read together. Subscribes while it is shown.
class CompareView : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLeast = 2;
    static constexpr int kMost = 6;

    explicit CompareView(Bridge& bridge, QWidget* parent = nullptr);

    void setScope(const Scope& scope);
    void open(const QStringList& campaignIds);
    const QStringList& campaignIds() const { return m_ids; }
    void toggleTables();
    QString copied() const;
    std::vector<Exportable*> exportables() const;
    ExportFacts exportFacts() const;
    StatePane* statePane() const { return m_state; }
    QJsonObject layoutState() const;
    void setLayoutState(const QJsonObject& layout);

    TableView* table() const { return m_table; }
    std::vector<TimeChart*> charts() const;

Q_SIGNALS:
    void backAsked();
    void opened(const QString& campaignId);
    void rangeShown(const bw::api::Range& range);
    void rangeChosen(const bw::api::RangeSpec& range, bool continued);
    void zoomEndAsked();
    void troubled(const QString& message);
    /// Another figure is drawn: `before` is what layoutState() was.
    void layoutChosen(const QString& what, const QJsonObject& before);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Part {
        std::unique_ptr<Feed> feed;
        std::shared_ptr<const api::CampaignView> view;
        TimeChart* chart = nullptr;
        QString error; ///< why it could not be read; empty: it could
    };

    void ask();
    QString trouble() const;
    void take(std::size_t part, const api::View& view);
    void showViews();
    void showTrends();
    void showState();
    void fitColumns();

    Bridge& m_bridge;
    api::Scope m_scope;
    Format m_format;
    QStringList m_ids;
    std::vector<Part> m_parts;
    api::Metric m_metric = api::Metric::revenue;
    PaneHead* m_head;
    QPushButton* m_back;
    QStackedWidget* m_stack;
    QWidget* m_body;
    StatePane* m_state;
    TableView* m_table;
    CompareModel* m_model;
    TableExport* m_export;
    PaneHead* m_trendHead;
    QWidget* m_trends;
    QHBoxLayout* m_row;
    Crosshair* m_crosshair;
};

} // namespace bw::ui
