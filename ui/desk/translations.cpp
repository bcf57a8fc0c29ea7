#include "ui/desk/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// At file scope: the macro declares a function of the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(bw_i18n);
}

namespace bw::ui {

void installTranslations(QCoreApplication& application)
{
    initResources();
    if (QLocale().language() == QLocale::C) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    // Later ones are asked first: English plurals under everything, then Qt's own texts, then ours.
    auto* english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/bellwether_en.qm"))) {
        QCoreApplication::installTranslator(english);
    }
    auto* qt = new QTranslator(&application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
    auto* own = new QTranslator(&application);
    if (QLocale().language() != QLocale::English &&
        own->load(QLocale(), QStringLiteral("bellwether"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(own);
    }
}

} // namespace bw::ui
