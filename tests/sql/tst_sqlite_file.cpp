#include "connectors/sql/schema.h"
#include "connectors/sql/sqlite_history.h"
#include "core/runtime/memory_history_store.h"
#include "tests/sql/history_samples.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bw;
using namespace bw::runtime;
using namespace bw::test;

namespace {

engine::SeriesRef seriesOf(const char* campaign)
{
    return std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{"acme", campaign, event::Channel::search});
}

engine::BucketRow bucket(const engine::SeriesRef& series, base::TimeMs start, std::uint32_t part, base::Int128 cost)
{
    engine::BucketRow row{series, start, part, {}, 1, {}};
    row.sums.cost.micros = cost;
    row.sums.events = 1;
    return row;
}

std::vector<SumsRow> sumsOf(HistoryStore& store, Tier tier, GroupBy groupBy)
{
    return std::get<0>(ask(store, SumsQuery{"acme", tier, -base::kDayMs, 100 * base::kDayMs, {}, groupBy, {}}).value());
}

/// What another process does: a row a batch, each in a minute of its own.
int writeAsOther(const std::string& folder)
{
    auto opened = sql::SqliteHistory::open({folder, {}});
    if (!opened) {
        return 1;
    }
    for (int i = 0; i < 200; ++i) {
        HistoryBatch batch;
        batch.minutes.push_back(bucket(seriesOf("theirs"), i * base::kMinuteMs, 0, 3));
        batch.quarterHours.push_back(bucket(seriesOf("theirs"), i / 15 * base::kQuarterHourMs, 0, i % 15 + 1));
        if (!put(*opened.value(), std::move(batch))) {
            return 1;
        }
    }
    return 0;
}

} // namespace

/// What happens to the file: versions, trouble, company.
class TestSqliteFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileOfVersion1OpensWithAllItHolds()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.db"));
        {
            sql::Connection connection(path, sql::Connection::Use::writing);
            QVERIFY(sql::migrate(connection, path, sql::migrations().first(1)).ok());
            connection.execute(QStringLiteral("INSERT INTO tenants VALUES (1, 'acme')"));
            connection.execute(
                QStringLiteral("INSERT INTO series VALUES (1, 1, 'a', 'search'), (2, 1, 'b', 'search')"));
            // cost 2·10¹² − 1 and 3, revenue −1: halves carry and borrow when they are summed.
            connection.execute(QStringLiteral(
                "INSERT INTO quarter_hours VALUES (1, 900000, 1, 0, 0,0, 0,0, 0,0, 1,999999999999, 0,0, 1, 0, 0,0,0),"
                "(1, 900000, 2, 1, 0,0, 0,0, 0,0, 0,3, -1,999999999999, 2, 1, 0,0,0)"));
            connection.execute(
                QStringLiteral("INSERT INTO minutes VALUES (1, 60000, 1, 0, 0,7, 0,5, 0,2, 0,3, 0,4, 1, 0)"));
            connection.execute(
                QStringLiteral("INSERT INTO windows VALUES (1, 5000, 1, 0,9, 0,5, 0,2, 0,3, 0,4, 1, 0)"));
        }
        const auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
        QVERIFY(opened.ok());
        QVERIFY(sumsOf(*opened.value(), Tier::window, GroupBy::series).at(0).sums.impressions == 9);
        for (const GroupBy groupBy : {GroupBy::tenant, GroupBy::channel}) {
            const auto rows = sumsOf(*opened.value(), Tier::quarterHour, groupBy);
            QCOMPARE(rows.size(), std::size_t{1});
            QVERIFY(rows[0].sums.cost.micros == 2'000'000'000'002);
            QVERIFY(rows[0].sums.revenue.micros == -1);
            QCOMPARE(rows[0].sums.events, std::int64_t{3});
            QCOMPARE(rows[0].lateEvents, std::int64_t{1});
        }
        QCOMPARE(sumsOf(*opened.value(), Tier::quarterHour, GroupBy::campaign).size(), std::size_t{2});
        QVERIFY(sumsOf(*opened.value(), Tier::minute, GroupBy::channel).at(0).sums.impressions == 7);
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.db"));
        {
            sql::Connection connection(path, sql::Connection::Use::writing);
            QVERIFY(sql::migrate(connection, path, sql::migrations()).ok());
            connection.execute(QStringLiteral("INSERT INTO schema_version (version) VALUES (99)"));
        }
        const auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
        QVERIFY(!opened.ok());
        const auto message = QString::fromStdString(opened.error().message);
        QVERIFY(message.contains(path) && message.contains(QStringLiteral("99")) &&
                message.contains(QStringLiteral("newer")));
        sql::Connection connection(path, sql::Connection::Use::reading);
        QCOMPARE(connection.integer(QStringLiteral("SELECT MAX(version) FROM schema_version")).value_or(0), 99);
    }

    void migrationsRunInOrderAndOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("any.db"));
        const std::vector<sql::Migration> steps{
            {{QStringLiteral("CREATE TABLE t (n INTEGER)")}},
            {{QStringLiteral("INSERT INTO t VALUES (1)"), QStringLiteral("ALTER TABLE t ADD COLUMN m INTEGER")}},
            {{QStringLiteral("UPDATE t SET m = n * 10 + 2")}},
        };
        const std::vector<sql::Migration> broken{
            steps[0], {{QStringLiteral("INSERT INTO t VALUES (5)"), QStringLiteral("no such statement")}}};
        sql::Connection connection(path, sql::Connection::Use::writing);
        QVERIFY(sql::migrate(connection, path, std::span(steps).first(1)).ok());
        QVERIFY_THROWS_EXCEPTION(sql::Failure, (void)sql::migrate(connection, path, broken));
        QCOMPARE(connection.integer(QStringLiteral("SELECT COUNT(*) FROM t")).value_or(-1),
                 0); // a step is all or nothing
        QVERIFY(sql::migrate(connection, path, steps).ok());
        QVERIFY(sql::migrate(connection, path, steps).ok());
        QCOMPARE(connection.integer(QStringLiteral("SELECT SUM(m) FROM t")).value_or(0), 12);
    }

    void aFolderThatCannotBeMadeSaysWhichAndWhatHelps()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string inside = file.fileName().toStdString() + "/data";
        const auto opened = sql::SqliteHistory::open({inside, {}});
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.find(inside) != std::string::npos);
    }

    void closingLeavesOneFile()
    {
        const QTemporaryDir folder;
        for (int time = 0; time < 100; ++time) {
            {
                const auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
                QVERIFY(opened.ok());
                QVERIFY(sumsOf(*opened.value(), Tier::minute, GroupBy::series).empty()); // its reader is open as well
            }
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("history.db")});
        }
    }

    void aDamagedFileIsPutAsideWholeAndANewOneIsBegun()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.db"));
        const QByteArray damaged(5'000, 'x');
        for (int time = 1; time <= 2; ++time) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(damaged);
            file.close();
            const auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
            QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
            QFile aside(QString::fromStdString(opened.value()->damagedFile()));
            QVERIFY(aside.fileName().startsWith(path + QStringLiteral(".damaged-")));
            QVERIFY(aside.open(QIODevice::ReadOnly));
            QCOMPARE(aside.readAll(), damaged);
            QVERIFY(sumsOf(*opened.value(), Tier::minute, GroupBy::series).empty());
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files).size(), 2);
    }

    void aFileWithAHoleInItsSchemaIsPutAside()
    {
        const QTemporaryDir folder;
        const std::string inside = folder.path().toStdString();
        QVERIFY(sql::SqliteHistory::open({inside, {}}).ok());
        QFile file(folder.filePath(QStringLiteral("history.db")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100); // behind the file's head: the first page of the schema
        file.write(QByteArray(900, '\xff'));
        file.close();
        const auto opened = sql::SqliteHistory::open({inside, {}});
        QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
        QVERIFY(!opened.value()->damagedFile().empty());
    }

    void aFullDiskLosesNothingThatIsGivenAgain()
    {
        const QTemporaryDir folder;
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        Random random(seed);
        auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
        QVERIFY(opened.ok());
        auto& store = *opened.value();
        MemoryHistoryStore plain;
        std::vector<HistoryBatch> batches;
        for (int i = 0; i < 6; ++i) {
            batches.push_back(randomBatch(random, 0, 2'000));
        }
        QVERIFY(put(store, batches[0]).ok());
        std::vector<HistoryBatch> again;
        {
            const FullDisk disk(600'000);
            for (std::size_t i = 1; i < batches.size(); ++i) {
                if (const auto written = put(store, batches[i]); !written) {
                    QVERIFY(written.error().message.find("history.db") != std::string::npos);
                    QVERIFY(written.error().message.find("disk") != std::string::npos);
                    again.push_back(batches[i]);
                }
            }
        }
        QVERIFY(!again.empty());
        for (const auto& batch : again) {
            const auto written = put(store, batch);
            QVERIFY2(written.ok(), written ? "" : written.error().message.c_str());
        }
        // Given again in the end, the last word on every row is the same.
        for (const auto& batch : batches) {
            QVERIFY(put(plain, batch).ok());
        }
        for (const auto& batch : again) {
            QVERIFY(put(plain, batch).ok());
        }
        for (int i = 0; i < 60; ++i) {
            const auto query = randomQuery(random, 0);
            QCOMPARE(describe(ask(store, query).value()), describe(ask(plain, query).value()));
        }
    }

    void twoProcessesShareOneFile()
    {
        const QTemporaryDir folder;
        auto opened = sql::SqliteHistory::open({folder.path().toStdString(), {}});
        QVERIFY(opened.ok());
        auto& store = *opened.value();
        QProcess other;
        other.start(QString::fromLocal8Bit(qgetenv("BW_TEST_PROGRAM")),
                    {QStringLiteral("--write-as-other"), folder.path()});
        QVERIFY(other.waitForStarted());
        for (int i = 0; i < 200; ++i) {
            HistoryBatch batch;
            batch.minutes.push_back(bucket(seriesOf("ours"), i * base::kMinuteMs, 0, 5));
            batch.quarterHours.push_back(bucket(seriesOf("ours"), i / 15 * base::kQuarterHourMs, 0, 2 * (i % 15 + 1)));
            const auto written = put(store, std::move(batch));
            QVERIFY2(written.ok(), written ? "" : written.error().message.c_str());
            const auto rows = sumsOf(store, Tier::minute, GroupBy::campaign);
            QVERIFY(rows.at(0).sums.cost.micros == 5 * (i + 1));
            if (i == 100) {
                store.prune(50 * base::kDayMs / 50); // blocks of the first hours, in the middle of it all
            }
        }
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 0);
        const auto minutes = sumsOf(store, Tier::minute, GroupBy::campaign);
        QCOMPARE(minutes.size(), std::size_t{2});
        QVERIFY(minutes[0].sums.cost.micros == 1'000 && minutes[1].sums.cost.micros == 600);
        QVERIFY(sumsOf(store, Tier::minute, GroupBy::channel).at(0).sums.cost.micros == 1'600);
        QVERIFY(sumsOf(store, Tier::quarterHour, GroupBy::tenant).at(0).sums.cost.micros == 3 * 200);
        const auto quarters = sumsOf(store, Tier::quarterHour, GroupBy::campaign);
        QVERIFY(quarters.at(0).sums.cost.micros == 2 * 200 && quarters.at(1).sums.cost.micros == 200);
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--write-as-other") {
        return writeAsOther(argv[2]);
    }
    qputenv("BW_TEST_PROGRAM", argv[0]);
    TestSqliteFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlite_file.moc"
