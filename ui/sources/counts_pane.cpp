#include "ui/sources/counts_pane.h"

#include "ui/live/take_away_menu.h"
#include "ui/sources/dispositions_model.h"
#include "ui/sources/reasons_model.h"
#include "ui/style/pane_head.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/header_view.h"
#include "ui/tables/measures.h"
#include "ui/tables/quiet_label.h"
#include "ui/tables/table_export.h"
#include "ui/tables/table_view.h"

#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {
namespace {

constexpr double kRow = 24;
constexpr double kReasonRow = 20;
constexpr int kReasonsShown = 8; ///< SPEC 2 has no more

} // namespace

CountsPane::CountsPane(QWidget* parent)
    : QWidget(parent), m_dispositionsModel(new DispositionsModel(this)), m_reasonsModel(new ReasonsModel(this)),
      m_dispositions(new TableView(this)), m_reasonsTitle(new QuietLabel(this)), m_reasons(new TableView(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* head = new PaneHead(tr("Every record counted"), this);
    head->setNote(tr("since the start"));
    m_dispositions->setModel(m_dispositionsModel);
    m_dispositions->setAccessibleName(tr("Every record counted"));
    m_dispositions->setRowHeight(kRow);
    m_dispositions->head()->setSectionResizeMode(DispositionsModel::kName, QHeaderView::Stretch);
    m_reasons->setModel(m_reasonsModel);
    m_reasons->setAccessibleName(tr("Rejected by reason"));
    m_reasons->setRowHeight(kReasonRow);
    m_reasons->setRowLines(false);
    m_reasons->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reasons->head()->setSectionResizeMode(ReasonsModel::kBar, QHeaderView::Stretch);
    for (TableView* table : {m_dispositions, m_reasons}) {
        table->head()->hide();
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_dispositionsExport = new TableExport(m_dispositions, m_dispositions->head(),
                                           QStringLiteral("sources.dispositions"), tr("Every record counted"));
    m_reasonsExport =
        new TableExport(m_reasons, m_reasons->head(), QStringLiteral("sources.reasons"), tr("Rejected by reason"));
    addTakeAwayTool(*head, *m_dispositionsExport);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_dispositions);
    layout->addWidget(m_reasonsTitle);
    layout->addWidget(m_reasons, 1);
    layout->addStretch();

    const auto choose = [this](const QModelIndex& index) {
        Q_EMIT reasonChosen(QString::fromStdString(m_reasonsModel->rowAt(index.row()).reason));
    };
    connect(m_reasons, &QAbstractItemView::clicked, this, choose);
    connect(m_reasons, &TableView::opened, this, choose);
    // Zeros would say that nothing came, and that sums agree, before anything was read.
    m_dispositions->hide();
    m_reasons->hide();
    connect(&theme(), &Theme::changed, this, &CountsPane::layOut);
    layOut();
}

void CountsPane::layOut()
{
    m_dispositions->setFixedHeight(theme().px(kRow) * DispositionsModel::kRows);
    m_reasonsTitle->setContentsMargins(theme().px(kOuter), theme().px(10), theme().px(kOuter), theme().px(4));
    m_reasons->setColumnWidth(ReasonsModel::kReason, theme().px(162));
    m_reasons->setColumnWidth(ReasonsModel::kCount, theme().px(72));
    m_reasons->setMaximumHeight(theme().px(kReasonRow) * kReasonsShown + theme().px(10));
    m_reasons->setMinimumHeight(theme().px(kReasonRow) * 2);
    fitCounts();
}

/// The figures take what they need, what is said of them the rest.
void CountsPane::fitCounts()
{
    int widest = 0;
    for (int row = 0; row < DispositionsModel::kRows; ++row) {
        const QVariant value = m_dispositionsModel->index(row, DispositionsModel::kCount).data(CellRole);
        widest = std::max(widest, cellWidth(*cellIn(value)));
    }
    m_dispositions->setColumnWidth(DispositionsModel::kCount, widest + theme().px(kCellPadding + kOuter));
}

void CountsPane::setDispositions(const api::Dispositions& dispositions)
{
    m_dispositionsModel->setDispositions(dispositions);
    m_dispositions->show();
    m_reasons->show();
    fitCounts();
    m_reasonsModel->setReasons(dispositions.rejectedByReason);
    m_reasonsTitle->setText(dispositions.rejectedByReason.empty() ? tr("Nothing was rejected.")
                                                                  : tr("Rejected by reason"));
}

std::vector<Exportable*> CountsPane::exportables() const
{
    return {m_dispositionsExport, m_reasonsExport};
}

void CountsPane::setFormat(const Format& format)
{
    m_dispositionsModel->setFormat(format);
    fitCounts();
    m_reasonsModel->setFormat(format);
}

} // namespace bw::ui
