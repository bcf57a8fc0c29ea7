// How the sheet of "What is this number?" is laid out.
#include "ui/explain/explain_sheet.h"

#include "ui/explain/parts_model.h"
#include "ui/style/direction.h"
#include "ui/style/icons.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/footer_row.h"
#include "ui/tables/header_view.h"
#include "ui/tables/quiet_label.h"
#include "ui/tables/table_view.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr int kWidth = 860;
constexpr int kHeight = 640;
constexpr int kPad = 20;
constexpr int kRecordHeight = 84;

} // namespace

void ExplainSheet::build()
{
    m_title = new QLabel(sheet());
    m_title->setTextFormat(Qt::PlainText);
    m_copy = new QToolButton(sheet());
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy as text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_formula = new QLabel(sheet());
    m_formula->setTextFormat(Qt::PlainText);
    m_formula->setWordWrap(true);
    m_back = new QPushButton(tr("Back"), sheet());
    m_where = new QuietLabel(sheet());
    m_table = new TableView(sheet());
    m_model = new PartsModel(this);
    m_table->setModel(m_model);
    m_table->head()->setSectionsMovable(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_footer = new FooterRow(m_table, [this](int column) { return m_model->totalOf(column); }, sheet());
    m_record = new QPlainTextEdit(sheet());
    m_record->setReadOnly(true);
    m_record->setFrameShape(QFrame::NoFrame);
    m_record->setTabChangesFocus(true);
    m_record->setAccessibleName(tr("The record as it came"));
    m_state = new StatePane(sheet());
    m_hint = new QuietLabel(sheet());
    m_hint->setText(inWindowDirection(tr("Enter opens what a row is the sum of, Backspace goes back, Esc closes")));

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    m_facts = new QGridLayout;
    m_facts->setColumnStretch(1, 1);
    auto* where = new QHBoxLayout;
    where->addWidget(m_back);
    where->addWidget(m_where, 1);
    auto* list = new QWidget(sheet());
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins({});
    listLayout->setSpacing(0);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(m_footer);
    listLayout->addWidget(m_record);
    m_parts = new QWidget(sheet());
    m_stack = new QStackedLayout(m_parts);
    m_stack->addWidget(list);
    m_stack->addWidget(m_state);
    auto* column = new QVBoxLayout(sheet());
    column->addLayout(head);
    column->addWidget(m_formula);
    column->addLayout(m_facts);
    column->addLayout(where);
    column->addWidget(m_parts, 1);
    column->addWidget(m_hint);
}

void ExplainSheet::restyle()
{
    const Theme& t = theme();
    sheet()->layout()->setContentsMargins(t.px(kPad), t.px(12), t.px(kPad), t.px(10));
    sheet()->layout()->setSpacing(t.px(8));
    m_facts->setHorizontalSpacing(t.px(16));
    m_facts->setVerticalSpacing(t.px(2));
    m_title->setFont(t.font(Type::title, QFont::Medium));
    m_formula->setFont(t.font(Type::number));
    m_record->setFont(t.font(Type::mono));
    m_record->setFixedHeight(t.px(kRecordHeight));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    fitColumns();
}

QRect ExplainSheet::sheetRect() const
{
    const Theme& t = theme();
    const QSize window = parentWidget()->size();
    const int width = std::min(t.px(kWidth), window.width() - t.px(32));
    m_facts->invalidate(); // as high as its lines are now
    sheet()->layout()->invalidate();
    const int needed =
        m_parts->isHidden() ? std::max(t.px(120), sheet()->layout()->heightForWidth(width)) : t.px(kHeight);
    const int height = std::min(needed, window.height() - t.px(48));
    return {(window.width() - width) / 2, std::max(t.px(24), (window.height() - height) / 3), width, height};
}

} // namespace bw::ui
