#pragma once

#include "ui/settings/setting_table.h"
#include "ui/settings/settings_file.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace bw::ui {

/// What the user has chosen and what the window remembers: one value for each key of the table, always one that is
/// allowed. What is set holds at once and is in the file at once. GUI thread only; lives as long as the application.
class Settings : public QObject {
    Q_OBJECT
public:
    static Settings& instance();

    /// Reads the file. What it holds wrongly counts as the default and is named in troubles(); a file that cannot be
    /// read is kept aside. Without load() every value is the default; set() writes all the same.
    void load();
    /// Every value is the default again, and the file is asked for anew when next it is needed: another program's.
    void forget();

    QVariant value(const QString& key) const;
    QString text(const char* key) const { return value(QLatin1String(key)).toString(); }
    int number(const char* key) const { return value(QLatin1String(key)).toInt(); }
    bool isDefault(const QString& key) const { return !m_values.contains(key); }
    /// The keys under a row for many that have a value: the actions with keys of their own.
    QStringList keysUnder(const QString& prefix) const;

    /// False, and nothing changes, where the value is not allowed.
    bool set(const QString& key, const QVariant& value);
    /// For this run, from the command line: not written, unless it is set again.
    bool setForNow(const QString& key, const QVariant& value);
    void reset(const QString& key);

    /// What was wrong with the file, for a person: one sentence each. Empty: nothing.
    const QStringList& troubles() const { return m_troubles; }
    /// The file could not be read: where it is kept now; empty otherwise.
    QString damagedFile() const;

Q_SIGNALS:
    void changed(const QString& key);
    /// A value could not be written; for a person.
    void notWritten(const QString& why);

private:
    Settings();
    SettingsFile& file();
    void put(const QString& key, const std::optional<QVariant>& value);
    void write(const QString& key, const std::optional<QVariant>& value);
    void readKey(const QString& key);

    QHash<QString, QVariant> m_values; ///< of the keys that are not as by default
    QStringList m_troubles;
    std::unique_ptr<SettingsFile> m_file; ///< opened when first needed
    bool m_saidNotWritten = false;
};

/// Short for Settings::instance().
inline Settings& settings()
{
    return Settings::instance();
}

} // namespace bw::ui
