#include "ui/charts/note_layout.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

std::vector<NoteMark> marksOf(std::span<const ChartNote> notes, const ChartLayout& layout, double apart)
{
    std::vector<NoteMark> marks;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const ChartNote& note = notes[i];
        if (note.at < layout.time.from() || note.at > layout.time.end()) {
            continue;
        }
        const double x = std::round(layout.time.toPixel(note.at)) + 0.5;
        if (marks.empty() || x - marks.back().x >= apart) {
            marks.push_back({{}, x, note.mark, {}, {}});
        }
        marks.back().notes.push_back(i);
        marks.back().mark = std::max(marks.back().mark, note.mark);
    }
    return marks;
}

/// What a mark says: its first note, and how many stand behind it.
QString wordsOf(const NoteMark& mark, std::span<const ChartNote> notes, const QString& first)
{
    const QString& label = first.isNull() ? notes[mark.notes.front()].label : first;
    return mark.notes.size() == 1 ? label : label + QStringLiteral(" +%1").arg(mark.notes.size() - 1);
}

} // namespace

std::vector<NoteMark> layOutNotes(std::span<const ChartNote> notes, const ChartLayout& layout,
                                  const NoteMeasures& measures)
{
    std::vector<NoteMark> marks = marksOf(notes, layout, measures.apart);
    const double gap = measures.gap;
    const double top = layout.notes.center().y() - measures.lineHeight / 2;
    double takenTo = layout.plot.left(); // by what stands to the left of the mark
    for (std::size_t i = 0; i < marks.size(); ++i) {
        NoteMark& mark = marks[i];
        const double limit = i + 1 < marks.size() ? marks[i + 1].x - gap : layout.plot.right();
        const double roomRight = limit - (mark.x + gap);
        const double roomLeft = (mark.x - gap) - takenTo;
        QString text = wordsOf(mark, notes, {});
        double width = measures.textWidth(text);
        bool right = width <= roomRight;
        if (!right && width > roomLeft) {
            right = roomRight >= roomLeft;
            const double room = std::max(roomRight, roomLeft);
            const double more = measures.textWidth(wordsOf(mark, notes, QStringLiteral("")));
            const QString& label = notes[mark.notes.front()].label;
            text =
                room >= measures.leastText ? wordsOf(mark, notes, measures.shortened(label, room - more)) : QString();
            width = text.isEmpty() ? 0 : measures.textWidth(text);
            if (width > room) {
                text.clear(); // not even the ellipsis has room
            }
        }
        takenTo = mark.x + gap;
        if (!text.isEmpty()) {
            mark.text = text;
            mark.box = QRectF(right ? mark.x + gap : mark.x - gap - width, top, width, measures.lineHeight);
            takenTo = right ? mark.box.right() + gap : takenTo;
        }
    }
    return marks;
}

} // namespace bw::ui
