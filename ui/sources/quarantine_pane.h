#pragma once

#include "core/api/views.h"
#include "ui/live/page.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace bw::ui {

class FilterChip;
class PaneHead;
class QuarantineModel;
class StatePane;
class TableExport;
class TableView;

/// A tenant's records that could not be taken, newest first, by reason. Asked for again when there are more of them, at
/// most every two seconds and not while the desk is paused; further pages as they are scrolled to.
class QuarantinePane : public QWidget {
    Q_OBJECT
public:
    explicit QuarantinePane(Bridge& bridge, QWidget* parent = nullptr);

    /// Records of the scope's tenant, and those whose tenant cannot be read.
    void setScope(const Scope& scope);
    /// SPEC's word; empty: any.
    void setReason(const QString& reason);
    const std::string& reason() const { return m_reason; }
    /// The counts as they are now: what can be chosen, and whether there is something new to ask for.
    void setRejected(const api::Dispositions& dispositions);

    /// Begins and ends asking, with the page.
    void setActive(bool active);

    TableView* table() const { return m_table; }
    QuarantineModel* model() const { return m_model; }
    FilterChip* reasonChip() const { return m_chip; }
    Exportable* exportable() const;

Q_SIGNALS:
    /// Nullptr: none is chosen.
    void recordChosen(const bw::api::QuarantinedRecord* record);

private:
    enum class Ask : bool { again, more };

    void startAnew();
    void askSoon();
    void ask(Ask what);
    void take(const base::Result<api::Answer>& answer, Ask what);
    void showState();
    void fillMenu();

    Bridge& m_bridge;
    QuarantineModel* m_model;
    Format m_format;
    std::string m_tenantId;
    std::string m_reason;
    std::vector<api::ReasonCount> m_reasons;
    std::int64_t m_rejected = -1; ///< as of the newest view
    QString m_error;
    bool m_active = false;
    bool m_answered = false;
    bool m_asking = false;
    bool m_askAgain = false;        ///< something changed while an answer was on its way
    std::uint64_t m_generation = 0; ///< answers to a reason or tenant of before are passed over
    QTimer m_pace;

    PaneHead* m_head;
    FilterChip* m_chip;
    QStackedWidget* m_stack;
    TableView* m_table;
    TableExport* m_export;
    StatePane* m_state;
};

} // namespace bw::ui
