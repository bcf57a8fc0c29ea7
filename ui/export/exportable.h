#pragma once

#include "core/api/views.h"
#include "ui/export/raw_value.h"

#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;
class QWidget;

namespace bw::ui {

struct ExportCell {
    RawValue raw;
    QString shown; ///< as on screen; where there is no value, the reason
};

struct ExportColumn {
    QString name;
    QString unit;          ///< of the raw values: "EUR", "EUR per hour"; empty: none, or each has its own
    bool trailing = false; ///< numbers, which stand at the right
};

/// A table of plain values. Every row is as wide as `columns`.
struct ExportTable {
    std::vector<ExportColumn> columns;
    std::vector<std::vector<ExportCell>> rows;
    std::vector<ExportCell> totals; ///< empty: none
    QString remark;                 ///< what is not in it ("200 of 4,321 records"); empty: nothing is missing
};

/// What the figures of a page are of, as far as the page knows.
struct ExportFacts {
    QString subject;                 ///< the one thing it is all about (a campaign's name); empty: the company
    std::optional<api::Range> range; ///< none: not of a range (counts since the engine started)
    QStringList filters;             ///< in words, all of them hold; empty: none
    api::TimeMs provisionalSince = 0;
};

enum class TakeAwayAs : std::uint8_t { file, table, picture, ownWindow };

/// A chart, a table or a strip of figures that can leave the window: as values, as a drawing of any size, or live in a
/// window of its own. GUI thread.
class Exportable {
public:
    enum class Shape : std::uint8_t {
        chart,
        smallChart, ///< stands beside others like it
        table,
    };

    virtual ~Exportable() = default;

    /// The same in every page of its class: "overview.trend".
    virtual QString exportId() const = 0;
    virtual QString exportTitle() const = 0;
    /// "€ per hour"; empty where there is none for all of it.
    virtual QString exportUnit() const = 0;
    virtual Shape exportShape() const = 0;
    /// There is nothing in it to take away yet.
    virtual bool isExportEmpty() const = 0;
    virtual ExportTable exportTable() const = 0;

    /// The size a picture of it has unless asked otherwise, in pixels at 100 %: a table is as high as `lines` rows.
    virtual QSize pictureSize(int lines) const = 0;
    /// How many lines can go on another page: a table's rows, 1 for what is drawn as one.
    virtual int pictureLines() const = 0;
    /// Draws the lines from `from` on that fit into `box`, in the colours and at the zoom of theme(), and returns the
    /// first that did not fit (pictureLines(): all did).
    virtual int paintPicture(QPainter& painter, const QRect& box, int from) const = 0;

    /// Where it stands on screen: who has the keyboard within it means it.
    virtual QWidget* exportWidget() const = 0;
    /// Another widget that shows the same from now on, for as long as this one lives.
    virtual QWidget* liveCopy(QWidget* parent) = 0;
};

} // namespace bw::ui
