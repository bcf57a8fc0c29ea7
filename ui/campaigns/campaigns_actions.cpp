#include "ui/campaigns/campaigns_actions.h"

#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CampaignsActions", text);
}

/// The page is gone to first, where another one is shown.
CampaignsPage* openPage(MainWindow& window)
{
    if (window.currentPageId() != QLatin1String("campaigns")) {
        window.openPage(QStringLiteral("campaigns"));
    }
    return qobject_cast<CampaignsPage*>(window.currentPage());
}

} // namespace

void addCampaignsActions(MainWindow& window, ActionRegistry& actions)
{
    actions.add({QStringLiteral("view.byChannel"),
                 ActionGroup::view,
                 words(QT_TRANSLATE_NOOP("CampaignsActions", "Campaigns in groups by channel")),
                 QStringLiteral("list-filter"),
                 {QKeySequence(Qt::Key_G)},
                 {},
                 true},
                [&window] {
                    if (CampaignsPage* page = openPage(window)) {
                        page->list()->setByChannel(!page->list()->request().byChannel);
                    }
                });
    actions.add({QStringLiteral("view.compare"),
                 ActionGroup::view,
                 words(QT_TRANSLATE_NOOP("CampaignsActions", "Chosen campaigns beside each other")),
                 QStringLiteral("git-compare-arrows"),
                 {QKeySequence(Qt::Key_B)}},
                [&window] {
                    if (CampaignsPage* page = openPage(window)) {
                        page->compareChosen();
                    }
                });
}

} // namespace bw::ui
