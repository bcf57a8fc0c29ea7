#pragma once

#include "ui/export/exportable.h"
#include "ui/tables/footer_row.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <functional>

class QAbstractItemView;

namespace bw::ui {

class HeaderView;

/// How a table or tree of the house leaves the window: the columns shown, in their order, all rows as the model has
/// them. A child of its view.
///
/// Values are those of RawRole. A row's IdRole becomes a column of its own, before the others. Columns that are only
/// drawn (bars, sparklines) are left out of the values, rows that only part others too; a note about a row stands
/// behind that row. What a tree holds below a row follows it, with the names of both: "ads-eu / 3".
class TableExport : public QObject, public Exportable {
    Q_OBJECT
public:
    /// `view` is a TableView or TreeView and has its model.
    TableExport(QAbstractItemView* view, HeaderView* head, QString id, QString title);

    void setTitle(const QString& title) { m_title = title; }
    /// What stands below the columns.
    void setTotals(FooterRow::CellOf totals) { m_totals = std::move(totals); }
    /// What is not in the model, in words, asked for at each export.
    void setRemark(std::function<QString()> remark) { m_remark = std::move(remark); }

    QString exportId() const override { return m_id; }
    QString exportTitle() const override { return m_title; }
    QString exportUnit() const override { return {}; }
    Shape exportShape() const override { return Shape::table; }
    bool isExportEmpty() const override;
    ExportTable exportTable() const override;
    QSize pictureSize(int lines) const override;
    int pictureLines() const override;
    int paintPicture(QPainter& painter, const QRect& box, int from) const override;
    QWidget* exportWidget() const override;
    /// The same model, columns and totals; its order is asked of this one's table.
    QWidget* liveCopy(QWidget* parent) override;

private:
    QList<QModelIndex> lines() const;
    std::vector<int> shownColumns() const;
    bool isOnlyDrawn(int column, const QList<QModelIndex>& lines) const;
    std::vector<int> widthsFor(const std::vector<int>& columns, int room) const;
    void paintHead(QPainter& painter, const QRect& box, const std::vector<int>& columns,
                   const std::vector<int>& widths) const;
    void paintLine(QPainter& painter, const QRect& box, const QModelIndex& line, const std::vector<int>& columns,
                   const std::vector<int>& widths) const;
    void paintTotals(QPainter& painter, const QRect& box, const std::vector<int>& columns,
                     const std::vector<int>& widths) const;

    QAbstractItemView* m_view;
    HeaderView* m_head;
    QString m_id;
    QString m_title;
    FooterRow::CellOf m_totals;
    std::function<QString()> m_remark;
};

} // namespace bw::ui
