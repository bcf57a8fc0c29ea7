#pragma once

#include "ui/style/format.h"

namespace bw::ui {

/// A figure of a whole range in full, with its unit: sums exactly, ratios as everywhere, the reason where there is
/// none.
QString figureText(const api::Figures& figures, api::Metric metric, const Format& format);
/// What a figure of a whole range is counted in, for the head of a chart: "€", empty for counts, else as over time.
QString wholeUnitText(api::Metric metric, const Format& format);
/// Channels in one order wherever they stand beside each other, so that they keep their places while figures change.
int placeOf(api::Channel channel);
/// 333 tenths as 33.3 %.
QString tenthsText(int tenths, const Format& format);

/// +6.3%, −0.4%, or the reason in words.
QString changeText(const Change& change);
/// A text of the context "Charts" in the language of now, for QT_TRANSLATE_NOOP.
QString chartWords(const char* text);

} // namespace bw::ui
