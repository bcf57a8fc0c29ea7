#pragma once

#include "ui/export/export_head.h"

#include <QByteArray>
#include <QImage>

namespace bw::ui {

/// How many rows of a table a picture shows; below them it says how many there are.
inline constexpr int kMostPictureRows = 100;

/// Title, unit, range and what it is compared with over the drawing, in the colours of the screen at 100 %.
/// `scale` device pixels a pixel. At least 1 × 1.
QImage imageOf(const Exportable& what, const ExportContext& context, int scale = 2);
/// The same as a file. Empty if it cannot be made.
QByteArray pngOf(const Exportable& what, const ExportContext& context);
/// The same as vectors; texts stay texts.
QByteArray svgOf(const Exportable& what, const ExportContext& context);

} // namespace bw::ui
