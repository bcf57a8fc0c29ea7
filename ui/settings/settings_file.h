#pragma once

#include <QSettings>
#include <QString>

#include <memory>

namespace bw::ui {

/// The file of the settings, which is never overwritten where it cannot be read: one that is damaged is put aside under
/// a name that says so, and one that cannot even be put aside is left alone, so nothing is kept in this run.
class SettingsFile {
public:
    /// The file that a QSettings without arguments would use.
    SettingsFile();

    /// nullptr: nothing may be written.
    QSettings* file() const { return m_file.get(); }
    QString path() const { return m_path; }
    /// Why the file was not read; empty: it was.
    const QString& damage() const { return m_damage; }
    /// Where the damaged one is now; empty: it could not be moved, or none was damaged.
    const QString& keptAs() const { return m_keptAs; }

    /// Whether what was set has reached the disk.
    bool sync() const;

private:
    static QString damageOf(const QString& path);

    QString m_path;
    QString m_damage;
    QString m_keptAs;
    std::unique_ptr<QSettings> m_file;
};

} // namespace bw::ui
