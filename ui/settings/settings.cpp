#include "ui/settings/settings.h"

#include <QDir>

namespace bw::ui {

Settings& Settings::instance()
{
    static Settings only;
    return only;
}

Settings::Settings() = default;

SettingsFile& Settings::file()
{
    if (m_file == nullptr) {
        m_file = std::make_unique<SettingsFile>();
        if (!m_file->damage().isEmpty()) {
            const QString path = QDir::toNativeSeparators(m_file->path());
            m_troubles.append(m_file->keptAs().isEmpty()
                                  ? tr("%1 cannot be read: %2. It is left as it is, and nothing is kept in this run.")
                                        .arg(path, m_file->damage())
                                  : tr("%1 cannot be read: %2. It is kept as %3.")
                                        .arg(path, m_file->damage(),
                                             QDir::toNativeSeparators(m_file->keptAs().section(QLatin1Char('/'), -1))));
        }
    }
    return *m_file;
}

void Settings::load()
{
    m_troubles.clear();
    m_values.clear();
    m_file.reset();
    QSettings* const kept = file().file();
    if (kept == nullptr) {
        return;
    }
    for (const QString& key : kept->allKeys()) {
        readKey(key);
    }
}

void Settings::readKey(const QString& key)
{
    const Setting* setting = settingOf(key);
    if (setting == nullptr) {
        return; // tables keep their columns beside ours
    }
    const QVariant given = file().file()->value(key);
    const auto value = settingValue(*setting, given);
    if (!value) {
        m_troubles.append(tr("%1 is “%2” in %3; allowed is %4. “%5” counts instead.")
                              .arg(key, given.toString().left(40), QDir::toNativeSeparators(file().path()),
                                   allowedWords(*setting), settingDefault(*setting).toString()));
    } else if (setting->kind == SettingKind::keys || *value != settingDefault(*setting)) {
        m_values.insert(key, *value);
    }
}

void Settings::forget()
{
    m_troubles.clear();
    m_values.clear();
    m_file.reset();
    m_saidNotWritten = false;
}

QString Settings::damagedFile() const
{
    return m_file == nullptr ? QString() : m_file->keptAs();
}

QVariant Settings::value(const QString& key) const
{
    const auto found = m_values.find(key);
    if (found != m_values.end()) {
        return *found;
    }
    const Setting* setting = settingOf(key);
    return setting == nullptr ? QVariant() : settingDefault(*setting);
}

QStringList Settings::keysUnder(const QString& prefix) const
{
    QStringList keys;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        if (it.key().startsWith(prefix)) {
            keys.append(it.key());
        }
    }
    keys.sort();
    return keys;
}

bool Settings::set(const QString& key, const QVariant& given)
{
    const Setting* setting = settingOf(key);
    const auto value = setting == nullptr ? std::nullopt : settingValue(*setting, given);
    if (!value) {
        return false;
    }
    write(key, value);
    put(key, value);
    return true;
}

bool Settings::setForNow(const QString& key, const QVariant& given)
{
    const Setting* setting = settingOf(key);
    const auto value = setting == nullptr ? std::nullopt : settingValue(*setting, given);
    if (value) {
        put(key, value);
    }
    return value.has_value();
}

void Settings::reset(const QString& key)
{
    write(key, std::nullopt);
    put(key, std::nullopt);
}

void Settings::put(const QString& key, const std::optional<QVariant>& value)
{
    const QVariant before = this->value(key);
    const bool had = m_values.contains(key);
    const Setting& setting = *settingOf(key);
    // Keys of an action have no default here: those of the action itself are.
    if (value && (setting.kind == SettingKind::keys || *value != settingDefault(setting))) {
        m_values.insert(key, *value);
    } else {
        m_values.remove(key);
    }
    if (before != this->value(key) || had != m_values.contains(key)) {
        Q_EMIT changed(key);
    }
}

void Settings::write(const QString& key, const std::optional<QVariant>& value)
{
    SettingsFile& kept = file();
    if (QSettings* const to = kept.file()) {
        if (value) {
            to->setValue(key, *value);
        } else {
            to->remove(key);
        }
    }
    if (!kept.sync() && !m_saidNotWritten) {
        m_saidNotWritten = true;
        Q_EMIT notWritten(tr("%1 cannot be written; settings hold until the window closes.")
                              .arg(QDir::toNativeSeparators(kept.path())));
    }
}

} // namespace bw::ui
