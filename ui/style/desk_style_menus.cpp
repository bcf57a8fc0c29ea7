// Menus and the menu bar of DeskStyle.
#include "ui/style/desk_style.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QStyleOption>

namespace bw::ui {

namespace {

constexpr qreal kItemRadius = 4;

} // namespace

void DeskStyle::drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item == nullptr) {
        return;
    }
    painter->save();
    const QRect box = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(box.left(), box.center().y(), box.width(), 1), t.color(Token::hairline));
        painter->restore();
        return;
    }
    const bool enabled = option->state.testFlag(State_Enabled);
    if (enabled && option->state.testFlag(State_Selected)) {
        paintBox(*painter, QRectF(box).adjusted(t.px(4), 0, -t.px(4), 0), kItemRadius, t.color(Token::selection),
                 QColor());
    }
    const qreal side = t.px(16);
    const auto place = [&](qreal left) {
        QRectF where(left, 0, side, side);
        where.moveTop(box.center().y() - side / 2 + 0.5);
        return QRectF(QStyle::visualRect(option->direction, box, where.toRect()));
    };
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) {
            paintIcon(*painter, QStringLiteral("check"), place(box.left() + t.px(12)),
                      t.color(enabled ? Token::text : Token::disabled));
        }
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, place(box.left() + t.px(12)).toRect(), Qt::AlignCenter,
                         enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    const QRect text = QStyle::visualRect(option->direction, box, box.adjusted(t.px(36), 0, -t.px(14), 0));
    const auto left = QStyle::visualAlignment(option->direction, Qt::AlignLeft);
    const auto right = QStyle::visualAlignment(option->direction, Qt::AlignRight);
    painter->setFont(t.font(Type::text));
    painter->setPen(t.color(enabled ? Token::text : Token::disabled));
    painter->drawText(text, static_cast<int>(left) | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic,
                      parts.value(0));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(*painter,
                  option->direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                       : QStringLiteral("chevron-right"),
                  place(box.right() - t.px(12) - side), t.color(Token::text3));
    } else if (parts.size() > 1) {
        painter->setFont(t.font(Type::axis));
        painter->setPen(t.color(enabled ? Token::text3 : Token::disabled));
        painter->drawText(text, static_cast<int>(right) | Qt::AlignVCenter | Qt::TextSingleLine, parts.value(1));
    }
    painter->restore();
    Q_UNUSED(widget)
}

void DeskStyle::drawMenuBarItem(const QStyleOption* option, QPainter* painter) const
{
    const Theme& t = theme();
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item == nullptr) {
        return;
    }
    painter->save();
    painter->fillRect(option->rect, t.color(Token::background));
    if (option->state.testFlag(State_Selected)) {
        paintBox(*painter, QRectF(option->rect).adjusted(0, t.px(3), 0, -t.px(3)), kItemRadius, t.color(Token::pressed),
                 QColor());
    }
    painter->setFont(t.font(Type::text));
    painter->setPen(t.color(option->state.testFlag(State_Enabled) ? Token::text : Token::disabled));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, item->text);
    painter->restore();
}

} // namespace bw::ui
