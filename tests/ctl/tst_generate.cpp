#include "tests/ctl/run_ctl.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using bw::app::test::Run;
using bw::app::test::runCtl;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString newSeed()
{
    const QString seed = QString::number(std::random_device{}());
    qInfo("seed %s", qPrintable(seed));
    return seed;
}

} // namespace

class GenerateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalOptionsGiveEqualBytes();
    void splitFilesHoldTheSameRecords();
    void replayAgreesWithTheReport();
    void startAndRateAreEventTime();
    void wrongUsageNamesTheOption_data();
    void wrongUsageNamesTheOption();
    void aFileThatCannotBeWrittenIsNoFile();

private:
    QString pathOf(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

void GenerateTest::equalOptionsGiveEqualBytes()
{
    const QString seed = newSeed();
    const QStringList options{QStringLiteral("generate"), QStringLiteral("--count=5000"),
                              QStringLiteral("--faults=0.05"), QStringLiteral("--seed"), seed};
    const Run first = runCtl(options + QStringList{QStringLiteral("--out"), pathOf("a.ndjson")});
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    QVERIFY(first.output.startsWith("5000 records, "));
    QCOMPARE(runCtl(options + QStringList{QStringLiteral("--out"), pathOf("b.ndjson")}).exitCode, 0);
    const Run piped = runCtl(options + QStringList{QStringLiteral("--out"), QStringLiteral("-")});
    const QByteArray bytes = contentOf(pathOf("a.ndjson"));
    QCOMPARE(bytes.count('\n'), 5'000);
    QVERIFY(bytes == contentOf(pathOf("b.ndjson")));
    QVERIFY(bytes == piped.output);
    QCOMPARE(piped.errors, first.output);
    const Run other =
        runCtl({QStringLiteral("generate"), QStringLiteral("--count=5000"), QStringLiteral("--faults=0.05"),
                QStringLiteral("--seed"), seed + QStringLiteral("1"), QStringLiteral("--out=-")});
    QVERIFY(other.output.size() > 1'000'000 && bytes != other.output);
}

void GenerateTest::splitFilesHoldTheSameRecords()
{
    const QStringList options{QStringLiteral("generate"), QStringLiteral("--count=3000"), QStringLiteral("--seed"),
                              newSeed()};
    QCOMPARE(runCtl(options + QStringList{QStringLiteral("--out"), pathOf("whole.ndjson")}).exitCode, 0);
    QCOMPARE(runCtl(options +
                    QStringList{QStringLiteral("--split-by-tenant"), QStringLiteral("--out"), pathOf("part.ndjson")})
                 .exitCode,
             0);
    QList<QByteArray> whole = contentOf(pathOf("whole.ndjson")).split('\n');
    QList<QByteArray> parts;
    const QStringList files = QDir(m_folder.path()).entryList({QStringLiteral("part.*.ndjson")});
    QCOMPARE(files.size(), 4);
    for (const QString& file : files) {
        QList<QByteArray> lines = contentOf(m_folder.filePath(file)).split('\n');
        lines.removeLast(); // behind the last line end
        const QByteArray tenant = "\"tenant_id\":\"" + file.split(u'.')[1].toUtf8() + '"';
        for (const QByteArray& line : lines) {
            QVERIFY(line.contains(tenant));
        }
        parts += lines;
    }
    whole.removeLast();
    std::sort(whole.begin(), whole.end());
    std::sort(parts.begin(), parts.end());
    QVERIFY(whole == parts);
}

/// The engine, which knows nothing of the generator, finds exactly the faults that the generator says it made.
void GenerateTest::replayAgreesWithTheReport()
{
    const Run run =
        runCtl({QStringLiteral("generate"), QStringLiteral("--count=60000"), QStringLiteral("--faults=0.05"),
                QStringLiteral("--seed"), newSeed(), QStringLiteral("--out"), pathOf("faults.ndjson")});
    QCOMPARE(run.exitCode, 0);
    const auto reported = [&run](const char* kind) {
        const QRegularExpression line(QStringLiteral("^  %1 +(\\d+)$").arg(QString::fromLatin1(kind)),
                                      QRegularExpression::MultilineOption);
        return line.match(QString::fromUtf8(run.output)).captured(1).toInt();
    };
    const QRegularExpression now(QStringLiteral("--now (\\S+)"));
    const Run replay =
        runCtl({QStringLiteral("replay"), QStringLiteral("--now"), now.match(QString::fromUtf8(run.output)).captured(1),
                QStringLiteral("--out"), pathOf("replayed"), pathOf("faults.ndjson")});
    QVERIFY2(replay.exitCode == 0, replay.errors.constData());
    const QJsonObject summary = QJsonDocument::fromJson(contentOf(pathOf("replayed/summary.json"))).object();
    const QJsonObject rejected = summary[u"rejected"].toObject();
    for (const char* const kind : {"malformed", "unknown_event_type", "wrong_type", "timestamp_in_future",
                                   "timestamp_too_old", "value_out_of_range"}) {
        QVERIFY(reported(kind) > 150);
        QCOMPARE(rejected[QLatin1String(kind)].toInt(), reported(kind));
    }
    // Those that others could tell are rejected until records are held.
    QCOMPARE(rejected[u"missing_required_field"].toInt(), reported("missing_required_field") + reported("held"));
    QCOMPARE(summary[u"remediated"].toInt(), reported("repair"));
    QCOMPARE(summary[u"duplicate"].toInt(), reported("duplicate"));
    // In the first seconds nothing is late yet.
    const int late = summary[u"late"].toInt();
    QVERIFY(late <= reported("late") && late > reported("late") - 20);
    QCOMPARE(summary[u"in"].toInt(), 60'000);
}

void GenerateTest::startAndRateAreEventTime()
{
    const Run run = runCtl({QStringLiteral("generate"), QStringLiteral("--count=1000"), QStringLiteral("--rate=10"),
                            QStringLiteral("--disorder=0"), QStringLiteral("--tenants=1"),
                            QStringLiteral("--start=2026-03-29T00:59:00Z"), QStringLiteral("--out=-")});
    QList<QByteArray> lines = run.output.split('\n');
    QCOMPARE(lines.size(), 1'001);
    // Berlin, over the hour that daylight saving skips.
    QVERIFY(lines.front().contains("\"timestamp\":\"2026-03-29T01:59:00."));
    QVERIFY(lines.front().contains("+01:00\""));
    QVERIFY(lines[999].contains("\"timestamp\":\"2026-03-29T03:0"));
    QVERIFY(lines[999].contains("+02:00\""));
}

void GenerateTest::wrongUsageNamesTheOption_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, const QStringList& options, const char* named) {
        QTest::newRow(name) << options << QByteArray(named);
    };
    const QString count = QStringLiteral("--count=10");
    const QString out = QStringLiteral("--out=-");
    row("no count", {out}, "--count");
    row("no out", {count}, "--out");
    row("count in words", {out, QStringLiteral("--count=many")}, "--count");
    row("negative count", {out, QStringLiteral("--count=-1")}, "--count");
    row("faults over 1", {count, out, QStringLiteral("--faults=1.5")}, "--faults");
    row("faults not a number", {count, out, QStringLiteral("--faults=nan")}, "--faults");
    row("unknown kind", {count, out, QStringLiteral("--fault-kinds=late,malformd")}, "malformed?");
    row("start", {count, out, QStringLiteral("--start=tomorrow")}, "--start");
    row("start before 1970", {count, out, QStringLiteral("--start=1969-12-31T00:00:00Z")}, "--start");
    row("rate", {count, out, QStringLiteral("--rate=0")}, "--rate");
    row("split standard output", {count, out, QStringLiteral("--split-by-tenant")}, "--split-by-tenant");
    row("unknown option", {count, out, QStringLiteral("--sed=1")}, "--sed");
}

void GenerateTest::wrongUsageNamesTheOption()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const Run run = runCtl(QStringList{QStringLiteral("generate")} + options);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(named), run.errors.constData());
    QVERIFY(run.output.isEmpty());
}

void GenerateTest::aFileThatCannotBeWrittenIsNoFile()
{
    const QString path = pathOf("nowhere/events.ndjson");
    const Run run = runCtl({QStringLiteral("generate"), QStringLiteral("--count=10"), QStringLiteral("--out"), path});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(path.toUtf8()), run.errors.constData());
    QVERIFY(!QFile::exists(path));
    const Run full =
        runCtl({QStringLiteral("generate"), QStringLiteral("--count=10"), QStringLiteral("--out=/dev/full")});
    QCOMPARE(full.exitCode, 1);
}

QTEST_GUILESS_MAIN(GenerateTest)
#include "tst_generate.moc"
