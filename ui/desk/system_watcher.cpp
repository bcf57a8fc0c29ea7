#include "ui/desk/system_watcher.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace bw::ui {

namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";

/// The portal's own names first, then those of two desktops whose settings it hands on.
constexpr auto kScheme = "org.freedesktop.appearance color-scheme";   // 0: no preference, 1: dark, 2: light
constexpr auto kContrast = "org.freedesktop.appearance contrast";     // 0: no preference, 1: more
constexpr auto kMotion = "org.freedesktop.appearance reduced-motion"; // 0: no preference, 1: less
constexpr auto kGnomeContrast = "org.gnome.desktop.a11y.interface high-contrast";
constexpr auto kGnomeMotion = "org.gnome.desktop.interface enable-animations";
constexpr auto kPlasmaMotion = "org.kde.kdeglobals.KDE AnimationDurationFactor"; // 0: none

QString keyOf(const QString& group, const QString& key)
{
    return group + QLatin1Char(' ') + key;
}

} // namespace

SystemWishes wishesOf(const QVariantMap& portal, const SystemWishes& otherwise)
{
    const auto value = [&portal](const char* key) { return portal.value(QLatin1String(key)); };
    const auto isOne = [&value](const char* key) { return value(key).toUInt() == 1; };
    SystemWishes wishes = otherwise;
    if (const uint scheme = value(kScheme).toUInt(); scheme == 1 || scheme == 2) {
        wishes.dark = scheme == 1;
    }
    wishes.highContrast = otherwise.highContrast || isOne(kContrast) || value(kGnomeContrast).toBool();
    bool isNumber = false;
    const double factor = value(kPlasmaMotion).toDouble(&isNumber);
    const QVariant animations = value(kGnomeMotion);
    wishes.reducedMotion = otherwise.reducedMotion || isOne(kMotion) ||
                           (animations.isValid() && !animations.toBool()) || (isNumber && factor == 0);
    return wishes;
}

bool SystemWatcher::hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

SystemWatcher::SystemWatcher(const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_bus(bus), m_otherwise(theme().system())
{
    // The slot's types are looked up by name, and QtDBus names its own only once it has sent something.
    qRegisterMetaType<QDBusVariant>("QDBusVariant");
    // Of whoever owns the portal's path: to name the service would look its owner up, and wait for the answer.
    m_bus.connect({}, QLatin1String(kPath), QLatin1String(kInterface), QStringLiteral("SettingChanged"), this,
                  SLOT(take(QString, QString, QDBusVariant)));
    ask();
}

void SystemWatcher::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                                       QLatin1String(kInterface), QStringLiteral("ReadAll"));
    QStringList groups;
    for (const char* key : {kScheme, kGnomeContrast, kGnomeMotion, kPlasmaMotion}) {
        groups.append(QString::fromLatin1(key).section(QLatin1Char(' '), 0, 0));
    }
    call << groups;
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusMessage reply = answer->reply();
        if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("a{sa{sv}}")) {
            return;
        }
        const auto all = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
        for (auto group = all.begin(); group != all.end(); ++group) {
            for (auto each = group->begin(); each != group->end(); ++each) {
                m_portal.insert(keyOf(group.key(), each.key()), each.value());
            }
        }
        theme().setSystem(wishesOf(m_portal, m_otherwise));
    });
}

void SystemWatcher::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    m_portal.insert(keyOf(group, key), value.variant());
    theme().setSystem(wishesOf(m_portal, m_otherwise));
}

} // namespace bw::ui
