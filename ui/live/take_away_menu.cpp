#include "ui/live/take_away_menu.h"

#include "ui/live/page.h"
#include "ui/style/icons.h"
#include "ui/style/pane_head.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("TakeAway", text);
}

} // namespace

void addTakeAway(QMenu& menu, Page& page, Exportable& what)
{
    const struct {
        TakeAwayAs as;
        QString text;
    } ways[] = {
        {TakeAwayAs::file, words(QT_TRANSLATE_NOOP("TakeAway", "Export…"))},
        {TakeAwayAs::table, words(QT_TRANSLATE_NOOP("TakeAway", "Copy as table"))},
        {TakeAwayAs::picture, words(QT_TRANSLATE_NOOP("TakeAway", "Copy as picture"))},
        {TakeAwayAs::ownWindow, words(QT_TRANSLATE_NOOP("TakeAway", "In a window of its own"))},
    };
    for (const auto& way : ways) {
        QAction* action = menu.addAction(way.text);
        action->setEnabled(way.as == TakeAwayAs::ownWindow || !what.isExportEmpty());
        // The widget of what is meant may be gone when the menu is answered.
        QObject::connect(action, &QAction::triggered, what.exportWidget(),
                         [&page, &what, as = way.as] { Q_EMIT page.takeAwayAsked(&what, as); });
    }
}

QToolButton* takeAwayButton(Exportable& what, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(QStringLiteral("ellipsis")));
    button->setToolTip(words(QT_TRANSLATE_NOOP("TakeAway", "More")));
    button->setAccessibleName(button->toolTip());
    button->setProperty("bwFlat", true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(button, &QToolButton::clicked, what.exportWidget(), [button, &what] {
        for (QWidget* around = button->parentWidget(); around != nullptr; around = around->parentWidget()) {
            if (auto* page = qobject_cast<Page*>(around)) {
                auto* menu = new QMenu(button);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                addTakeAway(*menu, *page, what);
                menu->popup(button->mapToGlobal(QPoint(0, button->height())));
                return;
            }
        }
    });
    return button;
}

void addTakeAwayTool(PaneHead& head, Exportable& what)
{
    head.addTool(takeAwayButton(what, &head));
}

} // namespace bw::ui
