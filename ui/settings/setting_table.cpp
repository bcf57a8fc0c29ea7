#include "ui/settings/setting_table.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace bw::ui {

namespace {

constexpr std::array kThemes{
    SettingChoice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    SettingChoice{"light", QT_TRANSLATE_NOOP("Settings", "Light")},
    SettingChoice{"dark", QT_TRANSLATE_NOOP("Settings", "Dark")},
    SettingChoice{"high-contrast", QT_TRANSLATE_NOOP("Settings", "High contrast")},
};
constexpr std::array kDensities{
    SettingChoice{"comfortable", QT_TRANSLATE_NOOP("Settings", "Comfortable")},
    SettingChoice{"compact", QT_TRANSLATE_NOOP("Settings", "Compact")},
};
constexpr std::array kMotions{
    SettingChoice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    SettingChoice{"full", QT_TRANSLATE_NOOP("Settings", "Panes slide")},
    SettingChoice{"reduced", QT_TRANSLATE_NOOP("Settings", "Nothing moves")},
};
constexpr std::array kLanguages{
    SettingChoice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    SettingChoice{"en", nullptr},
    SettingChoice{"de", nullptr},
    SettingChoice{"ar", nullptr},
};
constexpr std::array kFormats{
    SettingChoice{"language", QT_TRANSLATE_NOOP("Settings", "As the language")},
    SettingChoice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    SettingChoice{"en_GB", nullptr},
    SettingChoice{"en_US", nullptr},
    SettingChoice{"en_IE", nullptr},
    SettingChoice{"de_DE", nullptr},
    SettingChoice{"de_AT", nullptr},
    SettingChoice{"de_CH", nullptr},
    SettingChoice{"ar_EG", nullptr},
    SettingChoice{"ar_AE", nullptr},
    SettingChoice{"fr_FR", nullptr},
    SettingChoice{"es_ES", nullptr},
    SettingChoice{"it_IT", nullptr},
    SettingChoice{"nl_NL", nullptr},
    SettingChoice{"pl_PL", nullptr},
    SettingChoice{"pt_BR", nullptr},
    SettingChoice{"sv_SE", nullptr},
    SettingChoice{"ja_JP", nullptr},
    SettingChoice{"en_IN", nullptr},
};

using K = SettingKind;
using S = SettingSection;

constexpr std::array kTable{
    Setting{"look/theme", K::choice, "system", S::look, QT_TRANSLATE_NOOP("Settings", "Theme"),
            QT_TRANSLATE_NOOP("Settings", "Light, dark, with high contrast, or as the system is set."), kThemes},
    Setting{"look/density", K::choice, "comfortable", S::look, QT_TRANSLATE_NOOP("Settings", "Density"),
            QT_TRANSLATE_NOOP("Settings", "How much air the rows of tables and lists have."), kDensities},
    Setting{.key = "look/zoom",
            .kind = K::integer,
            .byDefault = "100",
            .section = S::look,
            .name = QT_TRANSLATE_NOOP("Settings", "Text size"),
            .note = QT_TRANSLATE_NOOP("Settings", "Text, icons and rows grow together."),
            .least = 80,
            .most = 200,
            .step = 10,
            .unit = "%"},
    Setting{"look/motion", K::choice, "system", S::look, QT_TRANSLATE_NOOP("Settings", "Motion"),
            QT_TRANSLATE_NOOP("Settings", "Whether panes slide when they open; figures never do."), kMotions},
    Setting{"language/texts", K::choice, "system", S::language, QT_TRANSLATE_NOOP("Settings", "Language"),
            QT_TRANSLATE_NOOP("Settings", "Of every text, and the side lines begin at."), kLanguages},
    Setting{"language/formats", K::choice, "language", S::language, QT_TRANSLATE_NOOP("Settings", "Formats"),
            QT_TRANSLATE_NOOP("Settings", "How numbers, amounts of money and dates are written."), kFormats},
    Setting{.key = "keys/*", .kind = K::keys, .byDefault = "", .section = S::keyboard},
    Setting{.key = "window/page", .kind = K::text, .byDefault = "", .section = S::kept},
    Setting{.key = "scope/tenant", .kind = K::text, .byDefault = "", .section = S::kept},
    Setting{.key = "scope/range", .kind = K::integer, .byDefault = "4", .section = S::kept, .least = 0, .most = 8},
    Setting{.key = "scope/comparison", .kind = K::integer, .byDefault = "1", .section = S::kept, .least = 0, .most = 3},
};

QString words(const char* text)
{
    return QCoreApplication::translate("Settings", text);
}

} // namespace

std::span<const Setting> settingTable()
{
    return kTable;
}

const Setting* settingOf(QStringView key)
{
    const auto row = std::ranges::find_if(kTable, [key](const Setting& setting) {
        const QLatin1String name(setting.key);
        return name.endsWith(QLatin1String("/*"))
                   ? key.size() > name.size() - 1 && key.startsWith(name.left(name.size() - 1))
                   : key == name;
    });
    return row == kTable.end() ? nullptr : &*row;
}

QString nameOf(SettingSection section)
{
    switch (section) {
    case SettingSection::look:
        return words(QT_TRANSLATE_NOOP("Settings", "Look"));
    case SettingSection::language:
        return words(QT_TRANSLATE_NOOP("Settings", "Language and formats"));
    case SettingSection::keyboard:
        return words(QT_TRANSLATE_NOOP("Settings", "Keyboard"));
    case SettingSection::kept:
        return {};
    }
    return {};
}

QString nameOf(const Setting& setting)
{
    return setting.name == nullptr ? QString() : words(setting.name);
}

QString noteOf(const Setting& setting)
{
    return setting.note == nullptr ? QString() : words(setting.note);
}

QString nameOf(const SettingChoice& choice)
{
    if (choice.name != nullptr) {
        return words(choice.name);
    }
    const QString word = QLatin1String(choice.word);
    const QLocale locale(word);
    if (word == QLatin1String("en")) {
        return QStringLiteral("English");
    }
    QString language = locale.nativeLanguageName();
    if (!language.isEmpty()) {
        language[0] = language[0].toUpper();
    }
    if (!word.contains(QLatin1Char('_'))) {
        return language;
    }
    // A sample says more than the name of a country: 12,345.67
    return QStringLiteral("%1 (%2)   %3")
        .arg(language, locale.nativeTerritoryName(), locale.toString(12345.67, 'f', 2));
}

std::optional<QVariant> settingValue(const Setting& setting, const QVariant& given)
{
    switch (setting.kind) {
    case SettingKind::choice: {
        const QString word = given.toString();
        const bool known =
            std::ranges::any_of(setting.choices, [&](const SettingChoice& c) { return word == QLatin1String(c.word); });
        return known ? std::optional<QVariant>(word) : std::nullopt;
    }
    case SettingKind::integer: {
        bool ok = false;
        const int number = given.toInt(&ok);
        return ok && number >= setting.least && number <= setting.most ? std::optional<QVariant>(number) : std::nullopt;
    }
    case SettingKind::text:
        return given.canConvert<QString>() ? std::optional<QVariant>(given.toString()) : std::nullopt;
    case SettingKind::keys: {
        const QString text = given.toString();
        if (text.isEmpty()) {
            return text;
        }
        const auto keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
        const bool known = std::ranges::all_of(keys, [](const QKeySequence& each) {
            return !each.isEmpty() && each[0].key() != Qt::Key_unknown && each[0].key() != Qt::Key(0);
        });
        return known ? std::optional<QVariant>(text) : std::nullopt;
    }
    }
    return std::nullopt;
}

QVariant settingDefault(const Setting& setting)
{
    return settingValue(setting, QString::fromLatin1(setting.byDefault)).value_or(QVariant());
}

QString allowedWords(const Setting& setting)
{
    if (setting.kind == SettingKind::integer) {
        return words(QT_TRANSLATE_NOOP("Settings", "%1 to %2"))
            .arg(QLocale().toString(setting.least), QLocale().toString(setting.most));
    }
    if (setting.kind == SettingKind::keys) {
        return words(QT_TRANSLATE_NOOP("Settings", "names of keys"));
    }
    QStringList all;
    for (const SettingChoice& choice : setting.choices) {
        all.append(QLatin1String(choice.word));
    }
    return QLocale().createSeparatedList(all);
}

} // namespace bw::ui
