#include "app/assembly/data_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bw::app;

namespace {

Config configOf(const char* toml)
{
    return parseConfig(toml, "b.toml").value();
}

constexpr const char* kFileSource = "[[source]]\nid = \"f\"\nkind = \"file\"\npath = \"x\"\n";

} // namespace

class TestDataFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qunsetenv("XDG_DATA_HOME");
    }

    void theUsersDataFolderIsTheDefault()
    {
        const auto inHome = DataFolder::of(configOf(kFileSource));
        QVERIFY(inHome.ok());
        QCOMPARE(QString::fromStdString(inHome.value().path()),
                 m_home.filePath(QStringLiteral(".local/share/bellwether")));
        QVERIFY(!inHome.value().temporary());

        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("data"))));
        const auto inData = DataFolder::of(configOf(kFileSource));
        QVERIFY(inData.ok());
        QCOMPARE(QString::fromStdString(inData.value().path()), m_home.filePath(QStringLiteral("data/bellwether")));

        qputenv("XDG_DATA_HOME", "relative/is/ignored");
        const auto ignored = DataFolder::of(configOf(kFileSource));
        QVERIFY(ignored.ok());
        QCOMPARE(ignored.value().path(), inHome.value().path());
    }

    void theConfiguredFolderIsMadeAndStays()
    {
        Config config = demoConfig();
        config.dataFolder = m_home.filePath(QStringLiteral("a/b")).toStdString();
        {
            const auto folder = DataFolder::of(config);
            QVERIFY(folder.ok());
            QCOMPARE(folder.value().path(), config.dataFolder);
        }
        QVERIFY(QDir(QString::fromStdString(config.dataFolder)).exists());
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                 QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(QString::fromStdString(config.dataFolder)) & kOthers));
        QFile file(QString::fromStdString(config.dataFolder + "/history.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!(file.permissions() & kOthers));
    }

    void aMissingTemporaryFolderIsNamed()
    {
        qputenv("TMPDIR", "/nonexistent");
        const auto folder = DataFolder::of(demoConfig());
        qunsetenv("TMPDIR");
        QVERIFY(!folder);
        QVERIFY(folder.error().message.find("TMPDIR") != std::string::npos);
    }

    void whatIsOnlySimulatedLeavesNothing()
    {
        QString path;
        {
            auto folder = DataFolder::of(demoConfig());
            QVERIFY(folder.ok());
            const DataFolder moved = std::move(folder).value();
            QVERIFY(moved.temporary());
            path = QString::fromStdString(moved.path());
            QFile file(path + QStringLiteral("/history.db"));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(!path.isEmpty());
        QVERIFY(!QDir(path).exists());
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        Config config = demoConfig();
        config.dataFolder = "/proc/none/b";
        const auto folder = DataFolder::of(config);
        QVERIFY(!folder.ok());
        QVERIFY(folder.error().message.starts_with("cannot make the data folder /proc/none/b: "));
    }

    void withoutAHomeItSaysWhatToDo()
    {
        qunsetenv("HOME");
        const auto folder = DataFolder::of(configOf(kFileSource));
        QVERIFY(!folder.ok());
        QVERIFY(folder.error().message.find("[data]") != std::string::npos);
    }

private:
    QTemporaryDir m_home;
};

QTEST_APPLESS_MAIN(TestDataFolder)
#include "tst_data_folder.moc"
