#include "ui/views/view_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr qint64 kBytesMax = 1'000'000;
constexpr auto kShipped = ":/bw/views";

base::Result<SavedView> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{(path + QLatin1String(": ") + file.errorString()).toStdString()};
    }
    return savedViewFrom(file.read(kBytesMax), path);
}

} // namespace

ViewLibrary::ViewLibrary(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    read();
}

void ViewLibrary::read()
{
    m_entries.clear();
    m_problems.clear();
    readFolder(QLatin1String(kShipped), true);
    if (!m_folder.isEmpty()) {
        readFolder(m_folder, false);
    }
    std::ranges::stable_sort(m_entries, [](const Entry& a, const Entry& b) {
        return a.path.isEmpty() != b.path.isEmpty() ? a.path.isEmpty()
                                                    : QString::localeAwareCompare(a.view.name, b.view.name) < 0;
    });
}

void ViewLibrary::readFolder(const QString& folder, bool shipped)
{
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = dir.filePath(name);
        base::Result<SavedView> view = readFile(path);
        if (!view) {
            m_problems.append(QString::fromStdString(view.error().message));
            continue;
        }
        std::erase_if(m_entries, [&](const Entry& entry) { return entry.view.name == view.value().name; });
        m_entries.push_back({std::move(view).value(), shipped ? QString() : path});
    }
}

std::optional<SavedView> ViewLibrary::named(const QString& name) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.view.name == name; });
    return found == m_entries.end() ? std::nullopt : std::optional(found->view);
}

/// A file name that every system takes, one for each name.
QString ViewLibrary::pathFor(const QString& name) const
{
    QString slug;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber()) {
            slug.append(letter);
        } else if (!slug.isEmpty() && !slug.endsWith(QLatin1Char('-')) && !letter.isMark()) {
            slug.append(QLatin1Char('-'));
        }
    }
    slug = slug.isEmpty() ? QStringLiteral("view") : slug.left(60);
    QString path;
    for (int n = 1;; ++n) {
        path = QDir(m_folder).filePath(slug + (n == 1 ? QString() : QStringLiteral("-%1").arg(n)) +
                                       QStringLiteral(".json"));
        if (!QFileInfo::exists(path)) {
            return path;
        }
    }
}

base::Result<void> ViewLibrary::write(const SavedView& view, const QString& path)
{
    QSaveFile file(path);
    const QByteArray json = toJson(view);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return base::Error{(path + QLatin1String(": ") + file.errorString()).toStdString()};
    }
    return {};
}

base::Result<void> ViewLibrary::save(const SavedView& view)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder)) {
        return base::Error{tr("The folder %1 for saved views cannot be made.").arg(m_folder).toStdString()};
    }
    const auto known = std::ranges::find_if(
        m_entries, [&](const Entry& entry) { return entry.view.name == view.name && !entry.path.isEmpty(); });
    const base::Result<void> written = write(view, known == m_entries.end() ? pathFor(view.name) : known->path);
    if (written) {
        read();
        Q_EMIT changed();
    }
    return written;
}

base::Result<void> ViewLibrary::remove(const QString& name)
{
    const auto known = std::ranges::find_if(
        m_entries, [&](const Entry& entry) { return entry.view.name == name && !entry.path.isEmpty(); });
    if (known == m_entries.end()) {
        return base::Error{tr("“%1” came with the program and stays.").arg(name).toStdString()};
    }
    QFile file(known->path);
    if (!file.remove()) {
        return base::Error{(known->path + QLatin1String(": ") + file.errorString()).toStdString()};
    }
    read();
    Q_EMIT changed();
    return {};
}

base::Result<QString> ViewLibrary::import(const QString& path)
{
    const base::Result<SavedView> view = readFile(path);
    if (!view) {
        return view.error();
    }
    if (base::Result<void> saved = save(view.value()); !saved) {
        return saved.error();
    }
    return view.value().name;
}

} // namespace bw::ui
