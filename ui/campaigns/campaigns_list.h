#pragma once

#include "core/api/views.h"
#include "ui/live/page.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace bw::ui {

class CampaignsModel;
class ChannelChip;
class Columns;
class FilterChip;
class FilterField;
class FooterRow;
class KeyHints;
class StatePane;
class TableExport;
class TableView;

/// The table of all campaigns, with what narrows it above and what it adds up to below. Subscribes while it is shown.
class CampaignsList : public QWidget {
    Q_OBJECT
public:
    explicit CampaignsList(Bridge& bridge, QWidget* parent = nullptr);
    ~CampaignsList() override;

    void setScope(const Scope& scope);
    void focusFilter();
    void focusTable();
    QString copied() const;
    Exportable* exportable() const;
    ExportFacts exportFacts() const;
    void follow(const CampaignsList& other);

    TableView* table() const { return m_table; }
    FilterField* filterField() const { return m_filter; }
    FilterChip* channelChip() const;
    StatePane* statePane() const { return m_state; }
    /// What is asked for now.
    const api::CampaignsRequest& request() const { return m_request; }

    /// Only these; empty: all.
    void setChannels(std::vector<api::Channel> channels);
    void clearFilter();
    /// Rows in groups by channel, and back.
    void setByChannel(bool byChannel);
    /// The ids of the campaigns chosen, in the order of the table.
    QStringList chosenCampaigns() const;
    QJsonObject layoutState() const;
    void setLayoutState(const QJsonObject& layout);

Q_SIGNALS:
    void opened(const QString& campaignId);
    void compareAsked();
    void filterChosen(const bw::api::Filter& filter);
    void rangeShown(const bw::api::Range& range);
    /// Columns or order are others by the user's hand: `before` is what layoutState() was.
    void layoutChosen(const QString& what, const QJsonObject& before);
    void troubled(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildBar();
    void filter();
    void showFilter(const api::Filter& filter);
    void ask();
    void askAnew();
    void sortBy(int column, Qt::SortOrder order);
    void tellLayout(const QString& what);
    void fold(api::Channel channel);
    void pointerInside(bool inside);
    void take(const api::View& view);
    void keepCurrent(const std::string& campaignId, int row);
    void fail(const QString& message);
    void showState();
    void restyle();
    QString filterInWords() const;
    void readSort();
    void writeSort() const;

    api::CampaignsRequest m_request;
    Feed m_feed;
    CampaignsModel* m_model;
    QString m_error;
    bool m_answered = false;    ///< the request of now has had a view
    bool m_nothingYet = false;  ///< there is no tenant to ask for
    QJsonObject m_layout;       ///< as last told
    bool m_layingOut = false;   ///< not by the user's hand
    bool m_tableWanted = false; ///< by the keyboard, once it has rows

    QWidget* m_bar;
    FilterField* m_filter;
    ChannelChip* m_channelChip;
    QLabel* m_count;
    QPushButton* m_columnsButton;
    QPushButton* m_groupButton;
    QPushButton* m_compareButton;
    QStackedWidget* m_stack;
    TableView* m_table;
    StatePane* m_state;
    Columns* m_columns;
    FooterRow* m_footer;
    KeyHints* m_hints;
    TableExport* m_export;
};

} // namespace bw::ui
