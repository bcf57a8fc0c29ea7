#pragma once

#include "ui/live/page.h"

class QStackedWidget;

namespace bw::ui {

class CountsPane;
class PaneHead;
class QuarantinePane;
class RecordPane;
class SourcesModel;
class StatePane;
class TableExport;
class TreeView;

/// The view "Sources": where records come from and how fresh each is, what became of every record, and those that could
/// not be taken. Its place is "quarantine", or "quarantine/" and a reason, when that was asked for; else empty.
class SourcesPage : public Page {
    Q_OBJECT
public:
    explicit SourcesPage(Bridge& bridge, QWidget* parent = nullptr);

    bool wantsFilterBar() const override { return false; } ///< sources know no campaigns
    void setScope(const Scope& scope) override;
    void takeFocus() override;
    QString place() const override { return m_place; }
    void openPlace(const QString& place) override;
    QString copied() const override;
    std::vector<Exportable*> exportables() const override;

    TreeView* sources() const { return m_sources; }
    SourcesModel* model() const { return m_model; }
    QuarantinePane* quarantine() const { return m_quarantine; }
    CountsPane* counts() const { return m_counts; }
    RecordPane* record() const { return m_record; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildSources();
    void take(const api::View& view);
    void fail(const QString& message);
    void showState();
    void chooseReason(const QString& reason);

    Feed m_feed;
    Format m_format;
    SourcesModel* m_model;
    std::shared_ptr<const api::SourcesView> m_view;
    QString m_error;
    QString m_place;

    PaneHead* m_head = nullptr;
    QStackedWidget* m_stack = nullptr;
    TreeView* m_sources = nullptr;
    TableExport* m_export = nullptr;
    StatePane* m_state = nullptr;
    CountsPane* m_counts;
    QuarantinePane* m_quarantine;
    RecordPane* m_record;
};

} // namespace bw::ui
