#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace bw::ui {

/// One action whose keys can be edited.
struct ShortcutLine {
    QString id; ///< "live.pause"; its setting is "keys/live.pause"
    QString text;
    QString group; ///< the menu it is in
    QList<QKeySequence> byDefault;
    QList<QKeySequence> now;
};
using ShortcutLines = std::function<std::vector<ShortcutLine>()>;

/// The setting that holds an action's keys.
QString keysSettingOf(const QString& actionId);
/// An action's keys: those the settings give it; else its own, but for what the settings have given to another action.
QList<QKeySequence> keysOf(const QString& actionId, const QList<QKeySequence>& byDefault);

/// Whether a key may be given to an action at all: not those that move, choose and close everywhere.
bool canBeShortcut(const QKeySequence& keys);
/// The other action that has these keys now.
std::optional<ShortcutLine> ownerOf(const QKeySequence& keys, const QString& exceptId,
                                    const std::vector<ShortcutLine>& lines);

} // namespace bw::ui
