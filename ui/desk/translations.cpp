#include "ui/desk/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstring>

// At file scope: the macro declares a function of the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(bw_i18n);
}

namespace bw::ui {

namespace {

/// Asks for the class's bare name: lupdate of Qt 6.4 does not see `namespace bw::ui {` and files its texts under that,
/// while tr() asks under the full name.
class BareContexts : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* note, int number) const override
    {
        const char* bare = std::strrchr(context, ':');
        return QTranslator::translate(bare == nullptr ? context : bare + 1, text, note, number);
    }
};

} // namespace

QList<QTranslator*> installTranslations(QCoreApplication& application)
{
    initResources();
    if (QLocale().language() == QLocale::C) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    QList<QTranslator*> installed;
    const auto install = [&installed](QTranslator* translator) {
        QCoreApplication::installTranslator(translator);
        installed.append(translator);
    };
    // Later ones are asked first: English plurals under everything, then Qt's own texts, then ours.
    auto* english = new BareContexts(&application);
    if (english->load(QStringLiteral(":/i18n/bellwether_en.qm"))) {
        install(english);
    }
    auto* qt = new QTranslator(&application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        install(qt);
    }
    auto* own = new BareContexts(&application);
    if (QLocale().language() != QLocale::English &&
        own->load(QLocale(), QStringLiteral("bellwether"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        install(own);
    }
    return installed;
}

} // namespace bw::ui
