#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "ui/desk/system_watcher.h"
#include "ui/style/theme.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>

using namespace bw::ui;

using Groups = QMap<QString, QVariantMap>;

/// A desktop's settings portal, as far as it is asked.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    Groups values;

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList& groups)
    {
        Groups asked;
        for (const QString& group : groups) {
            if (values.contains(group)) {
                asked.insert(group, values.value(group));
            }
        }
        return asked;
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// The system's wishes, over a real bus of the test's own.
class TestSystemWatcher : public QObject {
    Q_OBJECT

    QProcess m_daemon;
    Portal m_portal;
    QString m_address;

    const QString m_appearance = QStringLiteral("org.freedesktop.appearance");
    const QString m_gnome = QStringLiteral("org.gnome.desktop.interface");

private Q_SLOTS:
    void initTestCase()
    {
        theme().install();
        theme().setChoice(ThemeChoice::system);
        theme().setMotion(Motion::system);
        qDBusRegisterMetaType<Groups>();
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty()) {
            QSKIP("skipped: there is no dbus-daemon here");
        }
        m_daemon.start(program,
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForReadyRead(10'000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desk"));
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    void init() { theme().setSystem({}); }

    void withoutAPortalThePaletteDecides()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("desk"));
        theme().setSystem({.dark = true});
        const SystemWatcher watcher(bus);
        // A call after the watcher's own is answered after it.
        QDBusMessage call =
            QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                           QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
        QCOMPARE(bus.call(call).type(), QDBusMessage::ReplyMessage);
        QCoreApplication::processEvents();
        QCOMPARE(theme().scheme(), Scheme::dark);
        QVERIFY(theme().slideMs() > 0);
    }

    void themeAndMotionFollowThePortal()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        m_portal.values = {{m_appearance, {{QStringLiteral("color-scheme"), 1U}}},
                           {m_gnome, {{QStringLiteral("enable-animations"), false}}}};
        const SystemWatcher watcher(QDBusConnection::connectToBus(m_address, QStringLiteral("desk")));
        QTRY_COMPARE(theme().scheme(), Scheme::dark);
        QCOMPARE(theme().slideMs(), 0);
        Q_EMIT m_portal.SettingChanged(m_appearance, QStringLiteral("color-scheme"), QDBusVariant(2U));
        QTRY_COMPARE(theme().scheme(), Scheme::light);
        Q_EMIT m_portal.SettingChanged(m_appearance, QStringLiteral("contrast"), QDBusVariant(1U));
        QTRY_COMPARE(theme().scheme(), Scheme::highContrast);
        Q_EMIT m_portal.SettingChanged(m_gnome, QStringLiteral("enable-animations"), QDBusVariant(true));
        QTRY_VERIFY(theme().slideMs() > 0);
        Q_EMIT m_portal.SettingChanged(m_appearance, QStringLiteral("contrast"), QDBusVariant(0U));
        QTRY_COMPARE(theme().scheme(), Scheme::light);
        // What the user has chosen for the desk alone holds all the same.
        theme().setChoice(ThemeChoice::dark);
        QCOMPARE(theme().scheme(), Scheme::dark);
        theme().setChoice(ThemeChoice::system);
    }

    void everyNameOfAWishIsHeard_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("highContrast");
        QTest::addColumn<bool>("reducedMotion");
        const auto row = [](const char* key, const QVariant& value, const SystemWishes& wishes) {
            QTest::addRow("%s %s", key, qPrintable(value.toString()))
                << QString::fromLatin1(key) << value << wishes.dark << wishes.highContrast << wishes.reducedMotion;
        };
        row("org.freedesktop.appearance color-scheme", 0U, {});
        row("org.freedesktop.appearance color-scheme", 1U, {.dark = true});
        row("org.freedesktop.appearance color-scheme", 2U, {});
        row("org.freedesktop.appearance color-scheme", 7U, {});
        row("org.freedesktop.appearance contrast", 0U, {});
        row("org.freedesktop.appearance contrast", 1U, {.highContrast = true});
        row("org.freedesktop.appearance reduced-motion", 1U, {.reducedMotion = true});
        row("org.gnome.desktop.a11y.interface high-contrast", true, {.highContrast = true});
        row("org.gnome.desktop.a11y.interface high-contrast", false, {});
        row("org.gnome.desktop.interface enable-animations", true, {});
        row("org.gnome.desktop.interface enable-animations", false, {.reducedMotion = true});
        row("org.kde.kdeglobals.KDE AnimationDurationFactor", QStringLiteral("0"), {.reducedMotion = true});
        row("org.kde.kdeglobals.KDE AnimationDurationFactor", QStringLiteral("0.5"), {});
        row("org.kde.kdeglobals.KDE AnimationDurationFactor", QString(), {});
        row("org.example colour", 1U, {});
    }
    void everyNameOfAWishIsHeard()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(bool, dark);
        QFETCH(bool, highContrast);
        QFETCH(bool, reducedMotion);
        const SystemWishes expected{dark, highContrast, reducedMotion};
        QCOMPARE(wishesOf({{key, value}}, {}) == expected, true);
        // Of what the portal says nothing, it stays as it was.
        const bool saysScheme =
            key.endsWith(QLatin1String("color-scheme")) && value.toUInt() >= 1 && value.toUInt() <= 2;
        QCOMPARE(wishesOf({{key, value}}, {.dark = true}).dark, saysScheme ? dark : true);
        QCOMPARE(wishesOf({{key, value}}, {.highContrast = true}).highContrast, true);
    }
};

QTEST_MAIN(TestSystemWatcher)
#include "tst_system_watcher.moc"
