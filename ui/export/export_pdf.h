#pragma once

#include "ui/export/export_head.h"

#include <QByteArray>

namespace bw::ui {

/// How many rows of one table go to paper; below them stands how many there are.
inline constexpr int kMostPaperRows = 500;

/// A page of the desk on A4 across, as vectors, light whatever the screen is: its charts, figures and tables in reading
/// order, small charts three beside each other, tables over as many pages as they need. Every page tells whose, of
/// when, against what, filtered how, in which time zone and currency, when it was made, and which page of how many it
/// is.
QByteArray pdfOf(const std::vector<Exportable*>& parts, const ExportContext& context);

} // namespace bw::ui
