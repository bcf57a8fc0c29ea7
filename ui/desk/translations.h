#pragma once

#include <QList>

class QCoreApplication;
class QTranslator;

namespace bw::ui {

/// The user's language where there is one, English else (its plurals need a file, too); and a locale with words and
/// grouped digits where the system names none. Before any window is made. Answers what it has
/// installed; the application owns it.
QList<QTranslator*> installTranslations(QCoreApplication& application);

} // namespace bw::ui
