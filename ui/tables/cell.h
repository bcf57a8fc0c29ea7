#pragma once

#include "core/api/values.h"
#include "ui/charts/marks.h"
#include "ui/export/raw_value.h"
#include "ui/style/figure_teller.h"
#include "ui/style/format.h"

#include <QMetaType>
#include <QString>
#include <QVariant>

#include <optional>
#include <span>
#include <variant>

namespace bw::ui {

/// Roles every model of the tables answers beside Qt's own.
enum Role : int {
    CellRole = Qt::UserRole + 1, ///< a Cell: how the cell looks
    FigureRole,                  ///< a FigureAt: which figure the cell shows; invalid where it shows none
    RawRole,                     ///< a RawValue: the value itself, to the last micro-unit; invalid or empty if absent
    IdRole,     ///< of any column: what the row is called in the data ("spring-sale"), where that is not its name
    NameRole,   ///< of a head: its name without the unit ("Cost"), where it is shown with one
    GroundRole, ///< a Token: the ground of the whole row, where it is not that of the table
    UnitRole,   ///< of a head: the unit of the raw values below it ("EUR")
};

/// Words, from the left.
struct TextCell {
    QString text{};
    QString remark{};       ///< behind it, smaller and quieter
    bool quiet = false;     ///< of second rank as a whole
    bool monospace = false; ///< ids and bytes
    bool strong = false;    ///< names of what can be opened, totals
};

/// Digits, from the right.
struct NumberCell {
    QString text{};
    bool provisional = false; ///< still moving: dotted underline
    bool quiet = false;
    bool strong = false;
};

/// No value, and why, in the place of one.
struct AbsentCell {
    QString reason{};
};

/// A change against the range before: the arrow says where it went, the tone whether that is good. Without an arrow it
/// is the reason why there is no change to tell.
struct ChangeCell {
    Change change{};
    bool strong = false;
};

/// A score of 0 to 100 as digits and a bar; below its floor both are in the colour of what is bad.
struct ScoreCell {
    QString text{};
    double score = 0;
    std::optional<double> floor{}; ///< of the campaign's alert rule
    bool bar = true;
    bool strong = false;
};

/// The shape of the last values, scaled to itself. The values live as long as the model's present rows.
struct SparklineCell {
    std::span<const double> values{};
    bool hollowEnd = true; ///< the last value is unfinished
};

/// The channel's square, then its name, or that of something that runs in it.
struct ChannelCell {
    api::Channel channel = api::Channel::email;
    QString name{};
    QString remark{};     ///< behind it, smaller and quieter
    bool leading = false; ///< what the row is about: in the first colour of text
};

/// A bar against a target, without digits: those have a column of their own.
struct TargetBarCell {
    Bar bar{};
};

/// A source's freshness: mark and word.
struct FreshnessCell {
    api::Freshness freshness = api::Freshness::connecting;
    QString text{};
};

/// The outcome of a check: ✓, or ▲ where it failed.
struct CheckCell {
    QString text{};
    bool passed = true;
};

/// What is wrong and what helps, on as many lines as it needs: a row of its own, across all columns.
struct NoteCell {
    Severity severity = Severity::warning;
    QString text{};
};

/// A bar for a share of the largest, without digits: those have a column of their own.
struct BarCell {
    double share = 0; ///< 0 to 1
};

using Cell = std::variant<TextCell, NumberCell, AbsentCell, ChangeCell, ScoreCell, SparklineCell, ChannelCell,
                          FreshnessCell, CheckCell, NoteCell, BarCell, TargetBarCell>;

/// The cell a model answered to CellRole, nothing if it answered none. Valid as long as `value`.
const Cell* cellIn(const QVariant& value);

/// What the cell says, in words: for the clipboard, tooltips and screen readers.
QString cellText(const Cell& cell);

/// The words of a cell as a screen reader says them, behind the name of its column; an empty one says that it is.
QString spokenCell(const QString& head, const QString& words);

} // namespace bw::ui

Q_DECLARE_METATYPE(bw::ui::Cell)
