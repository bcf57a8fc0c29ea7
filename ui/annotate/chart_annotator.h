#pragma once

#include "ui/annotate/line_sheet.h"
#include "ui/annotate/mark_store.h"
#include "ui/annotate/note_sheet.h"

#include <QPointer>

class QMenu;

namespace bw::ui {

class TimeChart;

/// One's own notes and line on one chart: drawn with its data, made and changed by its menu, its marks and its handle.
/// A child of the chart. GUI thread.
class ChartAnnotator : public QObject {
    Q_OBJECT
public:
    ChartAnnotator(TimeChart& chart, MarkStore& store);
    ~ChartAnnotator() override;

    /// Whose trend the chart shows; `campaignId` empty: that of all campaigns, `campaign` is its name.
    void setSubject(const std::string& tenantId, const std::string& campaignId = {}, const QString& campaign = {});
    /// Adds what is the user's own to what happened; the notes are in order then.
    void decorate(ChartData& data) const;

    /// At what is read, else where the present line ends.
    void addNote();
    void editNote(const QString& id);
    void editLine();

    NoteSheet* noteSheet() const { return m_noteSheet; }
    LineSheet* lineSheet() const { return m_lineSheet; }

Q_SIGNALS:
    /// Draw it again.
    void changed();

private:
    void fill(QMenu& menu, std::optional<QPoint> point);
    void addNoteAt(api::TimeMs at);
    NoteSheet& sheetOfNotes();
    LineSheet& sheetOfLines();
    std::optional<api::TimeMs> moment() const;
    std::optional<ReadingLine> line() const;
    void moveLine(double value);

    TimeChart& m_chart;
    MarkStore& m_store;
    std::string m_tenantId;
    std::string m_campaignId;
    QString m_campaign;
    QPointer<NoteSheet> m_noteSheet;
    QPointer<LineSheet> m_lineSheet;
};

/// A page with a chart that can be annotated.
class Annotated {
public:
    virtual ~Annotated() = default;
    /// Of the chart that is shown; nullptr while there is none.
    virtual ChartAnnotator* annotator() const = 0;
};

/// To the precision that a hand has on an axis up to `top`: some thousand steps, round in decimal.
double roundedOnAxis(double value, double top);

} // namespace bw::ui
