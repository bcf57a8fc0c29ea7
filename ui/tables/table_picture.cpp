// How a TableExport draws: head, rows and totals as on screen, at any width.
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/cell.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/header_view.h"
#include "ui/tables/measures.h"
#include "ui/tables/table_export.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace bw::ui {

namespace {

constexpr int kHead = 26;
constexpr int kRow = 24;
constexpr int kTotals = 28;
constexpr int kIndent = 18; ///< of what stands below another row
constexpr int kMeasuredRows = 500;
constexpr int kLeastName = 90;

bool mirrored()
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

/// From the leading edge of `row`.
QRect place(const QRect& row, int from, int width)
{
    return mirrored() ? QRect(row.right() + 1 - from - width, row.top(), width, row.height())
                      : QRect(row.left() + from, row.top(), width, row.height());
}

QRect inner(const QRect& cell)
{
    return cell.adjusted(static_cast<int>(kCellPadding), 0, -static_cast<int>(kCellPadding), -1);
}

} // namespace

std::vector<int> TableExport::widthsFor(const std::vector<int>& columns, int room) const
{
    const QAbstractItemModel& model = *m_view->model();
    const QList<QModelIndex> all = lines();
    const QFontMetrics head(theme().font(Type::small));
    constexpr int around = 2 * static_cast<int>(kCellPadding) + 2;
    std::vector<int> widths;
    for (const int column : columns) {
        int width = head.horizontalAdvance(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int i = 0; i < std::min(static_cast<int>(all.size()), kMeasuredRows); ++i) {
            const QModelIndex cellIndex = all[i].siblingAtColumn(column);
            const QVariant value = cellIndex.data(CellRole);
            if (const Cell* cell = cellIn(value); cell != nullptr && cellIndex.flags().testFlag(Qt::ItemIsEnabled)) {
                width = std::max(width, cellWidth(*cell) + (cellIndex.parent().isValid() ? kIndent : 0));
            }
        }
        if (const std::optional<Cell> total = m_totals ? m_totals(column) : std::nullopt) {
            width = std::max(width, cellWidth(*total));
        }
        widths.push_back(width + around);
    }
    if (room <= 0 || widths.empty()) {
        return widths;
    }
    // The names give way first, and take what is left over.
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    widths.front() = std::max(widths.front() + room - sum, std::min(widths.front(), kLeastName));
    return widths;
}

QSize TableExport::pictureSize(int lines) const
{
    const std::vector<int> widths = widthsFor(shownColumns(), 0);
    const int width = std::accumulate(widths.begin(), widths.end(), 0);
    const int rows = std::min(lines, pictureLines());
    return {std::max(width, 320), kHead + rows * kRow + (m_totals ? kTotals : 0)};
}

void TableExport::paintHead(QPainter& painter, const QRect& box, const std::vector<int>& columns,
                            const std::vector<int>& widths) const
{
    const QAbstractItemModel& model = *m_view->model();
    int from = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRect cell = inner(place(box, from, widths[i]));
        const Qt::Alignment alignment(model.headerData(columns[i], Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        const bool atRight = alignment.testFlag(Qt::AlignRight) != mirrored();
        const bool sorted = columns[i] == m_head->sortedColumn();
        painter.setFont(theme().font(Type::small, sorted ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme().color(sorted ? Token::text : Token::text2));
        paintText(painter, cell, static_cast<int>(Qt::AlignVCenter | (atRight ? Qt::AlignRight : Qt::AlignLeft)),
                  model.headerData(columns[i], Qt::Horizontal, Qt::DisplayRole).toString());
        from += widths[i];
    }
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme().color(Token::strongLine));
}

void TableExport::paintLine(QPainter& painter, const QRect& box, const QModelIndex& line,
                            const std::vector<int>& columns, const std::vector<int>& widths) const
{
    int from = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QModelIndex index = line.siblingAtColumn(columns[i]);
        const QVariant value = index.data(CellRole);
        const Cell* cell = cellIn(value);
        QRect where = inner(place(box, from, widths[i]));
        if (i == 0 && index.parent().isValid()) {
            where = mirrored() ? where.adjusted(0, 0, -kIndent, 0) : where.adjusted(kIndent, 0, 0, 0);
        }
        if (cell != nullptr && std::holds_alternative<NoteCell>(*cell)) {
            // A note is on one line here: the file has it whole.
            painter.setFont(theme().font(Type::small));
            painter.setPen(theme().color(Token::text2));
            paintText(painter, inner(box),
                      static_cast<int>(Qt::AlignVCenter) |
                          static_cast<int>(mirrored() ? Qt::AlignRight : Qt::AlignLeft),
                      std::get<NoteCell>(*cell).text);
            break;
        }
        if (cell != nullptr) {
            paintCell(painter, where, *cell, QGuiApplication::layoutDirection());
        }
        from += widths[i];
    }
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme().color(Token::hairline));
}

void TableExport::paintTotals(QPainter& painter, const QRect& box, const std::vector<int>& columns,
                              const std::vector<int>& widths) const
{
    painter.fillRect(box, theme().color(Token::sunken));
    int from = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (const std::optional<Cell> total = m_totals(columns[i])) {
            paintCell(painter, inner(place(box, from, widths[i])), *total, QGuiApplication::layoutDirection());
        }
        from += widths[i];
    }
}

int TableExport::paintPicture(QPainter& painter, const QRect& box, int from) const
{
    const std::vector<int> columns = shownColumns();
    const std::vector<int> natural = widthsFor(columns, box.width());
    const int needed = std::accumulate(natural.begin(), natural.end(), 0);
    painter.save();
    painter.translate(box.topLeft());
    QRect room(QPoint(0, 0), box.size());
    if (needed > box.width()) {
        // Rather smaller than cut off.
        const double scale = static_cast<double>(box.width()) / needed;
        painter.scale(scale, scale);
        room.setSize(QSize(needed, static_cast<int>(box.height() / scale)));
    }
    paintHead(painter, QRect(0, 0, room.width(), kHead), columns, natural);
    const QList<QModelIndex> all = lines();
    const auto count = static_cast<int>(all.size());
    int line = from;
    int y = kHead;
    const auto heightOf = [&](int row) { return kRow + (row == count - 1 && m_totals ? kTotals : 0); };
    for (; line < count && y + heightOf(line) <= room.height(); ++line, y += kRow) {
        paintLine(painter, QRect(0, y, room.width(), kRow), all[line], columns, natural);
    }
    if (m_totals && line == count) {
        paintTotals(painter, QRect(0, y, room.width(), kTotals), columns, natural);
    }
    painter.restore();
    return line;
}

} // namespace bw::ui
