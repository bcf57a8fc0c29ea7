// How large things are, and how they behave: the measures of DeskStyle.
#include "ui/style/desk_style.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QStyleOption>

#include <algorithm>

namespace bw::ui {

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
        return {size.width() + (widget != nullptr && widget->property("bwLink").toBool() ? t.px(4) : t.px(22)),
                t.px(26)};
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

QIcon DeskStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    // Qt's own is a grey shape that stands still when the theme changes.
    return which == SP_LineEditClearButton ? icon(QStringLiteral("x"))
                                           : QProxyStyle::standardIcon(which, option, widget);
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
