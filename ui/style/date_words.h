#pragma once

#include <QLocale>
#include <QString>

class QDate;

/// Dates in the user's two locales: names of days and months are words of the language, their order and digits are
/// those of the formats. GUI thread.
namespace bw::ui {

/// The language of the texts; the default locale's until one is set.
QLocale wordsLocale();
void setWordsLocale(const QLocale& locale);

/// 17 Nov, 17. Nov., Nov 17: as `formats` orders them.
QString dayAndMonth(const QDate& date, const QLocale& formats);
/// Tue 17 Nov
QString weekdayAndDay(const QDate& date, const QLocale& formats);

} // namespace bw::ui
