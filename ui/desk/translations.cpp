#include "ui/desk/translations.h"

#include "ui/style/date_words.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QPointer>
#include <QTranslator>

#include <cstring>
#include <memory>
#include <utility>

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

/// Owned by the application; they go when others come.
QList<QPointer<QTranslator>>& installed()
{
    static QList<QPointer<QTranslator>> list;
    return list;
}

/// What could not be loaded goes at once.
void install(std::unique_ptr<QTranslator> translator, bool loaded, QCoreApplication& application)
{
    if (loaded) {
        translator->setParent(&application);
        QCoreApplication::installTranslator(translator.get());
        installed().append(translator.release());
    }
}

QLocale usualOf(const QString& language)
{
    if (language == QLatin1String("en")) {
        return {QLocale::English, QLocale::UnitedKingdom};
    }
    return QLocale(language);
}

} // namespace

const QStringList& languages()
{
    static const QStringList list{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ar")};
    return list;
}

Tongue tongueOf(const QString& texts, const QString& formats, const QLocale& system)
{
    const QLocale spoken = system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : system;
    const auto languageOf = [](const QLocale& locale) { return locale.name().section(QLatin1Char('_'), 0, 0); };
    QString language = texts;
    if (!languages().contains(language)) {
        language = languageOf(spoken);
        for (const QString& wanted : spoken.uiLanguages()) {
            const QString bare = wanted.section(QLatin1Char('-'), 0, 0);
            if (languages().contains(bare)) {
                language = bare;
                break;
            }
        }
        language = languages().contains(language) ? language : languages().constFirst();
    }
    const QLocale words = languageOf(spoken) == language ? spoken : usualOf(language);
    if (formats == QLatin1String("language")) {
        return {words, words};
    }
    const QLocale named(formats);
    return {words, formats == QLatin1String("system") || named.language() == QLocale::C ? spoken : named};
}

bool canBeWritten(const QLocale& locale)
{
    const auto have = [](QFontDatabase::WritingSystem letters) {
        return QFontDatabase::writingSystems().contains(letters);
    };
    switch (locale.script()) {
    case QLocale::ArabicScript:
        return have(QFontDatabase::Arabic);
    case QLocale::JapaneseScript: // in dates
        return have(QFontDatabase::Japanese);
    default:
        return true;
    }
}

Tongue asWritable(const Tongue& tongue)
{
    const QLocale texts = canBeWritten(tongue.texts) ? tongue.texts : usualOf(QStringLiteral("en"));
    return {texts, canBeWritten(tongue.formats) ? tongue.formats : texts};
}

void speak(QCoreApplication& application, const Tongue& tongue)
{
    initResources();
    for (const QPointer<QTranslator>& translator : std::exchange(installed(), {})) {
        delete translator; // which takes it out of the application first
    }
    QLocale::setDefault(tongue.formats);
    setWordsLocale(tongue.texts);
    // Later ones are asked first: English plurals under everything, then Qt's own texts, then ours.
    const auto own = [&application](const QString& language) {
        auto translator = std::make_unique<BareContexts>();
        const bool loaded = translator->load(QStringLiteral(":/i18n/bellwether_%1.qm").arg(language));
        install(std::move(translator), loaded, application);
    };
    const QString language = tongue.texts.name().section(QLatin1Char('_'), 0, 0);
    own(QStringLiteral("en"));
    auto qt = std::make_unique<QTranslator>();
    const bool loaded = qt->load(tongue.texts, QStringLiteral("qtbase"), QStringLiteral("_"),
                                 QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::move(qt), loaded, application);
    if (language != QLatin1String("en")) {
        own(language);
    }
    if (qobject_cast<QGuiApplication*>(&application) != nullptr) {
        QGuiApplication::setLayoutDirection(tongue.texts.textDirection());
    }
}

} // namespace bw::ui
