#include "ui/settings/shortcut_lines.h"

#include "ui/settings/settings.h"

#include <algorithm>
#include <array>

namespace bw::ui {

namespace {

constexpr QLatin1String kPrefix("keys/");

QList<QKeySequence> keysIn(const QString& setting)
{
    const QString text = settings().value(setting).toString();
    return text.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(text, QKeySequence::PortableText);
}

} // namespace

QString keysSettingOf(const QString& actionId)
{
    return kPrefix + actionId;
}

QList<QKeySequence> keysOf(const QString& actionId, const QList<QKeySequence>& byDefault)
{
    const QString own = keysSettingOf(actionId);
    if (!settings().isDefault(own)) {
        return keysIn(own);
    }
    QList<QKeySequence> keys = byDefault;
    for (const QString& other : settings().keysUnder(kPrefix)) {
        const QList<QKeySequence> taken = keysIn(other);
        keys.removeIf([&](const QKeySequence& each) { return taken.contains(each); });
    }
    return keys;
}

bool canBeShortcut(const QKeySequence& keys)
{
    static constexpr std::array kEverywhere{Qt::Key_Escape, Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Return,
                                            Qt::Key_Enter,  Qt::Key_Up,     Qt::Key_Down,    Qt::Key_Left,
                                            Qt::Key_Right,  Qt::Key_PageUp, Qt::Key_PageDown};
    if (keys.count() != 1) {
        return false;
    }
    const Qt::KeyboardModifiers modifiers = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
    const bool bare = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    return !bare || std::ranges::find(kEverywhere, keys[0].key()) == kEverywhere.end();
}

std::optional<ShortcutLine> ownerOf(const QKeySequence& keys, const QString& exceptId,
                                    const std::vector<ShortcutLine>& lines)
{
    const auto owner = std::ranges::find_if(
        lines, [&](const ShortcutLine& line) { return line.id != exceptId && line.now.contains(keys); });
    return owner == lines.end() ? std::nullopt : std::optional(*owner);
}

} // namespace bw::ui
