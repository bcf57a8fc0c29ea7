#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace bw::ui {

/// What the desk speaks. GUI thread.
struct Tongue {
    QLocale texts;   ///< of every text, and which side a line begins at
    QLocale formats; ///< of numbers, amounts and dates
};

/// The languages there are texts in: en, de, ar.
const QStringList& languages();

/// From the two settings: `texts` a language of ours, or "system"; `formats` the name of a locale, "system", or
/// "language" (the system's where it speaks that language, else the usual one of the language). What cannot be had
/// becomes English, and a system without a locale counts as British.
Tongue tongueOf(const QString& texts, const QString& formats, const QLocale& system);

/// Whether a font that is here has the letters of a locale; some machines have no font but the desk's own, which is for
/// Latin, Greek and Cyrillic.
bool canBeWritten(const QLocale& locale);

/// The same, but for what cannot be written: English for texts, and the formats of the texts' language.
Tongue asWritable(const Tongue& tongue);

/// From now on every text that is asked for, every format and the direction of layouts. Texts that are already shown do
/// not change by themselves.
void speak(QCoreApplication& application, const Tongue& tongue);

} // namespace bw::ui
