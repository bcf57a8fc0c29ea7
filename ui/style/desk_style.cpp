#include "ui/style/desk_style.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QLineEdit>
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
    if (isSet(widget, "bwLink")) {
        return; // words alone, like a link on a page
    }
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
        fill = on ? t.color(Token::selection) : t.color(down ? Token::pressed : Token::hover);
    }
    const QString segment = widget != nullptr ? widget->property("bwSegment").toString() : QString();
    if (segment.isEmpty()) {
        paintBox(*painter, option->rect, kControlRadius, fill, line);
        return;
    }
    const bool mirrored = option->direction == Qt::RightToLeft;
    const bool leftEnd = segment == QLatin1String(mirrored ? "last" : "first");
    const bool rightEnd = segment == QLatin1String(mirrored ? "first" : "last");
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
    case PE_FrameFocusRect: // the focus ring of the window is drawn round the widget instead
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
        if (focused) { // twice as wide: another colour alone is not seen by everyone
            paintBox(*painter, QRectF(option->rect).adjusted(1, 1, -1, -1), kControlRadius - 1, QColor(),
                     t.color(Token::accent));
        }
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
            } else if (isSet(widget, "bwLink") && has(option, State_Enabled)) {
                label.palette.setColor(QPalette::ButtonText, t.color(Token::accent));
                if (has(option, State_MouseOver) || has(option, State_HasFocus)) {
                    QFont font = painter->font();
                    font.setUnderline(true);
                    painter->setFont(font);
                }
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

} // namespace bw::ui
