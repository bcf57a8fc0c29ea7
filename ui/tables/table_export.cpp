#include "ui/tables/table_export.h"

#include "ui/style/theme.h"
#include "ui/tables/cell.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"
#include "ui/tables/tree_view.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

const NoteCell* noteOf(const QVariant& value)
{
    const Cell* cell = cellIn(value);
    return cell != nullptr ? std::get_if<NoteCell>(cell) : nullptr;
}

/// The column shown first says what a row is about; below another row it says of what, too.
RawValue withParent(const RawValue& raw, const QString& shown, const QModelIndex& line)
{
    const QString parent = line.parent().siblingAtColumn(0).data(Qt::DisplayRole).toString();
    const QString* words = std::get_if<QString>(&raw);
    return parent + QLatin1String(" / ") + (words != nullptr ? *words : shown);
}

ExportCell cellAt(const QModelIndex& index, bool first)
{
    ExportCell cell;
    const QVariant value = index.data(CellRole);
    if (const Cell* shown = cellIn(value)) {
        cell.shown = cellText(*shown);
    }
    cell.raw = rawIn(index.data(RawRole));
    if (first && index.parent().isValid()) {
        cell.raw = withParent(cell.raw, cell.shown, index);
        cell.shown = std::get<QString>(cell.raw);
    }
    return cell;
}

void appendFlat(const QAbstractItemModel& model, const QModelIndex& parent, QList<QModelIndex>& lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex line = model.index(row, 0, parent);
        lines.append(line);
        appendFlat(model, line, lines);
    }
}

void copyColumns(const HeaderView& from, HeaderView& to)
{
    to.setSectionsMovable(false);
    for (int visual = 0; visual < from.count(); ++visual) {
        const int column = from.logicalIndex(visual);
        to.moveSection(to.visualIndex(column), visual);
        to.setSectionHidden(column, from.isSectionHidden(column));
        if (!from.isSectionHidden(column)) {
            to.resizeSection(column, from.sectionSize(column));
        }
    }
    to.findEdges();
    to.setSectionResizeMode(to.firstShown(), QHeaderView::Stretch);
    to.setVisible(!from.isHidden());
    to.setSorted(from.sortedColumn(), from.sortedOrder());
}

/// Now, and when what is written in them has another size.
void followColumns(const HeaderView& from, HeaderView& to)
{
    copyColumns(from, to);
    QObject::connect(
        &theme(), &Theme::changed, &to,
        [from = QPointer<const HeaderView>(&from), &to] {
            if (from != nullptr) {
                copyColumns(*from, to);
            }
        },
        Qt::QueuedConnection); // once the first has fitted itself
}

} // namespace

TableExport::TableExport(QAbstractItemView* view, HeaderView* head, QString id, QString title)
    : QObject(view), m_view(view), m_head(head), m_id(std::move(id)), m_title(std::move(title))
{}

QWidget* TableExport::exportWidget() const
{
    return m_view;
}

bool TableExport::isExportEmpty() const
{
    return m_view->model()->rowCount() == 0;
}

QList<QModelIndex> TableExport::lines() const
{
    QList<QModelIndex> lines;
    appendFlat(*m_view->model(), {}, lines);
    return lines;
}

int TableExport::pictureLines() const
{
    return static_cast<int>(lines().size());
}

std::vector<int> TableExport::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_head->count(); ++visual) {
        if (const int column = m_head->logicalIndex(visual); !m_head->isSectionHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

bool TableExport::isOnlyDrawn(int column, const QList<QModelIndex>& lines) const
{
    return std::any_of(lines.begin(), lines.end(), [column](const QModelIndex& line) {
        const QVariant value = line.siblingAtColumn(column).data(CellRole);
        const Cell* cell = cellIn(value);
        return cell != nullptr &&
               (std::holds_alternative<BarCell>(*cell) || std::holds_alternative<TargetBarCell>(*cell) ||
                std::holds_alternative<SparklineCell>(*cell));
    });
}

ExportTable TableExport::exportTable() const
{
    const QAbstractItemModel& model = *m_view->model();
    const QList<QModelIndex> lines = this->lines();
    std::vector<int> columns = shownColumns();
    std::erase_if(columns, [&](int column) { return isOnlyDrawn(column, lines); });
    const auto head = [&](int column, int role) { return model.headerData(column, Qt::Horizontal, role); };
    ExportTable table;
    const bool hasIds =
        std::any_of(lines.begin(), lines.end(), [](const QModelIndex& l) { return l.data(IdRole).isValid(); });
    const bool hasNotes = std::any_of(lines.begin(), lines.end(),
                                      [](const QModelIndex& l) { return noteOf(l.data(CellRole)) != nullptr; });
    if (hasIds) {
        table.columns.push_back({tr("Id"), {}});
    }
    for (const int column : columns) {
        const QString name = head(column, NameRole).toString();
        table.columns.push_back({name.isEmpty() ? head(column, Qt::DisplayRole).toString() : name,
                                 head(column, UnitRole).toString(),
                                 Qt::Alignment(head(column, Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight)});
    }
    if (hasNotes) {
        table.columns.push_back({tr("Note"), {}});
    }
    for (const QModelIndex& line : lines) {
        if (!line.flags().testFlag(Qt::ItemIsEnabled)) {
            continue; // it only parts others
        }
        if (const QVariant value = line.data(CellRole); const NoteCell* note = noteOf(value)) {
            if (!table.rows.empty()) {
                table.rows.back().back() = {note->text, note->text};
            }
            continue;
        }
        std::vector<ExportCell> row;
        if (hasIds) {
            const QString id = line.data(IdRole).toString();
            row.push_back({id, id});
        }
        for (const int column : columns) {
            row.push_back(cellAt(line.siblingAtColumn(column), column == columns.front()));
        }
        if (hasNotes) {
            row.emplace_back();
        }
        table.rows.push_back(std::move(row));
    }
    if (m_totals) {
        table.totals.resize(table.columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (const std::optional<Cell> total = m_totals(columns[i])) {
                table.totals[i + (hasIds ? 1 : 0)].shown = cellText(*total);
            }
        }
    }
    table.remark = m_remark ? m_remark() : QString();
    return table;
}

QWidget* TableExport::liveCopy(QWidget* parent)
{
    auto* pane = new QWidget(parent);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    if (auto* tree = qobject_cast<TreeView*>(m_view)) {
        auto* copy = new TreeView(tree->spanRole(), pane);
        copy->setModel(tree->model());
        copy->setAccessibleName(m_title);
        followColumns(*m_head, *copy->head());
        connect(copy, &TreeView::opened, tree, &TreeView::opened);
        layout->addWidget(copy);
        pane->setFocusProxy(copy);
        return pane;
    }
    auto* table = qobject_cast<TableView*>(m_view);
    auto* copy = new TableView(pane);
    copy->setModel(table->model());
    copy->setAccessibleName(m_title);
    followColumns(*m_head, *copy->head());
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (const int span = table->columnSpan(row, 0); span > 1) {
            copy->setSpan(row, 0, 1, span);
        }
    }
    connect(copy, &TableView::opened, table, &TableView::opened);
    connect(copy, &TableView::sortAsked, table, [this, copy, table](int column, Qt::SortOrder order) {
        Q_EMIT table->sortAsked(column, order);
        copy->head()->setSorted(m_head->sortedColumn(), m_head->sortedOrder());
    });
    layout->addWidget(copy, 1);
    if (m_totals) {
        auto* footer = new FooterRow(copy, m_totals, pane);
        footer->setAccessibleName(tr("Totals"));
        connect(copy->model(), &QAbstractItemModel::dataChanged, footer, qOverload<>(&QWidget::update));
        connect(copy->model(), &QAbstractItemModel::modelReset, footer, qOverload<>(&QWidget::update));
        connect(copy->model(), &QAbstractItemModel::layoutChanged, footer, qOverload<>(&QWidget::update));
        layout->addWidget(footer);
    }
    pane->setFocusProxy(copy);
    return pane;
}

} // namespace bw::ui
