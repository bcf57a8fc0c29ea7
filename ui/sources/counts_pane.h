#pragma once

#include "core/api/views.h"
#include "ui/export/exportable.h"
#include "ui/style/format.h"

#include <QWidget>

namespace bw::ui {

class DispositionsModel;
class QuietLabel;
class ReasonsModel;
class TableExport;
class TableView;

/// "Every record counted": dispositions that add up, and why records were rejected.
class CountsPane : public QWidget {
    Q_OBJECT
public:
    explicit CountsPane(QWidget* parent = nullptr);

    void setDispositions(const api::Dispositions& dispositions);
    void setFormat(const Format& format);

    TableView* dispositions() const { return m_dispositions; }
    TableView* reasons() const { return m_reasons; }
    std::vector<Exportable*> exportables() const;

Q_SIGNALS:
    /// Chosen among the reasons, by click or Enter.
    void reasonChosen(const QString& reason);

private:
    void layOut();
    void fitCounts();

    DispositionsModel* m_dispositionsModel;
    ReasonsModel* m_reasonsModel;
    TableView* m_dispositions;
    QuietLabel* m_reasonsTitle;
    TableView* m_reasons;
    TableExport* m_dispositionsExport;
    TableExport* m_reasonsExport;
};

} // namespace bw::ui
