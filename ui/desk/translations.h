#pragma once

class QCoreApplication;

namespace bw::ui {

/// The user's language where there is one, English else (its plurals need a file, too); and a locale with words and
/// grouped digits where the system names none. Before any window is made.
void installTranslations(QCoreApplication& application);

} // namespace bw::ui
