#include "ui/tables/footer_row.h"

#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringList>

namespace bw::ui {
namespace {

constexpr double kFooterHeight = 32;

} // namespace

FooterRow::FooterRow(TableView* table, CellOf cellOf, QWidget* parent)
    : QWidget(parent), m_table(table), m_cellOf(std::move(cellOf))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    const auto repaint = [this] { update(); };
    const HeaderView* head = table->head();
    connect(head, &QHeaderView::sectionResized, this, repaint);
    connect(head, &QHeaderView::sectionMoved, this, repaint);
    connect(head, &QHeaderView::geometriesChanged, this, repaint);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize FooterRow::sizeHint() const
{
    return {0, theme().px(kFooterHeight)};
}

QString FooterRow::text() const
{
    QStringList totals;
    const HeaderView* head = m_table->head();
    for (int visual = 0; visual < head->count(); ++visual) {
        const int column = head->logicalIndex(visual);
        const std::optional<Cell> cell = head->isSectionHidden(column) ? std::nullopt : m_cellOf(column);
        if (cell) {
            const QString name = m_table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            totals.append(name + QStringLiteral(": ") + cellText(*cell));
        }
    }
    return totals.join(QStringLiteral(", "));
}

std::optional<FigureAt> FooterRow::figureAt(std::optional<QPoint> point) const
{
    if (!point) {
        return std::nullopt;
    }
    const int column = m_table->head()->logicalIndexAt(point->x() - m_table->viewport()->x());
    const QVariant value = column < 0 ? QVariant() : m_table->model()->index(0, column).data(FigureRole);
    if (!value.canConvert<FigureAt>()) {
        return std::nullopt;
    }
    auto figure = value.value<FigureAt>();
    figure.request.campaignId.clear();
    figure.request.channel.reset();
    return figure;
}

bool FooterRow::event(QEvent* event)
{
    if (event->type() == QEvent::UpdateRequest) {
        setAccessibleDescription(text());
    }
    return QWidget::event(event);
}

void FooterRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::sunken));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Token::strongLine));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::hairline));
    const HeaderView* head = m_table->head();
    const int shift = m_table->viewport()->x();
    for (int column = 0; column < head->count(); ++column) {
        if (head->isSectionHidden(column)) {
            continue;
        }
        const std::optional<Cell> cell = m_cellOf(column);
        if (cell) {
            const QRect section(head->sectionViewportPosition(column) + shift, 0, head->sectionSize(column), height());
            const QRect inner = head->innerRect(column, section);
            const int width = paintCell(painter, inner, *cell, layoutDirection());
            if (width > inner.width()) {
                Q_EMIT m_table->cellDelegate()->widthNeeded(column, width + section.width() - inner.width());
            }
        }
    }
}

} // namespace bw::ui
