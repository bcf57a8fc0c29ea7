#pragma once

#include "ui/export/export_head.h"

#include <QByteArray>

namespace bw::ui {

/// CSV as RFC 4180 has it: comma, CRLF, quotes where a field needs them; UTF-8, with a byte order mark where there is
/// more than ASCII in it, which a spreadsheet would else take for another encoding. Whatever the language: numbers with
/// a point and every digit they have, amounts to the micro-unit, shares of 1, times as ISO 8601 with their offset, an
/// absent value as an empty field.
///
/// Above the table stand lines of one field that begins with "# " (title, unit, headLinesOf()); the first of them says
/// how many there are. No line of the table begins with #. Units stand in the heads of the columns, in parentheses.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe before it, as does one that has one already, so
/// that taking away one leading apostrophe gives the text back.
QByteArray csvOf(const Exportable& what, const ExportContext& context);
QByteArray csvOf(const ExportTable& table, const QString& title, const QString& unit, const ExportContext& context);

/// For the clipboard: tab between fields, a line a row; numbers with every digit and the point of the user's language,
/// which is what a spreadsheet in that language reads. Defused like CSV.
QString tsvOf(const ExportTable& table, const Format& format);
/// A table as on screen, for letters and slides; the values themselves stand in attributes that spreadsheets read.
QString htmlOf(const ExportTable& table, const QString& title);

/// The text without what would make a spreadsheet run it.
QString defused(const QString& text);

} // namespace bw::ui
