#pragma once

#include "ui/views/saved_view.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace bw::ui {

/// The saved views there are: those that ship with the program, and the user's own, a file each in one folder, so that
/// they can be copied, compared and given away. A file that cannot be read stays where it is and is named in
/// problems(). GUI thread.
class ViewLibrary : public QObject {
    Q_OBJECT
public:
    /// The folder is made when the first view is saved; empty: nothing is kept.
    explicit ViewLibrary(QString folder, QObject* parent = nullptr);

    struct Entry {
        SavedView view;
        QString path; ///< empty: it shipped with the program
    };
    /// Shipped ones first; each by name.
    const std::vector<Entry>& entries() const { return m_entries; }
    const QStringList& problems() const { return m_problems; }
    std::optional<SavedView> named(const QString& name) const;

    /// Writes whole or not at all. A view of the same name is replaced; a shipped one is hidden by it.
    base::Result<void> save(const SavedView& view);
    base::Result<void> remove(const QString& name);
    /// Takes over a file that someone has given; the error says what is wrong with it.
    base::Result<QString> import(const QString& path);
    static base::Result<void> write(const SavedView& view, const QString& path);

Q_SIGNALS:
    void changed();

private:
    void read();
    void readFolder(const QString& folder, bool shipped);
    QString pathFor(const QString& name) const;

    QString m_folder;
    std::vector<Entry> m_entries;
    QStringList m_problems;
};

} // namespace bw::ui
