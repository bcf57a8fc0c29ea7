#include "ui/tables/cell_delegate.h"

#include "ui/style/theme.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/header_view.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace bw::ui {

CellDelegate::CellDelegate(const HeaderView* head, QObject* parent) : QStyledItemDelegate(parent), m_head(head) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool hovered = m_hovered.isValid() && m_hovered.row() == index.row() && m_hovered.parent() == index.parent();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme().color(Token::selection));
    } else if (hovered) {
        painter->fillRect(option.rect, theme().color(Token::hover));
    } else if (m_hasGrounds) {
        if (const QVariant ground = index.data(GroundRole); ground.isValid()) {
            painter->fillRect(option.rect, theme().color(static_cast<Token>(ground.toInt())));
        }
    }
    if (m_rowLines) {
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme().color(Token::hairline));
    }
    const QVariant value = index.data(CellRole);
    if (const auto* cell = cellIn(value); cell != nullptr) {
        const QRect inner = innerRect(option, index);
        const int width = paintCell(*painter, inner, *cell, option.direction);
        if (width > inner.width()) {
            Q_EMIT widthNeeded(index.column(), width + option.rect.width() - inner.width());
        }
    }
}

QRect CellDelegate::innerRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect inner = m_head->innerRect(index.column(), option.rect);
    if (m_firstPadding >= 0 && index.column() == m_head->firstShown()) {
        if (option.direction == Qt::RightToLeft) {
            inner.setRight(option.rect.right() - m_firstPadding);
        } else {
            inner.setLeft(option.rect.left() + m_firstPadding);
        }
    }
    return inner;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant value = index.data(CellRole);
    const auto* cell = cellIn(value);
    const int padding = theme().px(16);
    if (const auto* note = cell != nullptr ? std::get_if<NoteCell>(cell) : nullptr) {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = (view != nullptr ? view->viewport()->width() : option.rect.width()) - 4 * padding;
        return {0, std::max(noteHeight(*note, width), theme().rowHeight())};
    }
    return {cell != nullptr ? cellWidth(*cell) + padding : padding, theme().rowHeight()};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QVariant value = index.data(CellRole);
    const auto* cell = cellIn(value);
    const bool cut = cell != nullptr && cellWidth(*cell) > innerRect(option, index).width();
    const QString note = index.data(Qt::ToolTipRole).toString();
    const QString text = !cut ? note : note.isEmpty() ? cellText(*cell) : cellText(*cell) + u'\n' + note;
    if (text.isEmpty()) {
        QToolTip::hideText();
        event->ignore();
        return false;
    }
    // As plain text: a campaign may be called anything, markup included.
    QToolTip::showText(event->globalPos(), text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")), view);
    return true;
}

} // namespace bw::ui
