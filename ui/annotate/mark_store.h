#pragma once

#include "ui/annotate/own_marks.h"
#include "ui/export/whole_file.h"

#include <QObject>
#include <QUndoStack>

namespace bw::ui {

/// One's own notes and lines, in one file that is written whole with every change. A file that cannot be read is put
/// aside, never overwritten; one that cannot even be put aside is left alone, and nothing is kept in this run. Every
/// change can be undone. GUI thread.
class MarkStore : public QObject {
    Q_OBJECT
public:
    /// `path` empty: nothing is kept beyond this run.
    explicit MarkStore(QString path = {}, QObject* parent = nullptr);

    /// Changes go onto this stack, which must not outlive the store with them; by default onto one of its own.
    void setUndo(QUndoStack* stack) { m_undo = stack; }
    QUndoStack& undo() const { return *m_undo; }

    const OwnMarks& marks() const { return m_marks; }
    /// Of everything, and of the campaign where one is named; within [from, to), ascending.
    std::vector<OwnNote> notesOf(const std::string& tenantId, const std::string& campaignId, api::TimeMs from,
                                 api::TimeMs to) const;
    std::optional<OwnNote> note(const QString& id) const;
    std::optional<ReadingLine> line(const std::string& tenantId, const std::string& campaignId,
                                    api::Metric metric) const;

    /// Takes the place of the one with its id; a note without an id is a new one.
    void putNote(OwnNote note);
    void removeNote(const QString& id);
    void putLine(const ReadingLine& line);
    void removeLine(const ReadingLine& line);

    /// What was wrong with the file at the start; empty: nothing.
    const std::optional<FileTrouble>& damage() const { return m_damage; }

Q_SIGNALS:
    void changed();
    /// The file was not written; what was done holds in this run.
    void failed(const QString& what, const QString& helps);

private:
    class Change;
    void read();
    void push(OwnMarks next, const QString& what);
    void take(const OwnMarks& marks);

    QString m_path;
    OwnMarks m_marks;
    std::optional<FileTrouble> m_damage;
    QUndoStack m_ownUndo;
    QUndoStack* m_undo = &m_ownUndo;
};

} // namespace bw::ui
