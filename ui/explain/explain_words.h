#pragma once

#include "core/api/explain.h"
#include "ui/style/told_figure.h"

#include <QString>

#include <vector>

/// What an explanation says, in words: on screen, for a screen reader and for the clipboard the same. Pure.
namespace bw::ui {

/// "ROAS = revenue ÷ cost = €184,067.20 ÷ €47,674.15 = 3.86". `perHour`: a sum as the rate that a chart shows.
QString formulaWords(const api::Explanation& explanation, bool perHour, const Format& format);
/// "Revenue, all campaigns", "ROAS, Trail Shoes, email".
QString titleWords(const api::Explanation& explanation);

/// A line of the explanation: what it is about, and what is to be said.
struct Fact {
    QString name;
    QString text;
};
/// Range and zone, what is provisional, late events, revision, sources.
std::vector<Fact> factsOf(const api::Explanation& explanation, const Format& format);

/// "Tue 24 Nov 14:30 – 14:45", with seconds where they matter.
QString spanOf(api::TimeMs from, api::TimeMs to, const Format& format);

} // namespace bw::ui
