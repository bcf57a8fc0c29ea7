#pragma once

#include "ui/annotate/chart_annotator.h"
#include "ui/live/page.h"

#include <memory>
#include <optional>

namespace bw::ui {

class ChannelsModel;
class FooterRow;
class Headline;
class MoversModel;
class PaneHead;
class PaneSplitter;
class StatePane;
class TableExport;
class TableView;
class TileStrip;
class TrendPane;

/// The view "Overview": how it goes as a sentence, as leading figures, over time, by channel, and who moved most.
class OverviewPage : public Page, public Annotated {
    Q_OBJECT
public:
    OverviewPage(Bridge& bridge, MarkStore& marks, QWidget* parent = nullptr);

    void setScope(const Scope& scope) override;
    void toggleTables() override;
    QString copied() const override;
    QJsonObject layoutState() const override;
    void setLayoutState(const QJsonObject& layout) override;
    std::vector<Exportable*> exportables() const override;
    ExportFacts exportFacts() const override;
    void follow(const Page& other) override;
    ChartAnnotator* annotator() const override;

    TileStrip* tiles() const { return m_tiles; }
    /// What stands in place of the figures while there are none.
    StatePane* nothing() const { return m_nothing; }
    TrendPane* trend() const { return m_trend; }
    Headline* headline() const { return m_headline; }
    TableView* channels() const { return m_channels; }
    TableView* movers() const { return m_movers; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildChannels();
    QWidget* buildMovers();
    void clear();
    void ask();
    void take(const std::shared_ptr<const api::Overview>& overview);
    void showOverview();
    void showNothing(bool nothing);
    bool isFiltered() const;
    void fit();
    void fitTables();
    void openRow(const QModelIndex& index);
    void connectKinds();
    void askHours();

    Feed m_feed;
    Feed m_hoursFeed; ///< of the hours of the week, while they are looked at
    std::optional<api::Scope> m_hoursAsked;
    Scope m_scope;
    std::shared_ptr<const api::Overview> m_overview;
    Headline* m_headline = nullptr;
    StatePane* m_nothing = nullptr;
    TileStrip* m_tiles = nullptr;
    TrendPane* m_trend = nullptr;
    PaneHead* m_channelsHead = nullptr;
    TableView* m_channels = nullptr;
    ChannelsModel* m_channelsModel = nullptr;
    FooterRow* m_channelsFooter = nullptr;
    TableExport* m_channelsExport = nullptr;
    PaneHead* m_moversHead = nullptr;
    TableView* m_movers = nullptr;
    MoversModel* m_moversModel = nullptr;
    TableExport* m_moversExport = nullptr;
    PaneSplitter* m_across = nullptr;
    PaneSplitter* m_down = nullptr;
};

} // namespace bw::ui
