#include "tests/ui/csv_reader.h"
#include "ui/export/export_text.h"
#include "ui/export/whole_file.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <unistd.h>

using namespace bw;
using namespace bw::ui;

namespace {

ExportContext context()
{
    ExportContext context;
    context.company = QStringLiteral("Aldermoor");
    context.companyId = QStringLiteral("aldermoor");
    context.page = QStringLiteral("Campaigns");
    context.format = Format(QLocale(QLocale::German, QLocale::Germany), QStringLiteral("EUR"),
                            QStringLiteral("Europe/Berlin"), base::kHourMs);
    context.generatedAt = 1'795'527'434'000; // Tue 24 Nov 2026, 14:37:14 in Berlin
    api::Range range;
    range.from = context.generatedAt - base::kDayMs;
    range.to = context.generatedAt;
    range.previousFrom = range.from - base::kDayMs;
    range.previousTo = range.from;
    range.kind = api::RangeKind::hours24;
    context.facts.range = range;
    context.facts.filters = {QStringLiteral("Search or Email"), QStringLiteral("name contains “a,b”")};
    return context;
}

/// Names as people and attackers choose them.
QString anyText(QRandomGenerator& random)
{
    static const QString alphabet = QStringLiteral("=+-@\t'\",;#|\r\n aé€日=\uff1d\uff0b'");
    QString text;
    for (int length = random.bounded(8); length > 0; --length) {
        text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
    }
    return text;
}

bool runsAsFormula(const QString& field)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");
    return !field.isEmpty() && dangerous.contains(field.front());
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextComesBackAndNoneRuns();
    void valuesComeBackToTheLastDigit();
    void theHeadTellsOfWhat();
    void theMarkIsThereOnlyWhereItIsNeeded();
    void theClipboardSpeaksTheUsersLanguage();
    void namesOfFilesAreSafe();
    void aFileIsWrittenWhole();
    void aFullDiskLeavesWhatWasThere();
    void aFolderThatMayNotBeWritten();
};

void TestExport::everyTextComesBackAndNoneRuns()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    ExportTable table;
    table.columns = {{QStringLiteral("Name"), {}}, {QStringLiteral("=Other"), {}}};
    for (int i = 0; i < 2'000; ++i) {
        const QString first = anyText(random);
        const QString second = anyText(random);
        table.rows.push_back({{first, first}, {second, second}});
    }
    const auto records = test::readCsv(csvOf(table, QStringLiteral("T"), {}, context()));
    const auto rows = test::tableOf(records);
    QCOMPARE(rows.size(), static_cast<qsizetype>(table.rows.size()) + 1);
    QCOMPARE(rows[0], QStringList({QStringLiteral("Name"), QStringLiteral("'=Other")}));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const QStringList& row = rows[static_cast<qsizetype>(i) + 1];
        QCOMPARE(row.size(), 2);
        for (int column = 0; column < 2; ++column) {
            const QString field = row[column];
            QVERIFY2(!runsAsFormula(field), qPrintable(field));
            const QString back = field.startsWith(u'\'') ? field.mid(1) : field;
            QCOMPARE(back, std::get<QString>(table.rows[i][static_cast<std::size_t>(column)].raw));
        }
        QVERIFY(!row[0].startsWith(u'#'));
    }
}

void TestExport::valuesComeBackToTheLastDigit()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    ExportTable table;
    table.columns = {{QStringLiteral("a"), {}},
                     {QStringLiteral("b"), {}},
                     {QStringLiteral("c"), {}},
                     {QStringLiteral("d"), {}},
                     {QStringLiteral("e"), {}}};
    for (int i = 0; i < 2'000; ++i) {
        const auto micros = static_cast<std::int64_t>(random.generate64());
        const double measure = static_cast<double>(random.generate64()) / static_cast<double>(random.generate() + 1U);
        const api::TimeMs at = random.bounded(2'000'000'000) * 1'000LL + random.bounded(1'000);
        table.rows.push_back({{api::Money{base::Int128(micros) * random.bounded(1, 9)}, {}},
                              {measure, {}},
                              {static_cast<std::int64_t>(random.generate64()), {}},
                              {Moment{at}, {}},
                              {RawValue(), QStringLiteral("no clicks")}});
    }
    const auto rows = test::tableOf(test::readCsv(csvOf(table, QStringLiteral("T"), {}, context())));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const QStringList& row = rows[static_cast<qsizetype>(i) + 1];
        const auto& cells = table.rows[i];
        QVERIFY(base::moneyFromDecimal(row[0].toStdString()) == std::get<api::Money>(cells[0].raw));
        QCOMPARE(row[1].toDouble(), std::get<double>(cells[1].raw));
        QVERIFY(row[2].toLongLong() == std::get<std::int64_t>(cells[2].raw));
        const QDateTime time = QDateTime::fromString(row[3], Qt::ISODateWithMs);
        QVERIFY2(time.timeSpec() == Qt::OffsetFromUTC || time.offsetFromUtc() == 0, qPrintable(row[3]));
        QCOMPARE(time.toMSecsSinceEpoch(), std::get<Moment>(cells[3].raw).at);
        QCOMPARE(row[4], QString());
    }
}

void TestExport::theHeadTellsOfWhat()
{
    ExportTable table;
    table.columns = {{QStringLiteral("Cost"), QStringLiteral("EUR")}};
    table.remark = QStringLiteral("200 of 4,321 records");
    const auto records = test::readCsv(csvOf(table, QStringLiteral("Campaigns"), QStringLiteral("€"), context()));
    const QStringList head = test::headOf(records);
    QVERIFY(head[0].contains(QStringLiteral("Campaigns; %1 lines").arg(head.size())));
    for (const QString& line :
         {QStringLiteral("Unit: €"), QStringLiteral("Company: Aldermoor (aldermoor)"),
          QStringLiteral("Range: Last 24 hours, 2026-11-23T14:37:14.000+01:00 to 2026-11-24T14:37:14.000+01:00"),
          QStringLiteral("Compared with: the period before, 2026-11-22T14:37:14.000+01:00 to "
                         "2026-11-23T14:37:14.000+01:00"),
          QStringLiteral("Filter: Search or Email; name contains “a,b”"), QStringLiteral("Time zone: Berlin UTC+1"),
          QStringLiteral("Currency: EUR"), QStringLiteral("Generated at: 2026-11-24T14:37:14.000+01:00"),
          QStringLiteral("Rows: 200 of 4,321 records")}) {
        QVERIFY2(head.contains(line), qPrintable(line + u'\n' + head.join(u'\n')));
    }
    QCOMPARE(test::tableOf(records), QList<QStringList>{{QStringLiteral("Cost (EUR)")}});
}

void TestExport::theMarkIsThereOnlyWhereItIsNeeded()
{
    ExportContext plain = context();
    plain.facts.filters.clear();
    ExportTable table;
    table.columns = {{QStringLiteral("Name"), {}}};
    QVERIFY(csvOf(table, QStringLiteral("T"), {}, plain).startsWith("# Bellwether"));
    table.rows = {{{QStringLiteral("Zürich"), {}}}};
    QVERIFY(csvOf(table, QStringLiteral("T"), {}, plain).startsWith("\xef\xbb\xbf# Bellwether"));
}

void TestExport::theClipboardSpeaksTheUsersLanguage()
{
    ExportTable table;
    table.columns = {{QStringLiteral("Name"), {}}, {QStringLiteral("Cost"), QStringLiteral("EUR"), true}};
    table.rows = {
        {{QStringLiteral("=a\tb"), QStringLiteral("=a\tb")}, {api::Money{1'234'567'890}, QStringLiteral("€1.235")}},
        {{QStringLiteral("<b>"), QStringLiteral("<b>")}, {RawValue(), QStringLiteral("none yet")}}};
    QCOMPARE(tsvOf(table, context().format), QStringLiteral("Name\tCost (EUR)\n'=a b\t1234,56789\n<b>\t\n"));
    const QString html = htmlOf(table, QStringLiteral("A & B"));
    QVERIFY(html.contains(QStringLiteral("sdval=\"1234.56789\"")));
    QVERIFY(html.contains(QStringLiteral(">€1.235<")));
    QVERIFY(html.contains(QStringLiteral("<td>&lt;b&gt;</td><td>none yet</td>")));
    QVERIFY(html.contains(QStringLiteral("A &amp; B")));
}

void TestExport::namesOfFilesAreSafe()
{
    ExportContext c = context();
    QCOMPARE(fileNameOf(QStringLiteral("Campaigns"), c, QStringLiteral("csv")),
             QStringLiteral("campaigns-aldermoor-2026-11-24.csv"));
    c.facts.subject = QStringLiteral("../../Größe / <x>");
    c.companyId = QStringLiteral("a/b");
    QCOMPARE(fileNameOf(QStringLiteral("Search, Revenue"), c, QStringLiteral("pdf")),
             QStringLiteral("search-revenue-größe-x-a-b-2026-11-24.pdf"));
}

void TestExport::aFileIsWrittenWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QVERIFY(!writeWhole(path, "one"));
    QVERIFY(!writeWhole(path, "two"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.csv")});
}

void TestExport::aFullDiskLeavesWhatWasThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QVERIFY(!writeWhole(path, "before"));
    // A disk that takes 64 KB and no more.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{64 * 1024, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto trouble = writeWhole(path, QByteArray(1'000'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(trouble.has_value());
    QVERIFY2(trouble->what.startsWith(QStringLiteral("a.csv was not written")), qPrintable(trouble->what));
    QVERIFY2(trouble->helps.startsWith(QStringLiteral("Free some space")), qPrintable(trouble->helps));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.csv")});
}

void TestExport::aFolderThatMayNotBeWritten()
{
    QTemporaryDir folder;
    const auto nowhere = writeWhole(folder.filePath(QStringLiteral("gone/a.csv")), "x");
    QVERIFY(nowhere.has_value());
    QVERIFY2(nowhere->helps.contains(QStringLiteral("is not there")), qPrintable(nowhere->helps));
    if (geteuid() == 0) {
        // No folder is closed to root but those of the kernel.
        const auto refused = writeWhole(QStringLiteral("/proc/a.csv"), "x");
        QVERIFY(refused.has_value());
        QVERIFY(!refused->helps.isEmpty());
        return;
    }
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto refused = writeWhole(folder.filePath(QStringLiteral("a.csv")), "x");
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(refused.has_value());
    QVERIFY2(refused->helps.startsWith(QStringLiteral("You may not write there")), qPrintable(refused->helps));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
