#pragma once

#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <span>

/// Every key the desk keeps from run to run, as one table: reading, writing, validating and the dialog are made of it.
namespace bw::ui {

enum class SettingKind : std::uint8_t {
    choice,  ///< one of `choices`, kept as its word
    integer, ///< from `least` to `most`
    text,    ///< as it is
    keys,    ///< key sequences of an action, portable, "; " between them; empty: none
};

enum class SettingSection : std::uint8_t {
    look,
    language,
    keyboard,
    kept, ///< not in the dialog: what the window remembers by itself
};
QString nameOf(SettingSection section);

struct SettingChoice {
    const char* word; ///< in the file
    const char* name; ///< on the screen, translated; nullptr: a locale or language says its own name
};

struct Setting {
    const char* key; ///< in the file; one that ends in "/*" stands for every key under that
    SettingKind kind;
    const char* byDefault; ///< as the file would say it
    SettingSection section;
    const char* name = nullptr; ///< on the screen; nullptr: not in the dialog
    const char* note = nullptr; ///< what it does, in one sentence
    std::span<const SettingChoice> choices{};
    int least = 0;
    int most = 0;
    int step = 1;
    const char* unit = ""; ///< after a number: "%"
};

/// Every row once, in the order of the dialog.
std::span<const Setting> settingTable();
/// The row of a key, also where the row stands for many; nullptr: no setting of ours.
const Setting* settingOf(QStringView key);

QString nameOf(const Setting& setting);
QString noteOf(const Setting& setting);
/// As the screen shows a choice: its translated name, or what a locale calls itself.
QString nameOf(const SettingChoice& choice);

/// What a file or a user gave, as the type of its kind; nothing if it is not allowed.
std::optional<QVariant> settingValue(const Setting& setting, const QVariant& given);
QVariant settingDefault(const Setting& setting);
/// What would be allowed, for a person: "80 to 200", "system, light, dark or high-contrast".
QString allowedWords(const Setting& setting);

} // namespace bw::ui
