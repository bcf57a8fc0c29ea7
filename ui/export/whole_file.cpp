#include "ui/export/whole_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

FileTrouble troubleWith(const QString& path, const QSaveFile& file)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.absolutePath());
    //: %1 is a file's name, %2 what the system says
    const QString what =
        words(QT_TRANSLATE_NOOP("Export", "%1 was not written: %2.")).arg(info.fileName(), file.errorString());
    if (!folder.exists()) {
        return {what, words(QT_TRANSLATE_NOOP("Export", "The folder %1 is not there; choose another one."))
                          .arg(QDir::toNativeSeparators(folder.absoluteFilePath()))};
    }
    if (info.isDir()) {
        return {what, words(QT_TRANSLATE_NOOP("Export", "A folder has that name; choose another name."))};
    }
    if (!folder.isWritable() || (info.exists() && !info.isWritable())) {
        return {what, words(QT_TRANSLATE_NOOP("Export", "You may not write there; choose a folder of your own."))};
    }
    return {what, words(QT_TRANSLATE_NOOP("Export", "Free some space on that disk, or choose a folder on another one. "
                                                    "What stood there before is still there."))};
}

} // namespace

std::optional<FileTrouble> writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return std::nullopt;
    }
    FileTrouble trouble = troubleWith(path, file);
    file.cancelWriting();
    return trouble;
}

QString nameAside(const QString& path)
{
    const QString stem = path + QStringLiteral(".damaged-") +
                         QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString name = stem;
    for (int n = 2; QFileInfo::exists(name); ++n) {
        name = stem + QLatin1Char('-') + QString::number(n);
    }
    return name;
}

} // namespace bw::ui
