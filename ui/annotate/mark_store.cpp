#include "ui/annotate/mark_store.h"

#include "ui/export/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUndoCommand>
#include <QUuid>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr qint64 kBytesMax = 8'000'000;

} // namespace

class MarkStore::Change : public QUndoCommand {
public:
    Change(MarkStore& store, OwnMarks after, const QString& text)
        : QUndoCommand(text), m_store(store), m_before(store.m_marks), m_after(std::move(after))
    {}
    void undo() override { m_store.take(m_before); }
    void redo() override { m_store.take(m_after); }

private:
    MarkStore& m_store;
    OwnMarks m_before;
    OwnMarks m_after;
};

MarkStore::MarkStore(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    if (!m_path.isEmpty()) {
        read();
    }
}

void MarkStore::read()
{
    QFile file(m_path);
    if (!file.exists()) {
        return;
    }
    QString problem;
    if (!file.open(QIODevice::ReadOnly)) {
        problem = file.errorString();
    } else if (file.size() > kBytesMax) {
        problem = tr("it is too large");
    } else {
        base::Result<OwnMarks> marks = ownMarksFrom(file.readAll());
        if (marks) {
            m_marks = std::move(marks).value();
            return;
        }
        problem = QString::fromStdString(marks.error().message);
    }
    file.close();
    const QString name = QFileInfo(m_path).fileName();
    const QString aside = nameAside(m_path);
    //: %1 is a file's name, %2 what is wrong with it
    const QString what = tr("Your notes in %1 cannot be read: %2.").arg(name, problem);
    if (QFile::rename(m_path, aside)) {
        m_damage = FileTrouble{
            what, tr("The file is kept as %1; new notes begin a new file.").arg(QDir::toNativeSeparators(aside))};
        return;
    }
    m_damage = FileTrouble{what, tr("The file is left as it is; notes of this run are not kept.")};
    m_path.clear();
}

std::vector<OwnNote> MarkStore::notesOf(const std::string& tenantId, const std::string& campaignId, api::TimeMs from,
                                        api::TimeMs to) const
{
    std::vector<OwnNote> notes;
    std::ranges::copy_if(m_marks.notes, std::back_inserter(notes), [&](const OwnNote& note) {
        return note.tenantId == tenantId && (note.campaignId.empty() || note.campaignId == campaignId) &&
               note.at >= from && note.at < to;
    });
    return notes;
}

std::optional<OwnNote> MarkStore::note(const QString& id) const
{
    const auto found = std::ranges::find(m_marks.notes, id, &OwnNote::id);
    return found == m_marks.notes.end() ? std::nullopt : std::optional(*found);
}

std::optional<ReadingLine> MarkStore::line(const std::string& tenantId, const std::string& campaignId,
                                           api::Metric metric) const
{
    const auto found = std::ranges::find_if(
        m_marks.lines, [&](const ReadingLine& line) { return line.isOf(tenantId, campaignId, metric); });
    return found == m_marks.lines.end() ? std::nullopt : std::optional(*found);
}

void MarkStore::putNote(OwnNote note)
{
    OwnMarks next = m_marks;
    note.text = note.text.trimmed().left(kNoteLettersMax);
    if (note.id.isEmpty()) {
        note.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    std::erase_if(next.notes, [&](const OwnNote& each) { return each.id == note.id; });
    next.notes.push_back(std::move(note));
    std::ranges::stable_sort(next.notes, {}, &OwnNote::at);
    push(std::move(next), tr("note"));
}

void MarkStore::removeNote(const QString& id)
{
    OwnMarks next = m_marks;
    std::erase_if(next.notes, [&](const OwnNote& each) { return each.id == id; });
    push(std::move(next), tr("note"));
}

void MarkStore::putLine(const ReadingLine& line)
{
    OwnMarks next = m_marks;
    const auto found = std::ranges::find_if(
        next.lines, [&](const ReadingLine& each) { return each.isOf(line.tenantId, line.campaignId, line.metric); });
    if (found == next.lines.end()) {
        next.lines.push_back(line);
    } else {
        *found = line;
    }
    push(std::move(next), tr("line"));
}

void MarkStore::removeLine(const ReadingLine& line)
{
    OwnMarks next = m_marks;
    std::erase_if(next.lines,
                  [&](const ReadingLine& each) { return each.isOf(line.tenantId, line.campaignId, line.metric); });
    push(std::move(next), tr("line"));
}

void MarkStore::push(OwnMarks next, const QString& what)
{
    if (next != m_marks) {
        m_undo->push(new Change(*this, std::move(next), what)); // the stack owns it and carries it out
    }
}

void MarkStore::take(const OwnMarks& marks)
{
    m_marks = marks;
    Q_EMIT changed();
    if (m_path.isEmpty()) {
        return;
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (const auto trouble = writeWhole(m_path, toJson(m_marks))) {
        Q_EMIT failed(trouble->what, trouble->helps);
    }
}

} // namespace bw::ui
