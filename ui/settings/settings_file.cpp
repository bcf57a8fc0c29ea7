#include "ui/settings/settings_file.h"

#include "ui/export/whole_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("SettingsFile", text);
}

} // namespace

QString SettingsFile::damageOf(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return file.errorString();
    }
    constexpr qint64 kMostBytes = 4 << 20; ///< ours has some kilobytes
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return file.errorString();
    }
    if (bytes.size() > kMostBytes) {
        return words(QT_TRANSLATE_NOOP("SettingsFile", "it is too large"));
    }
    if (bytes.contains('\0')) {
        return words(QT_TRANSLATE_NOOP("SettingsFile", "it holds bytes that are no text"));
    }
    // Qt passes over lines it does not understand and would write the file without them.
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        const bool section = line.startsWith('[') && line.endsWith(']');
        const bool continued = i > 0 && lines[i - 1].trimmed().endsWith('\\');
        if (!line.isEmpty() && !line.startsWith(';') && !line.startsWith('#') && !section && !continued &&
            line.indexOf('=') < 1) {
            return words(QT_TRANSLATE_NOOP("SettingsFile", "line %1 is no setting")).arg(i + 1);
        }
    }
    const QSettings probe(path, QSettings::IniFormat);
    return probe.status() == QSettings::NoError ? QString()
                                                : words(QT_TRANSLATE_NOOP("SettingsFile", "its form is broken"));
}

SettingsFile::SettingsFile() : m_path(QSettings().fileName()), m_damage(damageOf(m_path))
{
    if (!m_damage.isEmpty()) {
        const QString aside = nameAside(m_path);
        if (!QFile::rename(m_path, aside)) {
            return;
        }
        m_keptAs = aside;
    }
    m_file = std::make_unique<QSettings>();
    m_file->sync(); // what Qt still has of a file that was put aside goes
}

bool SettingsFile::sync() const
{
    if (m_file == nullptr) {
        return false;
    }
    m_file->sync();
    return m_file->status() == QSettings::NoError;
}

} // namespace bw::ui
