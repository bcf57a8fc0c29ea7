#pragma once

#include "ui/annotate/chart_annotator.h"
#include "ui/live/page.h"

class QStackedWidget;

namespace bw::ui {

class CampaignDetail;
class CampaignsList;
class CompareView;

/// The view "Campaigns": the table, and within it the campaign that was opened. Its place is the campaign's id; that
/// of several beside each other is "compare:" and their ids, one a line.
class CampaignsPage : public Page, public Annotated {
    Q_OBJECT
public:
    CampaignsPage(Bridge& bridge, MarkStore& marks, QWidget* parent = nullptr);

    void setScope(const Scope& scope) override;
    QString place() const override;
    void openPlace(const QString& place) override;
    void takeFocus() override;
    void toggleTables() override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool wantsFilterBar() const override { return false; }
    QString copied() const override;
    QJsonObject layoutState() const override;
    void setLayoutState(const QJsonObject& layout) override;
    std::vector<Exportable*> exportables() const override;
    ExportFacts exportFacts() const override;
    void follow(const Page& other) override;

    ChartAnnotator* annotator() const override;

    /// The campaigns chosen in the table beside each other; says how many it takes where it is another number.
    void compareChosen();
    CompareView* compare() const { return m_compare; }
    CampaignsList* list() const { return m_list; }
    CampaignDetail* detail() const { return m_detail; }

private:
    void tellLayout(const QString& what, const QJsonObject& before);

    QStackedWidget* m_stack;
    CampaignsList* m_list;
    CampaignDetail* m_detail;
    CompareView* m_compare;
};

} // namespace bw::ui
