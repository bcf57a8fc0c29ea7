#include "connectors/sql/connection.h"
#include "connectors/sql/sqlite_history.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <future>

namespace {

constexpr int kPatienceMs = 120'000;

/// The figures of one summary line.
struct Line {
    qint64 in = 0, accepted = 0, late = 0, duplicate = 0, rejected = 0;
    bool balanced() const { return in == accepted + late + duplicate + rejected; }
};

std::optional<Line> parse(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\d\\d:\\d\\d:\\d\\d  in ([\\d,]+)(?: \\(\\+[\\d,]+/s\\))?  accepted ([\\d,]+)  late ([\\d,]+)  "
        "duplicate ([\\d,]+)  rejected ([\\d,]+)  revenue .+  watermark .+$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&](int i) { return match.captured(i).remove(u',').toLongLong(); };
    return Line{number(1), number(2), number(3), number(4), number(5)};
}

/// A campaign event; `metrics` may be spoilt.
QByteArray campaignEvent(const QByteArray& id, const QByteArray& impressions = "1000")
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    return R"({"event_id":")" + id + R"(","tenant_id":"acme","event_type":"campaign_optimization","timestamp":")" +
           time +
           R"(","campaign_id":"c1","campaign_name":"C","channel":"search","optimization_trigger":"manual_trigger",)"
           R"("changes_made":{"bid_adjustment":0.1},"performance_metrics":{"impressions":)" +
           impressions + R"(,"clicks":10,"conversions":1,"cost":12.5,"revenue":100.25}})" + "\n";
}

/// All that a history holds of the tenant's quarter-hours.
bw::campaign::Sums storedSums(const std::string& folder)
{
    bw::campaign::Sums sums;
    const auto history = bw::sql::SqliteHistory::open({.folder = folder, .retention = {}});
    bw::runtime::SumsQuery query;
    query.tenantId = "acme";
    query.to = bw::base::kEndOfTime;
    std::promise<void> answered;
    history.value()->query(query, [&](bw::base::Result<bw::runtime::HistoryAnswer> answer) {
        for (const auto& row : std::get<std::vector<bw::runtime::SumsRow>>(answer.value())) {
            sums += row.sums;
        }
        answered.set_value();
    });
    answered.get_future().wait();
    return sums;
}

} // namespace

class TestDaemon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion()
    {
        QCOMPARE(run({QStringLiteral("--help")}), 0);
        QVERIFY(m_output.startsWith(QStringLiteral("Usage: bellwetherd")));
        QCOMPARE(run({QStringLiteral("--version")}), 0);
        QVERIFY(m_output.startsWith(QStringLiteral("bellwetherd ")));
    }

    void wrongUsageNamesTheOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << QStringList() << QStringLiteral("it needs --config FILE, or --demo");
        QTest::newRow("both") << QStringList{QStringLiteral("--demo"), QStringLiteral("--config=x")}
                              << QStringLiteral("--config and --demo exclude each other");
        QTest::newRow("misspelt") << QStringList{QStringLiteral("--dmeo")}
                                  << QStringLiteral("unknown option --dmeo; did you mean --demo?");
        QTest::newRow("level") << QStringList{QStringLiteral("--demo"), QStringLiteral("--log-level=loud")}
                               << QStringLiteral("--log-level takes debug, info, warning or error, not \"loud\"");
    }
    void wrongUsageNamesTheOption()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        QCOMPARE(run(arguments), 2);
        QVERIFY2(m_errors.contains(message), qPrintable(m_errors));
        QVERIFY(m_output.isEmpty());
    }

    void aWrongConfigurationIsRefused()
    {
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("b.toml")), "[time]\ndisorder = 3\n");
        QCOMPARE(run({QStringLiteral("--config"), folder.filePath(QStringLiteral("b.toml"))}), 1);
        QVERIFY2(m_errors.contains(QStringLiteral("b.toml:2: [time] disorder: unknown key")), qPrintable(m_errors));
        write(folder.filePath(QStringLiteral("b.toml")), "");
        QCOMPARE(run({QStringLiteral("--config"), folder.filePath(QStringLiteral("b.toml"))}), 1);
        QVERIFY2(m_errors.contains(QStringLiteral("names no source")), qPrintable(m_errors));
    }

    void filesAreReadToTheirEndAndCounted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("e.ndjson"));
        QByteArray lines;
        for (int i = 0; i < 1'000; ++i) {
            lines += campaignEvent("e" + QByteArray::number(i));
        }
        lines += campaignEvent("e7") + campaignEvent("e8") + campaignEvent("bad", "5") + "not JSON\n";
        write(path, lines);
        write(folder.filePath(QStringLiteral("b.toml")),
              "[data]\nfolder = \"" + folder.path().toUtf8() +
                  "/data\"\n[[source]]\nid = \"f\"\nkind = \"file\"\npath = \"" + path.toUtf8() + "\"\n");
        QCOMPARE(
            run({QStringLiteral("--summary"), QStringLiteral("--config"), folder.filePath(QStringLiteral("b.toml"))}),
            0);
        const QStringList output = m_output.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(!output.isEmpty(), qPrintable(m_errors));
        const auto last = parse(output.last());
        QVERIFY2(last, qPrintable(m_output));
        QCOMPARE(last->in, 1'004);
        QCOMPARE(last->accepted + last->late, 1'000);
        QCOMPARE(last->duplicate, 2);
        QCOMPARE(last->rejected, 2);
        QVERIFY2(output.last().contains(QStringLiteral("revenue EUR 100,250.00")), qPrintable(output.last()));
        QVERIFY(m_errors.contains(QStringLiteral("all sources have come to their end")));
        const auto stored = storedSums(folder.path().toStdString() + "/data");
        QCOMPARE(stored.events, std::int64_t{1'000});
        QVERIFY(stored.impressions == 1'000'000);
        QVERIFY(stored.revenue.micros == 100'250'000'000);
    }

    /// Another program holds the file while the daemon is asked to stop: it ends in order, and says what it gives up.
    void whatCannotBeStoredInTimeIsToldOnStopping()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        write(folder.filePath(QStringLiteral("e.ndjson")), campaignEvent("e1"));
        write(folder.filePath(QStringLiteral("b.toml")),
              "[data]\nfolder = \"" + data.toUtf8() +
                  "\"\n[[source]]\nid = \"d\"\nkind = \"demo\"\nhistory_days = 0\n[[source]]\nid = \"f\"\n"
                  "kind = \"file\"\npath = \"" +
                  folder.filePath(QStringLiteral("e.ndjson")).toUtf8() + "\"\n");
        QProcess daemon;
        daemon.start(QStringLiteral(BW_DAEMON), {QStringLiteral("--summary"), QStringLiteral("--config"),
                                                 folder.filePath(QStringLiteral("b.toml"))});
        QVERIFY(daemon.waitForStarted(kPatienceMs));
        QVERIFY2(daemon.waitForReadyRead(kPatienceMs), daemon.readAllStandardError().constData());
        {
            bw::sql::Connection other(data + QStringLiteral("/history.db"), bw::sql::Connection::Use::writing);
            const bw::sql::Transaction held(other, bw::sql::Transaction::Kind::write);
            daemon.waitForReadyRead(kPatienceMs); // another second's events have come
            QCOMPARE(::kill(static_cast<pid_t>(daemon.processId()), SIGTERM), 0);
            QVERIFY(daemon.waitForFinished(kPatienceMs));
        }
        const QString errors = QString::fromUtf8(daemon.readAllStandardError());
        QCOMPARE(daemon.exitStatus(), QProcess::NormalExit);
        QCOMPARE(daemon.exitCode(), 1);
        static const QRegularExpression told(
            QStringLiteral("[1-9][0-9]* rows of history could not be stored: .*history\\.db.*another program holds the "
                           "file.* The next start reads their records again; those of d are lost"));
        QVERIFY2(told.match(errors).hasMatch(), qPrintable(errors));
        QVERIFY2(!errors.contains(QStringLiteral("ended before everything")), qPrintable(errors));
    }

    void theDemoCompanyRunsUntilAskedToStop_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void theDemoCompanyRunsUntilAskedToStop()
    {
        QFETCH(int, signal);
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("b.toml")),
              "[[source]]\nid = \"d\"\nkind = \"demo\"\nevents_per_second = 500\ncampaigns = 20\nhistory_days = 1\n");
        QProcess daemon;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), folder.path());
        daemon.setProcessEnvironment(environment);
        daemon.start(QStringLiteral(BW_DAEMON), {QStringLiteral("--summary"), QStringLiteral("--config"),
                                                 folder.filePath(QStringLiteral("b.toml"))});
        QVERIFY(daemon.waitForStarted(kPatienceMs));
        QStringList lines;
        qint64 in = 0;
        while (lines.size() < 3 || in == 0) {
            QVERIFY2(daemon.canReadLine() || daemon.waitForReadyRead(kPatienceMs),
                     daemon.readAllStandardError().constData());
            while (daemon.canReadLine()) {
                lines.append(QString::fromUtf8(daemon.readLine()).trimmed());
                const auto line = parse(lines.last());
                QVERIFY2(line, qPrintable(lines.last()));
                QVERIFY(line->in >= in);
                in = line->in;
            }
        }
        QVERIFY(!QDir(folder.path()).entryList({QStringLiteral("bellwether-demo-*")}, QDir::Dirs).isEmpty());
        QCOMPARE(::kill(static_cast<pid_t>(daemon.processId()), signal), 0);
        QVERIFY(daemon.waitForFinished(kPatienceMs));
        QCOMPARE(daemon.exitStatus(), QProcess::NormalExit);
        QCOMPARE(daemon.exitCode(), 0);
        const QStringList rest = QString::fromUtf8(daemon.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(!rest.isEmpty());
        const auto last = parse(rest.last());
        QVERIFY(last && last->in > 0);
        QVERIFY2(last->balanced(), qPrintable(rest.last()));
        QVERIFY(QDir(folder.path()).entryList({QStringLiteral("bellwether-demo-*")}, QDir::Dirs).isEmpty());
    }

private:
    int run(const QStringList& arguments)
    {
        QProcess daemon;
        daemon.start(QStringLiteral(BW_DAEMON), arguments);
        const bool ended = daemon.waitForFinished(kPatienceMs) && daemon.exitStatus() == QProcess::NormalExit;
        m_output = QString::fromUtf8(daemon.readAllStandardOutput());
        m_errors = QString::fromUtf8(daemon.readAllStandardError());
        return ended ? daemon.exitCode() : -1;
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QString m_output;
    QString m_errors;
};

QTEST_GUILESS_MAIN(TestDaemon)
#include "tst_daemon.moc"
