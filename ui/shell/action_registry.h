#pragma once

#include "ui/settings/shortcut_lines.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenuBar;
class QWidget;

namespace bw::ui {

enum class ActionGroup : std::uint8_t { file, edit, view, go, live, help };
QString nameOf(ActionGroup group);

/// One thing a user can do. Its text, keys and icon stand here once; menu bar, palette and key sheet are built from it.
struct ActionSpec {
    QString id; ///< "live.pause"; stays the same from version to version
    ActionGroup group = ActionGroup::view;
    QString text;
    QString icon{};
    QList<QKeySequence> keys{}; ///< unless the user has chosen others; the first one is shown
    QString choice{};           ///< actions of one choice exclude each other and show which of them holds
    bool startsSection = false; ///< a line above it in the menu
    bool inMenu = true;
};

/// Every action of the window. GUI thread; actions belong to the window that is given.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(QWidget* window);

    QAction* add(const ActionSpec& spec, std::function<void()> run);
    /// Takes all of them away; add() can begin anew.
    void clear();
    /// nullptr if there is none of that id.
    QAction* action(const QString& id) const;

    struct Entry {
        ActionSpec spec;
        QAction* action;
    };
    const std::vector<Entry>& entries() const { return m_entries; }

    void fillMenuBar(QMenuBar& bar) const;

    /// Every action with its keys, for who edits them.
    std::vector<ShortcutLine> shortcuts() const;

Q_SIGNALS:
    /// The user has given actions other keys.
    void keysChanged();

private:
    void readKeys();

    QWidget* m_window;
    std::vector<Entry> m_entries;
};

} // namespace bw::ui
