#pragma once

#include "ui/shell/command_palette.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace bw::ui {

/// What of the palette's entries fits what is typed, best first within each section; a heading is a row of its own.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 1, RemarkRole, KeysRole, IconRole, PositionsRole };

    using QAbstractListModel::QAbstractListModel;

    void show(const std::vector<PaletteEntry>& entries, const QString& query);
    const PaletteEntry* entryAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading; ///< a heading if it is not empty
        PaletteEntry entry;
        std::vector<int> positions;
    };
    std::vector<Row> m_rows;
};

/// Rows of 32 px: icon, text with what was typed in bold, remark, keys in a cap.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace bw::ui
