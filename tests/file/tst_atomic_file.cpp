#include "connectors/file/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>

using bw::file::AtomicFile;

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("out.ndjson"));
    }

    void appearsWholeAndOnlyOnCommit()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        QByteArray expected;
        auto file = AtomicFile::create(m_path.toStdString());
        QVERIFY(file.ok());
        for (int i = 0; i < 50; ++i) {
            const QByteArray piece(static_cast<qsizetype>(random() % 200'000), static_cast<char>('a' + i % 26));
            file.value().write({piece.data(), static_cast<std::size_t>(piece.size())});
            expected += piece;
        }
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(file.value().commit().ok());
        QCOMPARE(content(), expected);
        QCOMPARE(names(), QStringList{QStringLiteral("out.ndjson")});
        QVERIFY(!file.value().commit().ok());
    }

    void leavesTheOldFileAndNothingElseWithoutCommit()
    {
        put("old");
        {
            auto file = AtomicFile::create(m_path.toStdString());
            QVERIFY(file.ok());
            file.value().write(std::string(3'000'000, 'x'));
            AtomicFile moved = std::move(file).value();
            QCOMPARE(names().size(), 2);
        }
        QCOMPARE(content(), QByteArray("old"));
        QCOMPARE(names(), QStringList{QStringLiteral("out.ndjson")});
    }

    void replacesTheOldFile()
    {
        put("old");
        auto file = AtomicFile::create(m_path.toStdString());
        QVERIFY(file.ok());
        file.value().write("new");
        QVERIFY(file.value().commit().ok());
        QCOMPARE(content(), QByteArray("new"));
    }

    void aFullDiskFailsAndKeepsTheOldFile()
    {
        put("old");
        // A limit on the size of a file stands in for the disk's: write() fails half-way in the same manner.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit limit = before;
        limit.rlim_cur = 1'500'000;
        auto file = AtomicFile::create(m_path.toStdString());
        QVERIFY(file.ok());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        file.value().write(std::string(2'000'000, 'x'));
        const auto result = file.value().commit();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().message, "cannot write '" + m_path.toStdString() + "': File too large");
        QCOMPARE(content(), QByteArray("old"));
        QCOMPARE(names(), QStringList{QStringLiteral("out.ndjson")});
    }

    void refusesWhatIsNoPlaceForAFile()
    {
        const auto noFolder = AtomicFile::create("no/such/folder/out");
        QVERIFY(!noFolder.ok());
        QVERIFY(noFolder.error().message.find("'no/such/folder/out'") != std::string::npos);
        QVERIFY(noFolder.error().message.find("No such file or directory") != std::string::npos);
        QVERIFY(!AtomicFile::create("/dev/null").ok());
        QVERIFY(!AtomicFile::create(m_folder->path().toStdString()).ok());
    }

private:
    void put(const QByteArray& bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
