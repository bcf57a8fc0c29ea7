#include <QtTest>

#include "tests/desktop/engine_desk.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace bw;

namespace {

/// On a simulated company without a past, in a data folder that has some fault.
struct FaultyStart : test::EngineDesk {
    explicit FaultyStart(const QString& folder)
        : EngineDesk(QStringLiteral("[data]\nfolder = \"%1\"\n[[source]]\nid = \"demo\"\n"
                                    "kind = \"demo\"\nevents_per_second = 500\nhistory_days = 0\n")
                         .arg(folder))
    {}
};

constexpr int kPatienceMs = 30'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the user sees, and what becomes of the files, where the desk starts on a machine with a fault.
class TestFaultStarts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDamagedHistoryIsKeptAsideAndTold()
    {
        const QTemporaryDir folder;
        const QByteArray damaged(20'000, 'x');
        QFile file(folder.filePath(QStringLiteral("history.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        FaultyStart start(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(start.said().contains(QStringLiteral("damaged")), kPatienceMs);
        const QStringList aside = QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QVERIFY(start.said().contains(aside.constFirst()));
        QCOMPARE(contentOf(folder.filePath(aside.constFirst())), damaged);
        QTRY_VERIFY_WITH_TIMEOUT(start.showsFigures(), kPatienceMs);
    }

    void aHistoryThatAnotherProgramHoldsIsNamedAndTriedAgain()
    {
        const QTemporaryDir folder;
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(folder.filePath(QStringLiteral("history.db")));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("CREATE TABLE theirs (a)")));
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN EXCLUSIVE")));
        {
            FaultyStart start(folder.path());
            QTRY_VERIFY_WITH_TIMEOUT(start.said().contains(QStringLiteral("another program holds the file")),
                                     kPatienceMs);
            QVERIFY(start.said().contains(QStringLiteral("history.db")));
            QVERIFY(!start.showsFigures());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("ROLLBACK")));
            QTRY_VERIFY_WITH_TIMEOUT(start.showsFigures(), kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(!start.said().contains(QStringLiteral("another program")), kPatienceMs);
        }
        other.close();
    }

    void aFullDiskIsToldWhileFiguresGoOnAndGoesWhenThereIsRoom()
    {
        const QTemporaryDir folder;
        FaultyStart start(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(start.showsFigures(), kPatienceMs);
        QCOMPARE(start.said(), QString());
        {
            const test::FullDisk full(4'096);
            QTRY_VERIFY_WITH_TIMEOUT(start.said().contains(QStringLiteral("history.db")), kPatienceMs);
            const std::size_t shown = start.desk.bridge().meter().summary().shown;
            QTRY_VERIFY_WITH_TIMEOUT(start.desk.bridge().meter().summary().shown > shown + 5, kPatienceMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(start.said(), QString(), kPatienceMs);
    }

    void aFolderThatCannotBeMadeIsNamedAndTriedAgain()
    {
        const QTemporaryDir folder;
        const QString inTheWay = folder.filePath(QStringLiteral("data"));
        QFile file(inTheWay);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        FaultyStart start(inTheWay + QStringLiteral("/bellwether"));
        QTRY_VERIFY_WITH_TIMEOUT(start.said().contains(inTheWay), kPatienceMs);
        QVERIFY(QFile::remove(inTheWay));
        QTRY_VERIFY_WITH_TIMEOUT(start.showsFigures(), kPatienceMs);
    }
};

QTEST_MAIN(TestFaultStarts)
#include "tst_fault_starts.moc"
