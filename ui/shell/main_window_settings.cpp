// The settings as the window sees them: the dialog, the actions that set them, and what was wrong with the file.
#include "ui/shell/main_window.h"

#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/palette_field.h"
#include "ui/style/theme.h"

#include <QAction>

#include <algorithm>

namespace bw::ui {

void MainWindow::connectSettings()
{
    m_state.settingsTrouble = ui::settings().troubles();
    connect(&ui::settings(), &Settings::notWritten, this, [this](const QString& why) {
        m_state.settingsTrouble.append(why);
        refreshState();
    });
    connect(&m_actions, &ActionRegistry::keysChanged, this, &MainWindow::showKeys);
    connect(&ui::settings(), &Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String("look/theme")) {
            if (QAction* action = m_actions.action(QStringLiteral("view.theme.") + ui::settings().text("look/theme"))) {
                action->setChecked(true);
            }
        }
    });
}

void MainWindow::addSettingsAction()
{
    m_actions.add({QStringLiteral("file.settings"),
                   ActionGroup::file,
                   tr("Settings"),
                   QStringLiteral("settings"),
                   {QKeySequence(QStringLiteral("Ctrl+,"))}},
                  [this] { openSettings(); });
}

void MainWindow::showKeys()
{
    const auto keysOf = [this](const char* id) {
        const QAction* action = m_actions.action(QLatin1String(id));
        return action == nullptr || action->shortcut().isEmpty() ? QString() : keyText(action->shortcut());
    };
    m_scopeBar->setPauseKeys(keysOf("live.pause"));
    m_field->setKeys(keysOf("go.palette"));
}

void MainWindow::openSettings(const QString& query)
{
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog([this] { return m_actions.shortcuts(); }, this);
    }
    // Said and read: it does not stay above the pages.
    m_state.settingsTrouble.clear();
    refreshState();
    m_settingsDialog->setQuery(query);
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::retranslateSettings()
{
    if (m_settingsDialog != nullptr) {
        m_settingsDialog->retranslate();
    }
}

} // namespace bw::ui
