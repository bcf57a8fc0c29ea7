#include "app/config/zone_loader.h"
#include "core/base/time_text.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bw;

class TestZoneLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void zonesAreFoundByName()
    {
        const auto utc = app::loadZone("UTC");
        QVERIFY(utc.ok());
        QCOMPARE(utc.value().name(), std::string("UTC"));
        if (!QDir(QStringLiteral("/usr/share/zoneinfo/Europe")).exists()) {
            QSKIP("the package tzdata is not installed");
        }
        const auto berlin = app::loadZone("Europe/Berlin");
        QVERIFY(berlin.ok());
        QCOMPARE(berlin.value().name(), std::string("Europe/Berlin"));
        QCOMPARE(berlin.value().eraAt(*base::timeFromRfc3339("2026-07-01T00:00:00Z")).offset, 2 * base::kHourMs);
        const auto misspelt = app::loadZone("Europe/Berln");
        QVERIFY(!misspelt.ok());
        QCOMPARE(misspelt.error().message,
                 std::string("there is no time zone \"Europe/Berln\"; did you mean Europe/Berlin?"));
    }

    void namesCannotLeadElsewhere()
    {
        for (const char* name :
             {"", "/etc/passwd", "../../etc/passwd", "Europe/../../../../etc/passwd", "Europe", "a\nb"}) {
            QVERIFY2(!app::loadZone(name).ok(), name);
        }
    }

    void aMachineWithoutTablesIsToldWhatToInstall()
    {
        const QTemporaryDir folder;
        qputenv("TZDIR", QFile::encodeName(folder.filePath(QStringLiteral("none"))));
        const auto zone = app::loadZone("Europe/Berlin");
        qunsetenv("TZDIR");
        QVERIFY(!zone.ok());
        QVERIFY(zone.error().message.ends_with("install the package tzdata"));
    }
};

QTEST_APPLESS_MAIN(TestZoneLoader)
#include "tst_zone_loader.moc"
