#pragma once

#include "ui/style/format.h"

/// Words for a range and for the one it is compared with. Templates, so that a translation can order them freely.
namespace bw::ui {

/// Beside the name of the range in the tool bar: "00:00 – 14:37", "Tue 17 – Tue 24 Nov".
QString spanWords(const api::Range& range, const Format& format);
/// The range before: "Tue 17 Nov, same hours", "13:22 – 13:37".
QString againstWords(const api::Range& range, const Format& format);
/// At the lines of a chart: "Today" or "Now", and "Tue 17 Nov", "Hour before".
QString currentLabel(const api::Range& range);
QString previousLabel(const api::Range& range, const Format& format);
/// In a sentence: "last Tuesday at this time", "yesterday at this time", "the hour before".
QString previousInSentence(const api::Range& range, const Format& format);
/// What a change in a table misses: "none on 17 Nov".
QString noneBefore(const api::Range& range, const Format& format);

} // namespace bw::ui
