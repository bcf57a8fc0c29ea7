#pragma once

#include <QChar>
#include <QString>

/// What the files of Format share; nobody else includes it.
namespace bw::ui {

inline constexpr QChar kMinusSign(0x2212);

/// A word beside a number, in the user's language (context "Words").
QString formatWord(const char* text);

/// As QLocale does not: 0.125 to two decimals is 0.13, −0.125 is −0.13.
double halfAwayFromZero(double value, int decimals);

} // namespace bw::ui
