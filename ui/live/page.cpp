#include "ui/live/page.h"

#include "ui/live/take_away_menu.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace bw::ui {

void Page::contextMenuEvent(QContextMenuEvent* event)
{
    for (Exportable* what : exportables()) {
        QWidget* shown = what->exportWidget();
        const QPoint within = shown->mapFromGlobal(event->globalPos());
        if (shown->isVisible() && shown->rect().contains(within)) {
            auto* menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addTakeAway(*menu, *this, *what);
            menu->popup(event->globalPos());
            return;
        }
    }
    QWidget::contextMenuEvent(event);
}

} // namespace bw::ui
