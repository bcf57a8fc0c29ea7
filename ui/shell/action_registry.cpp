#include "ui/shell/action_registry.h"

#include "ui/settings/settings.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace bw::ui {

QString nameOf(ActionGroup group)
{
    switch (group) {
    case ActionGroup::file:
        return ActionRegistry::tr("&File");
    case ActionGroup::edit:
        return ActionRegistry::tr("&Edit");
    case ActionGroup::view:
        return ActionRegistry::tr("&View");
    case ActionGroup::go:
        return ActionRegistry::tr("&Go");
    case ActionGroup::live:
        return ActionRegistry::tr("&Live");
    case ActionGroup::help:
        return ActionRegistry::tr("&Help");
    }
    return {};
}

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window), m_window(window)
{
    connect(&settings(), &Settings::changed, this, [this](const QString& key) {
        if (key.startsWith(keysSettingOf({}))) {
            readKeys();
        }
    });
}

void ActionRegistry::readKeys()
{
    for (const Entry& entry : m_entries) {
        entry.action->setShortcuts(keysOf(entry.spec.id, entry.spec.keys));
    }
    Q_EMIT keysChanged();
}

std::vector<ShortcutLine> ActionRegistry::shortcuts() const
{
    std::vector<ShortcutLine> lines;
    for (const Entry& entry : m_entries) {
        lines.push_back({entry.spec.id, entry.action->text(), nameOf(entry.spec.group), entry.spec.keys,
                         entry.action->shortcuts()});
    }
    return lines;
}

QAction* ActionRegistry::add(const ActionSpec& spec, std::function<void()> run)
{
    auto* action = new QAction(spec.text, m_window);
    action->setObjectName(spec.id);
    action->setShortcuts(keysOf(spec.id, spec.keys));
    action->setShortcutContext(Qt::WindowShortcut);
    if (!spec.icon.isEmpty()) {
        action->setIcon(icon(spec.icon));
    }
    if (!spec.choice.isEmpty()) {
        auto* group = findChild<QActionGroup*>(spec.choice, Qt::FindDirectChildrenOnly);
        if (group == nullptr) {
            group = new QActionGroup(this);
            group->setObjectName(spec.choice);
        }
        action->setCheckable(true);
        group->addAction(action);
    }
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window->addAction(action);
    m_entries.push_back({spec, action});
    return action;
}

void ActionRegistry::clear()
{
    for (const Entry& entry : m_entries) {
        delete entry.action;
    }
    m_entries.clear();
    qDeleteAll(findChildren<QActionGroup*>(Qt::FindDirectChildrenOnly));
}

QAction* ActionRegistry::action(const QString& id) const
{
    for (const Entry& entry : m_entries) {
        if (entry.spec.id == id) {
            return entry.action;
        }
    }
    return nullptr;
}

void ActionRegistry::fillMenuBar(QMenuBar& bar) const
{
    bar.clear();
    for (const ActionGroup group : {ActionGroup::file, ActionGroup::edit, ActionGroup::view, ActionGroup::go,
                                    ActionGroup::live, ActionGroup::help}) {
        QMenu* menu = nullptr;
        for (const Entry& entry : m_entries) {
            if (entry.spec.group != group || !entry.spec.inMenu) {
                continue;
            }
            if (menu == nullptr) {
                menu = bar.addMenu(nameOf(group));
            } else if (entry.spec.startsSection) {
                menu->addSeparator();
            }
            menu->addAction(entry.action);
        }
    }
}

} // namespace bw::ui
