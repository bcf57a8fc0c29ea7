#include "ui/desk/settings_hand.h"

#include "ui/desk/translations.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>

namespace bw::ui {

SettingsHand::SettingsHand(bool speaks, QObject* parent) : QObject(parent)
{
    applyAppearance();
    if (speaks) {
        speakAsSet();
    }
    connect(&settings(), &Settings::changed, this, [this](const QString& key) {
        applyAppearance(key);
        if (key.startsWith(QLatin1String("language/"))) {
            speakAsSet();
            Q_EMIT languageChanged();
        }
    });
}

void SettingsHand::speakAsSet()
{
    const Tongue asked =
        tongueOf(settings().text("language/texts"), settings().text("language/formats"), QLocale::system());
    m_unwritable.reset();
    for (const QLocale& each : {asked.formats, asked.texts}) {
        if (!canBeWritten(each)) {
            m_unwritable = each;
        }
    }
    speak(*QCoreApplication::instance(), asWritable(asked));
}

} // namespace bw::ui
