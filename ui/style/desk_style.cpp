#include "ui/style/desk_style.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr qreal kControlRadius = 4;
constexpr qreal kIconGap = 6;

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool isSet(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

} // namespace

DeskStyle::DeskStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void DeskStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QToolButton*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr ||
        qobject_cast<QLineEdit*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void DeskStyle::drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    const bool enabled = has(option, State_Enabled);
    const bool down = has(option, State_Sunken);
    const bool on = has(option, State_On);
    const bool over = enabled && has(option, State_MouseOver);
    QColor fill = t.color(Token::raised);
    QColor line = t.color(isSet(widget, "bwMain") ? Token::control : Token::strongLine);
    if (isSet(widget, "bwPrimary") && enabled) {
        fill = t.color(Token::accent);
        if (over || down) {
            fill = blended(fill, t.color(Token::text), down ? 0.8 : 0.9);
        }
        line = fill;
    } else if (on) {
        fill = t.color(Token::selection);
        line = t.color(Token::strongLine);
    } else if (down) {
        fill = t.color(Token::sunken);
    } else if (over) {
        fill = t.color(Token::hover);
    } else if (isSet(widget, "bwFlat")) {
        return;
    }
    if (isSet(widget, "bwFlat")) {
        line = QColor();
        fill = on ? t.color(Token::selection) : t.color(down ? Token::hairline : Token::hover);
    }
    const QString segment = widget != nullptr ? widget->property("bwSegment").toString() : QString();
    if (segment.isEmpty()) {
        paintBox(*painter, option->rect, kControlRadius, fill, line);
        return;
    }
    const bool leftEnd = segment == QLatin1String("first");
    const bool rightEnd = segment == QLatin1String("last");
    const QRectF box = QRectF(option->rect).adjusted(leftEnd ? 0 : -1, 0, 0, 0);
    paintSegment(*painter, box, kControlRadius, leftEnd, rightEnd, fill, t.color(Token::strongLine));
}

/// Qt sets them four pixels apart at any zoom, which is next to touching.
void DeskStyle::drawIconAndText(const QStyleOptionButton& label, QPainter* painter) const
{
    const int gap = theme().px(kIconGap);
    const QSize side = label.iconSize;
    const int textWidth = label.fontMetrics.size(Qt::TextShowMnemonic, label.text).width() + 1;
    const int width = std::min(side.width() + gap + textWidth, label.rect.width());
    const QRect box(label.rect.left() + (label.rect.width() - width) / 2, label.rect.top(), width, label.rect.height());
    const QRect icon(box.left(), box.center().y() - side.height() / 2, side.width(), side.height());
    label.icon.paint(painter, visualRect(label.direction, box, icon));
    drawItemText(painter, visualRect(label.direction, box, box.adjusted(side.width() + gap, 0, 0, 0)),
                 Qt::AlignCenter | Qt::TextShowMnemonic, label.palette, has(&label, State_Enabled), label.text,
                 QPalette::ButtonText);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const Theme& t = theme();
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        return; // the focus ring of the window is drawn round the widget instead
    case PE_FrameLineEdit:
        return;
    case PE_PanelLineEdit: {
        if (const auto* panel = qstyleoption_cast<const QStyleOptionFrame*>(option); panel && panel->lineWidth <= 0) {
            return;
        }
        const bool focused = has(option, State_HasFocus);
        paintBox(*painter, option->rect, kControlRadius, t.color(Token::raised),
                 t.color(focused                    ? Token::accent
                         : isSet(widget, "bwQuiet") ? Token::strongLine
                                                    : Token::control));
        return;
    }
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.color(Token::raised));
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, 0, element == PE_FrameMenu ? QColor() : t.color(Token::raised),
                 t.color(Token::strongLine));
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item == nullptr) {
            return;
        }
        if (has(option, State_Selected)) {
            painter->fillRect(option->rect, t.color(Token::selection));
        } else if (has(option, State_MouseOver)) {
            painter->fillRect(option->rect, t.color(Token::hover));
        } else if (item->backgroundBrush.style() != Qt::NoBrush) {
            painter->fillRect(option->rect, item->backgroundBrush);
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool on = has(option, State_On);
        const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
        paintBox(*painter, box, 3, on ? t.color(Token::accent) : t.color(Token::raised),
                 on ? t.color(Token::accent) : t.color(Token::control));
        if (on) {
            paintIcon(*painter, QStringLiteral("check"), box, t.color(Token::onAccent));
        }
        return;
    }
    case PE_IndicatorBranch: {
        if (has(option, State_Children)) {
            const qreal side = t.px(14);
            QRectF where(0, 0, side, side);
            where.moveCenter(QRectF(option->rect).center());
            const bool open = has(option, State_Open);
            const bool mirrored = option->direction == Qt::RightToLeft;
            paintIcon(*painter,
                      open ? QStringLiteral("chevron-down")
                           : (mirrored ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right")),
                      where, t.color(Token::text2));
        }
        return;
    }
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorArrowDown:
        paintIcon(*painter, QStringLiteral("chevron-down"), option->rect, t.color(Token::text2));
        return;
    case PE_FrameGroupBox:
    case PE_Frame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            paintBox(*painter, option->rect, 0, QColor(), t.color(Token::hairline));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawHeader(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header == nullptr) {
        return;
    }
    painter->save();
    painter->fillRect(option->rect,
                      t.color(has(option, State_MouseOver) && has(option, State_Enabled) && isSet(widget, "bwSortable")
                                  ? Token::hover
                                  : Token::surface));
    paintBottomLine(*painter, option->rect, t.color(Token::strongLine));
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    painter->setFont(t.font(Type::small, sorted ? QFont::DemiBold : QFont::Normal));
    painter->setPen(t.color(sorted ? Token::text : Token::text2));
    QRectF where = QRectF(option->rect).adjusted(t.px(8), 0, -t.px(8), -1);
    const auto alignment = QStyle::visualAlignment(option->direction, header->textAlignment) & Qt::AlignHorizontal_Mask;
    if (sorted) {
        const qreal side = t.px(12);
        const qreal width = painter->fontMetrics().horizontalAdvance(header->text);
        QRectF arrow(0, 0, side, side);
        if ((alignment & Qt::AlignRight) != 0) {
            arrow.moveCenter(QPointF(where.right() - side / 2, where.center().y()));
            where.setRight(where.right() - side - t.px(3));
        } else {
            const qreal end = std::min(where.left() + width + t.px(3), where.right() - side);
            arrow.moveCenter(QPointF(end + side / 2, where.center().y()));
            where.setRight(end);
        }
        // Qt names the indicator after the shape of the arrow: SortUp stands for descending order.
        paintIcon(*painter,
                  header->sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("arrow-down")
                                                                      : QStringLiteral("arrow-up"),
                  arrow, t.color(Token::text));
    }
    paintText(*painter, where, static_cast<int>(alignment) | Qt::AlignVCenter, header->text);
    painter->restore();
}

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
    const bool enabled = has(option, State_Enabled);
    if (enabled && has(option, State_Selected)) {
        paintBox(*painter, QRectF(box).adjusted(t.px(4), 0, -t.px(4), 0), kControlRadius, t.color(Token::selection),
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
    if (has(option, State_Selected)) {
        paintBox(*painter, QRectF(option->rect).adjusted(0, t.px(3), 0, -t.px(3)), kControlRadius,
                 t.color(Token::hairline), QColor());
    }
    painter->setFont(t.font(Type::text));
    painter->setPen(t.color(has(option, State_Enabled) ? Token::text : Token::disabled));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, item->text);
    painter->restore();
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    const Theme& t = theme();
    switch (element) {
    case CE_Header:
        drawHeader(option, painter, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.color(Token::surface));
        paintBottomLine(*painter, option->rect, t.color(Token::strongLine));
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, t.color(Token::raised));
        return;
    case CE_MenuBarItem:
        drawMenuBarItem(option, painter);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.color(Token::background));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, t.color(Token::hairline));
        return;
    case CE_PushButtonLabel: {
        QStyleOptionButton label;
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            label = *button;
            if (isSet(widget, "bwPrimary") && has(option, State_Enabled)) {
                label.palette.setColor(QPalette::ButtonText, t.color(Token::onAccent));
            }
            label.features &= ~QStyleOptionButton::HasMenu; // the chevron is part of our own buttons
            if (!label.icon.isNull() && !label.text.isEmpty()) {
                drawIconAndText(label, painter);
            } else {
                QProxyStyle::drawControl(element, &label, painter, widget);
            }
        }
        return;
    }
    case CE_FocusFrame: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.color(Token::accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kControlRadius + 2, kControlRadius + 2);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void DeskStyle::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar == nullptr) {
        return;
    }
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    if (bar->minimum >= bar->maximum) {
        return;
    }
    const QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool held = option->activeSubControls.testFlag(SC_ScrollBarSlider) &&
                      (has(option, State_Sunken) || has(option, State_MouseOver));
    const qreal inset = 2;
    const QRectF shown = handle.adjusted(inset, inset, -inset, -inset);
    paintBox(*painter, shown, std::min(shown.width(), shown.height()) / 2,
             t.color(held ? Token::control : Token::strongLine), QColor());
}

void DeskStyle::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    const bool over = has(option, State_MouseOver) && has(option, State_Enabled);
    paintBox(*painter, option->rect, kControlRadius, t.color(over ? Token::hover : Token::raised),
             t.color(Token::strongLine));
    QRectF arrow(0, 0, t.px(14), t.px(14));
    arrow.moveCenter(QPointF(option->rect.right() - t.px(14), option->rect.center().y() + 0.5));
    paintIcon(*painter, QStringLiteral("chevron-down"),
              QStyle::visualRect(option->direction, option->rect, arrow.toRect()),
              t.color(has(option, State_Enabled) ? Token::text2 : Token::disabled));
    Q_UNUSED(widget)
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr) {
            return {};
        }
        const bool lying = bar->orientation == Qt::Horizontal;
        const int length = lying ? option->rect.width() : option->rect.height();
        const int span = bar->maximum - bar->minimum;
        const int least = std::min(theme().px(28), length);
        const int size = span <= 0 ? length
                                   : std::max(least, static_cast<int>(static_cast<qint64>(length) * bar->pageStep /
                                                                      (static_cast<qint64>(span) + bar->pageStep)));
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        const auto along = [&](int from, int extent) {
            return lying ? QRect(option->rect.left() + from, option->rect.top(), extent, option->rect.height())
                         : QRect(option->rect.left(), option->rect.top() + from, option->rect.width(), extent);
        };
        switch (part) {
        case SC_ScrollBarGroove:
            return option->rect;
        case SC_ScrollBarSlider:
            return along(start, size);
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + size, length - start - size);
        default:
            return {}; // no arrows at the ends
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return QStyle::visualRect(option->direction, option->rect,
                                  option->rect.adjusted(theme().px(10), 0, -theme().px(26), 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const
{
    const Theme& t = theme();
    switch (type) {
    case CT_PushButton:
        return {size.width() + t.px(22), t.px(26)};
    case CT_ToolButton:
        return {std::max(size.width() + t.px(8), t.px(26)), t.px(26)};
    case CT_LineEdit:
        return {size.width() + t.px(12), t.px(26)};
    case CT_ComboBox:
        return {size.width() + t.px(40), t.px(26)};
    case CT_MenuBarItem:
        return {size.width() + t.px(14), t.px(30)};
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {size.width(), t.px(9)};
        }
        const int shortcut = item != nullptr && item->text.contains(QLatin1Char('\t')) ? t.px(28) : 0;
        return {size.width() + t.px(36 + 28) + shortcut, t.px(28)};
    }
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width(), t.px(26)};
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Theme& t = theme();
    switch (metric) {
    case PM_ScrollBarExtent:
        return t.px(11);
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuButtonIndicator:
        return 0;
    case PM_MenuBarHMargin:
        return t.px(4);
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
        return 1;
    case PM_MenuVMargin:
        return t.px(4);
    case PM_MenuHMargin:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return t.px(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return t.px(16);
    case PM_HeaderMargin:
        return t.px(8);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3; // a ring of 2 px, 1 px off
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Menu_SloppySubMenus:
    case SH_ComboBox_Popup:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_FocusFrame_AboveWidget:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace bw::ui
